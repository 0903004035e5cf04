package onewindow.organisation.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.identity.Scope;
import onewindow.organisation.site.Site;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.text.TypedText;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 最低配备: what each place must have, and has. */
@Component
public class Staffing {
    /** A person in service, what he is for the count, and whether he is away. Binds nothing. */
    private static final String PEOPLE = """
            select m.id, m.site_id, m.part_time,
                   exists (select from organisation.post p where p.staff_id = m.id and p.role = 'AGENT') as agent,
                   exists (select from organisation.post p
                           where p.staff_id = m.id
                             and p.role in ('CENTRE_DIRECTOR', 'WINDOW_CLERK', 'HANDLER', 'APPROVER', 'CASHIER')) as serves
            from organisation.staff_member m
            where m.active
            """;

    private static final String COUNTS = """
            select s.id, s.name, s.region_code, r.level,
                   (count(*) filter (where c.serves and not c.part_time))::int as full_time_staff,
                   (count(*) filter (where c.serves or c.agent))::int as staff,
                   (count(*) filter (where c.agent and not c.part_time))::int as full_time_agents,
                   (count(*) filter (where c.agent and c.part_time))::int as part_time_agents,
                   (count(*) filter (where c.agent))::int as agents
            from organisation.site s
            join organisation.region r on r.code = s.region_code and r.abolished_on is null
            left join (%s) c on c.site_id = s.id
            """.formatted(PEOPLE);

    private static final String SHORT = """
            having exists (
                select from organisation.staffing_minimum n
                where n.level = r.level and n.least > case n.kind
                    when 'FULL_TIME_STAFF' then count(*) filter (where c.serves and not c.part_time)
                    when 'STAFF' then count(*) filter (where c.serves or c.agent)
                    when 'FULL_TIME_AGENTS' then count(*) filter (where c.agent and not c.part_time)
                    when 'PART_TIME_AGENTS' then count(*) filter (where c.agent and c.part_time)
                    else count(*) filter (where c.agent) end)
            """;

    private final Db db;

    Staffing(Db db) {
        this.db = db;
    }

    record Minimum(Level level, StaffingKind kind, int least) {}

    record SiteCounts(
            UUID id,
            String name,
            String regionCode,
            Level level,
            int fullTimeStaff,
            int staff,
            int fullTimeAgents,
            int partTimeAgents,
            int agents) {
        int of(StaffingKind kind) {
            return switch (kind) {
                case FULL_TIME_STAFF -> fullTimeStaff;
                case STAFF -> staff;
                case FULL_TIME_AGENTS -> fullTimeAgents;
                case PART_TIME_AGENTS -> partTimeAgents;
                case AGENTS -> agents;
            };
        }
    }

    List<Minimum> minimums() {
        return db.sql("select level, kind, least from organisation.staffing_minimum order by level, kind")
                .list(Minimum.class);
    }

    void write(Minimum minimum) {
        db.sql("""
                        insert into organisation.staffing_minimum (level, kind, least) values (:level, :kind, :least)
                        on conflict (level, kind) do update set least = excluded.least""")
                .bind("level", minimum.level())
                .bind("kind", minimum.kind())
                .bind("least", minimum.least())
                .update();
    }

    Slice<SiteCounts> find(List<RegionCode> scope, @Nullable String q, boolean onlyShort, Slice.Request page) {
        Where where = Scope.within(new Where(), "s.region_code", scope).and("r.level in ('TOWN', 'VILLAGE')");
        where.andIfPresent(
                "(strpos(s.name, :q) > 0 or starts_with(s.region_code, :q))",
                "q",
                q == null ? null : TypedText.sought(q));
        List<String> after = page.key(1);
        if (after != null) {
            where.and("s.region_code > :after", "after", after.getFirst());
        }
        List<SiteCounts> rows = db.sql(COUNTS + where.sql() + "\ngroup by s.id, s.name, s.region_code, r.level\n"
                        + (onlyShort ? SHORT : "") + "order by s.region_code\nlimit :fetch")
                .bindAll(where.values())
                .bind("fetch", page.fetch())
                .list(SiteCounts.class);
        return Slice.of(rows, page, row -> List.of(row.regionCode()));
    }

    private record DayCount(LocalDate day, int there) {}

    /** On which of these days fewer than the least number would be there if this person were away. */
    public List<String> without(Site site, UUID staffId, LocalDate from, LocalDate until) {
        Map<StaffingKind, Integer> least = new EnumMap<>(StaffingKind.class);
        minimums().stream()
                .filter(minimum -> minimum.level() == site.level())
                .forEach(minimum -> least.put(minimum.kind(), minimum.least()));
        Integer staff = least.getOrDefault(StaffingKind.FULL_TIME_STAFF, least.get(StaffingKind.STAFF));
        if (staff == null) {
            return List.of();
        }
        boolean fullTime = least.containsKey(StaffingKind.FULL_TIME_STAFF);
        List<String> found = new ArrayList<>();
        for (DayCount day : there(site.id(), staffId, from, until, fullTime)) {
            if (day.there() < staff) {
                found.add(WorkCalendar.said(day.day(), from) + "只剩 " + day.there() + " 人在岗，最低要 " + staff + " 人。");
            }
        }
        return found;
    }

    private List<DayCount> there(UUID siteId, UUID staffId, LocalDate from, LocalDate until, boolean fullTime) {
        return db.sql("""
                        select d::date as day, count(c.id)::int as there
                        from generate_series(cast(:from as timestamp), cast(:until as timestamp), interval '1 day') d
                        left join (%s) c on c.site_id = :site and c.id <> :staff
                             and case when :fullTime then c.serves and not c.part_time else c.serves or c.agent end
                             and not exists (select from organisation.absence x
                                             where x.staff_id = c.id and x.ended_at is null and not x.automatic
                                               and d::date between x.from_on and x.until_on)
                        group by d order by d""".formatted(PEOPLE))
                .bind("from", from)
                .bind("until", until)
                .bind("site", siteId)
                .bind("staff", staffId)
                .bind("fullTime", fullTime)
                .list(DayCount.class);
    }

    void partTime(UUID staffId, boolean partTime) {
        db.sql("update organisation.staff_member set part_time = :partTime where id = :id")
                .bind("partTime", partTime)
                .bind("id", staffId)
                .update();
    }

    List<UUID> partTime(UUID siteId) {
        return db.sql("select id from organisation.staff_member where site_id = :site and active and part_time")
                .bind("site", siteId)
                .list(UUID.class);
    }
}

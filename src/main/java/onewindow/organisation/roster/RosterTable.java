package onewindow.organisation.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for rosters. */
@Component
public class RosterTable {
    private static final int MOST = 60;
    private static final String COLUMNS = """
            select r.id, r.site_id, r.from_on, r.until_on, r.per_duty, r.published_at, m.name as made_by_name,
                   array(select x.staff_id from organisation.roster_member x where x.roster_id = r.id
                         order by x.staff_id) as members
            from organisation.roster r
            join organisation.staff_member m on m.id = r.made_by
            """;
    private static final String DUTIES = """
            select d.id, d.roster_id, d.day, d.kind, d.hours,
                   array(select p.staff_id from organisation.roster_place p
                         join organisation.staff_member m on m.id = p.staff_id
                         where p.duty_id = d.id order by m.badge_number) as staff
            from organisation.roster_duty d
            join organisation.roster r on r.id = d.roster_id
            """;

    private final Db db;

    RosterTable(Db db) {
        this.db = db;
    }

    /** @param publishedAt null while it is a draft */
    record RosterRow(
            UUID id,
            UUID siteId,
            LocalDate fromOn,
            LocalDate untilOn,
            int perDuty,
            @Nullable Instant publishedAt,
            String madeByName,
            List<UUID> members) {}

    public record DutyRow(UUID id, UUID rosterId, LocalDate day, RosterKind kind, String hours, List<UUID> staff) {
        public RosterDay rosterDay() {
            return new RosterDay(day, kind, hours);
        }
    }

    Optional<RosterRow> find(UUID id) {
        return db.sql(COLUMNS + "where r.id = :id").bind("id", id).optional(RosterRow.class);
    }

    List<RosterRow> at(UUID siteId) {
        return db.sql(COLUMNS + "where r.site_id = :site order by r.from_on desc, r.id limit :most")
                .bind("site", siteId)
                .bind("most", MOST)
                .list(RosterRow.class);
    }

    /** Two that draw up at once wait for each other here. */
    void lock(UUID siteId) {
        db.sql("select 1 from organisation.site where id = :id for no key update")
                .bind("id", siteId)
                .count();
    }

    boolean published(UUID siteId, LocalDate from, LocalDate until) {
        return db.sql("""
                        select count(*) from organisation.roster
                        where site_id = :site and published_at is not null and from_on <= :until and until_on >= :from""")
                        .bind("site", siteId)
                        .bind("from", from)
                        .bind("until", until)
                        .count()
                > 0;
    }

    void removeDrafts(UUID siteId, LocalDate from, LocalDate until) {
        db.sql("""
                        delete from organisation.roster
                        where site_id = :site and published_at is null and from_on <= :until and until_on >= :from""").bind("site", siteId).bind("from", from).bind("until", until).update();
    }

    boolean removeDraft(UUID id) {
        return db.sql("delete from organisation.roster where id = :id and published_at is null")
                        .bind("id", id)
                        .update()
                == 1;
    }

    void insert(RosterRow row, UUID by, Instant at) {
        db.sql("""
                        insert into organisation.roster (id, site_id, from_on, until_on, per_duty, made_by, made_at)
                        values (:id, :site, :from, :until, :per, :by, :at)""")
                .bind("id", row.id())
                .bind("site", row.siteId())
                .bind("from", row.fromOn())
                .bind("until", row.untilOn())
                .bind("per", row.perDuty())
                .bind("by", by)
                .bind("at", at)
                .update();
        db.sql(
                        "insert into organisation.roster_member (roster_id, staff_id) select :id, unnest(cast(:staff as uuid[]))")
                .bind("id", row.id())
                .bind("staff", row.members().toArray(new UUID[0]))
                .update();
    }

    void insert(UUID id, UUID roster, RosterDay day) {
        db.sql("""
                        insert into organisation.roster_duty (id, roster_id, day, kind, hours)
                        values (:id, :roster, :day, :kind, :hours)""")
                .bind("id", id)
                .bind("roster", roster)
                .bind("day", day.day())
                .bind("kind", day.kind())
                .bind("hours", day.hours())
                .update();
    }

    void place(UUID duty, Collection<UUID> staff) {
        db.sql("delete from organisation.roster_place where duty_id = :duty")
                .bind("duty", duty)
                .update();
        db.sql("insert into organisation.roster_place (duty_id, staff_id) select :duty, unnest(cast(:staff as uuid[]))")
                .bind("duty", duty)
                .bind("staff", staff.toArray(new UUID[0]))
                .update();
    }

    /** One takes the place of another; false when the other has it no more, or he has it already. */
    public boolean replace(UUID duty, UUID from, UUID to) {
        return db.sql("""
                        update organisation.roster_place set staff_id = :to
                        where duty_id = :duty and staff_id = :from
                          and not exists (select from organisation.roster_place o
                                          where o.duty_id = :duty and o.staff_id = :to)""").bind("duty", duty).bind("from", from).bind("to", to).update() == 1;
    }

    List<DutyRow> duties(UUID roster) {
        return db.sql(DUTIES + "where d.roster_id = :roster order by d.day, d.kind")
                .bind("roster", roster)
                .list(DutyRow.class);
    }

    public Optional<DutyRow> duty(UUID id) {
        return db.sql(DUTIES + "where d.id = :id and r.published_at is not null")
                .bind("id", id)
                .optional(DutyRow.class);
    }

    /** The published duties of one person. */
    public List<DutyRow> of(UUID staffId, LocalDate from, LocalDate until) {
        return db.sql(DUTIES + """
                        where r.published_at is not null and d.day between :from and :until
                          and exists (select from organisation.roster_place p where p.duty_id = d.id and p.staff_id = :staff)
                        order by d.day, d.kind""")
                .bind("staff", staffId)
                .bind("from", from)
                .bind("until", until)
                .list(DutyRow.class);
    }

    boolean publish(UUID id, Instant at) {
        return db.sql("update organisation.roster set published_at = :at where id = :id and published_at is null")
                        .bind("at", at)
                        .bind("id", id)
                        .update()
                == 1;
    }

    record Served(UUID staffId, RosterKind kind, int times) {}

    /** What was published of a site since then, without this roster. */
    List<Served> served(UUID siteId, LocalDate since, LocalDate before, UUID without) {
        return db.sql("""
                        select p.staff_id, d.kind, count(*)::int as times
                        from organisation.roster r
                        join organisation.roster_duty d on d.roster_id = r.id
                        join organisation.roster_place p on p.duty_id = d.id
                        where r.site_id = :site and r.published_at is not null and r.id <> :without
                          and d.day >= :since and d.day < :before
                        group by p.staff_id, d.kind""")
                .bind("site", siteId)
                .bind("since", since)
                .bind("before", before)
                .bind("without", without)
                .list(Served.class);
    }

    /** A day somebody is away, or that does not suit him. */
    record PersonDay(UUID staffId, LocalDate day) {}

    Set<PersonDay> away(Collection<UUID> staff, LocalDate from, LocalDate until) {
        return Set.copyOf(db.sql("""
                        select distinct a.staff_id, d::date as day
                        from organisation.absence a
                        cross join generate_series(greatest(a.from_on, :from), least(a.until_on, :until), interval '1 day') d
                        where a.staff_id = any(cast(:staff as uuid[])) and a.ended_at is null and not a.automatic
                          and a.from_on <= :until and a.until_on >= :from""")
                .bind("staff", staff.toArray(new UUID[0]))
                .bind("from", from)
                .bind("until", until)
                .list(PersonDay.class));
    }

    Set<PersonDay> wishes(Collection<UUID> staff, LocalDate from, LocalDate until) {
        return Set.copyOf(db.sql("""
                        select staff_id, day from organisation.duty_wish
                        where staff_id = any(cast(:staff as uuid[])) and day between :from and :until""")
                .bind("staff", staff.toArray(new UUID[0]))
                .bind("from", from)
                .bind("until", until)
                .list(PersonDay.class));
    }

    void wish(UUID staffId, Collection<LocalDate> days, LocalDate from) {
        db.sql("delete from organisation.duty_wish where staff_id = :staff and day >= :from")
                .bind("staff", staffId)
                .bind("from", from)
                .update();
        db.sql("insert into organisation.duty_wish (staff_id, day) select :staff, unnest(cast(:days as text[]))::date")
                .bind("staff", staffId)
                .bind("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }
}

package onewindow.agents;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.RegionCode;
import onewindow.identity.Scope;
import onewindow.platform.db.Db;
import onewindow.platform.db.Like;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for the register of agents. */
@Component
class AgentTable {
    private static final String COLUMNS = """
            select a.id, a.staff_id, a.name, a.kind, a.employer, a.site_id, a.site_region, a.phone, a.since, a.until,
                   a.version,
                   array(select v.region_code from agents.agent_village v
                         where v.agent_id = a.id order by v.region_code) as villages
            from agents.agent a
            """;

    private final Db db;

    AgentTable(Db db) {
        this.db = db;
    }

    Optional<Agent> find(UUID id) {
        return db.sql(COLUMNS + "where a.id = :id").bind("id", id).optional(Agent.class);
    }

    Optional<Agent> ofStaff(UUID staffId) {
        return db.sql(COLUMNS + "where a.staff_id = :id").bind("id", staffId).optional(Agent.class);
    }

    List<Agent> all(Collection<UUID> ids) {
        return db.sql(COLUMNS + "where a.id = any(:ids)").bind("ids", ids).list(Agent.class);
    }

    /** Those in service for a place, who live nearest first: a longer code is a smaller place. */
    List<Agent> serving(RegionCode region, LocalDate day) {
        return db.sql(COLUMNS + """
                        join (select v.agent_id, max(v.region_code) as nearest from agents.agent_village v
                              where v.region_code = any(:codes) group by v.agent_id) n on n.agent_id = a.id
                        where a.since <= :day and (a.until is null or a.until >= :day)
                        order by n.nearest desc, a.kind, a.name, a.id
                        limit 50""")
                .bind("codes", upwards(region))
                .bind("day", day)
                .list(Agent.class);
    }

    private static List<String> upwards(RegionCode region) {
        return java.util.Arrays.stream(RegionCode.Level.values())
                .filter(level -> level.compareTo(region.level()) <= 0)
                .map(level -> region.at(level).value())
                .distinct()
                .toList();
    }

    Slice<Agent> list(List<RegionCode> regions, @Nullable String q, boolean left, LocalDate day, Slice.Request page) {
        Where where = Scope.within(new Where(), "a.site_region", regions);
        where.and(left ? "a.until < :day" : "(a.until is null or a.until >= cast(:day as date))", "day", day);
        where.andIfPresent("a.name like :part", "part", q == null || q.isBlank() ? null : Like.containing(q));
        List<String> key = page.key(3);
        if (key != null) {
            where.and("(a.site_region, a.name, a.id) > (:afterRegion, :afterName, cast(:afterId as uuid))");
            where.bind("afterRegion", key.get(0)).bind("afterName", key.get(1)).bind("afterId", key.get(2));
        }
        List<Agent> rows = db.sql(COLUMNS + where.sql() + "\norder by a.site_region, a.name, a.id limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(Agent.class);
        return Slice.of(rows, page, a -> List.of(a.siteRegion(), a.name(), a.id()));
    }

    void insert(Agent agent) {
        bound(db.sql("""
                insert into agents.agent
                    (id, staff_id, name, kind, employer, site_id, site_region, phone, since, until)
                values (:id, cast(:staff as uuid), :name, :kind, :employer, :site, :region, :phone, :since,
                        cast(:until as date))"""), agent).update();
        villages(agent);
    }

    boolean update(Agent agent) {
        int changed = bound(db.sql("""
                update agents.agent
                set staff_id = cast(:staff as uuid), name = :name, kind = :kind, employer = :employer, site_id = :site,
                    site_region = :region, phone = :phone, since = :since, until = cast(:until as date),
                    version = version + 1
                where id = :id and version = :version"""), agent).bind("version", agent.version()).update();
        if (changed == 1) {
            villages(agent);
        }
        return changed == 1;
    }

    private static Db.Statement bound(Db.Statement statement, Agent agent) {
        return statement
                .bind("id", agent.id())
                .bind("staff", agent.staffId())
                .bind("name", agent.name())
                .bind("kind", agent.kind())
                .bind("employer", agent.employer())
                .bind("site", agent.siteId())
                .bind("region", agent.siteRegion())
                .bind("phone", agent.phone())
                .bind("since", agent.since())
                .bind("until", agent.until());
    }

    private void villages(Agent agent) {
        db.sql("delete from agents.agent_village where agent_id = :id")
                .bind("id", agent.id())
                .update();
        db.sql("""
                        insert into agents.agent_village (agent_id, region_code, last_code)
                        select :id, t.code, t.last from unnest(cast(:codes as text[]), cast(:lasts as text[])) as t (code, last)""")
                .bind("id", agent.id())
                .bind("codes", agent.villages())
                .bind(
                        "lasts",
                        agent.villages().stream()
                                .map(v -> RegionCode.of(v).last())
                                .toList())
                .update();
    }

    /** Written with or without a dash. */
    boolean phoneOfAgent(String phone) {
        return db.sql("select count(*) from agents.agent where replace(phone, '-', '') = :phone")
                        .bind("phone", phone.replace("-", ""))
                        .count()
                > 0;
    }
}

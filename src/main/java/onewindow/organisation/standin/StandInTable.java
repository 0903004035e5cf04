package onewindow.organisation.standin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor.Grant;
import onewindow.identity.Role;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for who stands in for whom. */
@Component
class StandInTable {
    private static final String AWAY = """
            exists (select from organisation.absence x
                    where x.staff_id = %s and x.ended_at is null
                      and x.from_on <= cast(:until as date) and x.until_on >= cast(:from as date))""";

    private final Db db;

    StandInTable(Db db) {
        this.db = db;
    }

    /**
     * One post of one person.
     *
     * @param standInAway the one named for it is away, or has left
     * @param shared somebody else in service holds the same post
     */
    record Pair(
            UUID staffId,
            Role role,
            String regionCode,
            @Nullable String departmentKey,
            @Nullable UUID standInId,
            @Nullable String standInName,
            boolean standInAway,
            boolean shared) {
        boolean covered() {
            return standInId != null && !standInAway;
        }
    }

    /** The posts of those who are away that day and have named this person, if he is there himself. */
    List<Grant> acting(UUID staffId, LocalDate today) {
        return db.sql("""
                        select p.role, p.region_code, p.department_key,
                               jsonb_build_object('staffId', a.id, 'name', a.name) as stands_for
                        from organisation.stand_in s
                        join organisation.post p on p.staff_id = s.staff_id and p.role = s.role
                             and p.region_code = s.region_code and p.department_key is not distinct from s.department_key
                        join organisation.staff_member a on a.id = s.staff_id and a.active
                        where s.stand_in_id = :me and %s and not %s
                        order by a.badge_number, p.role""".formatted(AWAY.formatted("s.staff_id"), AWAY.formatted("s.stand_in_id")))
                .bind("me", staffId)
                .bind("from", today)
                .bind("until", today)
                .list(Grant.class);
    }

    private static final String PAIRS = """
            select p.staff_id, p.role, p.region_code, p.department_key, s.stand_in_id, b.name as stand_in_name,
                   coalesce(not b.active or %s, false) as stand_in_away,
                   exists (select from organisation.post o
                           join organisation.staff_member om on om.id = o.staff_id and om.active
                           where o.staff_id <> p.staff_id and o.role = p.role and o.region_code = p.region_code
                             and (o.department_key is null or o.department_key = p.department_key)
                             and not %s) as shared
            from organisation.post p
            join organisation.staff_member m on m.id = p.staff_id and m.active
            left join organisation.stand_in s on s.staff_id = p.staff_id and s.role = p.role
                 and s.region_code = p.region_code and s.department_key is not distinct from p.department_key
            left join organisation.staff_member b on b.id = s.stand_in_id
            where p.role = any(:roles) and
            """.formatted(AWAY.formatted("s.stand_in_id"), AWAY.formatted("o.staff_id"));

    /** The posts of one person as they are served in that time. */
    List<Pair> pairsOf(UUID staffId, LocalDate from, LocalDate until) {
        return pairs("m.id = :id", staffId, from, until);
    }

    List<Pair> pairsAt(UUID siteId, LocalDate today) {
        return pairs("m.site_id = :id", siteId, today, today);
    }

    private List<Pair> pairs(String whose, UUID id, LocalDate from, LocalDate until) {
        return db.sql(PAIRS + whose + " order by m.badge_number, p.role, p.region_code")
                .bind("roles", StandIns.MAY_BE_STOOD_IN_FOR)
                .bind("id", id)
                .bind("from", from)
                .bind("until", until)
                .list(Pair.class);
    }

    /** Who is away in these days and has this person as the one who stands in for him. */
    List<String> leavesWithoutStandIn(UUID staffId, LocalDate from, LocalDate until) {
        return db.sql("""
                        select distinct a.name from organisation.stand_in s
                        join organisation.staff_member a on a.id = s.staff_id and a.active
                        where s.stand_in_id = :me and %s order by a.name""".formatted(AWAY.formatted("s.staff_id")))
                .bind("me", staffId)
                .bind("from", from)
                .bind("until", until)
                .list(String.class);
    }

    /** Who has to look anew at what he may do when this person goes or comes. */
    List<UUID> standInsOf(UUID staffId) {
        return db.sql("select distinct stand_in_id from organisation.stand_in where staff_id = :id")
                .bind("id", staffId)
                .list(UUID.class);
    }

    /** Null: nobody stands in any more. */
    void name(UUID staffId, Grant post, @Nullable UUID standInId) {
        db.sql("""
                        delete from organisation.stand_in
                        where staff_id = :id and role = :role and region_code = :region
                          and department_key is not distinct from cast(:department as text)""")
                .bind("id", staffId)
                .bind("role", post.role())
                .bind("region", post.regionCode())
                .bind("department", post.departmentKey())
                .update();
        if (standInId != null) {
            db.sql("""
                            insert into organisation.stand_in
                                (staff_id, role, region_code, department_key, stand_in_id)
                            values (:id, :role, :region, :department, :standIn)""")
                    .bind("id", staffId)
                    .bind("role", post.role())
                    .bind("region", post.regionCode())
                    .bind("department", post.departmentKey())
                    .bind("standIn", standInId)
                    .update();
        }
    }
}

package onewindow.oversight.supervision;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.Scope;
import onewindow.oversight.rules.Rule;
import onewindow.platform.db.Db;
import onewindow.platform.db.Where;
import org.springframework.stereotype.Component;

/** Whom an order can be addressed to, and who has to hear of it. */
@Component
class Supervised {
    private final Db db;

    Supervised(Db db) {
        this.db = db;
    }

    /** A unit with somebody at its head. */
    record Unit(String regionCode, String name) {}

    record Person(UUID staffId, String name, List<String> posts) {}

    /** Below this person, and led by somebody else. */
    List<Unit> units(Actor actor) {
        Where where = Scope.within(new Where(), "s.region_code", actor.regions(Rule.SUPERVISING));
        return db.sql("""
                        select s.region_code, s.name from organisation.site s
                        """ + where.sql() + """

                          and exists (select from organisation.post p
                                      join organisation.staff_member m on m.id = p.staff_id and m.active
                                      where p.role = 'CENTRE_DIRECTOR' and p.region_code = s.region_code
                                        and m.id is distinct from cast(:me as uuid))
                        order by s.region_code limit 500""")
                .bindAll(where.values())
                .bind("me", actor.staffId())
                .list(Unit.class);
    }

    /** Everybody in service at the unit but oneself. */
    List<Person> people(Actor actor, String unitRegion) {
        return db.sql("""
                        select m.id as staff_id, m.name, array_agg(distinct p.role order by p.role) as posts
                        from organisation.staff_member m
                        join organisation.site s on s.id = m.site_id
                        join organisation.post p on p.staff_id = m.id
                        where s.region_code = :unit and m.active and m.id is distinct from cast(:me as uuid)
                          and p.role in ('WINDOW_CLERK', 'HANDLER', 'APPROVER', 'CENTRE_DIRECTOR')
                        group by m.id, m.name, m.badge_number
                        order by m.badge_number limit 100""").bind("unit", unitRegion).bind("me", actor.staffId()).list(Person.class);
    }

    List<UUID> leaders(String unitRegion) {
        return holding(Role.CENTRE_DIRECTOR, List.of(unitRegion));
    }

    List<UUID> supervisors(String unitRegion) {
        RegionCode county = RegionCode.of(unitRegion).at(RegionCode.Level.COUNTY);
        return holding(Role.COUNTY_SUPERVISOR, List.of(county.value()));
    }

    private List<UUID> holding(Role role, Collection<String> regions) {
        return db.sql("""
                        select distinct m.id from organisation.post p
                        join organisation.staff_member m on m.id = p.staff_id and m.active
                        where p.role = :role and p.region_code = any(:regions)""").bind("role", role).bind("regions", regions).list(UUID.class);
    }
}

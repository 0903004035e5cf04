package onewindow.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onewindow.cases.people.CaseScope;
import onewindow.identity.Role;
import onewindow.organisation.staff.PostsServed;

/** Who is to be told of case {@code c}, as SQL for a lateral join: {@code id}, {@code stands_for}, {@code away_name}; binds {@code today}. */
public final class Addressees {
    private static final Role[] WORKING = {Role.WINDOW_CLERK, Role.HANDLER, Role.APPROVER, Role.CENTRE_DIRECTOR};

    /** Whoever serves a post; with who stands in, as far as the holder is away. */
    private static final String SERVES = "from " + PostsServed.SQL + " p"
            + " join organisation.staff_member m on m.id = p.staff_id and m.active"
            + " left join organisation.staff_member away on away.id = p.stands_for ";

    public static final String WHO = "select distinct on (m.id) m.id, p.stands_for, away.name as away_name " + SERVES;

    /**
     * Whoever has it in hand, or stands in for them; when nobody has, everybody of the post it waits for in its unit (as
     * their lists show it). Binds {@link #waiting}.
     */
    public static final String HOLDER = """
            select distinct on (id) * from (
                select m.id, cast(null as uuid) as stands_for, null as away_name
                from organisation.staff_member m where m.id = c.holder_id and m.active
                union all
                select m.id, p.stands_for, away.name %s
                join unnest(cast(:states as text[]), cast(:roles as text[])) as waits (state, role) on p.role = waits.role
                where waits.state = c.status and p.region_code = c.unit_region
                  and (c.holder_id is null or c.holder_id = p.stands_for)
                  and (p.department_key is null or p.department_key = c.unit_department)
                  and m.id is distinct from c.proposer_id
                  and (c.status <> 'AWAITING_DECISION' or m.id is distinct from c.handler_id)) serving
            order by id, stands_for nulls first
            """.formatted(SERVES);

    /** The director of the unit; where it has none, the one of the town or the county above it. */
    public static final String LEADER = WHO + """
            where p.role = 'CENTRE_DIRECTOR'
              and p.region_code = (
                  select max(q.region_code) from organisation.post q
                  join organisation.staff_member n on n.id = q.staff_id and n.active
                  where q.role = 'CENTRE_DIRECTOR'
                    and q.region_code in (c.unit_region, left(c.unit_region, 9) || '000',
                                          left(c.unit_region, 6) || '000000'))
            order by m.id, p.stands_for nulls first
            """;

    public static final String SUPERVISOR = WHO + """
            where p.role = 'COUNTY_SUPERVISOR' and p.region_code = left(c.unit_region, 6) || '000000'
            order by m.id, p.stands_for nulls first
            """;

    private Addressees() {}

    /** Which post waits for which state. */
    public static Map<String, List<String>> waiting() {
        List<String> states = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        for (Role role : WORKING) {
            CaseScope.waitingFor(role).forEach(state -> {
                states.add(state.name());
                roles.add(role.name());
            });
        }
        return Map.of("states", states, "roles", roles);
    }
}

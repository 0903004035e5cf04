package onewindow.organisation.standin;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.identity.ActingPosts;
import onewindow.identity.Actor.Grant;
import onewindow.identity.Role;
import onewindow.platform.time.Calendars;
import org.springframework.stereotype.Component;

/**
 * AB 岗: while the person of a post is away, the one named for it has the post too. Nothing is handed over and nothing
 * comes back; who has a post is looked up when somebody acts.
 */
@Component
public class StandIns implements ActingPosts {
    /** The three administrators stay separated, and a mandate is given to a person (GB/T 22239; 民法典第一百六十九条). */
    static final Set<Role> MAY_BE_STOOD_IN_FOR = EnumSet.of(
            Role.WINDOW_CLERK, Role.HANDLER, Role.APPROVER, Role.CASHIER, Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR);

    private final StandInTable table;
    private final Calendars calendars;

    StandIns(StandInTable table, Calendars calendars) {
        this.table = table;
        this.calendars = calendars;
    }

    @Override
    public List<Grant> of(UUID staffId) {
        return table.acting(staffId, calendars.today());
    }
}

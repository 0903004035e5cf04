package onewindow.fees;

import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.organisation.site.Sites;
import onewindow.organisation.staff.Colleague;
import onewindow.organisation.staff.StaffMembers;
import org.springframework.stereotype.Component;

/** The unified window of 郑旺镇 in the demonstration, and who works at it. */
@Component
class DemoCashDesk {
    private final Sites sites;
    private final StaffMembers staff;

    DemoCashDesk(Sites sites, StaffMembers staff) {
        this.sites = sites;
        this.staff = staff;
    }

    Actor staffed(Role role) {
        UUID site = sites.at(RegionCode.of(DemoFees.ZHENGWANG)).orElseThrow().id();
        Colleague c = staff.at(site, role).getFirst();
        return new Actor(c.staffId(), Actor.Kind.STAFF, c.name(), null, c.staffId(), c.siteId(), c.posts(), null);
    }
}

package onewindow.reception.hall;

import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.organisation.site.Site;
import org.springframework.stereotype.Component;

/** Who has to do with a hall: those who work there, who directs it, and who sets the county's program up. */
@Component
public class HallAccess {
    private static final Role[] AT_WINDOWS = {Role.WINDOW_CLERK, Role.CASHIER};

    private final Audit audit;

    HallAccess(Audit audit) {
        this.audit = audit;
    }

    static boolean servesAt(Actor actor, Site site) {
        return actor.has(AT_WINDOWS) && site.id().equals(actor.siteId());
    }

    public static boolean directs(Actor actor, Site site) {
        return actor.has(Role.CENTRE_DIRECTOR, site.regionCode());
    }

    static boolean changes(Actor actor, Site site) {
        return directs(actor, site) || actor.has(Role.SYSTEM_ADMIN, site.regionCode());
    }

    static boolean reads(Actor actor, Site site) {
        return servesAt(actor, site) || changes(actor, site) || actor.has(Role.COUNTY_SUPERVISOR, site.regionCode());
    }

    /** Who answers for the hall, and who supervises the county. */
    public void mayWatch(Actor actor, Site site) {
        require(actor, directs(actor, site) || actor.has(Role.COUNTY_SUPERVISOR, site.regionCode()), site);
    }

    public void mayDirect(Actor actor, Site site) {
        require(actor, directs(actor, site), site);
    }

    public void mayRead(Actor actor, Site site) {
        require(actor, reads(actor, site), site);
    }

    public void mayChange(Actor actor, Site site) {
        require(actor, changes(actor, site), site);
    }

    public void mayServe(Actor actor, Site site) {
        require(actor, servesAt(actor, site), site);
    }

    private void require(Actor actor, boolean may, Site site) {
        if (!may) {
            throw audit.hidden(actor, "这个大厅", "SITE", site.id(), "");
        }
    }
}

package onewindow.reception.ticket;

import java.util.UUID;
import onewindow.cases.people.CaseStaff;
import onewindow.identity.Actor;
import onewindow.organisation.duty.Evidence;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.platform.Problem;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.HallAccess;
import onewindow.reception.hall.HallWindow;
import onewindow.reception.hall.Halls;
import onewindow.reception.hall.Shift;
import onewindow.reception.hall.Shifts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sits at which window: opened and closed by the person himself. */
@Component
class WindowSeat {
    private final Sites sites;
    private final Halls halls;
    private final HallAccess access;
    private final Shifts shifts;
    private final TicketTable table;
    private final TicketEvents events;

    WindowSeat(Sites sites, Halls halls, HallAccess access, Shifts shifts, TicketTable table, TicketEvents events) {
        this.sites = sites;
        this.halls = halls;
        this.access = access;
        this.shifts = shifts;
        this.table = table;
        this.events = events;
    }

    /** Where this person works. */
    Site site(Actor actor) {
        actor.requireStaff();
        if (actor.siteId() == null) {
            throw Problem.notAllowed("您不在任何一个大厅上班。");
        }
        Site site = sites.get(actor.siteId());
        access.mayServe(actor, site);
        return site;
    }

    Calling.Desk of(Actor actor) {
        Site site = site(actor);
        Hall hall = halls.get(site.id());
        UUID staff = CaseStaff.staffId(actor);
        Shift shift = shifts.of(staff)
                .filter(open -> open.siteId().equals(site.id()))
                .orElseThrow(() -> Problem.conflict("您还没有开窗，请先选窗口。"));
        return new Calling.Desk(actor, staff, hall, hall.window(shift.windowId()));
    }

    @Transactional
    public void open(Actor actor, UUID windowId, Evidence evidence) {
        Site site = site(actor);
        shifts.open(actor, site, halls.get(site.id()).window(windowId), evidence);
        events.tell(site.id());
    }

    void touched(Actor actor) {
        shifts.touched(CaseStaff.staffId(actor));
    }

    @Transactional
    public void close(Actor actor) {
        Calling.Desk desk = of(actor);
        HallWindow window = desk.window();
        table.takeTurn(desk.siteId());
        table.atWindow(window.id()).ifPresent(ticket -> {
            throw Problem.conflict(ticket.number() + " 还在您窗口上，请先办完、转走或者按“没有人来”。");
        });
        shifts.of(CaseStaff.staffId(actor)).ifPresent(shift -> shifts.close(actor, shift, window));
        events.tell(desk.siteId());
    }
}

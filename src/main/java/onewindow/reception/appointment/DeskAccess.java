package onewindow.reception.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.platform.Problem;
import onewindow.reception.hall.HallAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose appointments somebody at the desk has to do with: those of the site he works at. */
@Component
class DeskAccess {
    private final AppointmentTable table;
    private final AppointmentHolders holders;
    private final HallAccess access;
    private final Sites sites;
    private final Audit audit;
    private final Clock clock;

    DeskAccess(
            AppointmentTable table,
            AppointmentHolders holders,
            HallAccess access,
            Sites sites,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.holders = holders;
        this.access = access;
        this.sites = sites;
        this.audit = audit;
        this.clock = clock;
    }

    UUID site(Actor actor) {
        actor.requireStaff();
        if (actor.siteId() == null) {
            throw Problem.notAllowed("您不在任何一个大厅上班。");
        }
        Site site = sites.get(actor.siteId());
        if (!HallAccess.directs(actor, site)) {
            access.mayServe(actor, site);
        }
        return site.id();
    }

    void requireOwn(Actor actor, UUID siteId) {
        if (!site(actor).equals(siteId)) {
            throw audit.hidden(actor, "这个大厅", "SITE", siteId, "");
        }
    }

    Appointment find(Actor actor, UUID id) {
        UUID site = site(actor);
        return table.find(id)
                .filter(found -> found.siteId().equals(site))
                .orElseThrow(() -> audit.hidden(actor, "这个预约", "APPOINTMENT", id, ""));
    }

    void record(Actor actor, UUID id, String what) {
        audit.record(actor, AppointmentAuditAct.APPOINTMENT_ACT, id, what);
    }

    @Transactional
    public String phone(Actor actor, UUID id) {
        Appointment found = find(actor, id);
        audit.record(actor, AppointmentAuditAct.APPOINTMENT_PHONE_SEEN, id, "");
        return holders.read(table.sealed(List.of(found.id())).getFirst()).phone();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}

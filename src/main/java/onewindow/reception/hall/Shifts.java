package onewindow.reception.hall;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.people.CaseStaff;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.organisation.duty.Attendance;
import onewindow.organisation.duty.Evidence;
import onewindow.organisation.duty.OpenWindows;
import onewindow.organisation.site.Site;
import onewindow.organisation.staff.StaffMembers;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 开窗、关窗: one person at a window, and one window for a person; the database keeps it so. */
@Component
public class Shifts implements OpenWindows {
    private static final String OPEN = """
            select s.id, s.window_id, w.site_id, s.staff_id, s.opened_at
            from reception.shift s join reception.hall_window w on w.id = s.window_id
            where s.closed_at is null""";

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final StaffMembers staff;
    private final Audit audit;
    private final Attendance attendance;

    Shifts(Db db, Ids ids, Clock clock, StaffMembers staff, Audit audit, Attendance attendance) {
        this.attendance = attendance;
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.staff = staff;
        this.audit = audit;
    }

    public Optional<Shift> of(UUID staffId) {
        return db.sql(OPEN + " and s.staff_id = :staff").bind("staff", staffId).optional(Shift.class);
    }

    public List<Shift> at(UUID siteId) {
        return db.sql(OPEN + " and w.site_id = :site order by w.number")
                .bind("site", siteId)
                .list(Shift.class);
    }

    @Override
    public boolean sitsAt(UUID staffId) {
        return of(staffId).isPresent();
    }

    /** Only by somebody signed in: who is not yet signs in by it. */
    @Transactional
    public void open(Actor actor, Site site, HallWindow window, Evidence evidence) {
        attendance.present(actor, site, evidence);
        open(actor, CaseStaff.staffId(actor), window);
    }

    /** By somebody who is signed in; {@link Attendance} has been asked. */
    @Transactional
    public void open(Actor actor, UUID staffId, HallWindow window) {
        of(staffId).ifPresent(open -> {
            if (!open.windowId().equals(window.id())) {
                throw Problem.conflict("您在另一个窗口还没有关窗，请先关窗。");
            }
        });
        int opened = db.sql("""
                        insert into reception.shift (id, window_id, staff_id, opened_at, seen_at)
                        values (:id, :window, :staff, :now, :now)
                        on conflict do nothing""")
                .bind("id", ids.next())
                .bind("window", window.id())
                .bind("staff", staffId)
                .bind("now", clock.instant())
                .update();
        if (opened == 1) {
            audit.record(
                    actor,
                    HallAuditAct.WINDOW_OPENED,
                    actor.siteId() == null ? window.id() : actor.siteId(),
                    called(window));
        } else if (of(staffId).isEmpty()) {
            throw Problem.conflict(called(window) + "已经有人：" + whoIsAt(window) + "。请先请他关窗，或者选别的窗口。");
        }
    }

    @Transactional
    public void close(Actor actor, Shift shift, HallWindow window) {
        int closed = db.sql("update reception.shift set closed_at = :now where id = :id and closed_at is null")
                .bind("now", clock.instant())
                .bind("id", shift.id())
                .update();
        if (closed == 1) {
            audit.record(actor, HallAuditAct.WINDOW_CLOSED, shift.siteId(), called(window));
        }
    }

    /** Somebody is there: his page was touched. */
    public void touched(UUID staffId) {
        db.sql("update reception.shift set seen_at = :now where staff_id = :staff and closed_at is null")
                .bind("now", clock.instant())
                .bind("staff", staffId)
                .update();
    }

    /** Nobody sits at a window over night. */
    @Transactional
    public void closeBefore(Instant morning) {
        db.sql("update reception.shift set closed_at = :morning where closed_at is null and opened_at < :morning")
                .bind("morning", morning)
                .update();
    }

    private String whoIsAt(HallWindow window) {
        return db.sql(OPEN + " and s.window_id = :window")
                .bind("window", window.id())
                .optional(Shift.class)
                .map(shift -> staff.get(shift.staffId()).name())
                .orElse("别的同事");
    }

    private static String called(HallWindow window) {
        return window.number() + "号窗口";
    }
}

package onewindow.organisation.leave;

import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.audit.Audit;
import onewindow.organisation.duty.DutyAccess;
import onewindow.organisation.staff.Directors;
import onewindow.organisation.staff.StaffTable;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.time.Calendars;
import org.springframework.stereotype.Component;

/** Enters what is asked, and tells those whom a request and its answer concern. */
@Component
class LeaveTelling {
    private final LeaveTable table;
    private final DutyAccess access;
    private final Directors messages;
    private final Calendars calendars;
    private final Audit audit;
    private final Ids ids;

    LeaveTelling(LeaveTable table, DutyAccess access, Directors messages, Calendars calendars, Audit audit, Ids ids) {
        this.table = table;
        this.access = access;
        this.messages = messages;
        this.calendars = calendars;
        this.audit = audit;
        this.ids = ids;
    }

    void asked(Actor actor, UUID me, LeaveTable.Asked asked) {
        StaffTable.StaffRow person = access.person(me);
        UUID with = asked.withStaff();
        if (with != null && !access.person(with).siteId().equals(person.siteId())) {
            throw Problem.invalid("withStaffId", "调班的人应是本站点的同事。");
        }
        UUID id = ids.next();
        table.insert(id, me, asked, calendars.instant());
        String what = person.name() + "申请" + asked.kind().chinese + "："
                + (asked.fromOn().equals(asked.untilOn()) ? asked.fromOn() : asked.fromOn() + " 至 " + asked.untilOn())
                + "，" + asked.reason();
        audit.record(actor, LeaveAuditAct.LEAVE_ASKED, me, what);
        messages.tell(new RegionCode(person.regionCode()), "leave:" + id, asked.kind().chinese + "申请", what);
        if (with != null) {
            messages.tell(with, "swap:" + id, "请您替班", what + "。请在“我的考勤”里同意或者不同意。");
        }
    }

    StaffTable.StaffRow decides(Actor actor, UUID staffId) {
        return access.decides(actor, staffId, "请假、调班");
    }

    void decided(Actor actor, LeaveTable.LeaveRow row, LeaveState state, String note) {
        String what =
                row.kind().chinese + "（" + row.fromOn() + "）" + state.chinese + (note.isEmpty() ? "。" : "：" + note);
        audit.record(
                actor,
                state == LeaveState.APPROVED ? LeaveAuditAct.LEAVE_APPROVED : LeaveAuditAct.LEAVE_REFUSED,
                row.staffId(),
                row.name() + what);
        messages.tell(row.staffId(), "leave-decided:" + row.id(), row.kind().chinese + state.chinese, what);
        UUID with = row.withStaff();
        if (with != null) {
            messages.tell(with, "swap-decided:" + row.id(), "调班" + state.chinese, row.name() + "的" + what);
        }
    }
}

package onewindow.organisation.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.organisation.staff.StaffTable;
import onewindow.platform.Problem;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.DayHalf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 补签: asked by whoever forgot or could not, approved by the director, never one's own. */
@Component
class SignInCorrections {
    private static final int WITHIN_DAYS = 31;

    private final CorrectionTable table;
    private final AttendanceTable attendance;
    private final DutyAccess access;
    private final Calendars calendars;
    private final Audit audit;

    SignInCorrections(
            CorrectionTable table, AttendanceTable attendance, DutyAccess access, Calendars calendars, Audit audit) {
        this.table = table;
        this.attendance = attendance;
        this.access = access;
        this.calendars = calendars;
        this.audit = audit;
    }

    @Transactional
    public void ask(Actor actor, AttendanceController.CorrectionRequest wanted) {
        UUID me = Attendance.staffId(actor);
        LocalDate today = calendars.today();
        if (wanted.day().isAfter(today) || wanted.day().isBefore(today.minusDays(WITHIN_DAYS))) {
            throw Problem.invalid("day", "只能补签最近 " + WITHIN_DAYS + " 天里的。");
        }
        check(wanted.half(), wanted.inTime(), "inTime");
        LocalTime out = wanted.outTime();
        if (out != null && !out.isAfter(wanted.inTime())) {
            throw Problem.invalid("outTime", "签退要晚于签到。");
        }
        LocalDateTime last = wanted.day().atTime(out == null ? wanted.inTime() : out);
        if (last.isAfter(calendars.now())) {
            throw Problem.invalid(out == null ? "inTime" : "outTime", "还没有到的时间不能补签。");
        }
        if (!table.insert(me, wanted, calendars.instant())) {
            throw Problem.conflict("这半天的补签已经申请过，正在等主任批。");
        }
    }

    private static void check(DayHalf half, LocalTime time, String field) {
        boolean morning = time.isBefore(LocalTime.of(13, 0));
        if (half == DayHalf.MORNING ? !morning : time.isBefore(LocalTime.of(11, 0))) {
            throw Problem.invalid(field, "这个时间不在" + half.chinese + "。");
        }
    }

    @Transactional
    public void decide(Actor actor, UUID id, boolean approve, String note) {
        CorrectionTable.CorrectionRow row = table.find(id).orElseThrow(() -> Problem.notFound("这个申请"));
        StaffTable.StaffRow person = access.decides(actor, row.staffId(), "补签");
        if (!approve && note.isBlank()) {
            throw Problem.invalid("note", "不批准的，请写明原因。");
        }
        if (!table.decide(id, approve, Attendance.staffId(actor), note, calendars.instant())) {
            throw Problem.conflict("这个申请已经有人批过了。");
        }
        if (approve) {
            attendance.correct(person.siteId(), row, row.reason() + "（" + actor.name() + "批准）");
        }
        audit.record(
                actor,
                approve ? DutyAuditAct.CORRECTION_APPROVED : DutyAuditAct.CORRECTION_REFUSED,
                person.id(),
                person.name() + "：" + row.day() + row.half().chinese + "，" + row.reason());
    }
}

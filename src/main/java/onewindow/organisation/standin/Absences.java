package onewindow.organisation.standin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.organisation.staff.StaffTable;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.time.Calendars;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 离岗: entered by the person or the director, ended when somebody comes back sooner. */
@Component
class Absences {
    private static final int LONGEST_DAYS = 366;

    private final AbsenceTable table;
    private final StaffTable staff;
    private final AbsenceEffects effects;
    private final Calendars calendars;
    private final Audit audit;
    private final Ids ids;

    Absences(AbsenceTable table, StaffTable staff, AbsenceEffects effects, Calendars calendars, Audit audit, Ids ids) {
        this.table = table;
        this.staff = staff;
        this.effects = effects;
        this.calendars = calendars;
        this.audit = audit;
        this.ids = ids;
    }

    record AbsenceRequest(UUID staffId, LocalDate from, LocalDate until, String reason) {}

    /** @param warnings what of the person's work nobody does meanwhile */
    record Entered(AbsenceTable.AbsenceRow absence, List<String> warnings) {}

    @Transactional
    public Entered enter(Actor actor, AbsenceRequest wanted) {
        StaffTable.StaffRow person = person(actor, wanted.staffId());
        if (person.id().equals(actor.staffId())) {
            throw Problem.rule("自己的请假、调休、外出，请在“我的考勤”里申请，批准后生效。", "请假由主任批准，主任的由上一级批准");
        }
        return entered(actor, person, wanted);
    }

    /** Asked by the person, and approved by who may. */
    UUID approved(Actor actor, StaffTable.StaffRow person, AbsenceRequest wanted) {
        return entered(actor, person, wanted).absence().id();
    }

    private Entered entered(Actor actor, StaffTable.StaffRow person, AbsenceRequest wanted) {
        check(wanted);
        table.lock(person.id());
        if (!wanted.from().isAfter(calendars.today())) {
            table.endAutomatic(person.id(), calendars.instant());
        }
        table.overlapping(person.id(), wanted.from(), wanted.until()).ifPresent(known -> {
            throw Problem.invalid(
                    "fromOn", known.name() + "在 " + known.fromOn() + " 至 " + known.untilOn() + " 已登记离岗，日期不能重叠。");
        });
        UUID id = ids.next();
        table.insert(id, wanted, me(actor), calendars.instant());
        String days = wanted.from() + " 至 " + wanted.until();
        audit.record(
                actor,
                StandInAuditAct.ABSENCE_ENTERED,
                person.id(),
                person.name() + "：" + days + "，" + wanted.reason());
        effects.lookAnew(person.id());
        List<String> warnings = effects.warnings(person.id(), wanted.from(), wanted.until());
        effects.warn(person, id, days, warnings);
        return new Entered(table.find(id).orElseThrow(), warnings);
    }

    @Transactional
    public AbsenceTable.AbsenceRow end(Actor actor, UUID id) {
        AbsenceTable.AbsenceRow absence = table.find(id).orElseThrow(() -> Problem.notFound("这次离岗"));
        StaffTable.StaffRow person = person(actor, absence.staffId());
        if (!table.end(id, me(actor), calendars.instant(), calendars.today())) {
            throw Problem.conflict("这次离岗已经结束了。");
        }
        audit.record(actor, StandInAuditAct.ABSENCE_ENDED, person.id(), person.name());
        effects.lookAnew(person.id());
        return table.find(id).orElseThrow();
    }

    List<AbsenceTable.AbsenceRow> mine(Actor actor) {
        return table.of(me(actor), calendars.today());
    }

    /** Oneself, or the people of a place one directs. */
    private StaffTable.StaffRow person(Actor actor, UUID staffId) {
        StaffTable.StaffRow row = staff.all(List.of(staffId)).stream()
                .findFirst()
                .filter(StaffTable.StaffRow::active)
                .orElseThrow(() -> Problem.notFound("这位工作人员"));
        boolean directs = actor.has(Role.CENTRE_DIRECTOR, new RegionCode(row.regionCode()));
        if (!directs && !staffId.equals(actor.staffId())) {
            throw audit.hidden(actor, "这位工作人员", "STAFF", staffId, "登记离岗");
        }
        return row;
    }

    private void check(AbsenceRequest wanted) {
        LocalDate today = calendars.today();
        if (wanted.from().isBefore(today)) {
            throw Problem.invalid("fromOn", "离岗从今天或以后开始，过去的不能补登。");
        }
        if (wanted.until().isBefore(wanted.from())) {
            throw Problem.invalid("untilOn", "结束日期不能早于开始日期。");
        }
        if (wanted.until().isAfter(wanted.from().plusDays(LONGEST_DAYS))) {
            throw Problem.invalid("untilOn", "一次离岗最长一年；离职的请由系统管理员停用账号。");
        }
    }

    private static UUID me(Actor actor) {
        UUID id = actor.requireStaff().staffId();
        if (id == null) {
            throw Problem.notAllowed("您的账号没有对应的岗位。");
        }
        return id;
    }
}

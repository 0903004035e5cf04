package onewindow.organisation.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.identity.Actor;
import onewindow.organisation.roster.RosterSwaps;
import onewindow.organisation.roster.RosterTable;
import onewindow.organisation.staff.StaffTable;
import onewindow.organisation.standin.Gaps;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for leave and decides on it. */
@Component
class Leaves {
    private final LeaveTable table;
    private final LeaveGaps gaps;
    private final Gaps absences;
    private final RosterSwaps rosters;
    private final LeaveTelling telling;
    private final Calendars calendars;

    Leaves(
            LeaveTable table,
            LeaveGaps gaps,
            Gaps absences,
            RosterSwaps rosters,
            LeaveTelling telling,
            Calendars calendars) {
        this.table = table;
        this.gaps = gaps;
        this.absences = absences;
        this.rosters = rosters;
        this.telling = telling;
        this.calendars = calendars;
    }

    @Transactional
    public void ask(Actor actor, UUID me, LeaveController.LeaveRequest wanted) {
        if (wanted.kind() == LeaveKind.SWAP) {
            throw Problem.invalid("kind", "调班请选要换的那一班。");
        }
        if (wanted.fromOn().isBefore(calendars.today())) {
            throw Problem.invalid("fromOn", "请从今天或以后请起；以前的请补签。");
        }
        if (wanted.untilOn().isBefore(wanted.fromOn())
                || wanted.untilOn().isAfter(wanted.fromOn().plusYears(1))) {
            throw Problem.invalid("untilOn", "结束日期不能早于开始日期，一次最长一年。");
        }
        table.lock(me);
        if (table.overlaps(me, wanted.fromOn(), wanted.untilOn())) {
            throw Problem.conflict("这几天您已经申请过，正在等批准。");
        }
        telling.asked(
                actor,
                me,
                new LeaveTable.Asked(
                        wanted.kind(), wanted.fromOn(), wanted.untilOn(), wanted.reason(), null, null, null));
    }

    @Transactional
    public void askSwap(Actor actor, UUID me, LeaveController.SwapRequest wanted) {
        LocalDate today = calendars.today();
        RosterTable.DutyRow give = rosters.dutyOf(wanted.dutyId(), me);
        UUID take = wanted.takeDutyId();
        RosterTable.DutyRow taken = take == null ? null : rosters.dutyOf(take, wanted.withStaffId());
        if (wanted.withStaffId().equals(me) || give.staff().contains(wanted.withStaffId())) {
            throw Problem.invalid("withStaffId", "请选一位不在这一班上的同事。");
        }
        if (give.day().isBefore(today) || (taken != null && taken.day().isBefore(today))) {
            throw Problem.conflict("过去的班不能调。");
        }
        table.lock(me);
        telling.asked(
                actor,
                me,
                new LeaveTable.Asked(
                        LeaveKind.SWAP,
                        give.day(),
                        give.day(),
                        wanted.reason(),
                        give.id(),
                        take,
                        wanted.withStaffId()));
    }

    @Transactional
    public void agree(UUID me, UUID id) {
        LeaveTable.LeaveRow row = find(id);
        if (!me.equals(row.withStaff())) {
            throw Problem.notFound("这个申请");
        }
        if (!table.agree(id, calendars.instant())) {
            throw Problem.conflict("这个申请已经有结果了。");
        }
    }

    /** By who asked, or by whom it was asked of. */
    @Transactional
    public void withdraw(UUID me, UUID id) {
        LeaveTable.LeaveRow row = find(id);
        if (!me.equals(row.staffId()) && !me.equals(row.withStaff())) {
            throw Problem.notFound("这个申请");
        }
        if (!table.withdraw(id)) {
            throw Problem.conflict("这个申请已经有结果了，不能撤回；提前回来的，点“提前返岗”。");
        }
    }

    @Transactional
    public void decide(Actor actor, UUID me, UUID id, LeaveController.LeaveDecision decision) {
        LeaveTable.LeaveRow row = find(id);
        StaffTable.StaffRow person = telling.decides(actor, row.staffId());
        if (!decision.approve() && decision.said().isEmpty()) {
            throw Problem.invalid("note", "不批准的，请写明原因。");
        }
        if (decision.approve()) {
            check(row, decision);
        }
        LeaveState state = decision.approve() ? LeaveState.APPROVED : LeaveState.REFUSED;
        if (!table.decide(
                id,
                new LeaveTable.Decided(
                        state, me, calendars.instant(), decision.said(), Db.json(decision.acknowledged())))) {
            throw Problem.conflict("这个申请已经有结果了。");
        }
        if (decision.approve()) {
            takeEffect(actor, row, person);
        }
        telling.decided(actor, row, state, decision.said());
    }

    /** Each gap is covered by now, or the director says what becomes of it. */
    private void check(LeaveTable.LeaveRow row, LeaveController.LeaveDecision decision) {
        if (row.awaitsTheOther()) {
            throw Problem.conflict("还要等" + row.withName() + "同意调班。");
        }
        Map<String, String> answers = decision.acknowledged().stream()
                .collect(Collectors.toMap(
                        LeaveController.Acknowledgement::gap,
                        answer -> answer.reason().strip(),
                        (one, other) -> one));
        List<String> open = gaps.of(row).stream()
                .filter(gap -> answers.getOrDefault(gap, "").isEmpty())
                .toList();
        if (!open.isEmpty()) {
            throw Problem.rule("批准前，下面的事请先安排好，或者写明怎么办：" + String.join("", open), "批准请假先看留下什么，逐项安排或者写明");
        }
    }

    private void takeEffect(Actor actor, LeaveTable.LeaveRow row, StaffTable.StaffRow person) {
        UUID give = row.giveDuty();
        UUID with = row.withStaff();
        if (row.kind() != LeaveKind.SWAP) {
            String reason = row.kind().chinese + "：" + row.reason();
            table.absence(row.id(), absences.approved(actor, person, row.fromOn(), row.untilOn(), reason));
        } else if (give == null || with == null || !rosters.swap(give, row.takeDuty(), row.staffId(), with)) {
            throw Problem.conflict("值班表已经变了，这个调班做不成，请让他重新申请。");
        }
    }

    private LeaveTable.LeaveRow find(UUID id) {
        return table.find(id).orElseThrow(() -> Problem.notFound("这个申请"));
    }
}

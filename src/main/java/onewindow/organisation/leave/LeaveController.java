package onewindow.organisation.leave;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.organisation.duty.DutyAccess;
import onewindow.organisation.roster.RosterSwaps;
import onewindow.organisation.staff.StaffTable;
import onewindow.platform.Problem;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 请假调班: asked by anybody of the staff, decided by the director, and a director's own above him. */
@RestController
@RequestMapping("/api/desk/leave")
class LeaveController {
    private static final int DUTIES_AHEAD_DAYS = 186;
    private static final int DECIDED_DAYS = 14;

    private final Leaves leaves;
    private final LeaveTable table;
    private final LeaveGaps gaps;
    private final RosterSwaps rosters;
    private final DutyAccess access;
    private final Calendars calendars;

    LeaveController(
            Leaves leaves,
            LeaveTable table,
            LeaveGaps gaps,
            RosterSwaps rosters,
            DutyAccess access,
            Calendars calendars) {
        this.leaves = leaves;
        this.table = table;
        this.gaps = gaps;
        this.rosters = rosters;
        this.access = access;
        this.calendars = calendars;
    }

    record LeaveRequest(
            @NotNull(message = "请选择请假、调休还是外出。") LeaveKind kind,
            @NotNull(message = "请选择开始日期。") LocalDate fromOn,
            @NotNull(message = "请选择结束日期。") LocalDate untilOn,

            @NotBlank(message = "请填写事由。") @Size(max = 80, message = "事由不超过 80 个字。") @Typed(As.LINE)
            String reason) {}

    /** @param takeDutyId which of the other's duties is taken for it; none: he takes mine for nothing */
    record SwapRequest(
            @NotNull(message = "请选择您要调的班。") UUID dutyId,
            @NotNull(message = "请选择和谁调。") UUID withStaffId,
            @Nullable UUID takeDutyId,

            @NotBlank(message = "请填写事由。") @Size(max = 80, message = "事由不超过 80 个字。") @Typed(As.LINE)
            String reason) {}

    /** @param gap as it was shown */
    record Acknowledgement(
            @NotBlank @Size(max = 300) String gap,
            @NotBlank @Size(max = 100) String reason) {}

    record LeaveDecision(
            @NotNull Boolean approve,

            @Nullable @Size(max = 100, message = "意见不超过 100 个字。") @Typed(As.LINE)
            String note,

            @NotNull @Size(max = 100) List<@Valid Acknowledgement> acknowledged) {
        String said() {
            return note == null ? "" : note.strip();
        }
    }

    /** @param gaps whom it leaves; of those that wait */
    record LeaveView(
            UUID id,
            String name,
            String siteName,
            LeaveKind kind,
            String kindName,
            LocalDate fromOn,
            LocalDate untilOn,
            String reason,
            @Nullable String giveDuty,
            @Nullable String takeDuty,
            @Nullable String withName,
            boolean agreed,
            LeaveState state,
            String stateName,
            @Nullable String decidedByName,
            String note,
            boolean mine,
            List<String> gaps) {}

    record LeaveColleague(UUID staffId, String name, List<LeaveDuty> duties) {}

    record LeaveDuty(UUID id, String said) {}

    record MyLeave(List<LeaveView> requests, List<LeaveDuty> duties, List<LeaveColleague> colleagues) {}

    record LeavePage(List<LeaveView> waiting, List<LeaveView> decided) {}

    @GetMapping("/mine")
    MyLeave mine(Actor actor) {
        UUID me = me(actor);
        List<StaffTable.StaffRow> people = access.people(access.own(actor).id());
        return new MyLeave(
                table.of(me).stream().map(row -> view(row, me, List.of())).toList(),
                duties(me),
                people.stream()
                        .filter(person -> !person.id().equals(me))
                        .map(person -> new LeaveColleague(person.id(), person.name(), duties(person.id())))
                        .toList());
    }

    private List<LeaveDuty> duties(UUID staffId) {
        LocalDate today = calendars.today();
        return rosters.of(staffId, today, today.plusDays(DUTIES_AHEAD_DAYS)).stream()
                .map(duty -> new LeaveDuty(duty.id(), RosterSwaps.said(duty)))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MyLeave ask(Actor actor, @Valid @RequestBody LeaveRequest wanted) {
        leaves.ask(actor, me(actor), wanted);
        return mine(actor);
    }

    @PostMapping("/swaps")
    @ResponseStatus(HttpStatus.CREATED)
    MyLeave askSwap(Actor actor, @Valid @RequestBody SwapRequest wanted) {
        leaves.askSwap(actor, me(actor), wanted);
        return mine(actor);
    }

    @PostMapping("/{id}/agree")
    MyLeave agree(Actor actor, @PathVariable UUID id) {
        leaves.agree(me(actor), id);
        return mine(actor);
    }

    @PostMapping("/{id}/withdraw")
    MyLeave withdraw(Actor actor, @PathVariable UUID id) {
        leaves.withdraw(me(actor), id);
        return mine(actor);
    }

    /** What waits for this person's decision, and what was decided lately. */
    @GetMapping
    LeavePage waiting(Actor actor) {
        actor.require(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR);
        List<RegionCode> scope = actor.regions(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR);
        return new LeavePage(
                table.waiting(scope).stream()
                        .filter(row -> access.mayDecide(actor, access.person(row.staffId())))
                        .map(row -> view(row, me(actor), gaps.of(row)))
                        .toList(),
                table.decided(scope, calendars.today().minusDays(DECIDED_DAYS)).stream()
                        .map(row -> view(row, me(actor), List.of()))
                        .toList());
    }

    @PostMapping("/{id}/decide")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(Actor actor, @PathVariable UUID id, @Valid @RequestBody LeaveDecision decision) {
        actor.require(Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR);
        leaves.decide(actor, me(actor), id, decision);
    }

    private LeaveView view(LeaveTable.LeaveRow row, UUID me, List<String> left) {
        return new LeaveView(
                row.id(),
                row.name(),
                row.siteName(),
                row.kind(),
                row.kind().chinese,
                row.fromOn(),
                row.untilOn(),
                row.reason(),
                said(row.giveDuty()),
                said(row.takeDuty()),
                row.withName(),
                row.agreedAt() != null,
                row.state(),
                row.state().chinese,
                row.decidedByName(),
                row.note(),
                row.staffId().equals(me),
                left);
    }

    private @Nullable String said(@Nullable UUID duty) {
        return duty == null ? null : rosters.find(duty).map(RosterSwaps::said).orElse(null);
    }

    private static UUID me(Actor actor) {
        UUID id = actor.requireStaff().staffId();
        if (id == null) {
            throw Problem.notAllowed("您的账号没有对应的岗位。");
        }
        return id;
    }
}

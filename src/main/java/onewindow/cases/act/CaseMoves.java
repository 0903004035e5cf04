package onewindow.cases.act;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.cases.ActRow;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMove;
import onewindow.cases.CaseRemarks.Extension;
import onewindow.cases.CaseRoute;
import onewindow.cases.CaseState;
import onewindow.cases.CaseState.Dates;
import onewindow.cases.CaseState.Hands;
import onewindow.cases.CaseState.Turn;
import onewindow.cases.CaseStatus;
import onewindow.cases.Outcome;
import onewindow.cases.Step;
import onewindow.cases.clock.CaseClock;
import onewindow.cases.clock.ClockEntry;
import onewindow.cases.clock.ClockEntry.Mark;
import onewindow.cases.clock.ClockName;
import onewindow.cases.clock.SortDates;
import onewindow.cases.clock.WorkTime;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Promise;
import onewindow.catalogue.Route;
import onewindow.catalogue.RouteStage;
import onewindow.catalogue.StageKind;
import onewindow.identity.Actor;
import onewindow.organisation.site.OpeningHours;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.WorkDays;
import org.springframework.stereotype.Component;

/** Works out a move in full, clocks and dates and words to the applicant, before anything is written. */
@Component
class CaseMoves {
    private static final DateTimeFormatter DAY_IN_NUMBER = DateTimeFormatter.ofPattern("yyMMdd");

    private final Calendars calendars;
    private final ZoneId zone;

    CaseMoves(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.zone = clock.getZone();
    }

    public CaseMove of(Step step) {
        CaseState next = outcome(step);
        List<ClockEntry> entries = entries(step, next);
        List<ClockEntry> ledger = new ArrayList<>(step.file().ledger());
        ledger.addAll(entries);
        SortDates dues = SortDates.of(ledger, time(step));
        CaseState after = next.with(new Dates(
                next.dates().submittedAt(), dues.dueOn(), dues.morning(), dues.provisional(), dues.statutoryOn()));
        return new CaseMove(
                step.file(),
                step.action(),
                step.doer(),
                step.at(),
                DAY_IN_NUMBER.format(step.today()),
                step.request().key(),
                CaseWording.note(step),
                after,
                entries,
                CaseWording.told(step, after),
                LocalDateTime.ofInstant(step.at(), zone));
    }

    /** What the case becomes: the state the route leads to, who answers for it, the outcomes of the act, whose turn it is. */
    private static CaseState outcome(Step step) {
        CaseFile file = step.file();
        ActRow row = step.action().row();
        CaseState state = file.state()
                .with(CaseRoute.next(ways(step), step.item().route(), file.suspended()))
                .with(responsible(step, row));
        for (Outcome outcome : row.becomes()) {
            state = outcome.of(state, step);
        }
        if (state.status() == CaseStatus.IN_REVIEW) {
            // The handler's signature is taken back with the file, so that a second one replaces it.
            state = state.with(state.hands().examinedBy(null));
        }
        return turned(state, step);
    }

    private static List<CaseStatus> ways(Step step) {
        CaseFile file = step.file();
        CaseAction last = file.lastAct();
        ActRow.TakenBack takenBack = last == null ? null : last.row().takenBack();
        return step.action().row().is(Trait.TAKES_BACK) && takenBack != null
                ? takenBack.to()
                : step.action().to(file.status());
    }

    /** 首问负责: the first member of staff to touch it; who acts then answers for it, save by sending it on. */
    private static Hands responsible(Step step, ActRow row) {
        Hands hands = step.file().hands();
        if (step.doer().kind() != Actor.Kind.STAFF) {
            return hands;
        }
        UUID me = step.doer().id();
        Hands asked = hands.firstAskedId() == null ? hands.firstAsked(me, step.at()) : hands;
        boolean stays = hands.responsibleId() != null && row.is(Trait.LEAVES_RESPONSIBLE);
        return stays ? asked : asked.responsible(me);
    }

    /** A unit that gets a case from another, for nobody by name, has to sign for it. */
    private static CaseState turned(CaseState state, Step step) {
        CaseFile file = step.file();
        Route route = step.item().route();
        CaseRoute.Unit unit =
                CaseRoute.unit(route, state.status(), state, file.subject().departmentKey());
        List<String> asked = state.status() == CaseStatus.CONSULTING
                ? CaseRoute.stage(route, state.status(), state.decision().amount())
                        .map(RouteStage::departments)
                        .orElse(List.of())
                : List.of();
        Turn turn = state.turn().goesTo(unit.region(), unit.department(), asked);
        boolean signedFor = turn.isElsewhere(file.turn()) ? state.hands().holderId() != null : turn.received();
        return state.with(turn.signedFor(signedFor || !CaseAction.isSignedFor(state.status())));
    }

    private List<ClockEntry> entries(Step step, CaseState after) {
        List<ClockEntry> entries = new ArrayList<>();
        for (ActRow.ClockMark mark : step.action().row().clocks()) {
            if (mark.mark() == Mark.START || alive(mark.clock(), step)) {
                entries.add(entry(mark, step, days(mark, step)));
            }
        }
        entries.addAll(stageEntries(step, after));
        return entries;
    }

    /** A stage with a limit of its own has a clock from the day the case comes to it until it goes on. */
    private List<ClockEntry> stageEntries(Step step, CaseState after) {
        List<ClockEntry> entries = new ArrayList<>();
        StageKind stage = after.status().stage;
        if (stage == step.file().status().stage) {
            return entries;
        }
        boolean marked = step.action().row().clocks().stream().anyMatch(mark -> mark.clock() == ClockName.STAGE);
        if (!marked && alive(ClockName.STAGE, step)) {
            entries.add(entry(new ActRow.ClockMark(ClockName.STAGE, Mark.END), step, WorkDays.NONE));
        }
        CaseRoute.stage(step.item().route(), after.status(), after.decision().amount())
                .filter(next -> next.kind() != StageKind.PUBLISH)
                .map(RouteStage::days)
                .map(WorkDays::of)
                .ifPresent(days -> entries.add(entry(new ActRow.ClockMark(ClockName.STAGE, Mark.START), step, days)));
        return entries;
    }

    private boolean alive(ClockName name, Step step) {
        return CaseClock.of(name, step.file().ledger(), time(step))
                .filter(clock -> clock.endedAt() == null)
                .isPresent();
    }

    private WorkTime time(Step step) {
        return new WorkTime(calendars.current(), OpeningHours.of(step.site()), zone);
    }

    private static ClockEntry entry(ActRow.ClockMark mark, Step step, WorkDays days) {
        return new ClockEntry(mark.clock(), mark.mark(), step.at(), days, reason(mark, step));
    }

    private static WorkDays days(ActRow.ClockMark mark, Step step) {
        Extension extension = step.file().words().extension();
        return switch (mark.mark()) {
            case START -> limit(mark.clock(), step.item());
            case EXTEND -> WorkDays.of(extension == null ? 0 : extension.days());
            default -> WorkDays.NONE;
        };
    }

    private static WorkDays limit(ClockName clock, ItemVersion item) {
        return switch (clock) {
            case ACCEPTANCE -> Promise.ANSWER;
            case PROMISED -> item.promisedDays();
            case STATUTORY -> WorkDays.of(item.statutoryDays());
            case STAGE -> WorkDays.NONE;
        };
    }

    private static String reason(ActRow.ClockMark mark, Step step) {
        Extension extension = step.file().words().extension();
        return switch (mark.mark()) {
            case START ->
                mark.clock() == ClockName.ACCEPTANCE
                        ? received(step)
                        : step.action().chinese();
            case STOP ->
                step.facts().procedure().isEmpty() ? "等待申请人补正" : step.facts().procedure();
            case RESUME -> "特别程序结束";
            case EXTEND -> extension == null ? step.action().chinese() : String.join("；", extension.reasons());
            case END -> step.action().chinese();
        };
    }

    /** 补正 is an application made whole: its acceptance is decided within a limit of its own (行政许可法第三十二条). */
    private static String received(Step step) {
        return step.action().row().is(Trait.ANSWERS_NOTICE) ? "收到补正材料" : "收到申请";
    }
}

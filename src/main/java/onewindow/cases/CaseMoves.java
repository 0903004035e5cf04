package onewindow.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseFile.Place;
import onewindow.cases.clock.CaseClock;
import onewindow.cases.clock.CaseDues;
import onewindow.cases.clock.ClockEntry;
import onewindow.cases.clock.ClockEntry.Mark;
import onewindow.cases.clock.ClockName;
import onewindow.cases.clock.WorkTime;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.RouteStage;
import onewindow.catalogue.StageKind;
import onewindow.organisation.OpeningHours;
import onewindow.organisation.Site;
import onewindow.platform.Calendars;
import onewindow.platform.WorkCalendar;
import onewindow.platform.WorkDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out a move in full, clocks and dates and words to the applicant, before anything is written. */
@Component
public class CaseMoves {
    private static final DateTimeFormatter DAY_IN_NUMBER = DateTimeFormatter.ofPattern("yyMMdd");

    private final Calendars calendars;
    private final Supplements supplements;
    private final ZoneId zone;

    CaseMoves(Calendars calendars, Supplements supplements, Clock clock) {
        this.calendars = calendars;
        this.supplements = supplements;
        this.zone = clock.getZone();
    }

    /**
     * What a move is made of.
     *
     * @param site the accepting site, after the move
     * @param said what was looked up for the words of the act
     */
    public record Step(
            CaseFile file,
            CaseAction action,
            ActRequest request,
            CaseMove.Doer doer,
            Instant at,
            ItemVersion item,
            Site site,
            @Nullable Target target,
            Said said) {
        Step inBulk(UUID run) {
            return new Step(file, action, request, doer.inBulk(run), at, item, site, target, said);
        }
    }

    /**
     * @param procedure the name of the procedure the law does not count; empty where the act is about none
     * @param cited what the act rests on; empty where it needs no such thing
     * @param later the materials that are to follow, and the act is about
     */
    public record Said(String procedure, String cited, List<Later> later) {
        static final Said NOTHING = new Said("", "", List.of());
    }

    /** A material that follows, by which day. */
    public record Later(String materialKey, String name, LocalDate by) {}

    /** Where a redirected case goes, and to whom. */
    public record Target(Place place, String person) {}

    LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    CaseMove of(Step step) {
        WorkCalendar calendar = calendars.current();
        LocalDate today = date(step.at());
        LocalDate supplementBy = supplementBy(step.request(), calendar, today);
        NextState after = outcome(step, supplementBy, today);
        List<ClockEntry> entries = entries(step, after);
        List<ClockEntry> ledger = new ArrayList<>(step.file().ledger());
        ledger.addAll(entries);
        CaseDues dues = CaseDues.of(ledger, time(step));
        after.dueOn = dues.dueOn();
        after.dueMorning = dues.morning();
        after.dueProvisional = dues.provisional();
        after.statutoryOn = dues.statutoryOn();
        return new CaseMove(
                step.file(),
                step.action(),
                step.doer(),
                step.at(),
                DAY_IN_NUMBER.format(today),
                step.request().key(),
                CaseWording.note(step),
                after,
                entries,
                CaseWording.told(step, after, today));
    }

    private NextState outcome(Step step, LocalDate supplementBy, LocalDate today) {
        if (step.action() == CaseAction.SUPPLY) {
            supplements.check(step);
        }
        NextState after = CaseOutcome.of(step, supplementBy, today);
        if (Supplements.ASKING.contains(step.action())) {
            after.words = after.words.before(supplements.before(step));
        }
        return after;
    }

    private static LocalDate supplementBy(ActRequest request, WorkCalendar calendar, LocalDate today) {
        LocalDate given = request.supplementBy();
        return given != null
                ? given
                : calendar.plusWorkingDays(today, ActNeeds.SUPPLEMENT_DAYS).date();
    }

    private List<ClockEntry> entries(Step step, NextState after) {
        List<ClockEntry> entries = new ArrayList<>();
        for (CaseRule.ClockMark mark : step.action().rule().clocks) {
            if (mark.mark() == Mark.START || alive(mark.clock(), step)) {
                entries.add(entry(mark, step, days(mark, step)));
            }
        }
        entries.addAll(stageEntries(step, after));
        return entries;
    }

    /** A stage with a limit of its own has a clock from the day the case comes to it until it goes on. */
    private List<ClockEntry> stageEntries(Step step, NextState after) {
        List<ClockEntry> entries = new ArrayList<>();
        StageKind stage = after.status.stage;
        if (stage == step.file().status().stage) {
            return entries;
        }
        boolean marked = step.action().rule().clocks.stream().anyMatch(mark -> mark.clock() == ClockName.STAGE);
        if (!marked && alive(ClockName.STAGE, step)) {
            entries.add(entry(new CaseRule.ClockMark(ClockName.STAGE, Mark.END), step, WorkDays.NONE));
        }
        CaseRoute.stage(step.item().route(), after.status, after.amount)
                .filter(next -> next.kind() != StageKind.PUBLISH)
                .map(RouteStage::days)
                .map(WorkDays::of)
                .ifPresent(days -> entries.add(entry(new CaseRule.ClockMark(ClockName.STAGE, Mark.START), step, days)));
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

    private static ClockEntry entry(CaseRule.ClockMark mark, Step step, WorkDays days) {
        return new ClockEntry(mark.clock(), mark.mark(), step.at(), days, reason(mark, step));
    }

    private static WorkDays days(CaseRule.ClockMark mark, Step step) {
        CaseFile.Extension extension = step.file().words().extension();
        return switch (mark.mark()) {
            case START -> limit(mark.clock(), step.item());
            case EXTEND -> WorkDays.of(extension == null ? 0 : extension.days());
            default -> WorkDays.NONE;
        };
    }

    private static WorkDays limit(ClockName clock, ItemVersion item) {
        return switch (clock) {
            // 一个工作日内决定是否受理.
            case ACCEPTANCE -> WorkDays.of(1);
            case PROMISED -> item.promisedDays();
            case STATUTORY -> WorkDays.of(item.statutoryDays());
            case STAGE -> WorkDays.NONE;
        };
    }

    private static String reason(CaseRule.ClockMark mark, Step step) {
        CaseFile.Extension extension = step.file().words().extension();
        return switch (mark.mark()) {
            case START ->
                mark.clock() == ClockName.ACCEPTANCE ? "收到申请" : step.action().chinese();
            case STOP -> step.action() == CaseAction.SUSPEND ? step.said().procedure() : "等待申请人补正";
            case RESUME -> step.action() == CaseAction.RESUME ? "特别程序结束" : "收到补正材料";
            case EXTEND -> extension == null ? step.action().chinese() : String.join("；", extension.reasons());
            case END -> step.action().chinese();
        };
    }
}

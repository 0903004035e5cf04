package onewindow.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onewindow.cases.CaseFile.Place;
import onewindow.cases.clock.CaseClock;
import onewindow.cases.clock.CaseDues;
import onewindow.cases.clock.ClockEntry;
import onewindow.cases.clock.ClockEntry.Mark;
import onewindow.cases.clock.ClockName;
import onewindow.catalogue.ItemVersion;
import onewindow.organisation.Site;
import onewindow.platform.Calendars;
import onewindow.platform.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out a move in full, clocks and dates and words to the applicant, before anything is written. */
@Component
class CaseMoves {
    private static final DateTimeFormatter DAY_IN_NUMBER = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int SHOWN = 60;

    private final Calendars calendars;
    private final ZoneId zone;

    CaseMoves(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.zone = clock.getZone();
    }

    /**
     * What a move is made of.
     *
     * @param site the accepting site, after the move
     */
    record Step(
            CaseFile file,
            CaseAction action,
            ActRequest request,
            CaseMove.Doer doer,
            Instant at,
            ItemVersion item,
            Site site,
            @Nullable Target target) {}

    /** Where a redirected case goes, and to whom. */
    record Target(Place place, String person) {}

    LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    CaseMove of(Step step) {
        WorkCalendar calendar = calendars.current();
        LocalDate today = date(step.at());
        LocalDate supplementBy = supplementBy(step.request(), calendar, today);
        Target target = step.target();
        NextState after = CaseOutcome.of(
                step.file(),
                step.action(),
                step.request(),
                step.doer(),
                step.at(),
                step.item(),
                target == null ? null : target.place(),
                supplementBy);
        List<ClockEntry> entries = entries(step);
        List<ClockEntry> ledger = new ArrayList<>(step.file().ledger());
        ledger.addAll(entries);
        CaseDues dues = CaseDues.of(ledger, calendar, zone);
        after.dueOn = dues.dueOn();
        after.dueProvisional = dues.provisional();
        after.statutoryOn = dues.statutoryOn();
        return new CaseMove(
                step.file(),
                step.action(),
                step.doer(),
                step.at(),
                DAY_IN_NUMBER.format(today),
                step.request().key(),
                note(step),
                after,
                entries,
                told(step, after, today));
    }

    private static LocalDate supplementBy(ActRequest request, WorkCalendar calendar, LocalDate today) {
        LocalDate given = request.supplementBy();
        return given != null
                ? given
                : calendar.plusWorkingDays(today, ActNeeds.SUPPLEMENT_DAYS).date();
    }

    private List<ClockEntry> entries(Step step) {
        List<ClockEntry> entries = new ArrayList<>();
        for (CaseRule.ClockMark mark : step.action().rule().clocks) {
            Optional<CaseClock> clock = CaseClock.of(mark.clock(), step.file().ledger(), calendars.current(), zone);
            boolean alive = clock.isPresent() && clock.get().endedAt() == null;
            if (mark.mark() == Mark.START || alive) {
                int days = mark.mark() == Mark.START ? limit(mark.clock(), step.item()) : 0;
                entries.add(new ClockEntry(mark.clock(), mark.mark(), step.at(), days, reason(mark, step.action())));
            }
        }
        return entries;
    }

    private static int limit(ClockName clock, ItemVersion item) {
        return switch (clock) {
            // 一个工作日内决定是否受理.
            case ACCEPTANCE -> 1;
            case PROMISED -> item.promisedDays();
            case STATUTORY -> item.statutoryDays();
        };
    }

    private static String reason(CaseRule.ClockMark mark, CaseAction action) {
        return switch (mark.mark()) {
            case START -> mark.clock() == ClockName.ACCEPTANCE ? "收到申请" : "受理";
            case STOP -> "等待申请人补正";
            case RESUME -> "收到补正材料";
            case EXTEND, END -> action.chinese();
        };
    }

    /** What the event keeps of the words that came with the act. */
    private static @Nullable String note(Step step) {
        ActRequest request = step.request();
        List<String> parts = new ArrayList<>(request.reasonList());
        parts.addAll(request.asked());
        if (step.target() != null) {
            parts.add("转交" + step.site().name() + " " + step.target().person());
        }
        if (step.action() == CaseAction.CONFIRM_REFUSAL && step.file().words().refusal() != null) {
            parts.addAll(step.file().words().refusal().reasons());
        }
        if (request.deliveryMode() != null) {
            parts.add(request.deliveryMode().chinese);
        }
        if (request.noteText() != null) {
            parts.add(request.noteText());
        }
        return parts.isEmpty() ? null : String.join("；", parts);
    }

    private static @Nullable String told(Step step, NextState after, LocalDate today) {
        String text = step.action().told();
        if (text == null) {
            return null;
        }
        CaseFile file = step.file();
        CaseFile.Grounds grounds = after.words.denial() != null ? after.words.denial() : after.words.refusal();
        Target target = step.target();
        return text.replace("{item}", file.itemName())
                .replace(
                        "{due}",
                        after.dueOn == null ? "尽快" : WorkCalendar.said(after.dueOn, today) + "前" + provisional(after))
                .replace("{by}", after.supplementBy == null ? "" : WorkCalendar.said(after.supplementBy, today))
                .replace("{site}", step.site().name())
                .replace("{person}", target == null ? "" : target.person())
                .replace("{asked}", shortened(step.request().asked()))
                .replace("{reason}", grounds == null ? "" : shortened(grounds.reasons()));
    }

    /** The date runs into a year whose holidays are not published. */
    private static String provisional(NextState after) {
        return after.dueProvisional ? "（暂定）" : "";
    }

    private static String shortened(List<String> texts) {
        String joined = String.join("、", texts);
        return joined.length() <= SHOWN ? joined : joined.substring(0, SHOWN) + "…";
    }
}

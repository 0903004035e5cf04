package onewindow.cases.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.cases.clock.ClockEntry.Mark;
import onewindow.platform.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * One clock of one case, derived from its ledger entries and the calendar. A day counts when it is a working day and the
 * clock ran through the whole of it: the days on which it started, stopped or went on again do not count. The last day
 * of the limit is the day it is due.
 */
public record CaseClock(ClockName name, List<ClockEntry> entries, WorkCalendar calendar, ZoneId zone) {
    /** A guard for a clock that stopped long ago and was never ended. */
    private static final int LONGEST_DAYS = 3660;

    /** One day of the explanation; {@code ordinal} numbers the counted days. */
    public record Day(
            LocalDate date, boolean counted, @Nullable Integer ordinal, String why, boolean certain) {}

    public CaseClock {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.getFirst().mark() != Mark.START) {
            throw new IllegalArgumentException("a clock begins with its start");
        }
    }

    /** The clock of that name if it ever started; a later START begins a new one. */
    public static Optional<CaseClock> of(ClockName name, List<ClockEntry> ledger, WorkCalendar calendar, ZoneId zone) {
        List<ClockEntry> own = ledger.stream().filter(e -> e.clock() == name).toList();
        int start = own.stream().map(ClockEntry::mark).toList().lastIndexOf(Mark.START);
        return start < 0
                ? Optional.empty()
                : Optional.of(new CaseClock(name, own.subList(start, own.size()), calendar, zone));
    }

    public int limit() {
        return entries.stream().mapToInt(ClockEntry::days).sum();
    }

    public boolean running() {
        boolean running = false;
        for (ClockEntry entry : entries) {
            running = switch (entry.mark()) {
                case START, RESUME -> true;
                case STOP, END -> false;
                case EXTEND -> running;
            };
        }
        return running;
    }

    public Instant startedAt() {
        return entries.getFirst().at();
    }

    @Nullable
    public Instant endedAt() {
        ClockEntry last = entries.getLast();
        return last.mark() == Mark.END ? last.at() : null;
    }

    /** The date the limit is used up. While the clock stands still: the date if it went on at its last stop. */
    public WorkCalendar.Deadline due() {
        int limit = limit();
        int counted = 0;
        boolean provisional = false;
        LocalDate date = date(startedAt());
        Walk walk = new Walk();
        walk.step(date, true);
        for (int i = 0; counted < limit && i < LONGEST_DAYS; i++) {
            date = date.plusDays(1);
            Day day = walk.step(date, true);
            provisional |= !day.certain();
            counted += day.counted() ? 1 : 0;
        }
        return new WorkCalendar.Deadline(date, provisional);
    }

    /** Every day from the start until the clock ended, or until it is due or today, whichever is later. */
    public List<Day> days(LocalDate today) {
        LocalDate due = due().date();
        Instant ended = endedAt();
        LocalDate last = ended != null ? date(ended) : due.isAfter(today) ? due : today;
        List<Day> days = new ArrayList<>();
        Walk walk = new Walk();
        for (LocalDate date = date(startedAt()); !date.isAfter(last); date = date.plusDays(1)) {
            days.add(walk.step(date, false));
        }
        return days;
    }

    private LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Goes from day to day, remembering whether the clock stands still. */
    private final class Walk {
        private final Map<LocalDate, List<ClockEntry>> marks = new HashMap<>();
        private boolean standing;
        private String standingFor = "";
        private int ordinal;

        Walk() {
            entries.forEach(e ->
                    marks.computeIfAbsent(date(e.at()), d -> new ArrayList<>()).add(e));
        }

        /** @param unending counts on as if the last stop or the end had not been, to foretell the due date */
        Day step(LocalDate date, boolean unending) {
            List<ClockEntry> today = marks.getOrDefault(date, List.of());
            String stillWhy = standing ? "时限暂停：" + standingFor : null;
            for (ClockEntry entry : today) {
                move(entry, unending);
            }
            String interrupted = today.stream()
                    .filter(e -> e.mark() != Mark.EXTEND && !(unending && e.mark() == Mark.END))
                    .findFirst()
                    .map(CaseClock::said)
                    .orElse(stillWhy);
            WorkCalendar.DayKind kind = calendar.kind(date);
            if (interrupted != null) {
                return new Day(date, false, null, interrupted, true);
            }
            boolean counted = kind.working();
            return new Day(date, counted, counted ? ++ordinal : null, kind.why(), kind.certain());
        }

        private void move(ClockEntry entry, boolean unending) {
            boolean lastStop = unending && entry == entries.getLast();
            if (entry.mark() == Mark.STOP && !lastStop) {
                standing = true;
                standingFor = entry.reason();
            } else if (entry.mark() == Mark.RESUME) {
                standing = false;
            }
        }
    }

    private static String said(ClockEntry entry) {
        return switch (entry.mark()) {
            case START -> entry.reason() + "，当天不计，次日起算";
            case STOP -> "时限暂停：" + entry.reason() + "，当天不计";
            case RESUME -> "恢复计时：" + entry.reason() + "，当天不计";
            case EXTEND -> "延长 " + entry.days() + " 个工作日：" + entry.reason();
            case END -> "计时结束：" + entry.reason();
        };
    }
}

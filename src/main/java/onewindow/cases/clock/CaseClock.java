package onewindow.cases.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onewindow.cases.clock.ClockEntry.Mark;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.platform.time.DayHalf;
import onewindow.platform.time.WorkCalendar.DayKind;
import onewindow.platform.time.WorkDays;
import org.jspecify.annotations.Nullable;

/**
 * One clock of one case, derived from its ledger entries and the calendar. A day counts when it is a working day and the
 * clock was running as it began: the day of an event is not counted (民法典第二百零一条), so neither the day it started nor
 * the day it went on counts, the day it stopped does, and a stop that ends on the same day costs nothing. A limit with a
 * half is counted in half days by the same rule: a half counts when the site is open in it and the clock was running as
 * it opened. The last day or half of the limit is when it is due; when the clock stood still at the end of that one and
 * went on later, it is due on the next working day after that.
 */
public record CaseClock(ClockName name, List<ClockEntry> entries, WorkTime time) {
    /** A guard for a clock that stopped long ago and was never ended. */
    private static final int LONGEST_DAYS = 3660;

    /**
     * One line of the explanation.
     *
     * @param half null where whole days are counted
     * @param ordinal numbers the counted days, or halves
     */
    public record Day(
            LocalDate date,
            @Nullable DayHalf half,
            boolean counted,
            @Nullable Integer ordinal,
            String why,
            boolean certain) {}

    public CaseClock {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.getFirst().mark() != Mark.START) {
            throw new IllegalArgumentException("a clock begins with its start");
        }
    }

    /** The clock of that name if it ever started; a later START begins a new one. */
    public static Optional<CaseClock> of(ClockName name, List<ClockEntry> ledger, WorkTime time) {
        List<ClockEntry> own = ledger.stream().filter(e -> e.clock() == name).toList();
        int start = own.stream().map(ClockEntry::mark).toList().lastIndexOf(Mark.START);
        return start < 0 ? Optional.empty() : Optional.of(new CaseClock(name, own.subList(start, own.size()), time));
    }

    public WorkDays limit() {
        return entries.stream().map(ClockEntry::days).reduce(WorkDays.NONE, WorkDays::plus);
    }

    /** The limit it started with decides; an extension is always of whole days. */
    private boolean inHalves() {
        return !entries.getFirst().days().whole();
    }

    /** The text it goes by. */
    public String source() {
        return inHalves() ? "办事指南公布的承诺时限，按半天计：受理以后的下一个半天起算，只算工作日里受理站点开门的半天" : name.source;
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

    CaseClock with(ClockEntry entry) {
        return new CaseClock(
                name, Stream.concat(entries.stream(), Stream.of(entry)).toList(), time);
    }

    /** Of a clock that stands still. */
    LocalDateTime stoppedAt() {
        return time.local(lastMove().at());
    }

    /** An extension moves neither way. */
    private ClockEntry lastMove() {
        return entries.stream()
                .filter(entry -> entry.mark() != Mark.EXTEND)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    public Instant startedAt() {
        return entries.getFirst().at();
    }

    @Nullable
    public Instant endedAt() {
        ClockEntry last = entries.getLast();
        return last.mark() == Mark.END ? last.at() : null;
    }

    /** When the limit is used up. While the clock stands still: when it would be if it went on at its last stop. */
    public DueDay due() {
        return due(false);
    }

    /** By the rule until V242: a day on which the clock stopped or went on did not count. Only the change of rule asks. */
    DueDay dueByTheFormerRule() {
        return due(true);
    }

    private DueDay due(boolean formerRule) {
        int left = limitInStretches();
        DueDay due = new DueDay(time.date(startedAt()), false, false);
        Walk walk = new Walk(true, formerRule);
        for (int i = 0; left > 0 && i < LONGEST_DAYS; i++) {
            for (Stretch stretch : walk.stretches()) {
                Day day = walk.day(stretch);
                if (day != null && left > 0) {
                    boolean provisional = due.provisional() || !day.certain();
                    due = new DueDay(day.date(), day.half() == DayHalf.MORNING, provisional);
                    left -= day.counted() ? 1 : 0;
                    left = left == 0 && walk.standsStill() && !formerRule ? 1 : left;
                }
            }
            walk.goOn();
        }
        return due;
    }

    private int limitInStretches() {
        return inHalves() ? limit().halves() : limit().halves() / 2;
    }

    /** It stands still although its limit was used up before the day it stopped: what was late stays late. */
    public boolean stoppedLate() {
        return lastMove().mark() == Mark.STOP && due().passedAt(stoppedAt());
    }

    /** Every day from the start until the clock ended, or until it is due or today, whichever is later. */
    public List<Day> days(LocalDate today) {
        DueDay due = due();
        Instant ended = endedAt();
        LocalDate last = ended != null ? time.date(ended) : due.date().isAfter(today) ? due.date() : today;
        List<Day> days = new ArrayList<>();
        Walk walk = new Walk(false, false);
        while (!walk.date.isAfter(last)) {
            walk.stretches().stream().map(walk::day).filter(Objects::nonNull).forEach(days::add);
            walk.goOn();
        }
        return days.stream().map(day -> beyond(day, due)).toList();
    }

    /** Why the day it is due is one more than the limit has. */
    private Day beyond(Day day, DueDay due) {
        boolean last = day.date().equals(due.date()) && (day.half() == DayHalf.MORNING) == due.morning();
        if (!last || day.ordinal() == null || day.ordinal() <= limitInStretches()) {
            return day;
        }
        String why = day.why() + "；暂停时期限已用完，恢复后的下一个工作日到期";
        return new Day(day.date(), day.half(), true, day.ordinal(), why, day.certain());
    }

    /** A stretch that counts as a whole or not at all; from its first moment, without the last. */
    private record Stretch(
            LocalDate date,
            @Nullable DayHalf half,
            LocalDateTime from,
            LocalDateTime until,
            @Nullable String closed) {
        static Stretch whole(LocalDate date) {
            return new Stretch(date, null, date.atStartOfDay(), date.plusDays(1).atStartOfDay(), null);
        }

        static Stretch half(LocalDate date, DayHalf half, @Nullable Span open) {
            if (open != null) {
                return new Stretch(date, half, date.atTime(open.from()), date.atTime(open.to()), null);
            }
            LocalDateTime noon = date.atTime(LocalTime.NOON);
            boolean morning = half == DayHalf.MORNING;
            LocalDateTime from = morning ? date.atStartOfDay() : noon;
            LocalDateTime until = morning ? noon : date.plusDays(1).atStartOfDay();
            return new Stretch(date, half, from, until, "受理站点这天" + half.chinese + "不开门，不计");
        }
    }

    /** Goes from stretch to stretch, remembering whether the clock stands still. */
    private final class Walk {
        /** Counts on as if the last stop or the end had not been, to foretell when it is due. */
        private final boolean unending;

        private final boolean formerRule;

        private LocalDate date = time.date(startedAt());
        private int read;
        private boolean ended;

        @Nullable
        private String standing;

        private int ordinal;

        Walk(boolean unending, boolean formerRule) {
            this.unending = unending;
            this.formerRule = formerRule;
        }

        boolean standsStill() {
            return standing != null;
        }

        void goOn() {
            date = date.plusDays(1);
        }

        List<Stretch> stretches() {
            if (!inHalves() || !time.calendar().isWorkingDay(date)) {
                return List.of(Stretch.whole(date));
            }
            Map<DayHalf, Span> open = time.hours().halves(date, time.calendar());
            return Arrays.stream(DayHalf.values())
                    .map(half -> Stretch.half(date, half, open.get(half)))
                    .toList();
        }

        /** Null before the clock started and after it ended. */
        @Nullable
        Day day(Stretch stretch) {
            readUntil(stretch.from());
            String still = standing;
            boolean outside = read == 0 || ended;
            List<ClockEntry> within = readUntil(stretch.until());
            if (outside && within.isEmpty()) {
                return null;
            }
            String interrupted = within.stream()
                    .filter(e -> outside || still != null || interrupts(e.mark()))
                    .filter(e -> e.mark() != Mark.EXTEND && !(unending && e.mark() == Mark.END))
                    .findFirst()
                    .map(e -> said(e, stretch))
                    .orElse(still);
            DayKind kind = time.calendar().kind(stretch.date());
            if (interrupted == null && stretch.closed() != null) {
                interrupted = stretch.closed();
            }
            if (interrupted != null) {
                return new Day(stretch.date(), stretch.half(), false, null, interrupted, true);
            }
            Integer number = kind.working() ? ++ordinal : null;
            String why = within.isEmpty()
                    ? kind.why()
                    : kind.why()
                            + within.stream().map(e -> "；" + said(e, stretch)).collect(Collectors.joining());
            return new Day(stretch.date(), stretch.half(), kind.working(), number, why, kind.certain());
        }

        /** Whether a stretch in which this happens to a running clock does not count. */
        private boolean interrupts(Mark mark) {
            return formerRule || mark == Mark.END;
        }

        private List<ClockEntry> readUntil(LocalDateTime moment) {
            int from = read;
            Instant until = moment.atZone(time.zone()).toInstant();
            while (read < entries.size() && entries.get(read).at().isBefore(until)) {
                move(entries.get(read));
                read++;
            }
            return entries.subList(from, read);
        }

        private void move(ClockEntry entry) {
            boolean lastStop = unending && entry == lastMove();
            if (entry.mark() == Mark.STOP && !lastStop) {
                standing = "时限暂停：" + entry.reason();
            } else if (entry.mark() == Mark.RESUME) {
                standing = null;
            } else if (entry.mark() == Mark.END && !unending) {
                ended = true;
            }
        }

        private String said(ClockEntry entry, Stretch stretch) {
            String piece = stretch.half() == null ? "当天" : "这半天";
            return switch (entry.mark()) {
                case START -> entry.reason() + start(stretch, piece);
                case STOP -> "时限暂停：" + entry.reason() + "，" + next(stretch) + "不计";
                case RESUME -> "恢复计时：" + entry.reason() + "，" + next(stretch) + "接着计";
                case EXTEND -> "延长 " + entry.days() + " 个工作日：" + entry.reason();
                case END -> "计时结束：" + entry.reason();
            };
        }

        /** 民法典第二百零一条; what comes in on a day of rest counts from the next working day. */
        private String start(Stretch stretch, String piece) {
            DayKind kind = time.calendar().kind(stretch.date());
            if (!kind.working()) {
                return "，当天" + kind.why() + "，下一个工作日起算";
            }
            return "，" + piece + "不计，" + next(stretch) + "起算";
        }

        private static String next(Stretch stretch) {
            return stretch.half() == null ? "次日" : "下个半天";
        }
    }
}

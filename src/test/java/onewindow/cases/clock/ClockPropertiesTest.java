package onewindow.cases.clock;

import static onewindow.cases.clock.ClockEntry.Mark.EXTEND;
import static onewindow.cases.clock.ClockEntry.Mark.RESUME;
import static onewindow.cases.clock.ClockEntry.Mark.START;
import static onewindow.cases.clock.ClockEntry.Mark.STOP;
import static onewindow.cases.clock.ClockName.PROMISED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import onewindow.organisation.site.OpeningHours;
import onewindow.platform.PublishedCalendar;
import onewindow.platform.time.WorkCalendar;
import onewindow.platform.time.WorkDays;

/** What must hold of every clock, in whole days and in halves, at every site. */
class ClockPropertiesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar CALENDAR = PublishedCalendar.of(2024, 2025, 2026);
    private static final Instant FIRST =
            LocalDate.of(2024, 3, 1).atStartOfDay(ZONE).toInstant();
    private static final Comparator<DueDay> ORDER =
            Comparator.comparing(DueDay::date).thenComparing(due -> !due.morning());

    /** A pause: so many minutes after what went before, for so many minutes. */
    record Pause(int after, int length) {}

    @Provide
    Arbitrary<Pause> pauses() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6000),
                        Arbitraries.integers().between(1, 20000))
                .as(Pause::new);
    }

    @Provide
    Arbitrary<OpeningHours> sites() {
        return Arbitraries.of(
                        "周一至周五 8:30–12:00 13:30–17:30",
                        "周一、周二、周四、周五 8:30–12:00 13:30–17:30；周三 8:30–12:00；周六 9:00–11:30",
                        "每天 9:00–17:00",
                        "周二、周四 9:00–11:30",
                        "周六、周日 9:00–11:30")
                .map(OpeningHours::parse);
    }

    private static Instant start(int minute) {
        return FIRST.plus(Duration.ofMinutes(minute));
    }

    private static ClockEntry entry(ClockEntry.Mark mark, Instant at, int halves) {
        return new ClockEntry(PROMISED, mark, at, new WorkDays(halves), "缘由");
    }

    private static List<ClockEntry> ledger(int minute, int halves, List<Pause> pauses) {
        List<ClockEntry> entries = new ArrayList<>(List.of(entry(START, start(minute), halves)));
        Instant at = start(minute);
        for (Pause pause : pauses) {
            at = at.plus(Duration.ofMinutes(pause.after()));
            entries.add(entry(STOP, at, 0));
            at = at.plus(Duration.ofMinutes(pause.length()));
            entries.add(entry(RESUME, at, 0));
        }
        return entries;
    }

    private static CaseClock clock(List<ClockEntry> entries, OpeningHours site) {
        return new CaseClock(PROMISED, entries, new WorkTime(CALENDAR, site, ZONE));
    }

    private static void notEarlier(DueDay later, DueDay than) {
        assertThat(ORDER.compare(later, than)).as(later + " after " + than).isNotNegative();
    }

    @Property(tries = 300)
    void what_is_explained_as_counted_until_it_is_due_is_the_limit_or_says_why_not(
            @ForAll @IntRange(max = 1_000_000) int minute,
            @ForAll @IntRange(min = 1, max = 40) int halves,
            @ForAll @Size(max = 3) List<@From("pauses") Pause> pauses,
            @ForAll("sites") OpeningHours site) {
        CaseClock clock = clock(ledger(minute, halves, pauses), site);
        DueDay due = clock.due();
        long counted = clock.days(due.date()).stream()
                .filter(CaseClock.Day::counted)
                .filter(day -> !day.date().isAfter(due.date()))
                .filter(day -> !(due.morning()
                        && day.date().equals(due.date())
                        && day.half() == onewindow.platform.time.DayHalf.AFTERNOON))
                .count();
        boolean usedUpAtAStop =
                clock.days(due.date()).stream().anyMatch(day -> day.why().contains("暂停时期限已用完"));
        int limit = clock.limit().whole() ? halves / 2 : halves;
        assertThat(counted)
                .satisfies(days -> assertThat(days > limit).isEqualTo(usedUpAtAStop))
                .isGreaterThanOrEqualTo(limit);
        assertThat(due.date()).isAfterOrEqualTo(LocalDate.ofInstant(clock.startedAt(), ZONE));
    }

    @Property(tries = 300)
    void one_stop_more_never_makes_it_due_earlier(
            @ForAll @IntRange(max = 1_000_000) int minute,
            @ForAll @IntRange(min = 1, max = 40) int halves,
            @ForAll @Size(max = 3) List<@From("pauses") Pause> pauses,
            @ForAll("pauses") Pause more,
            @ForAll("sites") OpeningHours site) {
        List<Pause> longer = new ArrayList<>(pauses);
        longer.add(more);
        notEarlier(
                clock(ledger(minute, halves, longer), site).due(),
                clock(ledger(minute, halves, pauses), site).due());
    }

    @Property(tries = 200)
    void an_extension_never_makes_it_due_earlier(
            @ForAll @IntRange(max = 1_000_000) int minute,
            @ForAll @IntRange(min = 1, max = 40) int halves,
            @ForAll @IntRange(min = 1, max = 15) int days,
            @ForAll("sites") OpeningHours site) {
        List<ClockEntry> entries = ledger(minute, halves, List.of());
        List<ClockEntry> extended = new ArrayList<>(entries);
        extended.add(entry(EXTEND, start(minute + 60), 2 * days));
        notEarlier(clock(extended, site).due(), clock(entries, site).due());
    }

    @Property(tries = 300)
    void what_comes_in_later_is_never_due_earlier(
            @ForAll @IntRange(max = 1_000_000) int minute,
            @ForAll @IntRange(max = 10_000) int later,
            @ForAll @IntRange(min = 1, max = 40) int halves,
            @ForAll("sites") OpeningHours site) {
        notEarlier(
                clock(ledger(minute + later, halves, List.of()), site).due(),
                clock(ledger(minute, halves, List.of()), site).due());
    }

    @Property(tries = 200)
    void a_site_s_hours_never_move_a_limit_in_whole_days(
            @ForAll @IntRange(max = 1_000_000) int minute,
            @ForAll @IntRange(min = 1, max = 30) int days,
            @ForAll @Size(max = 2) List<@From("pauses") Pause> pauses,
            @ForAll("sites") OpeningHours one,
            @ForAll("sites") OpeningHours other) {
        List<ClockEntry> entries = ledger(minute, 2 * days, pauses);
        assertThat(clock(entries, one).due()).isEqualTo(clock(entries, other).due());
    }
}

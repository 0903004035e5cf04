package onewindow.reception.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onewindow.reception.hall.HallWindow;
import onewindow.reception.hall.WindowKind;
import onewindow.reception.waiting.HallNow.Person;
import onewindow.reception.waiting.HallNow.Seat;
import org.junit.jupiter.api.Test;

/** 潮汐窗口: opened where it spares people a long wait, closed where it does not, told from days like this one. */
class TideAdviceTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID TIDE = new UUID(1, 9);
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final List<HallWindow> WINDOWS =
            List.of(new HallWindow(TIDE, 9, "机动窗口", WindowKind.TIDAL, true, "综合受理区", 0, 0, List.of(A)));

    private static ExpectedArrivals.Day day(LocalDate date, boolean market, int anHour) {
        int[] hours = new int[24];
        for (int hour = 9; hour < 17; hour++) {
            hours[hour] = anHour;
        }
        return new ExpectedArrivals.Day(date, market, Map.of(A, hours));
    }

    private static Outlook outlook(int waiting, int anHour, Seat... more) {
        List<Person> people = IntStream.range(0, waiting)
                .mapToObj(n -> new Person(A, n - waiting, 0, n - waiting, 1))
                .toList();
        List<Seat> seats = Stream.concat(Stream.of(new Seat(new UUID(1, 1), Set.of(A), A, 2, 1)), Stream.of(more))
                .toList();
        HallNow hall = new HallNow(people, seats, Map.of(A, ServiceTimes.of(10, List.of(), 10)), List.of());
        List<ExpectedArrivals.Day> past = IntStream.rangeClosed(1, 4)
                .mapToObj(week -> day(MONDAY.minusWeeks(week), false, anHour))
                .toList();
        ExpectedArrivals.Day today =
                new ExpectedArrivals.Day(MONDAY, false, past.getFirst().hours());
        return new Outlook(hall, ExpectedArrivals.of(past, today, 10), 10 * 60);
    }

    @Test
    void it_is_opened_when_many_would_wait_too_long_and_the_reason_says_how_many() {
        List<WindowAdvice> advice = TideAdvice.of(outlook(6, 9), WINDOWS, Map.of(), NOW);
        assertThat(advice).singleElement().satisfies(open -> {
            assertThat(open.open()).isTrue();
            assertThat(open.lateThen()).isLessThan(open.lateNow());
            assertThat(open.reason()).contains("9 号窗口").contains("20 分钟");
        });
    }

    @Test
    void it_stays_closed_while_hardly_anybody_comes() {
        assertThat(TideAdvice.of(outlook(1, 2), WINDOWS, Map.of(), NOW)).isEmpty();
    }

    @Test
    void it_is_closed_again_when_it_spares_nobody_a_long_wait_and_not_at_once() {
        Outlook quiet = outlook(0, 1, new Seat(TIDE, Set.of(A), null, 0, 0));
        assertThat(TideAdvice.of(quiet, WINDOWS, Map.of(TIDE, NOW.minus(Duration.ofHours(1))), NOW))
                .singleElement()
                .satisfies(close -> assertThat(close.open()).isFalse());
        assertThat(TideAdvice.of(quiet, WINDOWS, Map.of(TIDE, NOW.minusSeconds(60)), NOW))
                .isEmpty();
    }

    @Test
    void market_days_are_told_from_market_days() {
        List<ExpectedArrivals.Day> past = List.of(
                day(LocalDate.of(2026, 2, 24), false, 4),
                day(LocalDate.of(2026, 2, 25), false, 4),
                day(LocalDate.of(2026, 2, 26), false, 4),
                day(LocalDate.of(2026, 2, 13), true, 12),
                day(LocalDate.of(2026, 2, 18), true, 12),
                day(LocalDate.of(2026, 2, 23), true, 12));
        ExpectedArrivals market = ExpectedArrivals.of(past, day(MONDAY, true, 0), 0);
        ExpectedArrivals plain = ExpectedArrivals.of(past, day(MONDAY, false, 0), 0);
        assertThat(market.in(10)).isEqualTo(12);
        assertThat(plain.in(10)).isEqualTo(4);
        assertThat(market.like()).isEqualTo("最近 3 个集日");
    }

    @Test
    void a_day_with_half_as_many_people_is_told_with_fewer() {
        List<ExpectedArrivals.Day> past = IntStream.rangeClosed(1, 4)
                .mapToObj(week -> day(MONDAY.minusWeeks(week), false, 20))
                .toList();
        ExpectedArrivals expected = ExpectedArrivals.of(past, day(MONDAY, false, 10), 12);
        assertThat(expected.in(14)).isBetween(10.0, 13.0);
        assertThat(expected.like()).contains("周一");
    }
}

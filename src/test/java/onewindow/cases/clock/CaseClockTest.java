package onewindow.cases.clock;

import static onewindow.cases.clock.ClockEntry.Mark.END;
import static onewindow.cases.clock.ClockEntry.Mark.EXTEND;
import static onewindow.cases.clock.ClockEntry.Mark.RESUME;
import static onewindow.cases.clock.ClockEntry.Mark.START;
import static onewindow.cases.clock.ClockEntry.Mark.STOP;
import static onewindow.cases.clock.ClockName.PROMISED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import onewindow.organisation.site.OpeningHours;
import onewindow.platform.PublishedCalendar;
import onewindow.platform.time.WorkCalendar;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CaseClockTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar CALENDAR = PublishedCalendar.of(2024, 2025, 2026);

    private static final WorkTime TIME =
            new WorkTime(CALENDAR, OpeningHours.parse("周一至周五 8:30–12:00 13:30–17:30"), ZONE);

    private static ClockEntry on(String date, ClockEntry.Mark mark, int days) {
        return new ClockEntry(PROMISED, mark, at(LocalDate.parse(date)), days, "缘由");
    }

    private static Instant at(LocalDate date) {
        return date.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant();
    }

    private static CaseClock clock(ClockEntry... entries) {
        return new CaseClock(PROMISED, List.of(entries), TIME);
    }

    private static LocalDate due(ClockEntry... entries) {
        return clock(entries).due().date();
    }

    @Test
    void a_clock_that_only_runs_is_due_when_the_calendar_says() {
        assertThat(due(on("2026-02-10", START, 20))).isEqualTo("2026-03-16");
        assertThat(due(on("2025-12-31", START, 1))).isEqualTo("2026-01-04");
    }

    @Test
    void a_stopped_clock_takes_no_day_from_the_person() {
        // Monday to Friday; Tuesday and Wednesday counted, stopped on Wednesday, went on on the next Tuesday.
        assertThat(due(on("2026-11-02", START, 3), on("2026-11-04", STOP, 0), on("2026-11-10", RESUME, 0)))
                .isEqualTo("2026-11-11");
    }

    @Test
    void the_day_it_stops_counts_and_the_day_it_goes_on_does_not() {
        List<CaseClock.Day> days = clock(
                        on("2026-11-02", START, 5), on("2026-11-03", STOP, 0), on("2026-11-05", RESUME, 0))
                .days(LocalDate.of(2026, 11, 11));

        assertThat(days.stream().filter(CaseClock.Day::counted).map(CaseClock.Day::date))
                .containsExactly(
                        LocalDate.of(2026, 11, 3),
                        LocalDate.of(2026, 11, 6),
                        LocalDate.of(2026, 11, 9),
                        LocalDate.of(2026, 11, 10),
                        LocalDate.of(2026, 11, 11));
        assertThat(days.get(1).why()).contains("时限暂停", "次日不计");
        assertThat(days.get(2).why()).contains("时限暂停");
        assertThat(days.get(3).why()).contains("恢复计时", "次日接着计");
    }

    @Test
    void a_stop_answered_on_the_same_day_costs_nothing() {
        assertThat(due(on("2026-11-02", START, 2), on("2026-11-03", STOP, 0), on("2026-11-03", RESUME, 0)))
                .isEqualTo("2026-11-04");
    }

    @Test
    void a_clock_with_no_day_left_when_it_goes_on_is_due_the_next_working_day() {
        // The stop's day was its last; it goes on on Friday, so on Monday.
        CaseClock clock = clock(on("2026-11-02", START, 2), on("2026-11-04", STOP, 0), on("2026-11-06", RESUME, 0));
        assertThat(clock.due().date()).isEqualTo("2026-11-09");
        assertThat(clock.days(LocalDate.of(2026, 11, 9)).getLast().why()).contains("恢复后的下一个工作日到期");
        assertThat(clock.days(LocalDate.of(2026, 11, 9)).getLast().date()).isEqualTo("2026-11-09");
        assertThat(due(on("2026-11-02", START, 2), on("2026-11-04", STOP, 0), on("2026-11-07", RESUME, 0)))
                .as("goes on on a Saturday")
                .isEqualTo("2026-11-09");
    }

    @Test
    void a_stop_hides_no_lateness_and_gives_no_day_back() {
        CaseClock late = clock(on("2026-11-02", START, 1), on("2026-11-05", STOP, 0));
        assertThat(late.stoppedLate()).isTrue();
        assertThat(SortDates.of(late.entries(), TIME).dueOn()).isEqualTo("2026-11-03");
        assertThat(due(on("2026-11-02", START, 1), on("2026-11-05", STOP, 0), on("2026-11-10", RESUME, 0)))
                .isEqualTo("2026-11-03");
        CaseClock inTime = clock(on("2026-11-02", START, 1), on("2026-11-03", STOP, 0));
        assertThat(inTime.stoppedLate()).isFalse();
        assertThat(SortDates.of(inTime.entries(), TIME).dueOn()).isNull();
    }

    @Test
    void the_day_of_an_extension_says_so() {
        List<CaseClock.Day> days =
                clock(on("2026-11-02", START, 2), on("2026-11-03", EXTEND, 10)).days(LocalDate.of(2026, 11, 3));
        assertThat(days.get(1).counted()).isTrue();
        assertThat(days.get(1).why()).contains("延长 10 个工作日");
    }

    @Test
    void an_extension_adds_its_days() {
        assertThat(due(on("2026-11-02", START, 2), on("2026-11-03", EXTEND, 10)))
                .isEqualTo(
                        CALENDAR.plusWorkingDays(LocalDate.of(2026, 11, 2), 12).date());
    }

    @Test
    void the_end_does_not_move_the_date_it_was_due() {
        CaseClock ended = clock(on("2026-11-02", START, 5), on("2026-11-04", END, 0));

        assertThat(ended.due().date()).isEqualTo("2026-11-09");
        assertThat(ended.running()).isFalse();
        assertThat(ended.days(LocalDate.of(2026, 12, 1)).getLast().date()).isEqualTo("2026-11-04");
    }

    @Test
    void days_after_the_limit_go_on_being_counted_until_it_ends() {
        List<CaseClock.Day> days = clock(on("2026-11-02", START, 1)).days(LocalDate.of(2026, 11, 5));

        assertThat(days.getLast().ordinal()).isEqualTo(3);
    }

    @Test
    void a_clock_running_into_an_unpublished_year_is_provisional() {
        assertThat(clock(on("2026-12-28", START, 3)).due().provisional()).isFalse();
        assertThat(clock(on("2026-12-28", START, 4)).due().provisional()).isTrue();
    }

    @Test
    void an_instant_belongs_to_the_day_it_has_in_china() {
        Instant lateInUtc = Instant.parse("2026-11-02T16:30:00Z");
        CaseClock clock = new CaseClock(PROMISED, List.of(new ClockEntry(PROMISED, START, lateInUtc, 1, "受理")), TIME);

        assertThat(clock.due().date()).isEqualTo("2026-11-04");
    }

    /** Against the rule as one would count on fingers: a working day counts when the clock ran as it began. */
    @RepeatedTest(200)
    void a_random_ledger_is_counted_as_on_fingers(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<ClockEntry> entries = new ArrayList<>();
        LocalDate date = LocalDate.of(2024, 1, 2).plusDays(random.nextInt(700));
        int limit = 1 + random.nextInt(25);
        entries.add(new ClockEntry(PROMISED, START, at(date), limit, ""));
        for (int pauses = random.nextInt(4); pauses > 0; pauses--) {
            date = date.plusDays(random.nextInt(6));
            entries.add(new ClockEntry(PROMISED, STOP, at(date), 0, ""));
            date = date.plusDays(random.nextInt(15));
            entries.add(new ClockEntry(PROMISED, RESUME, at(date), 0, ""));
        }

        CaseClock clock = new CaseClock(PROMISED, entries, TIME);

        assertThat(clock.due().date()).isEqualTo(onFingers(entries, limit));
        long explained = clock.days(clock.due().date()).stream()
                .filter(d -> d.counted() && !d.date().isAfter(clock.due().date()))
                .count();
        assertThat(explained).isGreaterThanOrEqualTo(limit);
    }

    private static LocalDate onFingers(List<ClockEntry> entries, int limit) {
        LocalDate day = LocalDate.ofInstant(entries.getFirst().at(), ZONE);
        int counted = 0;
        while (counted < limit) {
            day = day.plusDays(1);
            counted += CALENDAR.isWorkingDay(day) && running(entries, day) ? 1 : 0;
            boolean usedUpStandingStill = counted == limit && !running(entries, day.plusDays(1));
            counted -= usedUpStandingStill ? 1 : 0;
        }
        return day;
    }

    private static boolean running(List<ClockEntry> entries, LocalDate day) {
        return before(entries, STOP, day) == before(entries, RESUME, day);
    }

    private static long before(List<ClockEntry> entries, ClockEntry.Mark mark, LocalDate day) {
        return entries.stream()
                .filter(e ->
                        e.mark() == mark && LocalDate.ofInstant(e.at(), ZONE).isBefore(day))
                .count();
    }

    /** What comes in on a day of rest counts from the next working day, neither sooner nor later. */
    @Test
    void receipt_on_a_day_of_rest_counts_from_the_next_working_day() {
        // Saturday 7 November; Monday is the first day.
        CaseClock onSaturday = clock(on("2026-11-07", START, 1));
        assertThat(onSaturday.due().date()).isEqualTo("2026-11-09");
        assertThat(onSaturday.days(LocalDate.of(2026, 11, 9)).getFirst().why()).contains("周六休息", "下一个工作日起算");
        // Within the national holiday; the Saturday after it is worked.
        assertThat(due(on("2026-10-03", START, 1))).isEqualTo("2026-10-08");
        assertThat(due(on("2026-10-01", START, 5))).isEqualTo("2026-10-13");
        // Friday evening, after closing, is due no later than Saturday morning.
        Instant evening = LocalDate.of(2026, 11, 6).atTime(20, 0).atZone(ZONE).toInstant();
        assertThat(new CaseClock(PROMISED, List.of(new ClockEntry(PROMISED, START, evening, 1, "")), TIME)
                        .due()
                        .date())
                .isEqualTo("2026-11-09");
    }
}

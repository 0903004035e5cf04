package onewindow.cases.clock;

import static onewindow.cases.clock.ClockEntry.Mark.END;
import static onewindow.cases.clock.ClockEntry.Mark.RESUME;
import static onewindow.cases.clock.ClockEntry.Mark.START;
import static onewindow.cases.clock.ClockEntry.Mark.STOP;
import static onewindow.cases.clock.ClockName.PROMISED;
import static onewindow.cases.clock.ClockName.STATUTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import onewindow.organisation.site.OpeningHours;
import onewindow.platform.PublishedCalendar;
import onewindow.platform.time.DayHalf;
import onewindow.platform.time.WorkCalendar;
import onewindow.platform.time.WorkDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Undertakings in half working days, at sites that keep hours of their own. Monday is 2 November 2026. */
class HalfDaysTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar CALENDAR = PublishedCalendar.of(2024, 2025, 2026);
    private static final OpeningHours USUAL = OpeningHours.parse("周一至周五 8:30–12:00 13:30–17:30");
    /** Closed on Wednesday afternoon, open on Saturday morning. */
    private static final OpeningHours OWN =
            OpeningHours.parse("周一、周二、周四、周五 8:30–12:00 13:30–17:30；周三 8:30–12:00；周六 9:00–11:30");

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(ZONE).toInstant();
    }

    private static ClockEntry entry(ClockName name, ClockEntry.Mark mark, String moment, String days) {
        return new ClockEntry(name, mark, at(moment), WorkDays.of(new BigDecimal(days)), "缘由");
    }

    private static CaseClock promise(OpeningHours hours, String days, String from) {
        return new CaseClock(
                PROMISED, List.of(entry(PROMISED, START, from, days)), new WorkTime(CALENDAR, hours, ZONE));
    }

    private static String said(DueDay due) {
        return due.date() + (due.morning() ? " 上午" : " 下午");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T10:00, 0.5, 2026-11-02 下午",
        "2026-11-02T12:40, 0.5, 2026-11-02 下午",
        "2026-11-02T15:00, 0.5, 2026-11-03 上午",
        "2026-11-02T20:00, 0.5, 2026-11-03 上午",
        "2026-11-02T10:00, 1.5, 2026-11-03 下午",
        "2026-11-06T15:00, 0.5, 2026-11-09 上午",
        "2026-11-07T10:00, 0.5, 2026-11-09 上午",
        "2026-09-30T16:00, 0.5, 2026-10-08 上午"
    })
    void the_half_of_the_event_does_not_count_and_the_next_ones_do(String from, String days, String due) {
        assertThat(said(promise(USUAL, days, from).due())).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        // Wednesday afternoon it is closed: Thursday morning counts.
        "2026-11-04T10:00, 0.5, 2026-11-05 上午",
        // Saturday morning it is open: not a legal working day, so it counts for nothing.
        "2026-11-06T16:00, 0.5, 2026-11-09 上午",
        "2026-11-07T09:30, 0.5, 2026-11-09 上午"
    })
    void a_half_counts_when_the_site_is_open_in_it_on_a_legal_working_day(String from, String days, String due) {
        assertThat(said(promise(OWN, days, from).due())).isEqualTo(due);
    }

    @Test
    void a_site_s_own_hours_move_no_limit_in_whole_days() {
        for (String from : List.of("2026-11-03T10:00", "2026-11-04T10:00", "2026-11-07T10:00", "2026-09-30T16:00")) {
            List<ClockEntry> ledger = List.of(entry(STATUTORY, START, from, "20"));
            DueDay usual = new CaseClock(STATUTORY, ledger, new WorkTime(CALENDAR, USUAL, ZONE)).due();
            DueDay own = new CaseClock(STATUTORY, ledger, new WorkTime(CALENDAR, OWN, ZONE)).due();
            assertThat(own).isEqualTo(usual);
            assertThat(own.morning()).isFalse();
        }
    }

    @Test
    void a_site_that_never_opens_on_weekdays_is_counted_by_the_usual_hours() {
        OpeningHours weekend = OpeningHours.parse("周六、周日 9:00–11:30");
        assertThat(promise(weekend, "0.5", "2026-11-02T10:00").due())
                .isEqualTo(promise(USUAL, "0.5", "2026-11-02T10:00").due());
    }

    @Test
    void why_this_half_is_explained_half_by_half() {
        List<CaseClock.Day> days = promise(OWN, "0.5", "2026-11-04T10:00").days(LocalDate.of(2026, 11, 5));

        assertThat(days)
                .extracting(CaseClock.Day::half)
                .containsExactly(DayHalf.MORNING, DayHalf.AFTERNOON, DayHalf.MORNING, DayHalf.AFTERNOON);
        assertThat(days).extracting(CaseClock.Day::counted).containsExactly(false, false, true, true);
        assertThat(days.get(0).why()).contains("这半天不计，下个半天起算");
        assertThat(days.get(1).why()).contains("下午不开门");
    }

    @Test
    void a_stop_over_the_noon_break_or_within_a_half_costs_nothing_and_one_over_an_opening_costs_that_half() {
        List<ClockEntry> noon = List.of(
                entry(PROMISED, START, "2026-11-02T10:00", "1.5"),
                entry(PROMISED, STOP, "2026-11-03T12:10", "0"),
                entry(PROMISED, RESUME, "2026-11-03T13:00", "0"));
        assertThat(said(new CaseClock(PROMISED, noon, new WorkTime(CALENDAR, USUAL, ZONE)).due()))
                .isEqualTo("2026-11-03 下午");
        List<ClockEntry> within = List.of(
                entry(PROMISED, START, "2026-11-02T10:00", "1.5"),
                entry(PROMISED, STOP, "2026-11-03T09:00", "0"),
                entry(PROMISED, RESUME, "2026-11-03T10:00", "0"));
        assertThat(said(new CaseClock(PROMISED, within, new WorkTime(CALENDAR, USUAL, ZONE)).due()))
                .isEqualTo("2026-11-03 下午");
        List<ClockEntry> over = List.of(
                entry(PROMISED, START, "2026-11-02T10:00", "1.5"),
                entry(PROMISED, STOP, "2026-11-03T09:00", "0"),
                entry(PROMISED, RESUME, "2026-11-03T14:00", "0"));
        assertThat(said(new CaseClock(PROMISED, over, new WorkTime(CALENDAR, USUAL, ZONE)).due()))
                .isEqualTo("2026-11-04 上午");
        List<ClockEntry> lastHalf = List.of(
                entry(PROMISED, START, "2026-11-02T10:00", "1.0"),
                entry(PROMISED, STOP, "2026-11-02T15:00", "0"),
                entry(PROMISED, RESUME, "2026-11-03T09:00", "0"));
        assertThat(said(new CaseClock(PROMISED, lastHalf, new WorkTime(CALENDAR, USUAL, ZONE)).due()))
                .isEqualTo("2026-11-04 下午");
    }

    @Test
    void nothing_is_explained_before_the_start_nor_after_the_end() {
        List<ClockEntry> ended = List.of(
                entry(PROMISED, START, "2026-11-02T14:00", "0.5"), entry(PROMISED, END, "2026-11-03T09:00", "0"));
        List<CaseClock.Day> days =
                new CaseClock(PROMISED, ended, new WorkTime(CALENDAR, USUAL, ZONE)).days(LocalDate.of(2026, 12, 1));
        assertThat(days).extracting(CaseClock.Day::half).containsExactly(DayHalf.AFTERNOON, DayHalf.MORNING);
    }

    @Test
    void a_light_turns_red_at_noon_when_it_was_due_by_noon() {
        DueDay noon = new DueDay(LocalDate.of(2026, 11, 3), true, false);
        assertThat(light(noon, "2026-11-03T11:59")).isEqualTo(Light.YELLOW);
        assertThat(light(noon, "2026-11-03T12:00")).isEqualTo(Light.RED);
        DueDay evening = new DueDay(LocalDate.of(2026, 11, 3), false, false);
        assertThat(light(evening, "2026-11-03T23:59")).isEqualTo(Light.YELLOW);
        assertThat(light(evening, "2026-11-04T00:00")).isEqualTo(Light.RED);
    }

    private static Light light(DueDay due, String now) {
        return Light.of(due, null, Light.Today.of(LocalDateTime.parse(now), CALENDAR, LightLimits.DEFAULT));
    }
}

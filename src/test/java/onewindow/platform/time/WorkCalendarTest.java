package onewindow.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onewindow.platform.Problem;
import onewindow.platform.PublishedCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
    private static final WorkCalendar PUBLISHED = PublishedCalendar.of(2024, 2025, 2026);

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-02-05, 5, 2024-02-18
            2024-02-08, 20, 2024-03-13
            2024-04-26, 1, 2024-04-28
            2024-09-30, 5, 2024-10-12
            2025-01-24, 5, 2025-02-07
            2025-01-20, 20, 2025-02-21
            2025-04-25, 5, 2025-05-06
            2025-09-26, 5, 2025-10-10
            2025-09-30, 20, 2025-11-04
            2025-12-31, 1, 2026-01-04
            2026-02-13, 1, 2026-02-14
            2026-02-13, 5, 2026-02-27
            2026-02-14, 1, 2026-02-24
            2026-02-10, 20, 2026-03-16
            2026-04-30, 5, 2026-05-11
            2026-09-18, 5, 2026-09-24
            2026-09-30, 20, 2026-11-03
            2026-10-01, 5, 2026-10-13
            """)
    void a_deadline_falls_where_the_published_calendar_puts_it(LocalDate start, int days, LocalDate due) {
        assertThat(PUBLISHED.plusWorkingDays(start, days)).isEqualTo(new WorkCalendar.Deadline(due, false));
        assertThat(PUBLISHED.workingDaysBetween(start, due)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void a_year_has_the_published_number_of_working_days(int year, int days) {
        assertThat(PUBLISHED.workingDaysIn(year)).isEqualTo(days);
    }

    @Test
    void a_date_in_a_year_not_yet_published_is_provisional_and_keeps_new_years_day_off() {
        LocalDate lastDay = LocalDate.of(2026, 12, 31);

        assertThat(PUBLISHED.plusWorkingDays(lastDay, 1))
                .isEqualTo(new WorkCalendar.Deadline(LocalDate.of(2027, 1, 4), true));
        assertThat(PUBLISHED.kind(LocalDate.of(2027, 1, 1)).why())
                .contains("元旦")
                .contains("未公布");
        assertThat(PUBLISHED.plusWorkingDays(lastDay.minusDays(1), 1).provisional())
                .isFalse();
    }

    @Test
    void loading_the_year_makes_the_date_exact() {
        CalendarYear notice = new CalendarYear(
                2027,
                List.of("notice"),
                List.of(
                        new CalendarYear.Day("元旦", LocalDate.of(2027, 1, 1), true),
                        new CalendarYear.Day("元旦", LocalDate.of(2027, 1, 3), false),
                        new CalendarYear.Day("劳动节", LocalDate.of(2027, 5, 1), true),
                        new CalendarYear.Day("国庆节", LocalDate.of(2027, 10, 1), true)));
        Map<LocalDate, WorkCalendar.Special> special = new HashMap<>(PUBLISHED.special());
        special.putAll(notice.checked().special());
        WorkCalendar with2027 = new WorkCalendar(Set.of(2024, 2025, 2026, 2027), special);

        assertThat(with2027.plusWorkingDays(LocalDate.of(2026, 12, 31), 1))
                .isEqualTo(new WorkCalendar.Deadline(LocalDate.of(2027, 1, 3), false));
    }

    @Test
    void each_day_says_why_it_counts_or_not() {
        assertThat(PUBLISHED.kind(LocalDate.of(2026, 2, 14)).why()).isEqualTo("春节调休上班");
        assertThat(PUBLISHED.kind(LocalDate.of(2026, 2, 17)).why()).isEqualTo("春节放假");
        assertThat(PUBLISHED.kind(LocalDate.of(2026, 11, 22)).why()).isEqualTo("周日休息");
        assertThat(PUBLISHED.kind(LocalDate.of(2026, 11, 23)).why()).isEqualTo("工作日");
        assertThat(WorkCalendar.said(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 22)))
                .isEqualTo("11月26日（周四）");
    }

    @Test
    void counting_backwards_is_negative() {
        assertThat(PUBLISHED.workingDaysBetween(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 23)))
                .isEqualTo(-3);
    }

    @Test
    void a_file_without_days_or_without_national_day_is_refused() {
        assertThatThrownBy(() -> new CalendarYear(2027, List.of(), List.of()).checked())
                .isInstanceOf(Problem.class)
                .hasMessageContaining("没有放假日期");
        List<CalendarYear.Day> newYearOnly = List.of(new CalendarYear.Day("元旦", LocalDate.of(2027, 1, 1), true));
        assertThatThrownBy(() -> new CalendarYear(2027, List.of(), newYearOnly).checked())
                .hasMessageContaining("2027-05-01");
        List<CalendarYear.Day> wrongYear = List.of(new CalendarYear.Day("元旦", LocalDate.of(2026, 5, 1), true));
        assertThatThrownBy(() -> new CalendarYear(2027, List.of(), wrongYear).checked())
                .hasMessageContaining("不属于");
    }
}

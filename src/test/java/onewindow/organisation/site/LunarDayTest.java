package onewindow.organisation.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LunarDayTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2020-01-25, 正月初一",
        "2020-05-23, 闰四月初一",
        "2021-02-12, 正月初一",
        "2022-02-01, 正月初一",
        "2023-01-22, 正月初一",
        "2023-03-22, 闰二月初一",
        "2024-02-10, 正月初一",
        "2025-01-29, 正月初一",
        "2025-07-25, 闰六月初一",
        "2026-02-16, 腊月廿九",
        "2026-02-17, 正月初一",
        "2026-03-03, 正月十五",
        "2026-03-18, 正月三十",
        "2026-06-19, 五月初五",
        "2026-09-25, 八月十五",
        "2026-10-18, 九月初九",
        "2026-12-29, 冬月廿一",
        "2027-02-05, 腊月廿九",
        "2027-02-06, 正月初一",
        "2028-01-26, 正月初一",
        "2029-02-13, 正月初一",
        "2030-02-03, 正月初一",
        "2033-01-31, 正月初一",
        "2033-12-22, 闰冬月初一",
        "2034-02-19, 正月初一",
        "2050-01-23, 正月初一",
    })
    void known_days_are_called_as_the_almanac_has_them(LocalDate date, String said) {
        assertThat(LunarDay.of(date).said()).isEqualTo(said);
    }

    /** Another reckoning, which is minutes off: it differs where a new moon, or a term of the sun, is minutes from midnight. */
    @Test
    void it_is_what_others_compute_but_for_moons_around_midnight() {
        Set<YearMonth> other = new TreeSet<>();
        LocalDate.of(2020, 1, 25)
                .datesUntil(LocalDate.of(2056, 12, 31))
                .filter(date -> !LunarDay.of(date).equals(computed(date)))
                .map(YearMonth::from)
                .forEach(other::add);
        assertThat(other)
                .containsExactly(
                        YearMonth.of(2027, 2), YearMonth.of(2027, 3), YearMonth.of(2030, 2), YearMonth.of(2030, 3));
    }

    private static LunarDay computed(LocalDate date) {
        ChineseCalendar calendar = new ChineseCalendar(TimeZone.getTimeZone(CHINA.getId()));
        calendar.setTimeInMillis(
                date.atTime(LocalTime.NOON).atZone(CHINA).toInstant().toEpochMilli());
        return new LunarDay(
                calendar.get(Calendar.MONTH) + 1,
                calendar.get(Calendar.DAY_OF_MONTH),
                calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-24", "2057-02-04"})
    void where_the_almanac_ends_nothing_is_guessed(LocalDate date) {
        assertThatThrownBy(() -> LunarDay.of(date)).isInstanceOf(IllegalArgumentException.class);
    }
}

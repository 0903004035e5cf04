package onewindow.organisation.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import onewindow.platform.Problem;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            Set.of(2026),
            Map.of(
                    LocalDate.of(2026, 10, 1), new WorkCalendar.Special("国庆节", true),
                    LocalDate.of(2026, 10, 2), new WorkCalendar.Special("国庆节", true),
                    LocalDate.of(2026, 10, 3), new WorkCalendar.Special("国庆节", true),
                    LocalDate.of(2026, 10, 10), new WorkCalendar.Special("国庆节", false)));
    private static final OpeningHours USUAL = OpeningHours.parse("周一至周五 8:30–12:00 13:30–17:30");
    private static final OpeningHours SEVEN_DAYS = OpeningHours.parse("周一至周五 8:30–17:30；周六、周日 9:00–11:30");

    private static @Nullable String opens(OpeningHours hours, String at) {
        return hours.opensAt(LocalDateTime.parse(at), CALENDAR);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:29:59, false",
        "2026-11-23T08:30:00, true",
        "2026-11-23T12:00:00, false",
        "2026-11-23T13:30:00, true",
        "2026-11-23T17:30:00, false",
        "2026-11-22T10:00:00, false",
        "2026-10-01T10:00:00, false",
        "2026-10-10T10:00:00, true",
    })
    void open_is_open(String at, boolean open) {
        assertThat(USUAL.openAt(LocalDateTime.parse(at), CALENDAR)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:00, 今天 8:30",
        "2026-11-23T12:30, 今天 13:30",
        "2026-11-23T18:00, 明天 8:30",
        "2026-11-21T09:00, 后天 8:30",
        "2026-11-20T18:00, 11月23日（周一） 8:30",
        "2026-09-30T18:00, 10月5日（周一） 8:30",
    })
    void it_says_when_it_opens_next(String at, String said) {
        assertThat(opens(USUAL, at)).isEqualTo(said);
    }

    @Test
    void while_open_there_is_nothing_to_say() {
        assertThat(opens(USUAL, "2026-11-23T09:00")).isNull();
    }

    @Test
    void a_public_holiday_closes_the_weekend_service_too() {
        assertThat(SEVEN_DAYS.openAt(LocalDateTime.parse("2026-11-22T09:30"), CALENDAR))
                .isTrue();
        assertThat(SEVEN_DAYS.openAt(LocalDateTime.parse("2026-10-03T09:30"), CALENDAR))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "周一到, ",
        "周一至周五  8:30-12:00 13:30—17:30, 周一至周五 8:30–12:00 13:30–17:30",
        "周六、周日 09:00~11:30, 周六、周日 9:00–11:30",
        "每天 8：30至20：00, 每天 8:30–20:00",
        "周一至周四 8:30–17:00;周五 8:30–12:00, 周一至周四 8:30–17:00；周五 8:30–12:00",
    })
    void it_is_written_in_one_way(String typed, @Nullable String written) {
        if (written == null) {
            assertThatThrownBy(() -> OpeningHours.parse(typed)).isInstanceOf(Problem.class);
        } else {
            assertThat(OpeningHours.parse(typed)).hasToString(written);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "全天",
                "周八 8:00–9:00",
                "周五至周一 8:00–9:00",
                "周一 25:00–26:00",
                "周一 9:00–8:00",
                "周一 8:00–12:00 11:00–13:00"
            })
    void what_is_no_time_is_refused(String text) {
        assertThatThrownBy(() -> OpeningHours.parse(text)).isInstanceOf(Problem.class);
    }
}

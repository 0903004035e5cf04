package onewindow.organisation.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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

    private static boolean openAt(OpeningHours hours, String at) {
        return new OpeningCalendar(hours, List.of(), CALENDAR).openAt(LocalDateTime.parse(at));
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
        assertThat(openAt(USUAL, at)).isEqualTo(open);
    }

    @Test
    void a_public_holiday_closes_the_weekend_service_too() {
        assertThat(openAt(SEVEN_DAYS, "2026-11-22T09:30")).isTrue();
        assertThat(openAt(SEVEN_DAYS, "2026-10-03T09:30")).isFalse();
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

package onewindow.cases.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import onewindow.OneWindowTest;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists find a light in SQL and pages in Java: one rule, to the half day. */
@OneWindowTest
class LightDbTest {
    private static final List<LightLimits> RULES = List.of(LightLimits.DEFAULT, new LightLimits(2, 1, 1));

    @Autowired
    Db db;

    @Autowired
    Calendars calendars;

    @Test
    void a_list_is_red_from_noon_on_where_its_page_is() {
        LocalDate today = LocalDate.of(2026, 11, 4);
        for (String time : List.of("09:00", "11:59", "12:00", "17:30")) {
            LocalDateTime now = LocalDateTime.parse(today + "T" + time);
            for (LightLimits rule : RULES) {
                Light.Today lights = Light.Today.of(now, calendars.current(), rule);
                for (LocalDate due = today.minusDays(6); due.isBefore(today.plusDays(7)); due = due.plusDays(1)) {
                    agree(new DueDay(due, true, false), today.minusDays(2), lights, now);
                    agree(new DueDay(due, false, false), today.plusDays(9), lights, now);
                }
            }
        }
    }

    private void agree(DueDay due, LocalDate statutoryOn, Light.Today lights, LocalDateTime now) {
        Light page = Light.of(due, statutoryOn, lights);
        String list = list("select " + Light.NAME, due, statutoryOn, lights);
        assertThat(list).as(due + " at " + now).isEqualTo(page.name());
        for (Light light : Light.values()) {
            assertThat(list("select cast((" + light.sql() + ") as text)", due, statutoryOn, lights))
                    .as(light + " of " + due + " at " + now)
                    .isEqualTo(String.valueOf(light == page));
        }
    }

    private String list(String select, DueDay due, LocalDate statutoryOn, Light.Today lights) {
        return Objects.requireNonNull(db.sql(select + "\n" + """
                         from (select cast(:due as date) as due_on, cast(:morning as boolean) as due_morning,
                                      cast(:statutory as date) as statutory_on) c""")
                .bindAll(lights.values())
                .bind("due", due.date())
                .bind("morning", due.morning())
                .bind("statutory", statutoryOn)
                .one(String.class));
    }
}

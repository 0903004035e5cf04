package onewindow.organisation.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OneWindowTest
class OpeningApiTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** A town of the demo county nobody else's tests stand in. */
    private static final String TOWN = "371312006000";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Db db;

    @AfterEach
    void as_before() {
        clock.reset();
        db.sql("delete from organisation.special_hours where site_id = cast(:site as uuid)")
                .bind("site", site())
                .update();
    }

    private String site() {
        return Api.visitor(port).get("/api/sites?regionCode=" + TOWN).text("0.id");
    }

    private String desk() {
        return "/api/desk/sites/" + site();
    }

    private String admin() {
        return "/api/admin/sites/" + site();
    }

    private Api system() {
        return Api.staff(port, "admin.system");
    }

    private void at(LocalDate day, int hour, int minute) {
        clock.set(
                LocalDateTime.of(day, LocalTime.of(hour, minute)).atZone(CHINA).toInstant());
    }

    private static Map<String, Object> entry(
            String kind, LocalDate from, @Nullable LocalDate until, String hours, String note) {
        Map<String, Object> entry = new HashMap<>(Map.of("kind", kind, "fromOn", from, "hours", hours, "note", note));
        if (until != null) {
            entry.put("untilOn", until);
        }
        return entry;
    }

    private LocalDate saturday() {
        LocalDate day = LocalDate.of(2026, 12, 5);
        assertThat(day.getDayOfWeek()).isEqualTo(java.time.DayOfWeek.SATURDAY);
        return day;
    }

    private JsonNode seen() {
        return Api.visitor(port).get("/api/sites/" + site()).expect(200).body();
    }

    @Test
    void duty_opens_a_saturday_for_everyone_who_asks() {
        at(saturday(), 10, 0);
        assertThat(seen().path("openNow").asBoolean()).isFalse();
        assertThat(seen().path("closedBecause").asString()).isEqualTo("周六不开门");
        system().post(admin() + "/special-hours", entry("DUTY", saturday(), saturday(), "9:00-11:30", ""))
                .expect(201);
        assertThat(seen().path("openNow").asBoolean()).isTrue();
        assertThat(seen().path("alsoOpen").get(0).asString()).isEqualTo("12月5日（周六）值班 9:00–11:30");
        assertThat(Api.visitor(port)
                        .get("/api/screen?site=" + site())
                        .at("site.openNow")
                        .asBoolean())
                .isTrue();
        assertThat(Api.visitor(port)
                        .get("/api/items/search?q=%E5%91%A8%E5%85%AD%E5%BC%80%E9%97%A8%E5%90%97&regionCode=" + TOWN)
                        .body()
                        .at("/answer/lines")
                        .toString())
                .contains("9:00–11:30 开门")
                .contains("现在开门");
        at(saturday(), 11, 30);
        assertThat(seen().path("openNow").asBoolean()).isFalse();
        assertThat(seen().path("opensAt").asString()).isEqualTo("后天 8:30");
    }

    @Test
    void a_closure_is_shown_with_its_reason_and_ends_at_once() {
        LocalDate monday = saturday().plusDays(2);
        at(monday, 9, 0);
        JsonNode kept = system().post(
                        admin() + "/special-hours", entry("CLOSURE", monday, monday.plusDays(1), "", "线路检修停电"))
                .expect(201)
                .body();
        assertThat(seen().path("openNow").asBoolean()).isFalse();
        assertThat(seen().path("closedBecause").asString()).isEqualTo("暂停服务：线路检修停电");
        assertThat(seen().path("closures").get(0).asString()).isEqualTo("12月7日（周一）至12月8日（周二）暂停服务：线路检修停电");
        JsonNode days = Api.visitor(port)
                .get("/api/sites/" + site() + "/opening")
                .expect(200)
                .body()
                .path("days");
        assertThat(days).hasSize(14);
        assertThat(days.get(0).path("hours").asString()).isEmpty();
        assertThat(days.get(2).path("hours").asString()).isNotEmpty();
        String end = admin() + "/special-hours/" + kept.get(0).path("id").asString() + "/end";
        assertThat(system().post(end, null).expect(200).body()).isEmpty();
        assertThat(seen().path("openNow").asBoolean()).isTrue();
        system().post(end, null).expect(404);
    }

    @Test
    void what_has_been_stays_on_record_when_an_arrangement_ends() {
        at(saturday(), 8, 0);
        JsonNode kept = system().post(
                        admin() + "/special-hours",
                        entry("DUTY", saturday(), saturday().plusDays(21), "9:00-11:30", ""))
                .expect(201)
                .body();
        at(saturday().plusDays(7), 8, 0);
        system().post(admin() + "/special-hours/" + kept.get(0).path("id").asString() + "/end", null)
                .expect(200);
        JsonNode month =
                system().get(admin() + "/opening?month=2026-12").expect(200).body();
        assertThat(month.at("/days/4/day/hours").asString()).isEqualTo("9:00–11:30");
        assertThat(month.at("/days/11/day/hours").asString()).isEmpty();
    }

    @Test
    void the_month_shows_what_the_days_come_to_before_anything_is_kept() {
        at(saturday(), 8, 0);
        Map<String, Object> market = entry("MARKET", saturday(), null, "7:30-11:30", "");
        market.put("market", "LUNAR");
        market.put("marketDigits", List.of(3, 6, 9));
        JsonNode days = system().post(admin() + "/opening/preview?month=2026-12", market)
                .expect(200)
                .body();
        assertThat(days).hasSize(31);
        List<String> changed = days.valueStream()
                .filter(day -> day.path("changed").asBoolean())
                .map(day -> day.at("/day/date").asString() + " "
                        + day.at("/day/lunar").asString())
                .toList();
        assertThat(changed)
                .containsExactly(
                        "2026-12-07 十月廿九",
                        "2026-12-11 冬月初三",
                        "2026-12-14 冬月初六",
                        "2026-12-17 冬月初九",
                        "2026-12-21 冬月十三",
                        "2026-12-24 冬月十六",
                        "2026-12-27 冬月十九",
                        "2026-12-31 冬月廿三");
        assertThat(system().get(admin() + "/opening?month=2026-12").body().path("special"))
                .isEmpty();
    }

    @Test
    void the_director_enters_duty_and_closures_and_no_market_days() {
        at(saturday(), 8, 0);
        Api director = Api.staff(port, director());
        assertThat(director.get(desk() + "/opening").expect(200).at("mayEnter").toString())
                .isEqualTo("[\"DUTY\",\"EXTENDED\",\"CLOSURE\"]");
        director.post(desk() + "/special-hours", entry("DUTY", saturday(), saturday(), "9:00-11:30", ""))
                .expect(201);
        Map<String, Object> market = entry("MARKET", saturday(), null, "7:30-11:30", "");
        market.put("market", "SOLAR");
        market.put("marketDigits", List.of(1, 6));
        director.post(desk() + "/special-hours", market).expect(403);
        JsonNode kept =
                system().post(admin() + "/special-hours", market).expect(201).body();
        String id = kept.valueStream()
                .filter(row -> row.path("kind").asString().equals("MARKET"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        director.post(desk() + "/special-hours/" + id + "/end", null).expect(403);
        Api.staff(port, "zhengwang.director").get(desk() + "/opening").expect(404);
        Api.staff(port, "zhengwang.clerk").get(desk() + "/opening").expect(403);
        assertThat(db.sql("select count(*) from platform.audit_entry where act = 'SPECIAL_HOURS_ENTERED'")
                        .count())
                .isGreaterThanOrEqualTo(2);
    }

    private String director() {
        return db.sql("""
                        select m.username from organisation.staff_member m
                        join organisation.post p on p.staff_id = m.id
                        where p.role = 'CENTRE_DIRECTOR' and p.region_code = :town limit 1""").bind("town", TOWN).one(String.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DUTY, 2026-12-04, 2026-12-06, 9:00-11:30, '', fromOn",
        "DUTY, 2026-12-06, 2026-12-05, 9:00-11:30, '', untilOn",
        "DUTY, 2026-12-07, 2026-12-11, 9:00-11:30, '', dayTypes",
        "DUTY, 2026-12-05, 2026-12-06, '', '', hours",
        "DUTY, 2026-12-05, 2026-12-06, 上午, '', hours",
        "DUTY, 2026-12-05, 2026-12-06, 11:30-9:00, '', hours",
        "DUTY, 2026-12-05, 2026-12-06, 9:00-25:00, '', hours",
        "DUTY, 2026-12-05, 2029-12-06, 9:00-11:30, '', untilOn",
        "CLOSURE, 2026-12-05, 2026-12-06, '', '', note",
        "CLOSURE, 2026-12-05, , '', 装修, untilOn",
        "MARKET, 2026-12-05, , 7:30-11:30, '', market",
    })
    void what_makes_no_sense_is_refused_at_its_field(
            String kind, LocalDate from, @Nullable LocalDate until, String hours, String note, String field) {
        at(saturday(), 8, 0);
        Api.Answer answer = system().post(admin() + "/special-hours", entry(kind, from, until, hours, note));
        assertThat(answer.expect(400).error(field)).isNotEmpty();
    }
}

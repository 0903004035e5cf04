package onewindow.organisation.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 签到、签退、补签: where, when, once, and who decides. */
@OneWindowTest
class AttendanceApiTest {
    private static final String TOWN = "371312010000";
    private static final String ROOM = "/api/desk/attendance";
    private static final String MINE = ROOM + "/mine";
    private static final Map<String, Object> NOTHING = Map.of();

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Calendars calendars;

    @Autowired
    MissingStaff missing;

    @Autowired
    Db db;

    private LocalDate day;
    private String site;

    @BeforeEach
    void aMorning() {
        day = DutyStory.workDay(calendars);
        DutyStory.forget(db, TOWN);
        DutyStory.at(clock, day, "08:40:00");
        site = DutyStory.site(Api.visitor(port), TOWN);
    }

    @AfterEach
    void asItWas() {
        DutyStory.forget(db, TOWN);
        clock.reset();
    }

    private Api of(String who) {
        return Api.staff(port, "meijiabu." + who);
    }

    private void rule(boolean place, boolean standsIn) {
        of("director")
                .put(ROOM + "/sites/" + site + "/rule", DutyStory.rule(place, standsIn))
                .expect(204);
    }

    private Api.Answer signIn(Api who, double north, double accuracy) {
        return who.post(MINE + "/sign-in", Map.of("position", DutyStory.position(clock, north, accuracy)));
    }

    private JsonNode ofMonth(Api director, String username) {
        String id = DutyStory.staffId(db, username);
        for (JsonNode person : director.get(ROOM + "?month=" + day.toString().substring(0, 7))
                .expect(200)
                .at("people")) {
            if (person.path("staffId").asString().equals(id)) {
                return person;
            }
        }
        throw new IllegalArgumentException(username);
    }

    @Test
    void whoever_signs_in_eight_times_at_once_is_signed_in_once() throws Exception {
        Api clerk = of("clerk");
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sent.add(
                        many.submit(() -> clerk.post(MINE + "/sign-in", NOTHING).status()));
            }
            for (Future<Integer> answer : sent) {
                answers.add(answer.get(60, TimeUnit.SECONDS));
            }
        }
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(db.sql(
                                "select count(*) from organisation.attendance where staff_id = cast(:id as uuid) and day = :day")
                        .bind("id", DutyStory.staffId(db, "meijiabu.clerk"))
                        .bind("day", day)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void morning_and_afternoon_are_signed_apart_and_late_is_by_the_opening_calendar() {
        Api clerk = of("clerk");
        assertThat(clerk.post(MINE + "/sign-in", NOTHING).expect(200).text("halves.0.inTime"))
                .startsWith("08:40");
        DutyStory.at(clock, day, "12:02:00");
        of("clerk").post(MINE + "/sign-out", NOTHING).expect(200);
        DutyStory.at(clock, day, "14:10:00");
        Api.Answer afternoon = of("clerk").post(MINE + "/sign-in", NOTHING).expect(200);
        assertThat(afternoon.text("halfName")).isEqualTo("下午");
        DutyStory.at(clock, day, "16:00:00");
        of("clerk").post(MINE + "/sign-out", NOTHING).expect(200);
        List<String> marks = of("clerk")
                .get(MINE + "/month?month=" + day.toString().substring(0, 7))
                .expect(200)
                .at("halves")
                .findValuesAsString("markName");
        assertThat(marks).endsWith("正常", "迟到、早退");
        JsonNode sums = ofMonth(of("director"), "meijiabu.clerk");
        assertThat(sums.path("late").asInt()).isEqualTo(1);
        assertThat(sums.path("early").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "5000, 20, 0, 范围",
        "250, 80, 0, 范围",
        "0, 0, 0, 不够准",
        "0, -5, 0, 不够准",
        "0, 4000, 0, 不够准",
        "0, 20, 120, 以前的位置",
        "0, 20, -600, 以前的位置"
    })
    void a_position_from_far_or_unsure_or_old_or_of_the_future_is_refused(
            double north, double accuracy, long secondsOld, String why) {
        rule(true, false);
        Api clerk = of("clerk");
        Map<String, Object> position = Map.of(
                "latitude",
                DutyStory.LATITUDE + north / 111_195,
                "longitude",
                DutyStory.LONGITUDE,
                "accuracy",
                accuracy,
                "takenAt",
                clock.instant().minusSeconds(secondsOld).toString());
        assertThat(clerk.post(MINE + "/sign-in", Map.of("position", position))
                        .expect(422)
                        .detail())
                .contains(why);
        clerk.post(MINE + "/sign-in", NOTHING).expect(422);
        assertThat(clerk.get(MINE).expect(200).at("present").asBoolean()).isFalse();
    }

    @Test
    void a_phone_at_the_site_signs_in_and_the_same_digits_again_are_shown_to_the_director() {
        rule(true, false);
        Api clerk = of("clerk");
        Map<String, Object> position = DutyStory.position(clock, 60, 25);
        assertThat(clerk.post(MINE + "/sign-in", Map.of("position", position))
                        .expect(200)
                        .text("halves.0.way"))
                .isEqualTo("手机定位");
        DutyStory.at(clock, day, "13:20:00");
        signIn(of("clerk"), 60, 25).expect(200);
        String notes = of("director").get(ROOM).expect(200).at("today").toString();
        assertThat(notes).contains("离站点 60 米").contains("坐标和以前完全一样");
    }

    @Test
    void a_terminal_of_the_site_signs_in_whoever_sits_at_it_until_it_is_removed() {
        Api browser = of("director");
        String terminals = ROOM + "/sites/" + site + "/terminals";
        browser.post(terminals, Map.of("name", "1 号窗口电脑")).expect(204);
        assertThat(of("clerk2").post(MINE + "/sign-in", NOTHING).expect(422).detail())
                .contains("不是本站点的签到终端");
        browser.post("/api/staff/sign-in", Map.of("username", "meijiabu.clerk", "password", Api.PASSWORD))
                .expect(200);
        Api.Answer in = browser.post(MINE + "/sign-in", NOTHING).expect(200);
        assertThat(in.text("halves.0.way")).isEqualTo("站点终端");
        browser.post("/api/staff/sign-in", Map.of("username", "zhengwang.clerk", "password", Api.PASSWORD))
                .expect(200);
        assertThat(browser.get(MINE).expect(200).at("terminal").isNull())
                .as("of another site")
                .isTrue();
        Api director = of("director");
        String id = director.get(ROOM).expect(200).text("terminals.0.id");
        director.delete(terminals + "/" + id).expect(204);
        browser.post("/api/staff/sign-in", Map.of("username", "meijiabu.clerk2", "password", Api.PASSWORD))
                .expect(200);
        assertThat(browser.get(MINE).expect(200).at("terminal").isNull()).isTrue();
    }

    @Test
    void a_correction_is_the_directors_to_approve_and_never_ones_own() {
        Map<String, Object> wanted =
                Map.of("day", day.toString(), "half", "MORNING", "inTime", "08:25", "reason", "上门服务回来晚了");
        of("clerk").post(MINE + "/corrections", wanted).expect(201);
        of("clerk").post(MINE + "/corrections", wanted).expect(409);
        of("director").post(MINE + "/corrections", wanted).expect(201);
        JsonNode asked = of("director").get(ROOM).expect(200).at("corrections");
        String clerks = id(asked, "上门服务回来晚了", false);
        String directors = id(asked, "上门服务回来晚了", true);
        Map<String, Object> yes = Map.of("approve", true);
        of("clerk").post(ROOM + "/corrections/" + clerks + "/decide", yes).expect(403);
        Api.staff(port, "tanghe.director")
                .post(ROOM + "/corrections/" + clerks + "/decide", yes)
                .expect(404);
        of("director").post(ROOM + "/corrections/" + directors + "/decide", yes).expect(422);
        of("director").post(ROOM + "/corrections/" + clerks + "/decide", yes).expect(204);
        of("director").post(ROOM + "/corrections/" + clerks + "/decide", yes).expect(409);
        Api.staff(port, "hedong.director")
                .post(ROOM + "/corrections/" + directors + "/decide", yes)
                .expect(204);
        assertThat(of("clerk").get(MINE).expect(200).text("halves.0.inTime")).startsWith("08:25");
        assertThat(ofMonth(of("director"), "meijiabu.clerk").path("onTime").asInt())
                .isEqualTo(1);
    }

    private String id(JsonNode corrections, String reason, boolean director) {
        String name = of("director").get("/api/me").text("displayName");
        for (JsonNode row : corrections) {
            if (row.path("reason").asString().equals(reason)
                    && row.path("name").asString().equals(name) == director) {
                return row.path("id").asString();
            }
        }
        throw new IllegalArgumentException(reason);
    }

    @Test
    void nothing_that_has_not_been_is_corrected() {
        Map<String, Object> later =
                Map.of("day", day.toString(), "half", "AFTERNOON", "inTime", "13:30", "reason", "先补上");
        of("clerk").post(MINE + "/corrections", later).expect(400);
        Map<String, Object> long_ago =
                Map.of("day", day.minusDays(60).toString(), "half", "MORNING", "inTime", "08:30", "reason", "以前的");
        of("clerk").post(MINE + "/corrections", long_ago).expect(400);
    }

    @Test
    void who_has_not_come_by_grace_is_stood_in_for_until_he_signs_in_and_the_director_is_told() {
        rule(false, true);
        for (String other : List.of("clerk2", "handler", "approver", "land", "farm", "forest", "water", "cashier")) {
            of(other).post(MINE + "/sign-in", NOTHING).expect(200);
        }
        of("director").post(MINE + "/sign-in", NOTHING).expect(200);
        missing.look();
        assertThat(posts("clerk2")).as("within grace").noneMatch(post -> post.contains("standsFor"));
        DutyStory.at(clock, day, "08:46:00");
        missing.look();
        missing.look();
        String name = of("clerk").get("/api/me").text("displayName");
        assertThat(of("clerk2").get("/api/me").body().toString()).contains("\"standsFor\":\"" + name + "\"");
        List<String> told = db.sql("""
                        select text from notifications.staff_message
                        where staff_id = cast(:id as uuid) and title = :title and at >= :since""")
                .bind("id", DutyStory.staffId(db, "meijiabu.director"))
                .bind("title", name + "没有签到")
                .bind("since", clock.instant().minus(Duration.ofMinutes(30)))
                .list(String.class);
        assertThat(told).singleElement().asString().contains("已经顶岗");
        of("clerk").post(MINE + "/sign-in", NOTHING).expect(200);
        assertThat(of("clerk2").get("/api/me").body().toString()).doesNotContain("\"standsFor\":\"" + name + "\"");
    }

    private List<String> posts(String who) {
        return of(who).get("/api/me")
                .expect(200)
                .at("staff.posts")
                .valueStream()
                .map(post -> post.path("standsFor").isString() ? "standsFor" : "")
                .toList();
    }

    @Test
    void the_plate_of_the_day_is_who_is_signed_in() {
        Api visitor = Api.visitor(port);
        String plate = "/api/sites/" + site + "/staff-today";
        assertThat(visitor.get(plate).expect(200).body().size()).isZero();
        Api clerk = of("clerk");
        clerk.post(MINE + "/sign-in", NOTHING).expect(200);
        assertThat(visitor.get(plate).expect(200).body().findValuesAsString("name"))
                .containsExactly(clerk.get("/api/me").text("displayName"));
        clerk.post(MINE + "/sign-out", NOTHING).expect(200);
        assertThat(visitor.get(plate).expect(200).body().size()).isZero();
    }

    @Test
    void the_month_is_for_the_sites_own_director_and_those_above() {
        of("clerk").post(MINE + "/sign-in", NOTHING).expect(200);
        of("clerk").get(ROOM).expect(403);
        String other = ROOM + "?siteId=" + site;
        Api.staff(port, "tanghe.director").get(other).expect(404);
        Api.staff(port, "tanghe.director")
                .get(ROOM + "/month.xlsx?siteId=" + site)
                .expect(404);
        Api.staff(port, "tanghe.director")
                .put(ROOM + "/sites/" + site + "/rule", DutyStory.rule(false, false))
                .expect(404);
        assertThat(Api.staff(port, "hedong.supervisor")
                        .get(other)
                        .expect(200)
                        .at("mayChange")
                        .asBoolean())
                .isFalse();
        assertThat(of("director").get(ROOM + "/month.xlsx").expect(200).bytes()).startsWith('P', 'K');
    }
}

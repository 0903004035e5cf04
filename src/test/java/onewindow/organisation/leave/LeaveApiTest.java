package onewindow.organisation.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.organisation.duty.DutyStory;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 请假、调班: asked by staff, decided above, and not before what it leaves is covered or answered for. */
@OneWindowTest
class LeaveApiTest {
    private static final String TOWN = "371312009000";
    private static final String ROOM = "/api/desk/leave";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    private LocalDate day;

    @BeforeEach
    void aDay() {
        day = LocalDate.now(DutyStory.ZONE).plusDays(40);
        while (day.getDayOfWeek().getValue() != 6) {
            day = day.plusDays(1);
        }
        forget();
    }

    @AfterEach
    void forget() {
        String people = " in (select m.id from organisation.staff_member m"
                + " join organisation.site s on s.id = m.site_id where s.region_code = '" + TOWN + "')";
        db.sql("delete from organisation.leave_request where staff_id" + people).update();
        db.sql("delete from organisation.absence where staff_id" + people).update();
        String site = " where site_id = (select id from organisation.site where region_code = '" + TOWN + "')";
        db.sql("delete from organisation.roster" + site).update();
        db.sql("delete from organisation.special_hours" + site).update();
    }

    private Api of(String who) {
        return Api.staff(port, "zhimadun." + who);
    }

    private Api.Answer ask(String who, LocalDate from, LocalDate until) {
        return of(who).post(
                        ROOM,
                        Map.of(
                                "kind",
                                "LEAVE",
                                "fromOn",
                                from.toString(),
                                "untilOn",
                                until.toString(),
                                "reason",
                                "看病"));
    }

    private JsonNode waiting(Api api, String name) {
        for (JsonNode row : api.get(ROOM).expect(200).at("waiting")) {
            if (row.path("name").asString().equals(name)) {
                return row;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private String name(String who) {
        return of(who).get("/api/me").text("displayName");
    }

    private static Map<String, Object> yes(List<String> gaps) {
        List<Map<String, String>> answers = new ArrayList<>();
        gaps.forEach(gap -> answers.add(Map.of("gap", gap, "reason", "请邻镇支援一天")));
        return Map.of("approve", true, "acknowledged", answers);
    }

    private static List<String> gaps(JsonNode row) {
        return row.path("gaps").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void the_director_sees_whom_it_leaves_and_approves_only_what_is_covered_or_answered_for() {
        ask("land", day, day.plusDays(1)).expect(201);
        ask("land", day.plusDays(1), day.plusDays(2)).expect(409);
        JsonNode row = waiting(of("director"), name("land"));
        assertThat(gaps(row)).anyMatch(gap -> gap.contains("没有定 B 岗"));
        String decide = ROOM + "/" + row.path("id").asString() + "/decide";
        assertThat(of("director").post(decide, yes(List.of())).expect(422).detail())
                .contains("没有定 B 岗");
        of("director").post(decide, yes(gaps(row))).expect(204);
        of("director").post(decide, yes(gaps(row))).expect(409);
        assertThat(of("land").get("/api/desk/absences").expect(200).text("0.fromOn"))
                .isEqualTo(day.toString());
    }

    @Test
    void nobody_approves_his_own_and_a_directors_is_decided_above_him() {
        ask("director", day, day).expect(201);
        Api county = Api.staff(port, "hedong.director");
        JsonNode row = waiting(county, name("director"));
        String decide = ROOM + "/" + row.path("id").asString() + "/decide";
        of("director").post(decide, yes(gaps(row))).expect(422);
        Api.staff(port, "tanghe.director").post(decide, yes(gaps(row))).expect(404);
        of("clerk").post(decide, yes(gaps(row))).expect(403);
        assertThat(of("director").get(ROOM).expect(200).at("waiting").toString())
                .doesNotContain(row.path("id").asString());
        county.post(decide, yes(gaps(row))).expect(204);
        Map<String, Object> own = Map.of(
                "staffId",
                DutyStory.staffId(db, "zhimadun.clerk"),
                "fromOn",
                day.toString(),
                "untilOn",
                day.toString(),
                "reason",
                "不申请了");
        of("clerk").post("/api/desk/absences", own).expect(422);
    }

    @Test
    void who_is_on_duty_and_whose_going_leaves_too_few_is_said_and_a_swap_covers_it() {
        publishedRoster();
        String clerk = DutyStory.staffId(db, "zhimadun.clerk");
        Api asking = of("clerk");
        JsonNode duty = asking.get(ROOM + "/mine").expect(200).at("duties").path(0);
        LocalDate on = LocalDate.parse(asking.get("/api/desk/rosters/mine").text("duties.0.day"));
        ask("clerk", on, on).expect(201);
        JsonNode leave = waiting(of("director"), name("clerk"));
        assertThat(gaps(leave)).anyMatch(gap -> gap.contains("是他值，要有人替"));
        asking.post(ROOM + "/" + leave.path("id").asString() + "/withdraw", null)
                .expect(200);
        String other = DutyStory.staffId(db, "zhimadun.clerk2");
        Map<String, Object> swap = Map.of("dutyId", duty.path("id").asString(), "withStaffId", other, "reason", "家里有事");
        asking.post(ROOM + "/swaps", swap).expect(201);
        JsonNode row = waiting(of("director"), name("clerk"));
        String path = ROOM + "/" + row.path("id").asString();
        assertThat(of("director")
                        .post(path + "/decide", yes(gaps(row)))
                        .expect(409)
                        .detail())
                .contains("同意");
        of("handler").post(path + "/agree", null).expect(404);
        of("clerk2").post(path + "/agree", null).expect(200);
        of("director").post(path + "/decide", yes(gaps(row))).expect(204);
        assertThat(db.sql("select staff_id::text from organisation.roster_place where duty_id = cast(:id as uuid)")
                        .bind("id", duty.path("id").asString())
                        .list(String.class))
                .contains(other)
                .doesNotContain(clerk);
    }

    private void publishedRoster() {
        Api director = of("director");
        String site = DutyStory.site(director, TOWN);
        Map<String, Object> weekends = Map.of(
                "kind",
                "DUTY",
                "fromOn",
                day.toString(),
                "untilOn",
                day.plusDays(30).toString(),
                "dayTypes",
                List.of("WEEKEND"),
                "hours",
                "9:00–11:30");
        director.post("/api/desk/sites/" + site + "/special-hours", weekends).expect(201);
        List<String> people = List.of(
                DutyStory.staffId(db, "zhimadun.clerk"),
                DutyStory.staffId(db, "zhimadun.clerk2"),
                DutyStory.staffId(db, "zhimadun.handler"));
        String roster = director.post(
                        "/api/desk/rosters/sites/" + site,
                        Map.of(
                                "fromOn",
                                day.toString(),
                                "untilOn",
                                day.plusDays(30).toString(),
                                "perDuty",
                                1,
                                "staffIds",
                                people))
                .expect(201)
                .text("id");
        director.post("/api/desk/rosters/" + roster + "/publish", null).expect(200);
    }
}

package onewindow.cases;

import static onewindow.cases.CaseStory.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** AB 岗: whoever stands in has the work at once and no more than the work. At 八湖镇, where no other test works. */
@OneWindowTest
class StandInApiTest {
    private static final String BAHU = "371312107000";
    private static final String VILLAGE = "371312107258";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    private final List<String> entered = new ArrayList<>();

    private Api bahu(String who) {
        return Api.staff(port, "bahu." + who);
    }

    @AfterEach
    void everybody_comes_back() {
        entered.forEach(id -> bahu("director").post("/api/desk/absences/" + id + "/end", null));
    }

    private String staffId(String username) {
        return db.sql("select id::text from organisation.staff_member where username = :name")
                .bind("name", username)
                .one(String.class);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static Map<String, Object> days(String staffId, LocalDate from, LocalDate until) {
        return Map.of("staffId", staffId, "fromOn", from.toString(), "untilOn", until.toString(), "reason", "外出培训");
    }

    private Api.Answer away(String who) {
        Map<String, Object> days = days(staffId("bahu." + who), today(), today().plusDays(1));
        Api above = who.equals("director") ? Api.staff(port, "hedong.director") : bahu("director");
        Api.Answer answer = above.post("/api/desk/absences", days).expect(201);
        entered.add(answer.text("absence.id"));
        return answer;
    }

    private Api.Answer named(String holder, String role, String standIn) {
        Map<String, Object> pair = new HashMap<>();
        pair.put("staffId", staffId("bahu." + holder));
        pair.put("role", role);
        pair.put("regionCode", BAHU);
        pair.put("standInId", standIn.isEmpty() ? null : staffId(standIn));
        return bahu("director").put("/api/desk/stand-ins", pair);
    }

    private String submitted() {
        return CaseStory.submitted(Api.someCitizen(port), CaseStory.RESIDENCE_PERMIT, VILLAGE);
    }

    private static List<String> mine(Api api) {
        return CaseLifeApiTest.ids(api, "/api/desk/cases?view=MINE&size=100");
    }

    private static JsonNode lastEvent(Api api, String id) {
        List<JsonNode> events = api.get("/api/desk/cases/" + id)
                .expect(200)
                .at("events")
                .valueStream()
                .toList();
        return events.getLast();
    }

    @Test
    void what_lies_in_the_hands_of_who_is_away_is_the_stand_ins_at_once_and_the_date_stands() {
        String id = submitted();
        Api standIn = bahu("clerk2");
        act(bahu("director"), id, "TRANSFER", Map.of("targetStaffId", staffId("bahu.clerk")))
                .expect(200);
        String due = standIn.get("/api/desk/cases/" + id).text("due.on");
        assertThat(mine(standIn)).doesNotContain(id);
        away("clerk");
        assertThat(mine(standIn)).contains(id);
        JsonNode seen = standIn.get("/api/desk/cases/" + id).expect(200).body();
        assertThat(seen.at("/due/on").asString()).isEqualTo(due);
        act(standIn, id, "ACCEPT", Map.of()).expect(200);
        assertThat(lastEvent(standIn, id).path("byPost").asString())
                .startsWith("窗口受理（代")
                .endsWith("）");
    }

    @Test
    void the_plate_of_the_hall_leaves_out_who_is_away_and_names_him_when_he_is_back() {
        Api visitor = Api.visitor(port);
        String site = visitor.get("/api/sites?regionCode=371312107").text("0.id");
        String plate = "/api/sites/" + site + "/staff-today";
        String name = bahu("approver").get("/api/me").expect(200).text("displayName");
        String present = "/api/desk/attendance/mine";
        if (!bahu("approver").get(present).expect(200).at("present").asBoolean()) {
            bahu("approver").post(present + "/sign-in", Map.of()).expect(200);
        }
        assertThat(visitor.get(plate).expect(200).body().findValuesAsString("name"))
                .contains(name);
        String absence = away("approver").text("absence.id");
        assertThat(visitor.get(plate).expect(200).body().findValuesAsString("name"))
                .doesNotContain(name);
        bahu("director").post("/api/desk/absences/" + absence + "/end", null).expect(200);
        assertThat(visitor.get(plate).expect(200).body().findValuesAsString("name"))
                .contains(name);
    }

    @Test
    void who_comes_back_has_the_work_back_and_the_stand_in_has_it_no_more() {
        String id = submitted();
        act(bahu("clerk"), id, "ACCEPT", Map.of()).expect(200);
        act(bahu("handler"), id, "RECOMMEND_APPROVAL", Map.of()).expect(200);
        Api director = bahu("director");
        act(director, id, "APPROVE", Map.of()).expect(403);
        String absence = away("approver").text("absence.id");
        assertThat(CaseStory.allowed(director, id)).contains("APPROVE");
        director.post("/api/desk/absences/" + absence + "/end", null).expect(200);
        director.post("/api/desk/absences/" + absence + "/end", null).expect(409);
        assertThat(mine(director)).doesNotContain(id);
        act(director, id, "APPROVE", Map.of()).expect(403);
        Api approver = bahu("approver");
        act(approver, id, "APPROVE", Map.of()).expect(200);
        assertThat(lastEvent(approver, id).path("byPost").asString()).isEqualTo("审批人");
    }

    @Test
    void who_examined_in_anothers_stead_does_not_decide_as_well() {
        named("handler", "HANDLER", "bahu.approver").expect(204);
        String id = submitted();
        act(bahu("clerk"), id, "ACCEPT", Map.of()).expect(200);
        away("handler");
        Api both = bahu("approver");
        act(both, id, "RECOMMEND_APPROVAL", Map.of()).expect(200);
        assertThat(lastEvent(both, id).path("byPost").asString()).startsWith("经办人（代");
        assertThat(mine(both)).doesNotContain(id);
        assertThat(act(both, id, "APPROVE", Map.of()).expect(403).detail()).contains("另一人");
        away("approver");
        Api director = bahu("director");
        act(director, id, "APPROVE", Map.of()).expect(200);
        assertThat(lastEvent(director, id).path("byPost").asString()).startsWith("审批人（代");
    }

    @Test
    void who_proposed_in_anothers_stead_does_not_confirm() {
        named("clerk2", "WINDOW_CLERK", "bahu.director").expect(204);
        away("clerk2");
        String id = submitted();
        Api director = bahu("director");
        Map<String, Object> reasons = Map.of("reasons", List.of("不属于受理范围"));
        act(director, id, "PROPOSE_REFUSAL", reasons).expect(200);
        assertThat(act(director, id, "CONFIRM_REFUSAL", Map.of()).expect(403).detail())
                .contains("另一人");
        act(bahu("approver"), id, "CONFIRM_REFUSAL", Map.of()).expect(200);
        named("clerk2", "WINDOW_CLERK", "bahu.clerk").expect(204);
    }

    @Test
    void the_desk_says_for_whom_one_stands_in_today() {
        Api director = bahu("director");
        away("approver");
        assertThat(director.get("/api/me").at("staff.posts").findValuesAsString("standsFor"))
                .contains(bahu("approver").get("/api/me").text("displayName"));
        JsonNode page = director.get("/api/desk/stand-ins").expect(200).body();
        assertThat(page.path("absences").findValuesAsString("staffId")).contains(staffId("bahu.approver"));
        assertThat(page.path("pairs")
                        .valueStream()
                        .filter(p -> p.path("unmanned").asBoolean()))
                .isEmpty();
    }

    @Test
    void a_post_left_with_nobody_is_told_to_the_director() {
        Api.Answer answer = away("water");
        assertThat(answer.at("warnings").get(0).asString()).contains("没有定 B 岗");
        Api director = bahu("director");
        assertThat(Words.of(director, "/api/desk/messages")).contains("没有定 B 岗");
        away("approver");
        named("water", "HANDLER", "").expect(400);
        assertThat(away("director").at("warnings").get(0).asString()).contains("同时不在");
    }

    @Test
    void pairs_and_days_that_make_no_sense_are_refused_by_name() {
        assertThat(named("clerk", "WINDOW_CLERK", "bahu.clerk").expect(400).error("standInId"))
                .contains("本人");
        assertThat(named("clerk", "WINDOW_CLERK", "tanghe.clerk").expect(400).error("standInId"))
                .contains("同一单位");
        assertThat(named("clerk", "APPROVER", "bahu.clerk2").expect(400).error("role"))
                .isNotEmpty();
        Api director = bahu("director");
        String farm = staffId("bahu.farm");
        LocalDate soon = today().plusDays(30);
        assertThat(director.post("/api/desk/absences", days(farm, soon, soon.minusDays(1)))
                        .expect(400)
                        .error("untilOn"))
                .isNotEmpty();
        assertThat(director.post("/api/desk/absences", days(farm, today().minusDays(1), soon))
                        .expect(400)
                        .error("fromOn"))
                .isNotEmpty();
        Api.Answer first = director.post("/api/desk/absences", days(farm, soon, soon.plusDays(3)));
        entered.add(first.expect(201).text("absence.id"));
        bahu("farm").post("/api/desk/absences", days(farm, soon, soon)).expect(422);
        assertThat(director.post("/api/desk/absences", days(farm, soon.plusDays(3), soon.plusDays(9)))
                        .expect(400)
                        .error("fromOn"))
                .contains("不能重叠");
        bahu("clerk").post("/api/desk/absences", days(farm, today(), today())).expect(404);
        Api.staff(port, "tanghe.director")
                .post("/api/desk/absences", days(farm, today(), today()))
                .expect(404);
        bahu("clerk").get("/api/desk/stand-ins").expect(403);
    }

    private static final class Words {
        static String of(Api api, String path) {
            return api.get(path).expect(200).body().toString();
        }
    }
}

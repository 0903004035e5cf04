package onewindow.cases;

import static onewindow.cases.CaseStory.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The real examples, each by the route of its item, over HTTP from the application to the result. */
@OneWindowTest
class RouteApiTest {
    private static final Map<String, String> DELIVERY = Map.of("deliveryMode", "ELECTRONIC");
    private static final Map<String, String> OPINION = Map.of("note", "情况属实");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    private Api staff(String username) {
        return Api.staff(port, username);
    }

    private String applied(String code) {
        return CaseStory.submitted(Api.someCitizen(port), code);
    }

    private static List<String> acts(JsonNode view) {
        return view.path("events")
                .valueStream()
                .map(e -> e.path("act").asString())
                .toList();
    }

    @Test
    void minimum_allowance_is_handed_in_at_the_village_posted_in_the_town_and_decided_in_the_county() {
        String id = applied(CaseStory.MINIMUM_ALLOWANCE);
        act(staff("v371312108277.clerk"), id, "ACCEPT", Map.of()).expect(200);
        Api town = staff("zhengwang.handler");
        // Nothing is done with it before the town has signed for it.
        act(town, id, "RECOMMEND_APPROVAL", OPINION).expect(403);
        act(town, id, "RECEIVE", Map.of()).expect(200);
        assertThat(act(town, id, "RECOMMEND_APPROVAL", OPINION).expect(200).text("status"))
                .isEqualTo("PUBLICIZED");
        assertThat(act(town, id, "FINISH_PUBLICITY", Map.of()).expect(422).text("detail"))
                .contains("期满以后");
        clock.advance(Duration.ofDays(8));
        act(staff("zhengwang.handler"), id, "FINISH_PUBLICITY", Map.of()).expect(200);
        Api county = staff("hedong.approver");
        act(county, id, "RECEIVE", Map.of()).expect(200);
        act(county, id, "APPROVE", Map.of()).expect(200);
        JsonNode delivered = act(staff("v371312108277.clerk"), id, "DELIVER", DELIVERY)
                .expect(200)
                .body();

        assertThat(acts(delivered))
                .containsExactly(
                        "SUBMIT",
                        "ACCEPT",
                        "RECEIVE",
                        "RECOMMEND_APPROVAL",
                        "FINISH_PUBLICITY",
                        "RECEIVE",
                        "APPROVE",
                        "DELIVER");
        assertThat(delivered
                        .path("clocks")
                        .valueStream()
                        .map(c -> c.path("name").asString()))
                .contains("承诺办结时限", "法定办结时限", "本环节时限");
    }

    @Test
    void a_small_relief_is_decided_in_the_town_and_a_large_one_in_the_county() {
        String small = examinedRelief("2000");
        assertThat(act(staff("zhengwang.approver"), small, "APPROVE", Map.of())
                        .expect(200)
                        .text("status"))
                .isEqualTo("APPROVED");

        String large = examinedRelief("2000.01");
        act(staff("zhengwang.approver"), large, "APPROVE", Map.of()).expect(403);
        Api county = staff("hedong.approver");
        act(county, large, "RECEIVE", Map.of()).expect(200);
        act(county, large, "APPROVE", Map.of()).expect(200);
    }

    private String examinedRelief(String amount) {
        String id = applied(CaseStory.EMERGENCY_RELIEF);
        act(staff("zhengwang.clerk"), id, "ACCEPT", Map.of()).expect(200);
        Api handler = staff("zhengwang.handler");
        for (Object wrong : new Object[] {0, -1, 0.001, new BigDecimal("1000000000.01")}) {
            assertThat(act(handler, id, "RECOMMEND_APPROVAL", Map.of("amount", wrong))
                            .expect(400)
                            .at("errors")
                            .get(0)
                            .path("field")
                            .asString())
                    .isEqualTo("amount");
        }
        act(handler, id, "RECOMMEND_APPROVAL", Map.of()).expect(400);
        act(handler, id, "RECOMMEND_APPROVAL", Map.of("amount", new BigDecimal(amount)))
                .expect(200);
        return id;
    }

    @Test
    void a_disabled_persons_allowance_is_examined_by_one_bureau_and_decided_by_another() {
        String id = applied(CaseStory.DISABLED_ALLOWANCE);
        act(staff("zhengwang.clerk"), id, "ACCEPT", Map.of()).expect(200);
        act(staff("hedong.minzheng"), id, "RECEIVE", Map.of()).expect(403);
        Api federation = staff("hedong.canlian");
        act(federation, id, "RECEIVE", Map.of()).expect(200);
        JsonNode examined =
                act(federation, id, "RECOMMEND_APPROVAL", OPINION).expect(200).body();
        assertThat(examined.at("/holder/received").asBoolean()).isFalse();
        Api bureau = staff("hedong.minzheng");
        act(bureau, id, "RECEIVE", Map.of()).expect(200);
        act(bureau, id, "APPROVE", Map.of()).expect(200);
        act(staff("zhengwang.clerk"), id, "DELIVER", DELIVERY).expect(200);
    }

    @Test
    void a_homestead_waits_for_every_bureau_but_for_none_beyond_its_limit() {
        String id = applied(CaseStory.HOMESTEAD);
        assertThat(act(staff("zhengwang.clerk"), id, "ACCEPT", Map.of())
                        .expect(200)
                        .text("status"))
                .isEqualTo("CONSULTING");
        String opinions = "/api/desk/cases/" + id + "/opinions";
        Api land = staff("zhengwang.land");
        land.post(opinions + "/林业", Map.of("agrees", true, "opinion", "同意")).expect(403);
        land.post(opinions + "/自然资源", Map.of("agrees", true, "opinion", " ")).expect(400);
        land.post(opinions + "/自然资源", Map.of("agrees", true, "opinion", "符合村庄规划"))
                .expect(200);
        land.post(opinions + "/自然资源", Map.of("agrees", false, "opinion", "改主意了"))
                .expect(409);
        staff("zhengwang.farm")
                .post(opinions + "/农业农村", Map.of("agrees", true, "opinion", "一户一宅"))
                .expect(200);
        staff("zhengwang.forest")
                .post(opinions + "/林业", Map.of("agrees", true, "opinion", "不占林地"))
                .expect(200);
        Api lead = staff("zhengwang.handler");
        lead.post(opinions + "/水利", Map.of("agrees", true, "opinion", "替水利同意")).expect(403);
        assertThat(lead.get(opinions).expect(200).body().findValuesAsString("mine"))
                .doesNotContain("true");
        assertThat(lead.get("/api/desk/opinions?size=100").expect(200).body().toString())
                .doesNotContain(id);
        assertThat(lead.get("/api/desk/cases/" + id).at("beside").findValuesAsString("what"))
                .containsExactly("征求部门意见", "部门意见：同意", "部门意见：同意", "部门意见：同意");
        assertThat(act(lead, id, "CONCLUDE_OPINIONS", OPINION).expect(422).text("detail"))
                .contains("水利");

        clock.advance(Duration.ofDays(12));
        JsonNode asked = staff("zhengwang.handler").get(opinions).expect(200).body();
        assertThat(asked.valueStream()
                        .filter(o -> o.path("silent").asBoolean())
                        .map(o -> o.path("departmentKey").asString()))
                .containsExactly("水利");
        assertThat(asked.findValuesAsString("light")).containsExactlyInAnyOrder("NONE", "NONE", "NONE", "RED");
        Api later = staff("zhengwang.handler");
        act(later, id, "CONCLUDE_OPINIONS", Map.of("note", "三个部门同意，水利逾期未答复")).expect(200);
        act(later, id, "RECOMMEND_APPROVAL", OPINION).expect(200);
        act(staff("zhengwang.approver"), id, "APPROVE", Map.of()).expect(200);
    }

    @Test
    void felling_stops_its_clock_for_an_appraisal_and_is_extended_once() {
        String id = applied(CaseStory.FELLING);
        act(staff("zhengwang.clerk"), id, "ACCEPT", Map.of()).expect(200);
        Api handler = staff("zhengwang.handler");
        act(handler, id, "SUSPEND", Map.of("legalReason", "COFFEE", "days", 5)).expect(400);
        act(handler, id, "SUSPEND", Map.of("legalReason", "APPRAISAL", "days", 5))
                .expect(200);
        clock.advance(Duration.ofDays(7));
        Api later = staff("zhengwang.handler");
        JsonNode resumed = act(later, id, "RESUME", OPINION).expect(200).body();
        assertThat(resumed.path("due").isNull()).isFalse();
        String due = resumed.at("/due/on").asString() + resumed.at("/due/date").asString();

        act(later, id, "PROPOSE_EXTENSION", Map.of("days", 11, "reasons", List.of("连阴雨")))
                .expect(400);
        act(later, id, "PROPOSE_EXTENSION", Map.of("days", 10, "reasons", List.of("连阴雨，不能进山")))
                .expect(200);
        act(later, id, "APPROVE_EXTENSION", Map.of()).expect(403);
        JsonNode extended = act(staff("zhengwang.approver"), id, "APPROVE_EXTENSION", Map.of())
                .expect(200)
                .body();
        assertThat(extended.at("/due/on").asString() + extended.at("/due/date").asString())
                .isNotEqualTo(due);
        assertThat(CaseStory.allowed(later, id)).contains("RECOMMEND_APPROVAL").doesNotContain("PROPOSE_EXTENSION");
        act(later, id, "PROPOSE_EXTENSION", Map.of("days", 1, "reasons", List.of("再延")))
                .expect(422);
    }

    @Test
    void a_late_case_is_stopped_by_another_person_and_stays_red() {
        String id = applied(CaseStory.FELLING);
        act(staff("zhengwang.clerk"), id, "ACCEPT", Map.of()).expect(200);
        act(staff("zhengwang.handler"), id, "PROPOSE_EXTENSION", Map.of("days", 1, "reasons", List.of("连阴雨")))
                .expect(200);
        act(staff("zhengwang.approver"), id, "REJECT_EXTENSION", OPINION).expect(200);
        assertThat(CaseStory.allowed(staff("zhengwang.director"), id)).doesNotContain("SUSPEND_LATE");

        clock.advance(Duration.ofDays(60));
        Map<String, Object> appraisal = Map.of("legalReason", "APPRAISAL", "days", 5);
        Api handler = staff("zhengwang.handler");
        assertThat(act(handler, id, "SUSPEND", appraisal).expect(403).text("detail"))
                .contains("已经超期", "另一人");
        JsonNode stopped = act(staff("zhengwang.director"), id, "SUSPEND_LATE", appraisal)
                .expect(200)
                .body();
        assertThat(stopped.path("status").asString()).isEqualTo("SUSPENDED");
        assertThat(stopped.at("/due/light").asString()).isIn("RED", "BLACK");
        assertThat(handler.get("/api/desk/cases/" + id)
                        .expect(200)
                        .at("due")
                        .path("light")
                        .asString())
                .isIn("RED", "BLACK");
        clock.advance(Duration.ofDays(3));
        assertThat(act(staff("zhengwang.handler"), id, "RESUME", OPINION)
                        .expect(200)
                        .at("due")
                        .path("light")
                        .asString())
                .isIn("RED", "BLACK");
    }

    @Test
    void one_takes_back_ones_last_step_until_somebody_has_answered_it() {
        String id = applied(CaseStory.OLD_AGE_ALLOWANCE);
        act(staff("zhengwang.clerk"), id, "ACCEPT", Map.of()).expect(200);
        Api handler = staff("zhengwang.handler");
        act(handler, id, "RECOMMEND_APPROVAL", OPINION).expect(200);
        act(staff("zhengwang.clerk"), id, "RECALL", Map.of()).expect(403);
        assertThat(act(handler, id, "RECALL", Map.of()).expect(200).text("status"))
                .isEqualTo("IN_REVIEW");
        act(handler, id, "RECOMMEND_APPROVAL", OPINION).expect(200);
        act(staff("hedong.approver"), id, "RECEIVE", Map.of()).expect(200);
        act(handler, id, "RECALL", Map.of()).expect(403);
    }

    @Test
    void a_hand_over_that_is_refused_goes_back_with_its_reason() {
        String id = applied(CaseStory.MINIMUM_ALLOWANCE);
        Api village = staff("v371312108277.clerk");
        act(village, id, "ACCEPT", Map.of()).expect(200);
        Api town = staff("zhengwang.handler");
        act(town, id, "REJECT_HANDOVER", Map.of()).expect(400);
        assertThat(act(town, id, "REJECT_HANDOVER", Map.of("note", "缺村里的评议记录"))
                        .expect(200)
                        .text("status"))
                .isEqualTo("HANDED_BACK");
        act(village, id, "HAND_OVER_AGAIN", Map.of("note", "已附上")).expect(200);
        act(town, id, "RECEIVE", Map.of()).expect(200);
    }
}

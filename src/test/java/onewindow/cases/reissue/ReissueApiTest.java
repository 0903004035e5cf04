package onewindow.cases.reissue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 补办: a lost result is given out once more, and the earlier document is worth nothing from then on. */
@OneWindowTest
class ReissueApiTest {
    private static final Map<String, String> SIGNED =
            Map.of("deliveryMode", "WINDOW", "signature", CaseStory.SIGNATURE, "receiverName", "王小兰");

    @LocalServerPort
    int port;

    Api citizen;
    Api clerk;
    String origin;

    @BeforeEach
    void a_result_that_was_handed_over() {
        citizen = Api.someCitizen(port);
        clerk = Api.staff(port, "zhengwang.clerk");
        origin = CaseStory.submitted(citizen, CaseStory.SENIOR_CARD);
        CaseStory.act(clerk, origin, "FINISH_AT_ONCE", Map.of()).expect(200);
        CaseStory.act(clerk, origin, "DELIVER", SIGNED).expect(200);
    }

    private Api.Answer ask(Api who, String room, String id) {
        return who.post(
                "/api/" + room + "/cases/" + id + "/reissue", Map.of("reason", "搬家时丢失", "key", CaseStory.key()));
    }

    private static JsonNode document(Api who, String id, String kind) {
        for (JsonNode document : who.get("/api/my/cases/" + id).expect(200).at("documents")) {
            if (document.path("kind").asString().equals(kind)) {
                return document;
            }
        }
        throw new AssertionError("no " + kind);
    }

    private JsonNode verified(JsonNode document) {
        String url = document.path("verifyUrl").asString();
        return Api.visitor(port)
                .get("/api/verify/" + url.substring(url.lastIndexOf('/') + 1))
                .expect(200)
                .body();
    }

    @Test
    void a_lost_result_is_asked_for_on_the_phone_given_out_once_more_and_signed_for() {
        JsonNode old = document(citizen, origin, "APPROVAL");
        String again = ask(citizen, "my", origin).expect(201).text("id");
        Api.Answer seen = citizen.get("/api/my/cases/" + again).expect(200);
        assertThat(seen.text("itemName")).endsWith("（补办）");
        assertThat(seen.text("word")).isEqualTo("待受理");
        assertThat(verified(old).path("valid").asBoolean()).isTrue();

        CaseStory.act(clerk, again, "REISSUE", Map.of()).expect(200);

        JsonNode fresh = document(citizen, again, "REISSUE");
        assertThat(fresh.path("number").asString()).contains("补发字第");
        JsonNode voided = verified(old);
        assertThat(voided.path("valid").asBoolean()).isFalse();
        assertThat(voided.path("state").asString()).contains("已补发");
        assertThat(voided.path("replacedBy").asString())
                .isEqualTo(fresh.path("number").asString());
        assertThat(verified(fresh).path("valid").asBoolean()).isTrue();
        CaseStory.act(clerk, again, "DELIVER", SIGNED).expect(200);
        Api.Answer register = clerk.get("/api/desk/deliveries?size=100").expect(200);
        assertThat(register.at("items"))
                .extracting(row -> row.path("caseId").asString())
                .contains(again, origin);
        Api.Answer from = citizen.get("/api/my/cases/" + origin + "/reissue").expect(200);
        assertThat(from.text("replacedBy.id")).isEqualTo(again);
        assertThat(from.at("mayAsk").asBoolean()).isFalse();
    }

    @Test
    void a_draft_of_the_same_item_is_another_matter() {
        String draft = CaseStory.filledDraft(citizen, CaseStory.SENIOR_CARD);
        String again = ask(citizen, "my", origin).expect(201).text("id");
        assertThat(again).isNotEqualTo(draft);
        citizen.get("/api/applications/" + draft).expect(200);
        ask(citizen, "my", origin).expect(409);
    }

    @Test
    void whoever_loses_it_again_asks_for_the_copy() {
        String second = ask(citizen, "my", origin).expect(201).text("id");
        CaseStory.act(clerk, second, "REISSUE", Map.of()).expect(200);
        CaseStory.act(clerk, second, "DELIVER", SIGNED).expect(200);
        assertThat(ask(citizen, "my", origin).expect(409).detail()).contains("补发的那一件");
        JsonNode copy = document(citizen, second, "REISSUE");

        String third = ask(citizen, "my", second).expect(201).text("id");
        CaseStory.act(clerk, third, "REISSUE", Map.of()).expect(200);

        assertThat(verified(copy).path("valid").asBoolean()).isFalse();
        assertThat(verified(document(citizen, third, "REISSUE")).path("valid").asBoolean())
                .isTrue();
    }

    @Test
    void at_the_window_it_is_taken_down_with_its_reason_and_once() {
        Map<String, String> wanted = Map.of("reason", "卡面损坏", "key", CaseStory.key());
        String path = "/api/desk/cases/" + origin + "/reissue";
        String again = clerk.post(path, wanted).expect(201).text("id");
        assertThat(clerk.post(path, wanted).expect(201).text("id")).isEqualTo(again);
        ask(citizen, "my", origin).expect(409);
        Api.Answer seen = clerk.get("/api/desk/cases/" + again).expect(200);
        assertThat(seen.text("holder.person")).isNotEmpty();
        assertThat(seen.at("materials")).isEmpty();
        assertThat(seen.at("acts"))
                .extracting(act -> act.path("act").asString())
                .contains("REISSUE", "PROPOSE_REFUSAL")
                .doesNotContain("ACCEPT", "FINISH_AT_ONCE", "RETURN_FOR_SUPPLEMENT");
    }

    @Test
    void nothing_that_was_not_granted_and_handed_over_is_given_out_again() {
        String open = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        assertThat(ask(citizen, "my", open).expect(422).detail()).contains("已经送达");
        assertThat(clerk.post("/api/desk/cases/" + origin + "/reissue", Map.of("reason", " ", "key", "k"))
                        .expect(400)
                        .error("reason"))
                .isNotEmpty();
        assertThat(CaseStory.act(clerk, open, "REISSUE", Map.of()).expect(403).detail())
                .contains("补办件");
    }

    @Test
    void nobody_else_asks_and_no_other_town_sees_it() {
        ask(Api.someCitizen(port), "my", origin).expect(404);
        ask(Api.staff(port, "tanghe.clerk"), "desk", origin).expect(404);
        assertThat(ask(Api.staff(port, "zhengwang.director"), "desk", origin)
                        .expect(422)
                        .detail())
                .contains("收件的窗口");
    }

    @Test
    void it_is_refused_by_two_and_may_then_be_asked_for_anew() {
        String again = ask(citizen, "my", origin).expect(201).text("id");
        Map<String, Object> reasons = Map.of("reasons", java.util.List.of("档案中没有这份结果"));
        CaseStory.act(clerk, again, "PROPOSE_REFUSAL", reasons).expect(200);
        CaseStory.act(Api.staff(port, "zhengwang.director"), again, "CONFIRM_REFUSAL", Map.of())
                .expect(200);
        assertThat(verified(document(citizen, origin, "APPROVAL")).path("valid").asBoolean())
                .isTrue();
        ask(citizen, "my", origin).expect(201);
    }
}

package onewindow.cases;

import static onewindow.cases.CaseStory.act;
import static onewindow.cases.CaseStory.allowed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** One case, whole, in each of its ways. */
@OneWindowTest
public class CaseLifeApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Test
    void who_does_not_look_at_the_case_afterwards_gets_a_short_answer() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        Map<String, String> brief = Map.of("Prefer", "return=minimal");
        Api.Answer taken = clerk.send(
                        "POST", "/api/desk/cases", brief, CaseStory.taken(clerk, CaseStory.RESIDENCE_PERMIT))
                .expect(201);
        String address = taken.headers().firstValue("Location").orElseThrow();
        assertThat(taken.headers().firstValue("ETag")).contains("\"1\"");
        Map<String, Object> once = Map.of("version", 1, "key", CaseStory.key());
        Api.Answer accepted =
                clerk.send("POST", address + "/acts/ACCEPT", brief, once).expect(204);
        assertThat(accepted.bytes()).isEmpty();
        Api.Answer again =
                clerk.send("POST", address + "/acts/ACCEPT", brief, once).expect(204);
        assertThat(again.headers().firstValue("ETag"))
                .isEqualTo(accepted.headers().firstValue("ETag"));
        Map<String, Object> late = Map.of("version", 1, "key", CaseStory.key());
        clerk.send("POST", address + "/acts/ACCEPT", brief, late).expect(409);
        Api.Answer seen = clerk.get(address).expect(200);
        assertThat(seen.text("status")).isEqualTo("IN_REVIEW");
        assertThat(accepted.headers().firstValue("ETag")).contains("\"" + seen.text("version") + "\"");
    }

    private static List<String> documents(Api api, String path) {
        return api.get(path)
                .expect(200)
                .at("documents")
                .valueStream()
                .map(d -> d.path("kindName").asString())
                .toList();
    }

    @Test
    void an_online_application_is_accepted_examined_decided_and_delivered() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.submitted(citizen, CaseStory.OLD_AGE_ALLOWANCE);
        assertThat(citizen.get("/api/my/cases/" + id).expect(200).text("word")).isEqualTo("待受理");

        Api clerk = Api.staff(port, "zhengwang.clerk");
        assertThat(allowed(clerk, id))
                .containsExactlyInAnyOrder(
                        "ACCEPT", "RETURN_FOR_SUPPLEMENT", "PROPOSE_REFUSAL", "REDIRECT", "WITHDRAW");
        JsonNode accepted = act(clerk, id, "ACCEPT", Map.of()).expect(200).body();
        assertThat(accepted.path("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(allowed(clerk, id)).containsExactly("WITHDRAW");

        act(Api.staff(port, "zhengwang.handler"), id, "RECOMMEND_APPROVAL", Map.of())
                .expect(200);
        // Decided in the county: the town's approver has no say in it.
        act(Api.staff(port, "zhengwang.approver"), id, "APPROVE", Map.of()).expect(403);
        Api county = Api.staff(port, "hedong.approver");
        act(county, id, "APPROVE", Map.of()).expect(403);
        act(county, id, "RECEIVE", Map.of()).expect(200);
        act(county, id, "RECEIVE", Map.of()).expect(403);
        act(county, id, "APPROVE", Map.of()).expect(200);
        Map<String, String> delivery = Map.of("deliveryMode", "ELECTRONIC");
        JsonNode delivered = act(clerk, id, "DELIVER", delivery).expect(200).body();

        assertThat(delivered.path("status").asString()).isEqualTo("DELIVERED");
        JsonNode progress = citizen.get("/api/my/cases/" + id).expect(200).body();
        assertThat(progress.path("word").asString()).isEqualTo("已办结");
        assertThat(progress.path("canRate").asBoolean()).isTrue();
        assertThat(progress.at("/result/approved").asBoolean()).isTrue();
        assertThat(progress.path("steps").valueStream().map(s -> s.path("state").asString()))
                .containsOnly("DONE");
        assertThat(documents(citizen, "/api/my/cases/" + id)).containsExactly("收件凭证", "受理告知单", "办结通知单", "送达回证");
        assertThat(delivered.path("events").valueStream().map(e -> e.path("act").asString()))
                .containsExactly("SUBMIT", "ACCEPT", "RECOMMEND_APPROVAL", "RECEIVE", "APPROVE", "DELIVER");
    }

    @Test
    void an_instant_item_is_finished_at_the_window() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        String itemId = CaseStory.itemId(clerk, CaseStory.SENIOR_CARD);
        Map<String, Object> taken = register(clerk, itemId);
        JsonNode registered = clerk.post("/api/desk/cases", taken).expect(200).body();
        String id = registered.path("id").asString();
        assertThat(registered.path("number").asString()).matches("371312\\d{12}");
        assertThat(clerk.post("/api/desk/cases", taken).expect(200).text("id")).isEqualTo(id);

        assertThat(allowed(clerk, id)).contains("FINISH_AT_ONCE").doesNotContain("ACCEPT");
        act(clerk, id, "FINISH_AT_ONCE", Map.of()).expect(200);
        act(clerk, id, "DELIVER", Map.of("deliveryMode", "WINDOW")).expect(400);
        act(clerk, id, "DELIVER", Map.of("deliveryMode", "ELECTRONIC")).expect(400);
        Map<String, String> signed =
                Map.of("deliveryMode", "WINDOW", "signature", CaseStory.SIGNATURE, "receiverName", "赵大山");
        act(clerk, id, "DELIVER", signed).expect(200);

        JsonNode register = clerk.get("/api/desk/deliveries").expect(200).at("items");
        JsonNode line = register.valueStream()
                .filter(row -> row.path("caseId").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("maskedReceiver").asString()).isEqualTo("赵*山");
        assertThat(line.path("hasSignature").asBoolean()).isTrue();
        assertThat(new String(clerk.get("/api/desk/deliveries.pdf").expect(200).bytes(), 0, 5))
                .isEqualTo("%PDF-");
    }

    static Map<String, Object> register(Api clerk, String itemId) {
        String partyId = clerk.post(
                        "/api/desk/parties",
                        Map.of("kind", "PERSON", "name", "赵大山", "idNumber", Api.newIdNumber(), "phone", Api.newPhone()))
                .expect(200)
                .text("id");
        JsonNode guide =
                clerk.get("/api/items/" + itemId + "/guide").expect(200).body();
        Map<String, Object> taken = new HashMap<>();
        taken.put("itemId", itemId);
        taken.put("partyId", partyId);
        taken.put("form", CaseStory.form(guide.path("fields")));
        taken.put("materials", CaseStory.onPaper(guide.path("materials")));
        taken.put("key", CaseStory.key());
        return taken;
    }

    @Test
    void what_is_missing_is_asked_for_once_and_comes_back_to_the_same_hands() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        Api clerk = Api.staff(port, "zhengwang.clerk");
        act(clerk, id, "RETURN_FOR_SUPPLEMENT", Map.of("missing", List.of())).expect(400);
        JsonNode field = clerk.get("/api/desk/cases/" + id).at("form").get(0);
        Map<String, Object> missing = Map.of(
                "missing",
                List.of(Map.of("fieldKey", field.path("key").asString(), "reason", "INCONSISTENT", "what", "见身份证")));
        JsonNode returned =
                act(clerk, id, "RETURN_FOR_SUPPLEMENT", missing).expect(200).body();
        assertThat(returned.path("due").isNull()).isTrue();

        JsonNode asked = citizen.get("/api/my/cases/" + id).expect(200).body();
        assertThat(asked.path("word").asString()).isEqualTo("待您补正");
        assertThat(asked.at("/supplement/asked").get(0).asString())
                .isEqualTo("填写的“" + field.path("label").asString() + "”：和材料不一致，请核对（见身份证）");
        String supply = "/api/applications/" + id + "/supply";
        assertThat(citizen.post(supply, Map.of("key", "k")).expect(400).error("note"))
                .isNotEmpty();
        Map<String, String> explained = Map.of("key", "k", "note", "原照片就是本人近照");
        citizen.post(supply, explained).expect(200);
        citizen.post(supply, explained).expect(200);

        JsonNode back = clerk.get("/api/desk/cases/" + id).expect(200).body();
        assertThat(back.path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(back.at("/holder/person").asString())
                .isEqualTo(clerk.get("/api/me").expect(200).text("displayName"));
        assertThat(ids(clerk, "/api/desk/cases?view=MINE&size=100")).contains(id);
        assertThat(ids(Api.staff(port, "zhengwang.clerk2"), "/api/desk/cases?view=MINE&size=100"))
                .doesNotContain(id);
        Api.Answer again = act(clerk, id, "RETURN_FOR_SUPPLEMENT", missing).expect(422);
        assertThat(again.text("source")).contains("第三十二条");
    }

    public static List<String> ids(Api api, String path) {
        return api.get(path)
                .expect(200)
                .at("items")
                .valueStream()
                .map(row -> row.path("id").asString())
                .toList();
    }

    @Test
    void a_refusal_needs_a_second_person() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        Api clerk = Api.staff(port, "zhengwang.clerk");
        act(clerk, id, "PROPOSE_REFUSAL", Map.of()).expect(400);
        assertThat(act(clerk, id, "PROPOSE_REFUSAL", Map.of("reasons", List.of("不属于本镇😀"), "remedies", "𠮷䶮☎️"))
                        .expect(400)
                        .error("reasons"))
                .contains("😀");
        act(clerk, id, "PROPOSE_REFUSAL", Map.of("reasons", List.of("不属于本镇受理范围")))
                .expect(200);
        // What is only proposed is not known outside.
        assertThat(citizen.get("/api/my/cases/" + id).expect(200).text("word")).isEqualTo("待受理");
        act(clerk, id, "CONFIRM_REFUSAL", Map.of()).expect(403);
        act(Api.staff(port, "zhengwang.handler"), id, "CONFIRM_REFUSAL", Map.of())
                .expect(403);

        Api director = Api.staff(port, "zhengwang.director");
        assertThat(director.get("/api/desk/waiting")
                        .expect(200)
                        .at("counts.refusalsToConfirm")
                        .asInt())
                .isPositive();
        act(director, id, "REJECT_REFUSAL", Map.of("note", "请再核对居住地")).expect(200);
        act(clerk, id, "PROPOSE_REFUSAL", Map.of("reasons", List.of("核对后仍不属于本镇")))
                .expect(200);
        act(director, id, "CONFIRM_REFUSAL", Map.of()).expect(200);

        JsonNode told = citizen.get("/api/my/cases/" + id).expect(200).body();
        assertThat(told.path("word").asString()).isEqualTo("未通过");
        assertThat(told.at("/result/reason").asString()).isEqualTo("核对后仍不属于本镇");
        assertThat(told.at("/result/remedies").asString()).contains("行政复议").contains("行政诉讼");
        assertThat(documents(citizen, "/api/my/cases/" + id)).contains("不予受理情况告知单");
    }

    @Test
    void one_person_cannot_sign_twice() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        act(Api.staff(port, "zhengwang.clerk"), id, "ACCEPT", Map.of()).expect(200);
        Api handler = Api.staff(port, "zhengwang.handler");
        Api approver = Api.staff(port, "zhengwang.approver");
        act(handler, id, "RECOMMEND_DENIAL", Map.of("reasons", List.of("未住满半年")))
                .expect(200);
        act(handler, id, "APPROVE", Map.of()).expect(403);
        act(approver, id, "SEND_BACK", Map.of("note", "请核对租房合同")).expect(200);
        act(handler, id, "RECOMMEND_DENIAL", Map.of("reasons", List.of("未住满半年")))
                .expect(200);
        Map<String, Object> denial = Map.of("reasons", List.of("居住未满半年"), "remedies", "");
        Api.Answer preview = approver.post(
                "/api/desk/cases/" + id + "/acts/DENY/preview",
                Map.of(
                        "version",
                        approver.get("/api/desk/cases/" + id).at("version").asInt(),
                        "key",
                        "p",
                        "reasons",
                        List.of("居住未满半年")));
        assertThat(preview.expect(200).text("html")).contains("居住未满半年");
        act(approver, id, "DENY", denial).expect(200);

        Api clerk = Api.staff(port, "zhengwang.clerk");
        act(clerk, id, "DELIVER", Map.of("deliveryMode", "ELECTRONIC")).expect(200);
        assertThat(citizen.get("/api/my/cases/" + id).expect(200).text("word")).isEqualTo("未通过");
    }

    @Test
    void the_windows_of_ones_own_hall_are_offered_first_and_nobody_who_is_away() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        List<JsonNode> offered = clerk.get("/api/desk/colleagues")
                .expect(200)
                .body()
                .valueStream()
                .toList();
        List<Boolean> own = offered.stream().map(c -> c.path("own").asBoolean()).toList();
        assertThat(own.getFirst()).isTrue();
        assertThat(own.subList(own.indexOf(false), own.size())).doesNotContain(true);
        assertThat(offered.getFirst().path("duty").asString()).isNotBlank();
        String window = offered.getFirst().path("staffId").asString();
        db.sql("""
                        insert into organisation.absence (id, staff_id, reason, from_on, until_on, entered_by, entered_at)
                        values (gen_random_uuid(), :staff, '请假', current_date - 1, current_date + 1, :staff, now())""").bind("staff", java.util.UUID.fromString(window)).update();
        assertThat(clerk.get("/api/desk/colleagues").expect(200).body().findValuesAsString("staffId"))
                .doesNotContain(window);
        db.sql("delete from organisation.absence where staff_id = :staff")
                .bind("staff", java.util.UUID.fromString(window))
                .update();
    }

    @Test
    void a_case_sent_on_goes_to_a_named_person_and_is_answered_for_until_taken_over() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        Api clerk = Api.staff(port, "zhengwang.clerk");
        JsonNode target =
                clerk.get("/api/desk/colleagues?q=汤河镇").expect(200).body().get(0);
        act(clerk, id, "REDIRECT", Map.of()).expect(400);
        JsonNode sent = act(
                        clerk,
                        id,
                        "REDIRECT",
                        Map.of("targetStaffId", target.path("staffId").asString()))
                .expect(200)
                .body();

        assertThat(sent.at("/holder/person").asString())
                .isEqualTo(target.path("name").asString());
        assertThat(sent.at("/firstAsked/name").asString())
                .isEqualTo(clerk.get("/api/me").expect(200).text("displayName"));
        act(clerk, id, "ACCEPT", Map.of()).expect(403);
        act(Api.staff(port, "tanghe.clerk"), id, "ACCEPT", Map.of()).expect(200);
        clerk.get("/api/desk/cases/" + id).expect(200);
        assertThat(citizen.get("/api/my/cases/" + id).expect(200).text("holder.siteName"))
                .contains("汤河镇");
    }
}

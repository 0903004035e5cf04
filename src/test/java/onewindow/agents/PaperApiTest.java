package onewindow.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OneWindowTest
class PaperApiTest {
    @LocalServerPort
    int port;

    Api town;
    Api county;
    String caseId;

    @BeforeEach
    void a_case_brought_on_paper() {
        town = Api.staff(port, "zhengwang.clerk");
        county = Api.staff(port, "hedong.clerk");
        caseId = onPaper();
    }

    private String onPaper() {
        String item = CaseStory.itemId(town, CaseStory.OLD_AGE_ALLOWANCE);
        JsonNode guide = town.get("/api/items/" + item + "/guide").expect(200).body();
        Map<String, Object> taken = new HashMap<>();
        taken.put("itemId", item);
        taken.put("partyId", AgentStory.oldPerson(town, Api.newPhone()));
        taken.put("form", CaseStory.form(guide.path("fields")));
        String key = guide.path("materials").get(0).path("key").asString();
        taken.put("materials", List.of(Map.of("key", key, "provided", "PAPER")));
        taken.put("key", CaseStory.key());
        return town.post("/api/desk/cases", taken).expect(200).text("id");
    }

    private Map<String, String> line(String id) {
        return Map.of("caseId", id, "kind", "MATERIALS");
    }

    private Api.Answer pack(String... ids) {
        return pack(site("371312000000&level=COUNTY"), ids);
    }

    private String site(String region) {
        return county.get("/api/sites?regionCode=" + region)
                .expect(200)
                .body()
                .get(0)
                .path("id")
                .asString();
    }

    private Api.Answer pack(String to, String[] ids) {
        return town.post(
                "/api/desk/paper-batches",
                Map.of(
                        "toSite",
                        to,
                        "courierName",
                        "李大庆",
                        "key",
                        CaseStory.key(),
                        "lines",
                        List.of(ids).stream().map(this::line).toList()));
    }

    private String whereIs(Api staff, String id) {
        return staff.get("/api/desk/cases/" + id + "/papers").expect(200).text("papers.0.holderName");
    }

    @Test
    void who_has_the_paper_is_always_known() {
        assertThat(whereIs(town, caseId)).contains("郑旺镇");
        String batch = pack(caseId).expect(200).text("id");
        String path = "/api/desk/paper-batches/" + batch;
        county.post(path + "/sign", line(caseId)).expect(409);
        town.post(path + "/take", Map.of()).expect(400);
        county.post(path + "/take", Map.of("signature", CaseStory.SIGNATURE)).expect(403);
        town.post(path + "/take", Map.of("signature", CaseStory.SIGNATURE)).expect(200);
        assertThat(whereIs(town, caseId)).contains("李大庆").contains("送往");
        town.post(path + "/sign", line(caseId)).expect(403);
        assertThat(county.post(path + "/sign", line(caseId)).expect(200).text("statusName"))
                .isEqualTo("已交接完");
        assertThat(whereIs(town, caseId)).contains("政务服务中心");
        assertThat(new String(town.get(path + ".pdf").expect(200).bytes(), 0, 5))
                .isEqualTo("%PDF-");
    }

    @Test
    void a_hand_over_accepted_twice_is_a_conflict_that_says_who_signed() {
        String batch = pack(caseId).expect(200).text("id");
        String path = "/api/desk/paper-batches/" + batch;
        town.post(path + "/take", Map.of("signature", CaseStory.SIGNATURE)).expect(200);
        county.post(path + "/sign", line(caseId)).expect(200);
        Api.Answer again = county.post(path + "/sign", line(caseId)).expect(409);
        assertThat(again.detail())
                .contains("已签收")
                .contains(county.get("/api/me").text("displayName"));
        town.post(path + "/take", Map.of("signature", CaseStory.SIGNATURE)).expect(409);
    }

    @Test
    void what_is_refused_goes_back_with_its_reason() {
        String other = onPaper();
        String batch = pack(caseId, other).expect(200).text("id");
        String path = "/api/desk/paper-batches/" + batch;
        assertThat(pack(caseId).expect(409).detail()).contains("刷新");
        town.post(path + "/take", Map.of("signature", CaseStory.SIGNATURE)).expect(200);
        county.post(path + "/sign", line(other)).expect(200);
        county.post(path + "/reject", Map.of("caseId", caseId, "kind", "MATERIALS", "reason", " "))
                .expect(400);
        county.post(path + "/reject", Map.of("caseId", caseId, "kind", "MATERIALS", "reason", "缺户口簿原件"))
                .expect(200);
        assertThat(whereIs(town, caseId)).contains("退回");
        assertThat(town.get("/api/desk/paper-batches?view=TO_SIGN&size=100")
                        .expect(200)
                        .at("items")
                        .findValuesAsString("id"))
                .contains(batch);
        Api.Answer back = town.post(path + "/take-back", line(caseId)).expect(200);
        assertThat(back.text("statusName")).isEqualTo("已交接完");
        assertThat(whereIs(town, caseId)).contains("郑旺镇");
        JsonNode history =
                town.get("/api/desk/cases/" + caseId + "/papers").expect(200).at("history");
        assertThat(history.findValuesAsString("note").toString()).contains("缺户口簿原件");
    }

    @Test
    void papers_never_travel_into_another_town() {
        Api.Answer refused = pack(site("371312104000&level=TOWN"), new String[] {caseId});
        assertThat(refused.expect(400).error("toSite")).contains("郑旺镇", "不能送到", "汤河镇");
    }

    @Test
    void a_neighbouring_town_sees_neither_the_parcel_nor_the_papers() {
        String batch = pack(caseId).expect(200).text("id");
        Api tanghe = Api.staff(port, "tanghe.clerk");
        tanghe.get("/api/desk/paper-batches/" + batch).expect(404);
        tanghe.get("/api/desk/cases/" + caseId + "/papers").expect(404);
        assertThat(tanghe.get("/api/desk/paper-batches?view=ON_THE_WAY&size=100")
                        .expect(200)
                        .at("items")
                        .findValuesAsString("id"))
                .doesNotContain(batch);
    }
}

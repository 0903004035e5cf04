package onewindow.cases;

import static onewindow.cases.CaseStory.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The one notice there can be is not used up by a supplement that brings nothing. */
@OneWindowTest
class SupplementApiTest {
    @LocalServerPort
    int port;

    private Api citizen;
    private Api clerk;
    private String id;
    private String key;

    @BeforeEach
    void a_case_returned_for_one_of_its_materials() {
        citizen = Api.someCitizen(port);
        clerk = Api.staff(port, "zhengwang.clerk");
        id = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        JsonNode uploaded = citizen.get("/api/applications/" + id)
                .at("materials")
                .valueStream()
                .filter(m -> !m.path("files").isEmpty())
                .findFirst()
                .orElseThrow();
        key = uploaded.path("key").asString();
        Map<String, String> asked = Map.of("materialKey", key, "what", "照片太模糊，请重拍");
        act(clerk, id, "RETURN_FOR_SUPPLEMENT", Map.of("missing", List.of(asked)))
                .expect(200);
    }

    private Api.Answer supply(Map<String, String> request) {
        return citizen.post("/api/applications/" + id + "/supply", request);
    }

    private void uploads() {
        citizen.upload(
                        "/api/applications/" + id + "/materials/" + key + "/files",
                        "重拍.png",
                        "image/png",
                        CaseStory.PHOTO)
                .expect(200);
    }

    @Test
    void the_applicant_brings_what_was_asked_for_or_is_told_what_is_open() {
        assertThat(citizen.get("/api/applications/" + id).text("stillOpen.0")).isEqualTo(key);
        assertThat(supply(Map.of("key", "a")).expect(400).error("materials." + key))
                .contains("还没有补交");
        supply(Map.of("key", "b", "note", "照片没有问题")).expect(400);
        assertThat(clerk.get("/api/desk/cases/" + id).text("status")).isEqualTo("AWAITING_SUPPLEMENT");
        uploads();
        assertThat(citizen.get("/api/applications/" + id).at("stillOpen")).isEmpty();
        supply(Map.of("key", "a")).expect(200);
        assertThat(clerk.get("/api/desk/cases/" + id).text("status")).isEqualTo("SUBMITTED");
    }

    /** 申请表: what was filled in is the form, so it is there from the start and put right by filling it in anew. */
    @Test
    void an_application_form_is_brought_by_filling_it_in() {
        String benefit = CaseStory.submitted(citizen, "370511904000");
        JsonNode application = citizen.get("/api/applications/" + benefit).body();
        assertThat(application.at("/materials/0/provided").asString()).isEqualTo("FORM");
        String form = application.at("/materials/0/key").asString();
        Map<String, String> asked = Map.of("materialKey", form, "what", "账号少了一位");
        act(clerk, benefit, "RETURN_FOR_SUPPLEMENT", Map.of("missing", List.of(asked)))
                .expect(200);
        String path = "/api/applications/" + benefit;
        assertThat(citizen.post(path + "/supply", Map.of("key", "a"))
                        .expect(400)
                        .error("note"))
                .contains("还没有动过");
        String account = application
                .at("/fields")
                .valueStream()
                .filter(f -> f.path("type").asString().equals("BANK_ACCOUNT"))
                .findFirst()
                .orElseThrow()
                .path("key")
                .asString();
        citizen.patch(path, Map.of("form", Map.of(account, "6217000000000000018")))
                .expect(200);
        citizen.post(path + "/supply", Map.of("key", "a")).expect(200);
    }

    /** 不得要求申请人提交指南以外的材料, at each door a demand can come through. */
    @Test
    void nothing_is_asked_for_beyond_the_guide() {
        String next = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        Map<String, String> alone = Map.of("what", "无犯罪记录证明");
        Map<String, String> unknown = Map.of("materialKey", "no-such", "reason", "NOT_BROUGHT");
        Map<String, String> noField = Map.of("fieldKey", "no-such", "what", "改一下");
        Map<String, String> beside = Map.of("materialKey", key, "reason", "UNREADABLE", "what", "另附村委会介绍信");
        Map<String, String> right = Map.of("materialKey", key, "reason", "UNREADABLE");
        for (Map<String, String> demand : List.of(alone, unknown, noField, beside)) {
            assertThat(act(clerk, next, "RETURN_FOR_SUPPLEMENT", Map.of("missing", List.of(right, demand)))
                            .expect(400)
                            .error("missing"))
                    .as(demand.toString())
                    .isNotEmpty();
        }
        act(clerk, next, "RETURN_FOR_SUPPLEMENT", Map.of("missing", List.of(right), "note", "再开一张收入证明"))
                .expect(400);
        act(clerk, next, "RETURN_FOR_SUPPLEMENT", Map.of("missing", List.of(right)))
                .expect(200);
        assertThat(citizen.get("/api/my/cases/" + next).at("supplement").toString())
                .contains("看不清，请重新提交");
        uploads();
        supply(Map.of("key", "a")).expect(200);
        assertThat(act(clerk, id, "PROPOSE_SECOND_SUPPLEMENT", Map.of("missing", List.of(alone), "note", "还缺一份"))
                        .expect(400)
                        .error("missing"))
                .isNotEmpty();
    }

    @Test
    void taking_the_old_file_away_is_not_bringing_a_new_one() {
        String old = citizen.get("/api/applications/" + id)
                .at("materials")
                .valueStream()
                .filter(m -> m.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow()
                .at("/files/0/id")
                .asString();
        citizen.delete("/api/applications/" + id + "/materials/" + key + "/files/" + old)
                .expect(200);
        assertThat(act(clerk, id, "SUPPLY", Map.of("note", "已收")).expect(400).error("materials." + key))
                .isNotEmpty();
    }

    @Test
    void the_clerk_takes_in_what_was_asked_for_before_he_registers_it() {
        assertThat(act(clerk, id, "SUPPLY", Map.of()).expect(400).error("materials." + key))
                .contains("还没有补交");
        String paper = "/api/desk/cases/" + id + "/materials/" + key;
        clerk.upload(paper + "/files", "重拍.png", "image/png", CaseStory.PHOTO).expect(200);
        act(clerk, id, "SUPPLY", Map.of()).expect(200);
    }

    @Test
    void what_the_director_lets_be_asked_a_second_time_must_come_too() {
        uploads();
        supply(Map.of("key", "a")).expect(200);
        Api director = Api.staff(port, "zhengwang.director");
        Map<String, Object> asked =
                Map.of("missing", List.of(Map.of("materialKey", key, "what", "换成近照")), "note", "照片不是本人");
        act(clerk, id, "PROPOSE_SECOND_SUPPLEMENT", asked).expect(200);
        assertThat(citizen.get("/api/applications/" + id).at("stillOpen")).isEmpty();
        act(director, id, "CONFIRM_SECOND_SUPPLEMENT", Map.of()).expect(200);
        assertThat(citizen.get("/api/applications/" + id).text("stillOpen.0")).isEqualTo(key);
        assertThat(supply(Map.of("key", "b")).expect(400).error("materials." + key))
                .contains("还没有补交");
        uploads();
        supply(Map.of("key", "b")).expect(200);
        assertThat(clerk.get("/api/desk/cases/" + id).text("status")).isEqualTo("SUBMITTED");
    }
}

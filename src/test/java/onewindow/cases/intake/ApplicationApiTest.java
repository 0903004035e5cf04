package onewindow.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Filling in and sending, with all that people and programs get wrong. */
@OneWindowTest
class ApplicationApiTest {
    @LocalServerPort
    int port;

    private Api.Answer begin(Api citizen, String code, String region) {
        return citizen.post(
                "/api/applications", Map.of("itemId", CaseStory.itemId(citizen, code), "regionCode", region));
    }

    @Test
    void an_unfinished_draft_is_taken_up_again() {
        Api citizen = Api.someCitizen(port);
        JsonNode draft = begin(citizen, CaseStory.RESIDENCE_PERMIT, CaseStory.VILLAGE)
                .expect(201)
                .body();
        String key = draft.path("fields").get(0).path("key").asString();
        String typed = draft.path("fields")
                .valueStream()
                .filter(f -> f.path("type").asString().matches("TEXT|ADDRESS|LONG_TEXT"))
                .findFirst()
                .orElseThrow()
                .path("key")
                .asString();
        String text = "𠮷家䶮 '; drop table x; <script>alert(1)</script>";
        String path = "/api/applications/" + draft.path("id").asString();
        citizen.patch(path, Map.of("form", Map.of(typed, text))).expect(200);
        assertThat(citizen.patch(path, Map.of("form", Map.of(typed, "郑旺镇😀")))
                        .expect(400)
                        .error(typed))
                .contains("😀");

        JsonNode again = begin(citizen, CaseStory.RESIDENCE_PERMIT, CaseStory.VILLAGE)
                .expect(201)
                .body();

        assertThat(again.path("id")).isEqualTo(draft.path("id"));
        assertThat(again.path("form").path(typed).asString()).isEqualTo(text);
        assertThat(key).isNotEmpty();
        assertThat(again.path("siteName").asString()).contains("郑旺镇");
    }

    @Test
    void a_field_the_item_does_not_have_is_refused_by_name() {
        Api citizen = Api.someCitizen(port);
        String id = begin(citizen, CaseStory.RESIDENCE_PERMIT, CaseStory.VILLAGE)
                .expect(201)
                .text("id");

        Api.Answer answer = citizen.patch("/api/applications/" + id, Map.of("form", Map.of("isApproved", "是")))
                .expect(400);

        assertThat(answer.error("isApproved")).contains("isApproved");
        citizen.patch("/api/applications/" + id, Map.of("status", "APPROVED")).expect(400);
    }

    @Test
    void what_is_missing_is_said_all_at_once() {
        Api citizen = Api.someCitizen(port);
        String id = begin(citizen, CaseStory.RESIDENCE_PERMIT, CaseStory.VILLAGE)
                .expect(201)
                .text("id");

        Api.Answer answer = citizen.post("/api/applications/" + id + "/submit", Map.of("key", "k"))
                .expect(400);

        assertThat(answer.at("errors").valueStream().map(e -> e.path("field").asString()))
                .anyMatch(f -> f.startsWith("materials."))
                .anyMatch(f -> !f.startsWith("materials."));
        citizen.post("/api/applications/" + id + "/submit", Map.of()).expect(400);
    }

    @Test
    void a_place_that_does_not_exist_is_refused() {
        Api citizen = Api.someCitizen(port);
        // A village of 郑旺镇 under the code of 汤河镇.
        String elsewhere = "371312104" + "9" + CaseStory.VILLAGE.substring(10);
        for (String region : new String[] {elsewhere, "999999999999", "37131210827", "abc", "371312000000"}) {
            assertThat(begin(citizen, CaseStory.RESIDENCE_PERMIT, region)
                            .expect(400)
                            .error("regionCode"))
                    .as(region)
                    .isNotEmpty();
        }
    }

    @Test
    void an_item_for_enterprises_is_not_for_persons() {
        Api citizen = Api.someCitizen(port);
        Api.Answer answer = begin(citizen, "370115902000", CaseStory.VILLAGE).expect(422);
        assertThat(answer.text("source")).contains("服务对象");
    }

    @Test
    void somebody_without_a_real_name_cannot_apply() {
        Api caller = Api.caller(port, Api.newPhone());
        assertThat(begin(caller, CaseStory.RESIDENCE_PERMIT, CaseStory.VILLAGE)
                        .expect(403)
                        .detail())
                .contains("实名");
    }

    @Test
    void an_old_page_does_not_overwrite_a_newer_one() {
        Api citizen = Api.someCitizen(port);
        JsonNode draft = begin(citizen, CaseStory.RESIDENCE_PERMIT, CaseStory.VILLAGE)
                .expect(201)
                .body();
        String path = "/api/applications/" + draft.path("id").asString();
        Map<String, Object> save =
                new HashMap<>(Map.of("version", draft.path("version").asInt(), "form", Map.of()));
        citizen.patch(path, save).expect(200);
        citizen.patch(path, save).expect(409);
    }

    @Test
    void a_file_is_known_by_its_content() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.filledDraft(citizen, CaseStory.RESIDENCE_PERMIT);
        JsonNode material =
                citizen.get("/api/applications/" + id).at("materials").get(1);
        String path =
                "/api/applications/" + id + "/materials/" + material.path("key").asString();
        byte[] program = "MZ this is no picture".getBytes(StandardCharsets.US_ASCII);

        citizen.upload(path + "/files", "户口簿.pdf", "application/pdf", program).expect(415);
        citizen.upload("/api/applications/" + id + "/materials/none/files", "a.png", "image/png", CaseStory.PHOTO)
                .expect(400);
        JsonNode with = citizen.upload(path + "/files", "../../户口簿.png", "image/png", CaseStory.PHOTO)
                .expect(200)
                .body();
        JsonNode file = with.path("files").get(with.path("files").size() - 1);
        assertThat(file.path("name").asString()).doesNotContain("..");
        citizen.delete(path + "/files/" + file.path("id").asString()).expect(200);
        citizen.put(path, Map.of("provided", "PAPER")).expect(400);
    }

    @Test
    void what_is_sent_cannot_be_changed_but_taken_back() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        String path = "/api/applications/" + id;
        citizen.patch(path, Map.of("form", Map.of())).expect(409);
        citizen.delete(path).expect(409);
        citizen.post(path + "/withdraw", Map.of("reason", " ")).expect(400);
        citizen.post(path + "/withdraw", Map.of("reason", "不办了")).expect(200);
        citizen.post(path + "/withdraw", Map.of("reason", "不办了")).expect(200);
        assertThat(citizen.get("/api/my/cases/" + id).expect(200).text("word")).isEqualTo("已撤回");
        String draft = CaseStory.filledDraft(citizen, CaseStory.RESIDENCE_PERMIT);
        citizen.delete("/api/applications/" + draft).expect(204);
        citizen.get("/api/applications/" + draft).expect(404);
    }
}

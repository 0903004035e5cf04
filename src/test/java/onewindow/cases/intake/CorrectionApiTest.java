package onewindow.cases.intake;

import static onewindow.cases.CaseStory.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 改错字: until it is accepted, what was filled in wrongly is put right without taking the application back. */
@OneWindowTest
class CorrectionApiTest {
    private static final String RIGHT = "6217000000009999";

    @LocalServerPort
    int port;

    Api citizen;
    Api clerk;
    String id;

    @BeforeEach
    void a_sent_application() {
        citizen = Api.someCitizen(port);
        clerk = Api.staff(port, "zhengwang.clerk");
        id = CaseStory.submitted(citizen, CaseStory.OLD_AGE_ALLOWANCE);
    }

    private Api.Answer mend(int version, String key, Map<String, String> answers) {
        return citizen.post(
                "/api/applications/" + id + "/correct", Map.of("version", version, "key", key, "answers", answers));
    }

    private int version() {
        return citizen.get("/api/applications/" + id).expect(200).at("version").asInt();
    }

    @Test
    void the_applicant_puts_his_own_slip_right_and_it_stays_on_record() {
        int before = version();
        JsonNode now = mend(before, "k1", Map.of("bankAccount", "6217 0000 0000 9999"))
                .expect(200)
                .body();
        assertThat(now.at("/form/bankAccount").asString()).isEqualTo(RIGHT);
        assertThat(now.path("status").asString()).isEqualTo("SUBMITTED");
        mend(before, "k1", Map.of("bankAccount", RIGHT)).expect(200);
        mend(before, "k2", Map.of("bankAccount", "6217000000008888")).expect(409);
        String log = clerk.get("/api/desk/cases/" + id).expect(200).at("events").toString();
        assertThat(log).contains("更正申请内容", "改为", "9999").doesNotContain(RIGHT).doesNotContain("6217000000000000");
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                citizen.get("/api/my/messages").at("items").findValuesAsString("title"))
                        .contains("申请内容已更正"));
    }

    @Test
    void what_is_wrong_or_the_same_or_not_asked_is_no_correction() {
        int version = version();
        assertThat(mend(version, "a", Map.of("bankAccount", "12")).expect(400).error("bankAccount"))
                .contains("10 到 30 位");
        assertThat(mend(version, "b", Map.of("bankAccount", "")).expect(400).error("bankAccount"))
                .contains("请填写");
        mend(version, "c", Map.of("bankAccount", "6217000000000000")).expect(400);
        mend(version, "d", Map.of("evil", "x")).expect(400);
        mend(version, "e", Map.of()).expect(400);
        mend(version, "f", Map.of("elderAge", "20")).expect(400);
        Api stranger = Api.someCitizen(port);
        stranger.post(
                        "/api/applications/" + id + "/correct",
                        Map.of("version", version, "key", "x", "answers", Map.of("bankAccount", RIGHT)))
                .expect(404);
    }

    @Test
    void the_clerk_corrects_until_it_is_accepted_and_says_why() {
        Map<String, Object> wrong = Map.of("answers", Map.of("bankAccount", RIGHT));
        act(clerk, id, "CORRECT_ANSWERS", wrong).expect(400);
        Map<String, Object> right = Map.of("answers", Map.of("bankAccount", RIGHT), "note", "卡号录错一位");
        act(Api.staff(port, "tanghe.clerk"), id, "CORRECT_ANSWERS", 1, right).expect(404);
        act(Api.staff(port, "zhengwang.handler"), id, "CORRECT_ANSWERS", right).expect(403);
        JsonNode view = act(clerk, id, "CORRECT_ANSWERS", right).expect(200).body();
        assertThat(view.path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(citizen.get("/api/applications/" + id).text("form.bankAccount"))
                .isEqualTo(RIGHT);
        assertThat(view.path("events").toString()).contains("卡号录错一位").doesNotContain(RIGHT);

        act(clerk, id, "ACCEPT", Map.of()).expect(200);
        act(clerk, id, "CORRECT_ANSWERS", right).expect(409);
        mend(version(), "late", Map.of("bankAccount", "6217000000007777")).expect(409);
    }
}

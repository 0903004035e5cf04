package onewindow.cases;

import static onewindow.cases.CaseStory.act;
import static org.assertj.core.api.Assertions.assertThat;

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

/** 撤回上一步 undoes the act that was done, not whatever state the case is in. */
@OneWindowTest
class RecallApiTest {
    private static final Map<String, Object> OPINION = Map.of("note", "情况属实");

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

    private String inReview(String code) {
        String id = CaseStory.submitted(Api.someCitizen(port), code);
        act(staff("zhengwang.clerk"), id, "ACCEPT", Map.of()).expect(200);
        return id;
    }

    @Test
    void an_approver_who_only_signed_for_a_case_cannot_throw_it_back() {
        String id = inReview(CaseStory.OLD_AGE_ALLOWANCE);
        act(staff("zhengwang.handler"), id, "RECOMMEND_APPROVAL", OPINION).expect(200);
        Api approver = staff("hedong.approver");
        act(approver, id, "RECEIVE", Map.of()).expect(200);

        assertThat(CaseStory.allowed(approver, id)).doesNotContain("RECALL").contains("APPROVE");
        act(approver, id, "RECALL", Map.of()).expect(403);
        assertThat(approver.get("/api/desk/cases/" + id).expect(200).text("status"))
                .isEqualTo("AWAITING_DECISION");
    }

    @Test
    void a_director_who_only_gave_it_to_other_hands_cannot_throw_it_back() {
        String id = inReview(CaseStory.RESIDENCE_PERMIT);
        act(staff("zhengwang.handler"), id, "RECOMMEND_APPROVAL", OPINION).expect(200);
        Api director = staff("zhengwang.director");
        String approver = director.get("/api/desk/colleagues?transferOf=" + id)
                .expect(200)
                .body()
                .get(0)
                .path("staffId")
                .asString();
        act(director, id, "TRANSFER", Map.of("targetStaffId", approver)).expect(200);

        assertThat(CaseStory.allowed(director, id)).doesNotContain("RECALL");
        act(director, id, "RECALL", Map.of()).expect(403);
    }

    @Test
    void the_end_of_the_board_is_taken_back_to_the_board() {
        String id = CaseStory.submitted(Api.someCitizen(port), CaseStory.MINIMUM_ALLOWANCE);
        act(staff("v371312108277.clerk"), id, "ACCEPT", Map.of()).expect(200);
        Api handler = staff("zhengwang.handler");
        act(handler, id, "RECEIVE", Map.of()).expect(200);
        act(handler, id, "RECOMMEND_APPROVAL", OPINION).expect(200);
        clock.advance(Duration.ofDays(8));
        Api later = staff("zhengwang.handler");
        act(later, id, "FINISH_PUBLICITY", Map.of()).expect(200);

        assertThat(act(later, id, "RECALL", Map.of()).expect(200).text("status"))
                .isEqualTo("PUBLICIZED");
        assertThat(act(later, id, "FINISH_PUBLICITY", Map.of()).expect(200).text("status"))
                .isEqualTo("AWAITING_DECISION");
    }

    @Test
    void an_extension_that_was_taken_back_is_no_longer_spoken_of() {
        String id = inReview(CaseStory.RESIDENCE_PERMIT);
        Api handler = staff("zhengwang.handler");
        JsonNode asked = act(handler, id, "PROPOSE_EXTENSION", Map.of("days", 3, "reasons", List.of("现场再核实")))
                .expect(200)
                .body();
        assertThat(asked.at("/said/extension/days").asInt()).isEqualTo(3);
        JsonNode back = act(handler, id, "RECALL", Map.of()).expect(200).body();
        assertThat(back.at("/said/extension").isNull()
                        || back.at("/said/extension").isMissingNode())
                .isTrue();
    }

    @Test
    void what_was_proposed_while_the_clocks_stood_leaves_them_standing() {
        String id = inReview(CaseStory.RESIDENCE_PERMIT);
        Api handler = staff("zhengwang.handler");
        act(handler, id, "SUSPEND", Map.of("legalReason", "HEARING", "days", 5)).expect(200);
        Map<String, Object> why = Map.of("reasons", List.of("申请人下落不明"));
        act(handler, id, "PROPOSE_TERMINATION", why).expect(200);
        assertThat(act(handler, id, "RECALL", Map.of()).expect(200).text("status"))
                .isEqualTo("SUSPENDED");
        act(handler, id, "PROPOSE_TERMINATION", why).expect(200);
        assertThat(act(staff("zhengwang.approver"), id, "REJECT_TERMINATION", Map.of("note", "再等等"))
                        .expect(200)
                        .text("status"))
                .isEqualTo("SUSPENDED");
        assertThat(act(handler, id, "RESUME", Map.of("note", "听证结束"))
                        .expect(200)
                        .text("status"))
                .isEqualTo("IN_REVIEW");
    }
}

package onewindow.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.cases.CaseStory;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A son for his father: brings, collects and withdraws at the window, on a mandate that holds. */
@OneWindowTest
class KinMandateApiTest {
    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    Api clerk;
    String father;

    @BeforeEach
    void a_father_known_at_the_window() {
        clerk = Api.staff(port, "zhengwang.clerk");
        father = AgentStory.oldPerson(clerk, Api.newPhone());
    }

    @AfterEach
    void today_again() {
        clock.reset();
    }

    private Map<String, Object> brought() {
        Map<String, Object> taken = new HashMap<>(CaseStory.taken(clerk, CaseStory.SENIOR_CARD));
        taken.put("partyId", father);
        return taken;
    }

    private String bring(String mandate) {
        return clerk.post("/api/desk/mandates/" + mandate + "/cases", brought())
                .expect(200)
                .text("id");
    }

    private Api.Answer use(Api who, String caseId, String mandate, String use) {
        return who.post(
                "/api/desk/cases/" + caseId + "/mandates",
                Map.of("mandateId", mandate, "use", use, "reason", "父亲说不办了", "key", CaseStory.key()));
    }

    @Test
    void he_brings_it_and_withdraws_it_and_both_are_on_record() {
        String mandate = AgentStory.kinMandated(clerk, father);
        String id = bring(mandate);
        use(clerk, id, mandate, "WITHDRAW").expect(200);
        Api.Answer file = clerk.get("/api/desk/cases/" + id).expect(200);
        assertThat(file.text("status")).isEqualTo("WITHDRAWN");
        assertThat(file.body().toString()).contains("（儿子）凭委托书").contains("父亲说不办了");
        assertThat(clerk.get("/api/desk/mandates/" + mandate)
                        .expect(200)
                        .at("events")
                        .findValuesAsString("name"))
                .containsExactly("签署", "委托人确认", "代为申请", "代为撤回");
    }

    @Test
    void a_second_withdrawal_is_told_that_it_is_over() {
        String mandate = AgentStory.kinMandated(clerk, father);
        String id = bring(mandate);
        use(clerk, id, mandate, "WITHDRAW").expect(200);
        assertThat(use(clerk, id, mandate, "WITHDRAW").expect(409).detail()).contains("申请人撤回");
    }

    @Test
    void he_takes_the_result_only_with_his_signature() {
        String mandate = AgentStory.kinMandated(clerk, father);
        String id = bring(mandate);
        CaseStory.act(clerk, id, "FINISH_AT_ONCE", Map.of()).expect(200);
        assertThat(use(clerk, id, mandate, "COLLECT").expect(400).error("signature"))
                .contains("签字");
        clerk.post(
                        "/api/desk/cases/" + id + "/mandates",
                        Map.of(
                                "mandateId",
                                mandate,
                                "use",
                                "COLLECT",
                                "signature",
                                CaseStory.SIGNATURE,
                                "key",
                                CaseStory.key()))
                .expect(200);
        Api.Answer delivered = clerk.get("/api/desk/cases/" + id).expect(200);
        assertThat(delivered.text("status")).isEqualTo("DELIVERED");
        String last = delivered
                .at("events")
                .valueStream()
                .toList()
                .getLast()
                .path("note")
                .asString();
        assertThat(last).containsPattern("领取人：.\\*+.?（儿子，凭委托书.+代领）");
        assertThat(clerk.get("/api/desk/registers/deliveries?size=100")
                        .expect(200)
                        .at("items")
                        .valueStream()
                        .map(row -> row.path("cells").toString()))
                .filteredOn(cells -> cells.contains(delivered.text("number")))
                .singleElement(InstanceOfAssertFactories.STRING)
                .containsPattern("\\*.?（儿子，凭委托书.+代领）");
    }

    @Test
    void what_ran_out_this_morning_or_was_taken_back_holds_no_longer() {
        Map<String, Object> today = AgentStory.kinMandate(clerk, father, "儿子");
        today.put("validUntil", LocalDate.now(clock).toString());
        String short1 = AgentStory.confirmed(clerk, father, today);
        String id = bring(short1);
        clock.advance(Duration.ofDays(1));
        clerk = Api.staff(port, "zhengwang.clerk");
        assertThat(use(clerk, id, short1, "WITHDRAW").expect(422).detail()).contains("已经失效");
        String revoked = AgentStory.kinMandated(clerk, father);
        clerk.post("/api/desk/mandates/" + revoked + "/revoke", Map.of("reason", "本人到窗口要求"))
                .expect(200);
        assertThat(use(clerk, id, revoked, "WITHDRAW").expect(422).detail()).contains("已被委托人撤销");
    }

    @Test
    void it_is_for_one_principal_and_given_to_a_grown_person_other_than_oneself() {
        String mandate = AgentStory.kinMandated(clerk, father);
        String other = clerk.post("/api/desk/cases", CaseStory.taken(clerk, CaseStory.SENIOR_CARD))
                .expect(200)
                .text("id");
        assertThat(use(clerk, other, mandate, "WITHDRAW").expect(400).error("mandateId"))
                .contains("不是这位申请人签的");
        Map<String, Object> self = AgentStory.mandate(father, CaseStory.key());
        self.put("holderId", father);
        self.put("relation", "本人");
        assertThat(clerk.post("/api/desk/mandates", self).expect(400).error("holderId"))
                .contains("委托人以外");
        assertThat(clerk.post("/api/desk/mandates", AgentStory.kinMandate(clerk, father, " "))
                        .expect(400)
                        .error("relation"))
                .contains("儿子");
    }
}

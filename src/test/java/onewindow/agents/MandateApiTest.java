package onewindow.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OneWindowTest
class MandateApiTest {
    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    Api clerk;
    Api agent;
    String principal;
    String order;

    @BeforeEach
    void an_order_in_the_agents_hands() {
        clerk = Api.staff(port, "zhengwang.clerk");
        agent = Api.staff(port, "zhengwang.agent");
        principal = AgentStory.oldPerson(clerk, Api.newPhone());
        order = AgentStory.asked(clerk, "AGENCY");
        AgentStory.act(agent, order, "TAKE", Map.of()).expect(200);
    }

    @AfterEach
    void today_again() {
        clock.reset();
    }

    private Api.Answer apply(Api who, String mandateId) {
        return who.post(
                "/api/desk/agent-orders/" + order + "/cases",
                AgentStory.application(who, order, CaseStory.SENIOR_CARD, mandateId));
    }

    @Test
    void a_mandate_that_ran_out_this_morning_is_refused_and_says_when() {
        Map<String, Object> given = AgentStory.mandate(principal, "today only " + order);
        given.put("validUntil", LocalDate.now(clock).toString());
        String mandate = AgentStory.confirmed(agent, principal, given);
        clock.advance(Duration.ofDays(1));
        Api later = Api.staff(port, "zhengwang.agent");
        Api.Answer refused = apply(later, mandate).expect(422);
        assertThat(refused.detail()).contains("有效期到").contains("已经失效");
        assertThat(refused.text("source")).contains("第一百七十三条");
        assertThat(refused.error("mandateId")).isNotEmpty();
        assertThat(later.get("/api/desk/agent-orders/" + order).at("cases").size())
                .isZero();
        assertThat(later.get("/api/desk/agent-people").expect(200).body().findValuesAsString("partyId"))
                .doesNotContain(principal);
    }

    @Test
    void on_its_last_day_it_still_holds() {
        Map<String, Object> given = AgentStory.mandate(principal, "last day " + order);
        given.put("validUntil", LocalDate.now(clock).toString());
        String mandate = AgentStory.confirmed(agent, principal, given);
        apply(agent, mandate).expect(200);
    }

    @Test
    void the_principal_takes_it_back_and_nothing_more_is_done_by_it() {
        String phone = Api.newPhone();
        String idNumber = Api.newIdNumber();
        Api citizen = Api.seenCitizen(port, phone, "宋桂英", idNumber);
        principal = citizen.get("/api/me").expect(200).text("party.id");
        String mandate = AgentStory.signed(agent, AgentStory.mandate(principal, CaseStory.key()));
        Api.someCitizen(port)
                .post("/api/my/mandates/" + mandate + "/confirm", Map.of())
                .expect(404);
        citizen.post("/api/my/mandates/" + mandate + "/confirm", Map.of()).expect(200);
        assertThat(citizen.get("/api/my/mandates").expect(200).text("items.0.stateName"))
                .isEqualTo("有效");
        Map<String, String> why = Map.of("reason", "自己能办了");
        Api.someCitizen(port)
                .post("/api/my/mandates/" + mandate + "/revoke", why)
                .expect(404);
        citizen.post("/api/my/mandates/" + mandate + "/revoke", why).expect(200);
        citizen.post("/api/my/mandates/" + mandate + "/revoke", why).expect(409);
        assertThat(apply(agent, mandate).expect(422).detail()).contains("已被委托人撤销");
    }

    @Test
    void it_covers_only_what_was_written_in_it_and_only_this_agent() {
        Map<String, Object> given = AgentStory.mandate(principal, "one item " + order);
        given.put("itemIds", List.of(CaseStory.itemId(agent, CaseStory.OLD_AGE_ALLOWANCE)));
        String narrow = AgentStory.confirmed(agent, principal, given);
        assertThat(apply(agent, narrow).expect(422).detail()).contains("只委托办理");
        clock.advance(Duration.ofMinutes(2));
        String others = AgentStory.mandated(Api.staff(port, "zhengwang.agent2"), principal);
        assertThat(apply(agent, others).expect(400).error("mandateId")).contains("受托人不是");
        Api.staff(port, "tanghe.agent")
                .get("/api/desk/mandates/" + narrow + "/picture")
                .expect(404);
        agent.get("/api/desk/mandates/" + narrow + "/picture").expect(200);
    }

    @Test
    void it_runs_no_longer_than_the_county_allows() {
        Map<String, Object> given = AgentStory.mandate(principal, "long " + order);
        given.put("validUntil", LocalDate.now(clock).plusYears(3).toString());
        assertThat(agent.post("/api/desk/mandates", given).expect(400).error("validUntil"))
                .contains("365");
        given.put("validUntil", LocalDate.now(clock).minusDays(1).toString());
        agent.post("/api/desk/mandates", given).expect(400);
        given.remove("validUntil");
        given.put("picture", "");
        agent.post("/api/desk/mandates", given).expect(400);
    }
}

package onewindow.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SentCodes;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 宋桂英 rings up; the agent comes, applies for her, and brings the result to her door. */
@OneWindowTest
class AgentJourneyApiTest {
    @LocalServerPort
    int port;

    @Test
    void from_the_telephone_to_the_signature_at_the_door() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        Api agent = Api.staff(port, "zhengwang.agent");
        Map<String, Object> rung = AgentStory.byPhone(clerk, "HOME_VISIT");
        String phone = String.valueOf(rung.get("phone"));
        String order = AgentStory.ask(clerk, rung);
        AgentStory.act(agent, order, "TAKE", Map.of()).expect(200);
        String principal = agent.post(
                        "/api/desk/parties",
                        Map.of(
                                "kind",
                                "PERSON",
                                "name",
                                "宋桂英",
                                "idNumber",
                                Api.newIdNumber(),
                                "phone",
                                phone,
                                "regionCode",
                                CaseStory.VILLAGE))
                .expect(200)
                .text("id");
        String mandate = AgentStory.signed(agent, AgentStory.mandate(principal, CaseStory.key()));
        AgentStory.second(clerk, mandate).expect(200);
        Map<String, Object> early = AgentStory.application(agent, order, CaseStory.SENIOR_CARD, mandate);
        assertThat(agent.post("/api/desk/agent-orders/" + order + "/cases", early)
                        .expect(403)
                        .detail())
                .contains("先上门");
        AgentStory.act(agent, order, "VISIT", AgentStory.visit()).expect(200);

        Map<String, Object> application = AgentStory.application(agent, order, CaseStory.SENIOR_CARD, mandate);
        Api.Answer applied = agent.post("/api/desk/agent-orders/" + order + "/cases", application)
                .expect(200);
        assertThat(applied.text("order.statusName")).isEqualTo("代办中");
        String caseId = applied.text("cases.0.id");
        assertThat(agent.post("/api/desk/agent-orders/" + order + "/cases", application)
                        .expect(200)
                        .at("cases")
                        .size())
                .isEqualTo(1);

        Api.Answer file = clerk.get("/api/desk/cases/" + caseId).expect(200);
        assertThat(file.text("channel")).isEqualTo("HOME_VISIT");
        assertThat(file.text("events.0.byPost")).isEqualTo("代办员");
        assertThat(file.text("events.0.note")).contains("受宋*英委托").contains("委托书W");
        assertThat(file.at("holder.person").isNull()).isTrue();
        assertThat(papers(clerk, caseId)).startsWith("代办员");
        clerk.post("/api/desk/cases/" + caseId + "/papers/hand-in", Map.of()).expect(200);
        clerk.post("/api/desk/cases/" + caseId + "/papers/hand-in", Map.of()).expect(409);
        assertThat(papers(clerk, caseId)).contains("郑旺镇");

        Map<String, String> signed = Map.of("note", "老年人优待证 1 本", "picture", CaseStory.SIGNATURE);
        assertThat(AgentStory.act(agent, order, "HAND_OVER", signed).expect(422).detail())
                .contains("还没有办完");
        CaseStory.act(clerk, caseId, "FINISH_AT_ONCE", Map.of()).expect(200);
        CaseStory.act(agent, caseId, "DELIVER", Map.of("deliveryMode", "WINDOW"))
                .expect(403);
        clerk.post("/api/desk/cases/" + caseId + "/papers/to-agent", Map.of()).expect(200);
        AgentStory.act(agent, order, "HAND_OVER", signed).expect(200);
        Api.Answer delivered = clerk.get("/api/desk/cases/" + caseId).expect(200);
        assertThat(delivered.text("status")).isEqualTo("DELIVERED");
        assertThat(papers(clerk, caseId)).isEqualTo("申请人");
        assertThat(AgentStory.act(clerk, order, "CLOSE", Map.of()).expect(200).text("order.statusName"))
                .isEqualTo("已办结");
        told(phone);
        registered(applied.text("order.number"));
    }

    private static String papers(Api clerk, String caseId) {
        return clerk.get("/api/desk/cases/" + caseId + "/papers").expect(200).text("papers.0.holderName");
    }

    /** She hears of every step done in her name. */
    private void told(String phone) {
        Api visitor = Api.visitor(port);
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(visitor.get("/api/demo/outbox?phone=" + phone)
                                .expect(200)
                                .body()
                                .toString())
                        .contains("已登记")
                        .contains("接下了您的上门服务")
                        .contains("委托代办员")
                        .contains("替您申请了")
                        .contains("已办好并签收"));
    }

    private void registered(String number) {
        Api director = Api.staff(port, "zhengwang.director");
        Api.Answer results =
                director.get("/api/desk/registers/agency-results?size=100").expect(200);
        assertThat(results.body().toString()).contains(number).contains("老年人优待证 1 本");
        Api.Answer visits =
                director.get("/api/desk/registers/home-visits?size=100").expect(200);
        assertThat(visits.body().toString()).contains(number).doesNotContain("12 号");
        assertThat(Api.staff(port, "tanghe.director")
                        .get("/api/desk/registers/home-visits?size=100")
                        .expect(200)
                        .body()
                        .toString())
                .doesNotContain(number);
    }

    /** 办事指南：一人办一次. The agent's door asks for the same reason as the window's. */
    @Test
    void an_agent_says_why_he_hands_in_a_second_one_of_what_one_has_once() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        Api agent = Api.staff(port, "zhengwang.agent");
        Map<String, Object> rung = AgentStory.byPhone(clerk, "HOME_VISIT");
        String order = AgentStory.ask(clerk, rung);
        AgentStory.act(agent, order, "TAKE", Map.of()).expect(200);
        String number = Api.idNumber(LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(86), 444);
        Map<String, Object> person =
                Map.of("kind", "PERSON", "name", "宋桂英", "idNumber", number, "phone", String.valueOf(rung.get("phone")));
        String principal = clerk.post("/api/desk/parties", person).expect(200).text("id");
        Map<String, Object> taken = CaseStory.taken(clerk, CaseStory.OLD_AGE_ALLOWANCE);
        taken.put("partyId", principal);
        String first = clerk.post("/api/desk/cases", taken).expect(200).text("number");
        String mandate = AgentStory.signed(agent, AgentStory.mandate(principal, CaseStory.key()));
        agent.post("/api/desk/mandates/" + mandate + "/code", Map.of()).expect(200);
        String code = SentCodes.last(String.valueOf(rung.get("phone")));
        agent.post("/api/desk/mandates/" + mandate + "/confirm", Map.of("code", code))
                .expect(200);
        AgentStory.act(agent, order, "VISIT", AgentStory.visit()).expect(200);

        Map<String, Object> second = AgentStory.application(agent, order, CaseStory.OLD_AGE_ALLOWANCE, mandate);
        String door = "/api/desk/agent-orders/" + order + "/cases";
        assertThat(agent.post(door, second).expect(400).error("again")).contains("正在办（" + first);
        second.put("again", "第一件本人要撤回");
        String made = agent.post(door, second).expect(200).text("cases.0.id");
        assertThat(clerk.get("/api/desk/cases/" + made).expect(200).text("events.0.note"))
                .contains("受宋*英委托", "同一事项正在办（" + first + "），仍收件：第一件本人要撤回");
    }
}

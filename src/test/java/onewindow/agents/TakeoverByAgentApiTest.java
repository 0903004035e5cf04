package onewindow.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SentCodes;
import onewindow.TestClock;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agent who knows name and number of somebody: a new phone, a mandate, an order, a subsidy to his own account. */
@OneWindowTest
class TakeoverByAgentApiTest {
    /** What it takes to draw a “signature”. */
    private static final String ONE_PIXEL =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
                    + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    Api clerk;
    Api agent;
    String phone;
    String resident;

    @BeforeEach
    void a_resident_known_at_the_window_of_his_town() {
        clerk = Api.staff(port, "zhengwang.clerk");
        agent = Api.staff(port, "zhengwang.agent");
        phone = Api.newPhone();
        resident = AgentStory.oldPerson(clerk, phone);
    }

    @AfterEach
    void today_again() {
        clock.reset();
    }

    private static String village(Api agent) {
        return agent.get("/api/desk/agent-self").expect(200).text("villages.0.code");
    }

    private static Map<String, Object> person(String name, String idNumber, String phone, String region) {
        return Map.of("kind", "PERSON", "name", name, "idNumber", idNumber, "phone", phone, "regionCode", region);
    }

    /** An order in the agent's hands. */
    private String order() {
        String order = AgentStory.asked(clerk, "AGENCY");
        AgentStory.act(agent, order, "TAKE", Map.of()).expect(200);
        return order;
    }

    private Api.Answer apply(String order, String item, String mandate) {
        return agent.post(
                "/api/desk/agent-orders/" + order + "/cases", AgentStory.application(agent, order, item, mandate));
    }

    @Test
    void an_agent_of_another_town_is_refused_at_each_step() {
        Api stranger = Api.staff(port, "tanghe.agent");
        String here = village(stranger);
        String idNumber = Api.newIdNumber();
        String victim = clerk.post("/api/desk/parties", person("宋桂英", idNumber, phone, CaseStory.VILLAGE))
                .expect(200)
                .text("id");
        assertThat(stranger.post("/api/desk/parties", person("宋桂英", idNumber, Api.newPhone(), here))
                        .expect(400)
                        .error("regionCode"))
                .contains("只能登记自己服务的村");
        assertThat(clerk.post("/api/desk/parties/find", Map.of("idNumber", idNumber))
                        .expect(200)
                        .text("items.0.maskedPhone"))
                .startsWith(phone.substring(0, 3))
                .endsWith(phone.substring(7));
        Map<String, Object> mandate = AgentStory.mandate(victim, CaseStory.key());
        mandate.put("regionCode", here);
        mandate.put("picture", ONE_PIXEL);
        assertThat(stranger.post("/api/desk/mandates", mandate).expect(422).detail())
                .contains("登记的居住地不在这里");
        Map<String, Object> order = AgentStory.byPhone(clerk, "AGENCY");
        order.put("regionCode", here);
        order.put("partyId", victim);
        assertThat(stranger.post("/api/desk/agent-orders", order).expect(422).detail())
                .contains("登记的居住地不在这里");
        stranger.post("/api/desk/agent-people/" + victim + "/contact", Map.of()).expect(404);
        // A mandate of somebody else's does not open the case either.
        order.remove("partyId");
        String his = AgentStory.ask(stranger, order);
        String ofHers = AgentStory.mandated(agent, resident);
        assertThat(stranger.post(
                                "/api/desk/agent-orders/" + his + "/cases",
                                AgentStory.application(stranger, his, CaseStory.OLD_AGE_ALLOWANCE, ofHers))
                        .status())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void a_mandate_holds_for_nothing_until_its_principal_has_confirmed_it() {
        String order = order();
        String mandate = AgentStory.signed(agent, AgentStory.mandate(resident, CaseStory.key()));
        assertThat(apply(order, CaseStory.SENIOR_CARD, mandate).expect(422).detail())
                .contains("还没有经委托人确认");
        assertThat(agent.get("/api/desk/agent-people").expect(200).body().findValuesAsString("partyId"))
                .doesNotContain(resident);
        agent.post("/api/desk/agent-people/" + resident + "/contact", Map.of()).expect(404);
        Map<String, Object> wanted = AgentStory.byPhone(clerk, "AGENCY");
        wanted.put("partyId", resident);
        assertThat(agent.post("/api/desk/agent-orders", wanted).expect(422).detail())
                .contains("经他本人确认的委托");
        // Neither the agent himself nor a clerk says it for somebody who has a phone of his own.
        AgentStory.second(agent, mandate).expect(403);
        assertThat(AgentStory.second(clerk, mandate).expect(422).detail()).contains("验证码确认");
        agent.post("/api/desk/mandates/" + mandate + "/code", Map.of()).expect(200);
        String code = SentCodes.last(phone);
        agent.post("/api/desk/mandates/" + mandate + "/confirm", Map.of("code", code))
                .expect(200);
        apply(order, CaseStory.SENIOR_CARD, mandate).expect(200);
    }

    @Test
    void a_code_for_one_mandate_confirms_no_other() {
        Map<String, Object> narrow = AgentStory.mandate(resident, CaseStory.key());
        narrow.put("itemIds", List.of(CaseStory.itemId(agent, CaseStory.SENIOR_CARD)));
        String small = AgentStory.signed(agent, narrow);
        String whole = AgentStory.signed(agent, AgentStory.mandate(resident, CaseStory.key()));
        agent.post("/api/desk/mandates/" + small + "/code", Map.of()).expect(200);
        Map<String, String> code = Map.of("code", SentCodes.last(phone));
        agent.post("/api/desk/mandates/" + whole + "/confirm", code).expect(400);
        agent.post("/api/desk/mandates/" + small + "/confirm", code).expect(200);
    }

    @Test
    void whoever_says_nothing_for_fifteen_days_has_not_confirmed() {
        String mandate = AgentStory.signed(agent, AgentStory.mandate(resident, CaseStory.key()));
        clock.advance(Duration.ofDays(16));
        Api later = Api.staff(port, "zhengwang.agent");
        assertThat(later.get("/api/desk/mandates/" + mandate).expect(200).text("mandate.stateName"))
                .contains("逾期未确认");
        later.post("/api/desk/mandates/" + mandate + "/code", Map.of()).expect(409);
    }

    @Test
    void a_phone_only_the_agent_typed_confirms_nothing() {
        String burner = Api.newPhone();
        String idNumber = Api.newIdNumber();
        String person = agent.post("/api/desk/parties", person("宋桂英", idNumber, burner, CaseStory.VILLAGE))
                .expect(200)
                .text("id");
        String mandate = AgentStory.signed(agent, AgentStory.mandate(person, CaseStory.key()));
        assertThat(agent.post("/api/desk/mandates/" + mandate + "/code", Map.of())
                        .expect(422)
                        .detail())
                .contains("代办员填的还没有核对");
        Api holder = Api.citizen(port, burner, "宋桂英", idNumber);
        assertThat(holder.post("/api/my/mandates/" + mandate + "/confirm", Map.of())
                        .status())
                .isIn(404, 422);
        assertThat(clerk.get("/api/desk/mandates-to-confirm").expect(200).body().findValuesAsString("id"))
                .contains(mandate);
        AgentStory.second(clerk, mandate).expect(200);
        AgentStory.second(clerk, mandate).expect(409);
    }

    @Test
    void an_agent_gives_no_number_of_the_service_as_a_principals() {
        String duty =
                agent.get("/api/desk/agent-self").expect(200).text("phone").replace("-", "");
        assertThat(agent.post("/api/desk/parties", person("宋桂英", Api.newIdNumber(), duty, CaseStory.VILLAGE))
                        .expect(400)
                        .error("phone"))
                .contains("代办员或工作人员的电话");
    }

    @Test
    void who_wrote_down_a_sons_mandate_does_not_confirm_it() {
        Map<String, Object> without = new HashMap<>(person("宋桂英", Api.newIdNumber(), phone, CaseStory.VILLAGE));
        without.remove("phone");
        String father = clerk.post("/api/desk/parties", without).expect(200).text("id");
        String mandate = AgentStory.signed(clerk, AgentStory.kinMandate(clerk, father, "儿子"));
        assertThat(AgentStory.second(clerk, mandate).expect(422).detail()).contains("另一位窗口人员");
        AgentStory.second(Api.staff(port, "tanghe.clerk"), mandate).expect(404);
        Api second = Api.staff(port, "zhengwang.clerk2");
        Map<String, Object> unseen = Map.of("how", "TELEPHONE", "note", "打村委电话找到本人");
        assertThat(second.post("/api/desk/mandates/" + mandate + "/second-person", unseen)
                        .expect(400)
                        .error("pictureSeen"))
                .isNotEmpty();
        AgentStory.second(second, mandate).expect(200);
        // What is done by it is told to the father by a clerk, since no phone reaches him.
        Map<String, Object> taken = new HashMap<>(CaseStory.taken(clerk, CaseStory.SENIOR_CARD));
        taken.put("partyId", father);
        clerk.post("/api/desk/mandates/" + mandate + "/cases", taken).expect(200);
        Api.Answer list = clerk.get("/api/desk/tellings").expect(200);
        String telling = list.body()
                .valueStream()
                .filter(t -> t.path("partyId").asString().equals(father))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        assertThat(list.body().toString()).contains("替您提交了申请");
        Map<String, String> how = Map.of("how", "打村委电话，本人接听");
        Api.staff(port, "tanghe.clerk")
                .post("/api/desk/tellings/" + telling + "/done", how)
                .expect(404);
        clerk.post("/api/desk/tellings/" + telling + "/done", how).expect(204);
        clerk.post("/api/desk/tellings/" + telling + "/done", how).expect(409);
    }

    @Test
    void an_account_the_agent_typed_is_compared_with_the_principal_first() {
        String order = order();
        String mandate = AgentStory.mandated(agent, resident);
        String file =
                apply(order, CaseStory.OLD_AGE_ALLOWANCE, mandate).expect(200).text("cases.0.id");
        assertThat(CaseStory.act(clerk, file, "ACCEPT", Map.of()).expect(422).detail())
                .contains("收款账户由代办人填写，请先与委托人核对");
        String path = "/api/desk/cases/" + file + "/payment-check";
        agent.post(path, Map.of("how", "IN_PERSON", "note", "我核对过了")).expect(403);
        assertThat(clerk.post(path, Map.of("how", "CODE", "code", "000000")).status())
                .isEqualTo(400);
        clerk.post(path + "/code", Map.of()).expect(200);
        Api.Answer checked = clerk.post(path, Map.of("how", "CODE", "code", SentCodes.last(phone)))
                .expect(200);
        assertThat(checked.text("payment.checked")).contains("本人手机验证码");
        CaseStory.act(clerk, file, "ACCEPT", Map.of()).expect(200);
        assertThat(clerk.get("/api/desk/cases/" + file).expect(200).at("events").toString())
                .contains("收款账户已与委托人核对");
    }

    @Test
    void with_the_principals_life_ends_what_was_done_in_his_name() {
        String mandate = AgentStory.mandated(agent, resident);
        Map<String, Object> wanted = AgentStory.byPhone(clerk, "AGENCY");
        wanted.put("partyId", resident);
        String order = AgentStory.ask(agent, wanted);
        String ended = clerk.post(
                        "/api/desk/parties/" + resident + "/death",
                        Map.of("diedOn", "2026-11-01", "evidence", "居民死亡医学证明"))
                .expect(200)
                .text("ended");
        assertThat(ended).contains("委托书W").contains("代办单");
        Api.Answer shown = agent.get("/api/desk/mandates/" + mandate).expect(200);
        assertThat(shown.text("mandate.stateName")).isEqualTo("因死亡终止");
        assertThat(shown.text("mandate.revokeReason")).contains("第一百七十三条");
        assertThat(clerk.get("/api/desk/agent-orders/" + order).expect(200).text("order.statusName"))
                .isEqualTo("已取消");
        assertThat(agent.post("/api/desk/mandates", AgentStory.mandate(resident, CaseStory.key()))
                        .expect(422)
                        .detail())
                .contains("已登记死亡");
    }

    @Test
    void the_place_where_somebody_lives_is_changed_at_the_window_only() {
        String path = "/api/desk/parties/" + resident + "/residence";
        Map<String, String> moved = Map.of("regionCode", village(Api.staff(port, "tanghe.agent")), "reason", "搬到儿子家住");
        agent.put(path, moved).expect(403);
        clerk.put(path, Map.of("regionCode", "371312000000", "reason", "搬到儿子家住"))
                .expect(400);
        clerk.put(path, moved).expect(200);
        assertThat(agent.post("/api/desk/mandates", AgentStory.mandate(resident, CaseStory.key()))
                        .expect(422)
                        .detail())
                .contains("登记的居住地不在这里");
    }
}

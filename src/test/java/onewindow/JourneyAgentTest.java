package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import onewindow.agents.AgentStory;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An old woman rings up; the agent goes there with her phone, applies for her and brings her the card. */
@OneWindowTest
class JourneyAgentTest {
    @LocalServerPort
    int port;

    @Test
    void an_old_woman_rings_up_and_has_her_card_at_home() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        Map<String, Object> asked = AgentStory.byPhone(clerk, "HOME_VISIT");
        // Nobody else of the village is called so: a mandate of the same name would be offered to her too.
        asked.put("name", "柳春桃");
        String order = AgentStory.ask(clerk, asked);
        try (DeskWorker agent = DeskWorker.onPhone(port, "zhengwang.agent")) {
            agent.browser.open("/desk/agent");
            agent.browser.open("/desk/agent/orders/" + order);
            agent.begins("接单");
            agent.browser.sees("已接单");
            visits(agent);
            appliesFor(agent, clerk);
            String caseId =
                    clerk.get("/api/desk/agent-orders/" + order).expect(200).text("cases.0.id");
            CaseStory.act(clerk, caseId, "FINISH_AT_ONCE", Map.of()).expect(200);
            handsOver(agent, order);
            assertThat(clerk.get("/api/desk/cases/" + caseId).expect(200).text("status"))
                    .isEqualTo("DELIVERED");
        }
    }

    private static void visits(DeskWorker agent) {
        agent.begins("登记上门");
        agent.browser.field("在哪里上门").fill("西郑旺村 12 号家中");
        agent.dialog().locator("input[type=file]").setInputFiles(Villager.photo());
        agent.dialog().locator("img").waitFor();
        agent.browser.accessible();
        submits(agent.dialog());
        agent.browser.sees("地点：西郑旺村 12 号家中");
    }

    /** She signs on the screen; what is asked is answered, the papers are taken along. */
    private static void appliesFor(DeskWorker agent, Api clerk) {
        agent.begins("代为申请");
        agent.browser.field("身份证号码").fill(Api.newIdNumber());
        agent.signs(agent.page().locator("canvas"));
        agent.browser.accessible();
        agent.browser.button("签好了").click();
        agent.browser.sees("已列入窗口的“委托书待确认”");
        agent.browser.accessible();
        confirms(clerk);
        agent.page().reload();
        // Known by name only, until the agent has looked at her card.
        agent.page().locator("input[name=mandate]").first().check();
        agent.browser.sees("凭哪份委托书");
        for (Locator choice : agent.page().locator("form select").all()) {
            choice.selectOption(new SelectOption().setIndex(1));
        }
        for (Locator paper : agent.browser.button("原件我带走").all()) {
            paper.click();
        }
        agent.browser.accessible();
        agent.browser.button("替他提交").click();
        agent.browser.sees("代为申请的办件");
    }

    /** She has no mobile: the clerk asks her on the village's telephone. */
    private static void confirms(Api clerk) {
        String mandate = clerk.get("/api/desk/mandates-to-confirm")
                .expect(200)
                .body()
                .valueStream()
                .filter(m -> m.path("maskedPrincipal").asString().equals("柳*桃"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        AgentStory.second(clerk, mandate).expect(200);
    }

    private static void handsOver(DeskWorker agent, String order) {
        agent.page().reload();
        agent.begins("交付结果");
        agent.browser.field("交付了什么").fill("老年人优待证 1 本");
        agent.signs(agent.dialog().locator("canvas"));
        agent.browser.accessible();
        submits(agent.dialog());
        agent.browser.sees("老年人优待证 1 本");
        agent.browser.open("/desk/agent/orders/" + order).sees("已交付");
    }

    private static void submits(Locator dialog) {
        dialog.locator("button[type=submit]").click();
        dialog.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }
}

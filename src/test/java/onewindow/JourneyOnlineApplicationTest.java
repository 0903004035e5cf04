package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a villager's phone to a delivered, rated result; and the same with papers missing at first. */
@OneWindowTest
class JourneyOnlineApplicationTest {
    @LocalServerPort
    int port;

    @Test
    void a_villager_applies_on_a_phone_and_rates_the_result() {
        try (Villager villager = new Villager(port)) {
            applies(villager);
            String id = caseOf(villager);
            accepts(id);
            decides(id);
            delivers(id);

            villager.browser.open("/cases/" + id);
            villager.browser.sees("已办结").accessible();
            villager.browser.button("看结果").click();
            villager.browser.sees("批准后按月发放").accessible();
            assertThat(villager.browser.page.locator("main").innerText())
                    .as("to himself, in full")
                    .contains("王𠮷兰");
            villager.browser.link("去评价").click();
            villager.browser.sees("您满意吗？").accessible();
            villager.browser.page.locator("#grade-2").check();
            villager.browser.button("提交评价").click();
            villager.browser.sees("您的评价是「满意」").accessible();

            villager.browser.page.reload();
            villager.browser.sees("已经评价过这件事：「满意」").accessible();
            assertThat(villager.browser.button("提交评价").count()).isZero();
        }
    }

    @Test
    void a_slip_is_seen_and_corrected_without_taking_the_application_back() {
        try (Villager villager = new Villager(port)) {
            applies(villager);
            String id = caseOf(villager);
            villager.browser.open("/cases/" + id);
            villager.browser.link("我填的和交的").click();
            villager.browser.sees("发放信息").accessible();
            villager.browser.link("填错了，更正").click();
            Locator account = villager.browser.page.getByLabel("老人社保卡（银行卡）账号");
            account.fill("12");
            villager.browser.button("更正").click();
            villager.browser.sees("10 到 30 位").accessible();
            account.fill("6217 0000 0000 9999");
            villager.browser.button("更正").click();
            villager.browser.sees("6217000000009999").accessible();
        }
    }

    @Test
    void what_is_missing_is_asked_once_supplied_and_comes_back_to_the_same_hands() {
        try (Villager villager = new Villager(port)) {
            applies(villager);
            String id = caseOf(villager);
            try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
                clerk.opensCase(id);
                clerk.begins("一次性告知");
                // The first is the application form, which is filled in and not brought.
                clerk.dialog().getByRole(AriaRole.CHECKBOX).nth(1).check();
                clerk.dialog().getByLabel(Pattern.compile("哪里不对")).first().selectOption("UNREADABLE");
                clerk.confirms();
                clerk.browser.sees("待补正").accessible();
            }
            villager.browser.open("/cases/" + id);
            villager.browser.sees("现在要您做的：补材料").accessible();
            villager.browser.link("现在去补").click();
            villager.browser.sees("要补的").accessible();
            Locator card = villager.browser
                    .page
                    .locator("main section.card:has(h2[id$='-name'])")
                    .first();
            Locator own =
                    card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("自己上传")));
            if (own.count() > 0) {
                own.click();
            }
            villager.photographs(card);
            villager.browser.button("补好了，交上去").click();
            villager.browser.sees("已经交上去了").accessible();
            accepts(id);
        }
    }

    private static void applies(Villager villager) {
        villager.findsAndApplies("glbt", "高龄津贴发放");
        villager.signsIn("王𠮷兰");
        villager.choosesPlace("郑旺镇", "只选到郑旺镇，不选村");
        villager.fillsEverything();
        villager.submits();
    }

    private static String caseOf(Villager villager) {
        villager.browser.page.waitForURL(Pattern.compile(".*/done.*"));
        return villager.browser.page.url().replaceAll(".*/applications/([^/]+)/done.*", "$1");
    }

    private void accepts(String id) {
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            clerk.opensCase(id);
            clerk.begins("受理");
            clerk.confirms();
            clerk.browser.sees("审核中").accessible();
        }
    }

    private void decides(String id) {
        try (DeskWorker handler = new DeskWorker(port, "zhengwang.handler")) {
            handler.opensCase(id);
            handler.begins("审核：建议准予");
            handler.confirms();
        }
        try (DeskWorker approver = new DeskWorker(port, "hedong.approver")) {
            approver.opensCase(id);
            approver.begins("签收");
            approver.confirms();
            approver.begins("准予");
            approver.confirms();
        }
    }

    private void delivers(String id) {
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            clerk.opensCase(id);
            clerk.begins("送达");
            clerk.signs();
            clerk.confirms();
        }
    }
}

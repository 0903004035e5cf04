package onewindow;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import onewindow.cases.CaseStory;
import onewindow.fees.FeeStory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What costs something is paid at the one window for it before it is handed over. */
@OneWindowTest
class JourneyFeesTest {
    @LocalServerPort
    int port;

    @Test
    void a_lost_identity_card_is_asked_for_paid_and_fetched() {
        try (Villager villager = new Villager(port)) {
            villager.findsAndApplies("身份证丢了怎么补", "居民身份证补领");
            villager.signsIn("王小兰");
            villager.choosesPlace("郑旺镇", "只选到郑旺镇，不选村");
            villager.fillsEverything();
            villager.submits();
            String id = villager.browser.page.url().replaceAll(".*/applications/([^/]+)/done.*", "$1");
            CaseStory.act(Api.staff(port, "zhengwang.clerk"), id, "ACCEPT", Map.of())
                    .expect(200);

            villager.browser.open("/cases/" + id);
            villager.browser.sees("要您缴费：40.00 元").accessible();
            decided(id);
            try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
                clerk.opensCase(id);
                clerk.browser.sees("待缴 40.00 元").sees("为什么有的不能办").accessible();
                collects(id);
                // Nobody tells the clerk; the page looks by itself.
                clerk.actButton("送达").click();
                clerk.signs();
                clerk.confirms();
                clerk.browser.sees("已送达");
            }
            villager.browser.open("/messages");
            villager.browser.sees("缴费已收到");
            villager.browser.open("/cases/" + id);
            villager.browser.sees("缴费收据").accessible();
        }
    }

    private void decided(String id) {
        CaseStory.act(Api.staff(port, "zhengwang.handler"), id, "RECOMMEND_APPROVAL", Map.of())
                .expect(200);
        CaseStory.act(Api.staff(port, "zhengwang.approver"), id, "APPROVE", Map.of())
                .expect(200);
    }

    private void collects(String id) {
        String number = FeeStory.fees(Api.staff(port, "zhengwang.cashier"), id)
                .path("number")
                .asString();
        try (DeskWorker cashier = new DeskWorker(port, "zhengwang.cashier")) {
            cashier.browser.open("/desk/fees?q=" + number);
            cashier.browser.sees(number).accessible();
            button(cashier, "^收费$").click();
            cashier.browser.sees("出收据").accessible();
            button(cashier, "扫码").click();
            button(cashier, "^收 40.00 元").click();
            cashier.browser.sees("已缴").accessible();
            cashier.browser.open("/desk/day-sheets");
            cashier.browser.sees("我的钱箱").accessible();
        }
    }

    private static com.microsoft.playwright.Locator button(DeskWorker worker, String name) {
        return worker.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .last();
    }
}

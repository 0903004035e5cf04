package onewindow;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import onewindow.cases.CaseStory;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** V1 to V3: a case gone red is found on the board in two clicks, ordered after, answered for, and let go. */
@OneWindowTest
class JourneySupervisionTest {
    private static final String ZHENGWANG = "371312108000";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    Calendars calendars;

    @Test
    void a_red_case_is_followed_from_the_board_to_the_end_of_its_supervision_order() {
        String number = lateCase();
        String order;
        try (DeskWorker supervisor = new DeskWorker(port, "hedong.supervisor")) {
            supervisor.browser.open("/desk/board");
            supervisor.browser.sees("按镇街").accessible();
            link(supervisor, "郑旺镇 ■ 超期").click();
            supervisor.browser.sees(number).accessible();
            supervisor
                    .page()
                    .getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText(number))
                    .getByRole(AriaRole.LINK)
                    .click();
            supervisor.browser.button("督办这一件").click();
            supervisor.dialog().getByLabel("被督办单位").selectOption(ZHENGWANG);
            supervisor.dialog().getByLabel("督办内容").fill("此件已超期，请说明原因。");
            supervisor.confirms();
            Locator issued = supervisor
                    .page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("督办〔"))
                    .first();
            issued.waitFor();
            order = issued.getAttribute("href");
        }
        try (DeskWorker director = new DeskWorker(port, "zhengwang.director")) {
            await().until(() -> told(director, "督办：签发督办单"));
            director.browser.open(order);
            act(director, "答复", "已联系申请人，明日办结。");
            director.browser.sees("待验收").accessible();
        }
        try (DeskWorker supervisor = new DeskWorker(port, "hedong.supervisor")) {
            supervisor.browser.open(order);
            act(supervisor, "认可", "");
            supervisor.browser.sees("已办结").accessible();
        }
    }

    private static Locator link(DeskWorker worker, String name) {
        return worker.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** A message comes a moment after the act: whoever looks again finds it. */
    private static boolean told(DeskWorker worker, String title) {
        worker.browser.open("/desk/messages");
        worker.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LISTITEM)
                .first()
                .waitFor();
        return worker.page().getByText(title).first().isVisible();
    }

    private static void act(DeskWorker worker, String name, String text) {
        worker.browser.button(name).first().click();
        worker.page().locator("textarea").fill(text);
        worker.page().keyboard().press("Control+Enter");
    }

    /** So late that it stands first in every list. */
    private String lateCase() {
        String id = CaseStory.submitted(Api.someCitizen(port), CaseStory.OLD_AGE_ALLOWANCE);
        return db.sql("update cases.case_file set due_on = :due where id = cast(:id as uuid) returning number")
                .bind("due", calendars.today().minusDays(300))
                .bind("id", id)
                .one(String.class);
    }
}

package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses that can be read, sent, kept as a bookmark; those on old papers open; the desk's menu is by job. */
@OneWindowTest
class JourneyAddressesTest {
    @LocalServerPort
    int port;

    private static String place(Page page) {
        return (String) page.evaluate("() => location.pathname + location.search + location.hash");
    }

    @Test
    void what_was_printed_and_sent_in_earlier_versions_opens_the_page_it_meant() {
        try (Visitor reader = Visitor.onPhone(port)) {
            reader.open("/index.html#/verify/ABCD1234").sees("核验");
            assertThat(place(reader.page)).isEqualTo("/verify/ABCD1234");
            reader.open("/#/items?q=%E4%BD%8E%E4%BF%9D").sees("最低生活保障");
            assertThat(place(reader.page)).isEqualTo("/items?q=%E4%BD%8E%E4%BF%9D");
            reader.page.evaluate("() => (location.hash = '#/sites')");
            reader.page.waitForURL("**/sites");
            reader.open("/screen.html").sees("这块屏放在哪里");
            assertThat(place(reader.page)).isEqualTo("/screen");
        }
    }

    @Test
    void an_old_address_of_the_desk_leads_through_the_sign_in_to_its_case() {
        String id = CaseStory.submitted(Api.someCitizen(port), CaseStory.RESIDENCE_PERMIT);
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            clerk.browser.open("/desk.html#/case/" + id).sees("居住证申领");
            assertThat(place(clerk.page())).isEqualTo("/desk/cases/" + id);
            clerk.browser.open("/desk.html#/cases/site?light=RED");
            assertThat(place(clerk.page())).isEqualTo("/desk/cases/site?light=RED");
        }
    }

    @Test
    void a_page_reloads_where_it_was_and_says_in_its_title_what_it_is() {
        try (Visitor reader = Visitor.onPhone(port)) {
            reader.open("/sites").sees("服务网点");
            assertThat(reader.page.title()).startsWith("办事点");
            reader.page.reload();
            reader.sees("服务网点");
            assertThat(place(reader.page)).isEqualTo("/sites");
        }
        try (DeskWorker director = new DeskWorker(port, "zhengwang.director")) {
            director.browser.open("/desk/registers/enquiries");
            assertThat(director.page().title()).isEqualTo("咨询 · 一窗");
            director.page().reload();
            director.browser.sees("咨询登记");
            assertThat(place(director.page())).isEqualTo("/desk/registers/enquiries");
        }
    }

    @Test
    void an_address_that_does_not_exist_is_404_and_a_page_that_helps_on() {
        try (Visitor lost = Visitor.onPhone(port)) {
            assertThat(lost.page.navigate(lost.at("/items/a/b/c")).status()).isEqualTo(404);
            lost.sees("没有这个页面").accessible();
        }
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            assertThat(clerk.page().navigate(clerk.browser.at("/desk/nonsense")).status())
                    .isEqualTo(404);
            clerk.browser.sees("没有这个页面").accessible();
        }
    }

    @Test
    void the_day_begins_with_what_is_mine_and_the_menu_is_short() {
        CaseStory.submitted(Api.someCitizen(port), CaseStory.RESIDENCE_PERMIT);
        for (String who : List.of(
                "zhengwang.clerk",
                "zhengwang.handler",
                "zhengwang.approver",
                "zhengwang.cashier",
                "zhengwang.director",
                "hedong.supervisor",
                "hedong.catalogue",
                "admin.system",
                "admin.audit")) {
            try (DeskWorker worker = new DeskWorker(port, who)) {
                assertThat(place(worker.page())).isEqualTo("/desk/");
                worker.browser.sees("今日").accessible();
                assertThat(menu(worker).count()).as(who).isBetween(2, 8);
            }
        }
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            clerk.browser.sees("先办这些").accessible();
            menu(clerk)
                    .filter(new Locator.FilterOptions().setHasText("待我办"))
                    .first()
                    .click();
            clerk.page().waitForURL("**/desk/cases/mine");
            clerk.browser.link("批量办理").click();
            clerk.page().waitForURL("**/desk/bulk");
            clerk.browser.link("设置").click();
            clerk.browser.sees("登录安全").accessible();
        }
    }

    private static Locator menu(DeskWorker worker) {
        Locator menu = worker.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("可办的事"))
                .getByRole(AriaRole.LINK);
        menu.first().waitFor();
        return menu;
    }

    @Test
    void the_jump_box_finds_a_page_by_its_initials_as_well_as_a_case() {
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            clerk.browser.sees("先办这些");
            clerk.page().keyboard().press("/");
            clerk.page().keyboard().type("cljj");
            clerk.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("材料交接"))
                    .waitFor();
            clerk.browser.accessible();
            clerk.page().keyboard().press("Enter");
            clerk.page().waitForURL("**/desk/papers");
            clerk.page().keyboard().press("/");
            clerk.page().keyboard().type("3713");
            clerk.page()
                    .getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText("办件"))
                    .first()
                    .click();
            clerk.page().waitForURL("**/desk/cases/*");
        }
    }

    @Test
    void an_agent_on_the_way_has_four_pages_below_within_reach_of_the_thumb() {
        try (DeskWorker agent = DeskWorker.onPhone(port, "zhengwang.agent")) {
            Locator bar = agent.page()
                    .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("常用"))
                    .getByRole(AriaRole.LINK);
            bar.first().waitFor();
            assertThat(bar.count()).isEqualTo(4);
            bar.filter(new Locator.FilterOptions().setHasText("我的代办")).click();
            agent.page().waitForURL("**/desk/agent");
            agent.browser.sees("我手上的").accessible();
            assertThat(agent.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }
}

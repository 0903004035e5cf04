package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes wrong at the desk, and what a director and the security administrator see of it. */
@OneWindowTest
class JourneyDeskTroubleTest {
    private static final String ZHENGWANG = "371312108000";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Test
    void a_filled_window_survives_the_end_of_the_session_and_goes_on() {
        String idNumber = Api.newIdNumber();
        Api.staff(port, "zhengwang.clerk2")
                .post("/api/desk/parties", Map.of("kind", "PERSON", "name", "李长根", "idNumber", idNumber))
                .expect(200);
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk2")) {
            clerk.browser.open("/desk/window");
            clerk.page().keyboard().type(idNumber);
            clerk.browser.sees("换一个人");
            clerk.page().keyboard().type("lnrydz");
            clerk.browser.sees("老年人优待证办理");
            clerk.page().keyboard().press("Enter");
            clerk.browser.sees("换一项");
            for (String key : List.of("1", "1", "1", "F2")) {
                clerk.page().keyboard().press(key);
            }
            db.sql("delete from identity.session where account_id ="
                            + " (select id from identity.account where username = 'zhengwang.clerk2')")
                    .update();
            clerk.page().keyboard().press("F9");
            clerk.browser.sees("页面上填写的内容都还在").accessible();
            clerk.dialog().getByLabel("密码").fill(Api.PASSWORD);
            clerk.dialog().getByRole(AriaRole.BUTTON, named("登录")).click();

            clerk.dialog().locator("canvas").waitFor();
            clerk.signs();
            clerk.page().keyboard().press("Control+Enter");
            clerk.browser.sees("已送达").sees("李长根");
        }
    }

    @Test
    void a_director_reads_a_rating_just_given() {
        Api citizen = Api.someCitizen(port);
        UUID party = UUID.fromString(citizen.get("/api/me").text("party.id"));
        UUID id = SavedCase.of(db, party, ZHENGWANG, "DELIVERED").id;
        String said = "窗口的同志很耐心 <b>𠮷</b> " + id.toString().substring(0, 8);
        citizen.post("/api/my/cases/" + id + "/rating", Map.of("grade", 4, "tags", List.of("办理时间太长"), "text", said))
                .expect(200);
        try (DeskWorker director = new DeskWorker(port, "zhengwang.director")) {
            director.browser.open("/desk/ratings");
            director.browser.sees(said).sees("办理时间太长").accessible();
        }
        try (DeskWorker elsewhere = new DeskWorker(port, "tanghe.director")) {
            elsewhere.browser.open("/desk/ratings");
            elsewhere.browser.sees("评价一次一件").accessible();
            assertThat(elsewhere.page().getByText(said).count()).isZero();
        }
    }

    @Test
    void a_reset_password_is_shown_once_and_must_be_changed_at_the_next_sign_in() {
        String username = newClerk();
        String once;
        try (DeskWorker security = new DeskWorker(port, "admin.security")) {
            security.browser.open("/desk/admin/accounts?q=" + username);
            security.actButton("重置密码").click();
            security.browser.sees("原来的密码马上作废").accessible();
            security.dialog().getByRole(AriaRole.BUTTON, named("重置密码")).click();
            security.browser.sees("一次性密码，只显示这一次").accessible();
            once = security.page().locator(".word").innerText().strip();
        }
        try (Visitor clerk = Visitor.atDesk(port)) {
            clerk.open("/desk");
            types(clerk, username, once);
            clerk.sees("第一次登录，请换成自己的密码").accessible();
            clerk.open("/desk/window").sees("第一次登录，请换成自己的密码");
            clerk.field("管理员给的一次性密码").fill(once);
            clerk.page
                    .getByLabel("新密码", new Page.GetByLabelOptions().setExact(true))
                    .fill("Better#2026");
            clerk.field("再输一遍新密码").fill("Better#2026");
            clerk.button("保存新密码").click();
            clerk.page.getByRole(AriaRole.NAVIGATION).first().waitFor();
            clerk.sees("先办这些").accessible();
        }
    }

    @Test
    void after_five_wrong_passwords_the_page_says_when_to_try_again() {
        String username = newClerk();
        try (Visitor clerk = Visitor.atDesk(port)) {
            clerk.open("/desk");
            for (int left = 4; left >= 1; left--) {
                types(clerk, username, "Wrong#2026");
                clerk.sees("还可以再试 " + left + " 次");
            }
            types(clerk, username, "Wrong#2026");
            clerk.sees("用户名或密码不对");
            types(clerk, username, "Wrong#2026");
            clerk.sees("连续输错次数太多，请");
        }
    }

    private static void types(Visitor visitor, String username, String password) {
        visitor.field("用户名").fill(username);
        visitor.field("密码").fill(password);
        visitor.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("登录").setExact(true))
                .click();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private String newClerk() {
        String name = "x" + UUID.randomUUID().toString().substring(0, 12);
        String site =
                Api.visitor(port).get("/api/sites?regionCode=" + ZHENGWANG).text("0.id");
        Map<String, Object> person = Map.of(
                "name",
                "周测试",
                "username",
                name,
                "badgeNumber",
                name,
                "siteId",
                site,
                "active",
                true,
                "posts",
                List.of(Map.of("role", "WINDOW_CLERK")));
        Api.staff(port, "admin.system").post("/api/admin/staff", person).expect(201);
        return name;
    }
}

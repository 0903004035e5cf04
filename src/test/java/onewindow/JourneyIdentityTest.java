package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import onewindow.agents.AgentStory;
import onewindow.cases.CaseStory;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody nobody knows says who he is, hears what that is worth, and becomes known at the window. */
@OneWindowTest
class JourneyIdentityTest {
    /** Where pictures of the pages are left for somebody to look at; none when it is not set. */
    private static final @Nullable String PICTURES = System.getenv("ONEWINDOW_PICTURES");

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Test
    void a_claim_is_told_what_it_is_worth_and_becomes_the_person_when_the_window_sees_the_paper() {
        try (Villager villager = new Villager(port)) {
            villager.browser.open("/real-name");
            villager.provesThePhone();
            villager.browser.field("姓名").fill("王小兰");
            villager.browser.field("身份证号码").fill(villager.idNumber);
            villager.browser.button("确认").click();
            villager.browser.sees("还没有核实").sees("怎样核实").accessible();
            picture(villager.browser, "claimed");
            villager.browser.button("知道了，继续").click();
            villager.browser.open("/me");
            villager.browser.sees("自报，未核实").accessible();
            picture(villager.browser, "me");

            Api citizen = Api.citizen(port, Api.newPhone(), "王小兰", Api.newIdNumber());
            String id = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
            try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
                clerk.opensCase(id);
                clerk.browser.sees("自报，未核验").accessible();
                picture(clerk.browser, "case");
                clerk.browser.button("核对证件").click();
                clerk.dialog().getByLabel("已当面核对证件原件").check();
                clerk.browser.accessible();
                picture(clerk.browser, "seen");
                clerk.dialog().getByText("已核对，确认").click();
                clerk.browser.sees("核对").accessible();
                clerk.browser.sees("已核验");
            }
            assertThat(citizen.get("/api/me").at("realNamed").asBoolean())
                    .as("the phone was not proved to be his")
                    .isFalse();
        }
    }

    @Test
    void the_window_registers_by_a_passport_writes_down_where_he_lives_and_who_may_act_for_him() {
        String holders = Api.newIdNumber();
        Api.seenCitizen(port, Api.newPhone(), "王小兰", holders);
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            clerk.browser.open("/desk.html#/window");
            clerk.page().keyboard().type("e" + holders.substring(10));
            clerk.page().keyboard().press("Enter");
            clerk.browser.sees("系统里还没有这个人").accessible();
            clerk.browser.field("姓名").fill("SMITH JOHN");
            assertThat(clerk.browser.field("证件种类").inputValue()).isEqualTo("PASSPORT");
            clerk.browser.field("出生日期").fill("1970-05-01");
            picture(clerk.browser, "register");
            clerk.browser.field("姓名").press("Enter");
            clerk.browser.sees("换一个人");
            clerk.browser.button("代办人、换证件…").click();
            clerk.dialog().getByLabel("代办人的证件号码或手机号").fill(holders);
            clerk.dialog().getByText("找人").click();
            clerk.dialog().getByLabel("是什么人").fill("妻子");
            clerk.dialog().getByLabel("核对了什么凭证").fill("结婚证和委托书");
            clerk.browser.accessible();
            picture(clerk.browser, "representative");
            clerk.dialog().getByText("登记代办人").click();
            clerk.browser.sees("等第二人核对").accessible();
            clerk.dialog()
                    .getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("居住地"))
                    .click();
            clerk.browser.sees("现在登记的居住地").accessible();
            picture(clerk.browser, "residence");
        }
    }

    @Test
    void what_a_principal_without_a_phone_has_to_hear_is_printed() {
        Api api = Api.staff(port, "zhengwang.clerk");
        String father = api.post(
                        "/api/desk/parties", Map.of("kind", "PERSON", "name", "宋长贵", "idNumber", Api.newIdNumber()))
                .expect(200)
                .text("id");
        String mandate = AgentStory.signed(api, AgentStory.kinMandate(api, father, "儿子"));
        AgentStory.second(Api.staff(port, "zhengwang.clerk2"), mandate).expect(200);
        Map<String, Object> taken = new HashMap<>(CaseStory.taken(api, CaseStory.SENIOR_CARD));
        taken.put("partyId", father);
        api.post("/api/desk/mandates/" + mandate + "/cases", taken).expect(200);
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            clerk.browser.open("/desk.html#/mandates-to-confirm");
            clerk.browser.sees("宋长贵").sees("替您提交了申请").accessible();
            picture(clerk.browser, "tellings");
            clerk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            clerk.browser.sees("转告单").sees("本人（签字或按手印）");
            assertThat(clerk.page().getByText("待第二人确认的委托书").isVisible())
                    .as("only what he has to hear is on the sheet")
                    .isFalse();
            picture(clerk.browser, "telling-on-paper");
        }
    }

    @Test
    void a_phone_that_lay_idle_shows_nothing_until_the_last_four_are_given() {
        try (Villager villager = new Villager(port)) {
            villager.browser.open("/sign-in?next=/me");
            villager.signsIn("王小兰");
            villager.browser.sees("已核实身份").accessible();
            villager.browser.link("更改").first().click();
            villager.browser.sees("更改手机号").accessible();
            picture(villager.browser, "phone");
            villager.browser.open("/me");
            villager.browser.button("退出登录").click();
            villager.browser.link("登录").first().waitFor();
            db.sql("update identity.account set last_sign_in_at = now() - interval '200 days' where party_id in"
                            + " (select id from identity.party where name = '王小兰')")
                    .update();
            db.sql("update identity.sms_code set sent_at = sent_at - interval '2 minutes' where expires_at > now()")
                    .update();
            villager.browser.open("/sign-in?next=/me");
            villager.provesThePhone();
            villager.browser.sees("很久没有用过").accessible();
            picture(villager.browser, "held");
            villager.browser.field("证件号码的最后 4 位").fill(villager.idNumber.substring(14));
            villager.browser.button("确认").click();
            villager.browser.sees("已核实身份");
        }
    }

    @Test
    void a_new_phone_waits_for_a_second_person() {
        String idNumber = Api.newIdNumber();
        Api.staff(port, "zhengwang.clerk")
                .post("/api/desk/parties", Map.of("kind", "PERSON", "name", "李长根", "idNumber", idNumber))
                .expect(200);
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            clerk.browser.open("/desk/window");
            clerk.browser.field("证件号码、信用代码或手机号").fill(idNumber);
            clerk.browser.sees("李长根").accessible();
            clerk.browser.button("更改联系方式").click();
            Locator dialog = clerk.dialog();
            dialog.getByLabel("已当面核对证件原件").check();
            dialog.getByLabel("为什么更改").selectOption("FIRST");
            dialog.getByLabel("新手机").fill(Api.newPhone());
            clerk.browser.accessible();
            picture(clerk.browser, "contact");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("更改"))
                    .click();
            clerk.browser.sees("在“联系方式待确认”里核对证件后确认");
        }
        try (DeskWorker director = new DeskWorker(port, "zhengwang.director")) {
            director.browser.open("/desk/contact-changes");
            director.browser.sees("李长根").accessible();
            picture(director.browser, "second");
            director.page()
                    .locator("tr", new Page.LocatorOptions().setHasText("李长根"))
                    .getByText("已核对证件，确认")
                    .first()
                    .click();
            director.browser.sees("已确认");
        }
    }

    private static void picture(Visitor visitor, String name) {
        if (PICTURES != null) {
            visitor.page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PICTURES, name + ".png"))
                    .setFullPage(true));
        }
    }
}

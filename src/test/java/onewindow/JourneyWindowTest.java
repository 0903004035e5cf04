package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** At the window: what can be done at once is done at once; what must be refused needs two people. */
@OneWindowTest
class JourneyWindowTest {
    @LocalServerPort
    int port;

    @Test
    void an_item_done_at_once_takes_fewer_than_ten_interactions_and_no_mouse() {
        String idNumber = Api.newIdNumber();
        register(idNumber);
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            clerk.browser.open("/desk/window");
            Keys keys = new Keys(clerk);
            keys.scan(idNumber);
            clerk.browser.sees("换一个人");
            keys.type("lnrydz");
            clerk.browser.sees("老年人优待证办理");
            keys.press("Enter");
            clerk.browser.sees("换一项").accessible();
            keys.press("1");
            keys.press("1");
            keys.press("1");
            keys.press("F2");
            keys.press("F9");
            clerk.dialog().waitFor();
            clerk.signs();
            clerk.browser.accessible();
            keys.press("Control+Enter");
            clerk.browser.sees("已送达");
            assertThat(keys.count).as("interactions").isLessThan(10);
        }
    }

    @Test
    void materials_open_beside_the_form_and_one_key_prints_the_step() {
        String id = CaseStory.submitted(Api.someCitizen(port), CaseStory.RESIDENCE_PERMIT);
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            clerk.opensCase(id);
            clerk.browser.sees("申请人没有在网上打开过");
            clerk.page().keyboard().press("v");
            var picture = clerk.page().locator(".viewer img");
            picture.waitFor();
            clerk.browser.sees("申请内容").accessible();
            assertThat(picture.getAttribute("style")).doesNotContain("90deg");
            clerk.page().keyboard().press("t");
            clerk.page().keyboard().press("=");
            clerk.page().locator(".viewer img[style*='125%'][style*='90deg']").waitFor();
            clerk.page().keyboard().press("Escape");
            clerk.page().locator(".viewer").waitFor(hidden());
            clerk.page()
                    .waitForResponse(
                            r -> r.url().contains("/api/desk/papers.pdf?document=") && r.status() == 200,
                            () -> clerk.page().keyboard().press("p"));
            clerk.dialog().getByText("在新窗口打开").waitFor();
        }
    }

    private static com.microsoft.playwright.Locator.WaitForOptions hidden() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }

    @Test
    void a_refusal_takes_two_persons() {
        String id = CaseStory.submitted(Api.someCitizen(port), CaseStory.OLD_AGE_ALLOWANCE);
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            clerk.opensCase(id);
            clerk.begins("提请不予受理");
            clerk.dialog().getByRole(AriaRole.TEXTBOX).first().fill("申请人不符合受理条件：未满80周岁");
            clerk.confirms();
            assertThat(clerk.actButton("确认不予受理").count()).isZero();
        }
        try (DeskWorker director = new DeskWorker(port, "zhengwang.director")) {
            director.opensCase(id);
            director.begins("确认不予受理");
            director.confirms();
            director.browser.sees("不予受理").accessible();
        }
    }

    @Test
    void what_is_half_filled_in_outlives_the_next_person_the_page_and_the_sign_in() {
        String idNumber = Api.newIdNumber();
        register(idNumber);
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            clerk.browser.open("/desk/window");
            Keys keys = new Keys(clerk);
            keys.scan(idNumber);
            clerk.browser.sees("换一个人");
            keys.type("lnrydz");
            clerk.browser.sees("老年人优待证办理");
            keys.press("Enter");
            clerk.browser.sees("换一项");
            keys.press("2");
            keys.press("F4");
            clerk.browser.sees("没填完的").sees("李长根 · 老年人优待证办理").accessible();
            assertThat(clerk.page().getByText("换一个人").count()).isZero();
            keys.press("F6");
            clerk.browser.sees("换一项");
            assertThat(choice(clerk)).isNotEmpty();
            clerk.page()
                    .waitForResponse(
                            r -> r.url().contains("/window-drafts/") && r.status() == 204, () -> keys.press("1"));
            clerk.page().reload();
            clerk.browser.sees("换一项").sees("李长根");
            assertThat(choice(clerk)).isNotEmpty();
        }
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            clerk.browser.open("/desk/window").sees("李长根 · 老年人优待证办理");
            clerk.page().keyboard().press("F6");
            clerk.browser.sees("换一项").sees("李长根");
            assertThat(choice(clerk)).isNotEmpty();
            clerk.page().keyboard().press("F2");
            clerk.page().keyboard().press("F8");
            clerk.browser.sees("待受理");
            clerk.page().reload();
            clerk.page().getByPlaceholder("刷身份证，或输入号码").waitFor();
            assertThat(clerk.page().getByText("李长根 · 老年人优待证办理").count()).isZero();
        }
    }

    private static String choice(DeskWorker clerk) {
        return clerk.page().locator("fieldset select").first().inputValue();
    }

    /** The hands are faster than the line: F4 and the next number follow at once. */
    @Test
    void keys_struck_straight_after_handing_over_belong_to_the_next_person() {
        String first = Api.newIdNumber();
        String second = Api.newIdNumber();
        register(first);
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            clerk.browser.open("/desk/window");
            Keys keys = new Keys(clerk);
            keys.scan(first);
            clerk.browser.sees("换一个人");
            keys.type("lnrydz");
            clerk.browser.sees("老年人优待证办理");
            keys.press("Enter");
            clerk.browser.sees("换一项");
            for (String key : new String[] {"1", "1", "1", "F2", "F9"}) {
                keys.press(key);
            }
            clerk.dialog().waitFor();
            clerk.signs();
            keys.press("Control+Enter");
            keys.press("F4");
            keys.type(second);
            clerk.browser.sees("系统里还没有这个人");
            assertThat(clerk.page().getByLabel("身份证号码").inputValue()).isEqualTo(second);
            clerk.dialog().waitFor(hidden());
        }
    }

    private void register(String idNumber) {
        Api.staff(port, "zhengwang.clerk")
                .post(
                        "/api/desk/parties",
                        Map.of("kind", "PERSON", "name", "李长根", "idNumber", idNumber, "phone", Api.newPhone()))
                .expect(200);
    }

    /** The keyboard, counting every word typed and every key pressed. */
    private static final class Keys {
        private final DeskWorker clerk;
        int count;

        Keys(DeskWorker clerk) {
            this.clerk = clerk;
        }

        /** The card reader types the number and Enter by itself. */
        void scan(String number) {
            type(number);
            clerk.page().keyboard().press("Enter");
        }

        void type(String text) {
            clerk.page().keyboard().type(text);
            count++;
        }

        void press(String key) {
            clerk.page().keyboard().press(key);
            count++;
        }
    }
}

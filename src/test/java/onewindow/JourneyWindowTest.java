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

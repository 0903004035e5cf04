package onewindow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Numbers pasted with everything that sticks to them: nothing is cut off, and the page says what it tidied. */
@OneWindowTest
class JourneyTypedNumbersTest {
    @LocalServerPort
    int port;

    private static void paste(Page page, Locator field, String text) {
        field.focus();
        page.keyboard().insertText(text);
        field.blur();
    }

    @Test
    void a_case_number_in_full_width_and_a_phone_with_its_country_are_tidied_before_the_eyes() {
        try (Visitor villager = Visitor.onPhone(port)) {
            villager.open("/progress");
            Locator number = villager.page.locator("#look-number");
            paste(villager.page, number, "３７１３１２\u00a0１２３４５６７８\u200b９０１２");
            assertThat(number).hasValue("371312123456789012");
            villager.sees("已去掉空格、看不见的字符，全角已改成半角");
            Locator phone = villager.page.locator("#look-phone");
            paste(villager.page, phone, "+86 138-0000-0001");
            assertThat(phone).hasValue("13800000001");
            villager.sees("已去掉空格、区号 86、分隔符").accessible();
        }
    }

    @Test
    void the_window_registers_a_landline_and_an_id_number_whole() {
        String idNumber = Api.newIdNumber();
        try (DeskWorker clerk = new DeskWorker(port, "zhengwang.clerk")) {
            clerk.browser.open("/desk/window");
            clerk.browser.button("找不到，直接登记").click();
            Page page = clerk.page();
            page.getByLabel("姓名", new Page.GetByLabelOptions().setExact(false))
                    .first()
                    .fill("丁");
            Locator number = page.locator("input[autocomplete=off].num").first();
            paste(page, number, "\u202d" + String.join(" ", idNumber.split("(?<=\\G.{4})")) + "\u202c");
            assertThat(number).hasValue(idNumber);
            Locator phone = page.locator("input[inputmode=tel]").first();
            paste(page, phone, "（0539）838 1234");
            assertThat(phone).hasValue("0539-8381234");
            clerk.browser.accessible();
            phone.press("Enter");
            clerk.browser.sees("换一个人").sees("丁");
        }
    }
}

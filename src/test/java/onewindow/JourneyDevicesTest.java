package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The devices of a window's PC: simulated ones over the real bridge, and a PC that has none. */
@OneWindowTest
class JourneyDevicesTest {
    @LocalServerPort
    int port;

    @Test
    void the_card_on_the_reader_fills_the_registration_of_who_is_not_known_yet() {
        try (DeskWorker clerk = DeskWorker.signedIn(port, "zhengwang.clerk")) {
            clerk.browser.open("/desk/window");
            clerk.browser.button("读身份证").click();
            clerk.browser.sees("系统里还没有这个人").accessible();
            assertThat(clerk.browser.field("姓名").inputValue()).isEqualTo("王秀英");
            assertThat(clerk.browser.field("身份证号码").inputValue()).startsWith("37131219480506102");
            clerk.browser.field("姓名").press("Enter");
            clerk.browser.sees("换一个人").sees("王秀英");
        }
    }

    @Test
    void the_pages_of_a_paper_become_one_upright_file_of_its_material() throws Exception {
        String idNumber = Api.newIdNumber();
        Api.staff(port, "zhengwang.clerk")
                .post(
                        "/api/desk/parties",
                        Map.of("kind", "PERSON", "name", "李长根", "paper", "RESIDENT_ID", "idNumber", idNumber))
                .expect(200);
        try (DeskWorker clerk = DeskWorker.signedIn(port, "zhengwang.clerk")) {
            clerk.browser.open("/desk/window");
            Locator who = clerk.page().getByPlaceholder("刷身份证，或输入号码");
            who.fill(idNumber);
            clerk.browser.sees("换一个人");
            clerk.page().keyboard().type("lnrydz");
            clerk.browser.sees("老年人优待证办理");
            clerk.page().keyboard().press("Enter");
            clerk.browser.sees("换一项");
            clerk.browser.button("高拍").first().click();
            clerk.browser.sees("放好一页拍一页");
            Locator shutter = clerk.browser.button("拍一页");
            clerk.page()
                    .waitForCondition(
                            () -> Boolean.TRUE.equals(shutter.evaluate("button => document.activeElement === button")));
            clerk.page().keyboard().press("Space");
            clerk.dialog().getByLabel("第 1 页向右转").click();
            shutter.press("Space");
            Locator second = clerk.dialog().getByAltText("第 2 页");
            second.waitFor();
            assertThat(second.getAttribute("style")).as("turned as the last").contains("90deg");
            clerk.browser.accessible();
            clerk.dialog().press("Control+Enter");
            clerk.browser.sees("待上传：").sees(".pdf");
            for (String key : List.of("1", "1", "1", "F2")) {
                clerk.page().keyboard().press(key);
            }
            Response uploaded = clerk.page()
                    .waitForResponse(
                            r -> r.url().contains("/materials/")
                                    && r.request().method().equals("POST"),
                            () -> clerk.page().keyboard().press("F8"));
            assertThat(uploaded.status()).isEqualTo(200);
            String file = JsonMapper.shared()
                    .readTree(uploaded.body())
                    .findValue("id")
                    .asString();
            byte[] sent = Api.staff(port, "zhengwang.clerk")
                    .get("/api/files/" + file)
                    .expect(200)
                    .bytes();
            try (PDDocument pdf = Loader.loadPDF(sent)) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(2);
                PDRectangle sheet = pdf.getPage(0).getMediaBox();
                assertThat(sheet.getHeight()).as("upright").isGreaterThan(sheet.getWidth());
            }
        }
    }

    @Test
    void a_pc_without_devices_works_without_a_word_of_them() {
        try (DeskWorker clerk = DeskWorker.signedIn(port, "zhengwang.clerk")) {
            clerk.page().addInitScript("delete window.WebSocket");
            clerk.browser.open("/desk/window");
            clerk.browser.sees("证件号码、信用代码或手机号").accessible();
            assertThat(clerk.page().getByText("读身份证").count()).isZero();
        }
    }
}

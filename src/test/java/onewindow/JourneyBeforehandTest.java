package onewindow;

import static onewindow.cases.CaseStory.act;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may not apply yet is told before he types, and who applied already sees it; at the window it is a warning. */
@OneWindowTest
class JourneyBeforehandTest {
    @LocalServerPort
    int port;

    private Api aged(int years) {
        LocalDate birth =
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(years).minusDays(40);
        int sequence = (int) (System.nanoTime() % 1000);
        return Api.seenCitizen(port, Api.newPhone(), "周大爷", Api.idNumber(birth, sequence));
    }

    private void choosesItsPlace(Visitor phone, String item) {
        phone.open("/apply/" + item);
        phone.button("为我自己办").click();
        phone.choosesTown("郑旺镇");
        phone.button("只选到郑旺镇，不选村").click();
    }

    @Test
    void a_man_of_67_is_told_that_80_is_the_age_and_is_reminded_if_he_likes() {
        Api citizen = aged(67);
        try (Visitor phone = Visitor.onPhone(port)) {
            phone.goesOnWith(citizen.session());
            phone.open("/items/" + CaseStory.OLD_AGE_ALLOWANCE);
            phone.sees("谁能办").accessible();
            choosesItsPlace(phone, CaseStory.OLD_AGE_ALLOWANCE);
            phone.sees("您今年67岁，80岁起可以申请。").accessible();
            phone.button("好，到那天提醒我").click();
            phone.sees("到那天我们提醒您。").accessible();
            phone.page.reload();
            phone.button("为我自己办").click();
            phone.sees("到那天我们提醒您。");
            phone.button("不用提醒了").click();
            phone.sees("到那天提醒您吗？");
        }
    }

    @Test
    void what_is_running_is_said_before_it_is_begun_again() {
        Api citizen = aged(86);
        CaseStory.submitted(citizen, CaseStory.OLD_AGE_ALLOWANCE);
        String permit = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        try (Visitor phone = Visitor.onPhone(port)) {
            phone.goesOnWith(citizen.session());
            choosesItsPlace(phone, CaseStory.OLD_AGE_ALLOWANCE);
            phone.sees("这件事已经在办了").accessible();
            assertThat(phone.button("不是同一件，还要再申请").count()).isZero();
            phone.open("/apply/" + CaseStory.RESIDENCE_PERMIT);
            phone.button("为我自己办").click();
            phone.sees("这件事已经在办了");
            phone.button("不是同一件，还要再申请").click();
            phone.sees("不办了，删掉这份草稿");
        }
        act(Api.staff(port, "zhengwang.clerk"), permit, "ACCEPT", Map.of()).expect(200);
    }

    @Test
    void the_second_tab_of_a_withdrawn_or_sent_form_offers_it_no_more() {
        Api citizen = aged(86);
        String id = CaseStory.filledDraft(citizen, CaseStory.RESIDENCE_PERMIT);
        try (Visitor phone = Visitor.onPhone(port)) {
            phone.goesOnWith(citizen.session());
            phone.open("/applications/" + id + "/check");
            phone.sees("提交申请");
            Page second = phone.page.context().newPage();
            second.navigate(phone.page.url());
            second.getByText("提交申请").first().waitFor();
            phone.button("提交申请").click();
            phone.sees("已经交上去了");
            second.getByText("已经交上去了").waitFor();
        }
    }

    @Test
    void the_clerk_sees_the_age_as_a_warning_and_goes_on_with_a_reason() {
        String idNumber = Api.idNumber(LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(70), 333);
        Api.staff(port, "zhengwang.clerk")
                .post("/api/desk/parties", Map.of("kind", "PERSON", "name", "周大妈", "idNumber", idNumber))
                .expect(200);
        String item = CaseStory.itemId(Api.visitor(port), CaseStory.OLD_AGE_ALLOWANCE);
        try (DeskWorker clerk = DeskWorker.signedIn(port, "zhengwang.clerk")) {
            clerk.browser.open("/desk/window?item=" + item);
            clerk.page()
                    .getByRole(com.microsoft.playwright.options.AriaRole.TEXTBOX)
                    .first()
                    .fill(idNumber);
            clerk.browser.sees("申请人今年70岁，80岁起可以申请。").accessible();
            assertThat(clerk.page().getByText("老人周岁年龄").count()).isZero();
            clerk.page().getByLabel("仍要收件的理由").fill("镇里决定七十岁试点");
        }
    }
}

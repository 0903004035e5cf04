package onewindow.cases.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import onewindow.cases.ActRequest;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseRemarks.Extension;
import onewindow.cases.CaseRemarks.Grounds;
import onewindow.cases.CaseRemarks.Supplement;
import onewindow.cases.CaseState.Dates;
import onewindow.cases.CaseState.Notice;
import onewindow.cases.CaseStatus;
import onewindow.cases.DeferredMaterial;
import onewindow.cases.PlainStep;
import onewindow.cases.Recipient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseWordingTest {
    private static PlainStep aCase(CaseAction action) {
        return PlainStep.of(action, CaseStatus.IN_REVIEW);
    }

    private static @Nullable String told(PlainStep step) {
        return CaseWording.told(step.step(), step.state());
    }

    @Test
    void an_act_without_words_leaves_no_note() {
        assertThat(CaseWording.note(aCase(CaseAction.RECEIVE).step())).isNull();
        assertThat(CaseWording.note(aCase(CaseAction.RECEIVE).saying("  ").step()))
                .isNull();
    }

    @Test
    void a_note_keeps_reasons_days_and_what_was_added() {
        PlainStep asks = aCase(CaseAction.PROPOSE_EXTENSION)
                .asking(new ActRequest.Extension(5, List.of("连阴雨", " 道路中断 ", " ")))
                .saying("请批准");
        assertThat(CaseWording.note(asks.step())).isEqualTo("连阴雨；道路中断；5 个工作日；请批准");
    }

    @Test
    void a_note_keeps_the_sum_without_an_exponent() {
        assertThat(CaseWording.note(aCase(CaseAction.RECOMMEND_APPROVAL)
                        .asking(new ActRequest.Sum(new BigDecimal("2E+3")))
                        .step()))
                .isEqualTo("金额 2000 元");
    }

    @Test
    void a_note_keeps_what_is_missing_what_is_cited_and_the_procedure() {
        assertThat(CaseWording.note(aCase(CaseAction.RETURN_FOR_SUPPLEMENT)
                        .asking(new ActRequest.Supplement(List.of(new ActRequest.Missing(null, "户口簿")), null))
                        .step()))
                .isEqualTo("户口簿");
        assertThat(CaseWording.note(aCase(CaseAction.SUSPEND)
                        .procedure("鉴定")
                        .citing("鉴定委托书 3 号")
                        .asking(new ActRequest.Suspension("APPRAISAL", 5))
                        .step()))
                .isEqualTo("鉴定；5 个工作日；鉴定委托书 3 号");
    }

    @Test
    void a_note_names_to_whom_it_went_and_what_follows() {
        assertThat(CaseWording.note(aCase(CaseAction.REDIRECT)
                        .to(new Recipient(PlainStep.PLACE, "赵窗口"))
                        .step()))
                .isEqualTo("转给郑旺镇便民服务中心 赵窗口");
        assertThat(CaseWording.note(aCase(CaseAction.ACCEPT_LENIENTLY)
                        .later(new DeferredMaterial("photo", "照片", LocalDate.of(2026, 3, 9)))
                        .step()))
                .isEqualTo("照片");
    }

    @Test
    void confirmed_it_keeps_the_reasons_it_was_proposed_with() {
        PlainStep confirms = aCase(CaseAction.CONFIRM_REFUSAL).with(new Grounds(List.of("年龄不够", "户籍不在本区"), ""));
        assertThat(CaseWording.note(confirms.step())).isEqualTo("年龄不够；户籍不在本区");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 王*兰",
                "' ', 王*兰",
                "赵桂兰, 赵*兰",
                "' 赵桂兰 ', 赵*兰",
                "赵桂, 赵*",
                "赵桂兰（老伴，凭委托书代领）, 赵*兰（老伴，凭委托书代领）",
                "（老伴）, （**）",
            })
    void who_took_the_result_is_masked_and_how_he_comes_to_it_is_not(@Nullable String typed, String shown) {
        PlainStep hands =
                aCase(CaseAction.DELIVER).asking(new ActRequest.Delivery(ActRequest.DeliveryMode.WINDOW, typed, null));
        assertThat(CaseWording.receiver(hands.step())).isEqualTo(shown);
    }

    @Test
    void a_delivery_keeps_its_way_and_its_receiver() {
        assertThat(CaseWording.note(aCase(CaseAction.DELIVER)
                        .asking(new ActRequest.Delivery(ActRequest.DeliveryMode.WINDOW, "赵桂兰", null))
                        .step()))
                .isEqualTo("窗口领取；领取人：赵*兰");
        assertThat(CaseWording.note(aCase(CaseAction.WITHDRAW)
                        .asking(new ActRequest.Signed("赵桂兰", null))
                        .step()))
                .isEqualTo("签字人：赵*兰");
    }

    @Test
    void what_nobody_is_told_of_has_no_words() {
        assertThat(told(aCase(CaseAction.RECEIVE))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16, false, false, 3月16日（周一）前",
        "2026-03-16, true, false, 3月16日（周一）中午前",
        "2027-01-04, false, true, 2027年1月4日（周一）前（暂定）",
    })
    void the_applicant_is_told_by_when(LocalDate due, boolean morning, boolean provisional, String words) {
        PlainStep accepts = aCase(CaseAction.ACCEPT).with(new Dates(null, due, morning, provisional, null));
        assertThat(told(accepts)).isEqualTo("您申请的“高龄津贴”（{number}）已受理，" + words + "办结。");
    }

    @Test
    void without_a_date_it_is_as_soon_as_may_be() {
        assertThat(told(aCase(CaseAction.ACCEPT))).isEqualTo("您申请的“高龄津贴”（{number}）已受理，尽快办结。");
    }

    @Test
    void the_applicant_is_told_all_that_is_asked_for_and_until_when() {
        LocalDate by = LocalDate.of(2026, 3, 20);
        PlainStep asks = aCase(CaseAction.RETURN_FOR_SUPPLEMENT)
                .with(new Notice(1, by))
                .with(new Supplement(List.of("户口簿", "照片"), null, by));
        assertThat(told(asks)).isEqualTo("您申请的“高龄津贴”（{number}）需要补正：户口簿；照片。请在3月20日（周五）前补齐，补正时间不占办理时限。");
    }

    @Test
    void a_long_list_is_cut_for_a_text_message() {
        PlainStep asks = aCase(CaseAction.RETURN_FOR_SUPPLEMENT)
                .with(new Supplement(List.of("一".repeat(40), "二".repeat(40)), null, PlainStep.TODAY));
        assertThat(told(asks)).contains("：" + "一".repeat(40) + "；" + "二".repeat(19) + "…（共 2 项，全文见告知书）。");
        PlainStep whole = asks.with(new Supplement(List.of("一".repeat(60)), null, PlainStep.TODAY));
        assertThat(told(whole)).contains("一".repeat(60) + "。");
    }

    @Test
    void an_extension_is_told_with_the_days_asked_for_and_why() {
        PlainStep grants = aCase(CaseAction.APPROVE_EXTENSION).with(new Extension(5, List.of("连阴雨", "道路中断"), true));
        assertThat(told(grants)).isEqualTo("您申请的“高龄津贴”（{number}）延期 5 个工作日，尽快办结。原因：连阴雨、道路中断。");
    }

    @Test
    void materials_that_follow_are_named_each_with_its_day() {
        PlainStep accepts = aCase(CaseAction.ACCEPT_LENIENTLY)
                .later(
                        new DeferredMaterial("photo", "照片", LocalDate.of(2026, 3, 9)),
                        new DeferredMaterial("household", "户口簿", LocalDate.of(2026, 3, 10)));
        assertThat(told(accepts)).endsWith("请补交：照片（3月9日（周一）前）、户口簿（3月10日（周二）前）。");
    }

    @Test
    void it_is_told_where_it_went_and_to_whom() {
        assertThat(told(aCase(CaseAction.REDIRECT).to(new Recipient(PlainStep.PLACE, "赵窗口"))))
                .isEqualTo("您申请的“高龄津贴”（{number}）已转到郑旺镇便民服务中心，联系人赵窗口，您不用重新提交。");
    }
}

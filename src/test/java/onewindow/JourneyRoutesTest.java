package onewindow;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The real examples, each by the route of its item, by everybody whose turn it is, at their own desk. */
@OneWindowTest
class JourneyRoutesTest {
    private static final String VILLAGE_CLERK = "v371312108277.clerk";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    private String applied(String code) {
        return CaseStory.submitted(Api.someCitizen(port), code);
    }

    private void at(String username, String id, Consumer<DeskWorker> work) {
        try (DeskWorker worker = DeskWorker.signedIn(port, username)) {
            worker.opensCase(id);
            work.accept(worker);
        }
    }

    private void does(String username, String id, String... acts) {
        at(username, id, worker -> {
            for (String act : acts) {
                worker.begins(act);
                worker.confirms();
            }
        });
    }

    private static void writes(DeskWorker worker, String act, String words) {
        worker.begins(act);
        worker.dialog().getByLabel("意见或原因").fill(words);
        worker.confirms();
    }

    private void hands(String username, String id) {
        at(username, id, clerk -> {
            clerk.begins("送达");
            clerk.signs();
            clerk.confirms();
            clerk.browser.sees("已送达").accessible();
        });
    }

    @Test
    void minimum_allowance_goes_from_the_village_over_the_towns_board_to_the_county_and_back() {
        String id = applied(CaseStory.MINIMUM_ALLOWANCE);
        does(VILLAGE_CLERK, id, "受理");
        does("zhengwang.handler", id, "签收", "审核：建议准予");
        try (Visitor neighbour = Visitor.onPhone(port)) {
            neighbour.open("/publicity");
            neighbour.sees("王*兰").accessible();
        }
        at("zhengwang.handler", id, handler -> {
            handler.browser.sees("期满以后才能结束公示").accessible();
        });
        clock.advance(Duration.ofDays(8));
        does("zhengwang.handler", id, "公示期满");
        does("hedong.approver", id, "签收", "准予");
        hands(VILLAGE_CLERK, id);
    }

    @Test
    void a_large_relief_is_decided_in_the_county_and_its_sum_is_asked_for() {
        String id = applied(CaseStory.EMERGENCY_RELIEF);
        does("zhengwang.clerk", id, "受理");
        at("zhengwang.handler", id, handler -> {
            handler.begins("审核：建议准予");
            handler.dialog().press("Control+Enter");
            handler.browser.sees("请填写拟给付的金额（元）。").accessible();
            handler.dialog().getByLabel("拟给付金额（元）").fill("2000.01");
            handler.confirms();
        });
        at("zhengwang.approver", id, approver -> approver.browser.sees("这件现在没有等您办的事"));
        does("hedong.approver", id, "签收", "准予");
        hands("zhengwang.clerk", id);
    }

    @Test
    void a_disabled_persons_allowance_goes_through_two_bureaus() {
        String id = applied(CaseStory.DISABLED_ALLOWANCE);
        does("zhengwang.clerk", id, "受理");
        does("hedong.canlian", id, "签收", "审核：建议准予");
        does("hedong.minzheng", id, "签收", "准予");
        hands("zhengwang.clerk", id);
    }

    @Test
    void a_homestead_waits_for_every_bureau_and_names_the_one_that_is_silent() {
        String id = applied(CaseStory.HOMESTEAD);
        does("zhengwang.clerk", id, "受理");
        for (String bureau : List.of("zhengwang.land", "zhengwang.farm", "zhengwang.forest")) {
            at(bureau, id, this::agrees);
        }
        at("zhengwang.handler", id, lead -> {
            lead.page().getByText(Pattern.compile("汇总意见：.*水利")).waitFor();
            lead.browser.accessible();
        });
        clock.advance(Duration.ofDays(12));
        at("zhengwang.handler", id, lead -> {
            lead.browser.sees("没有答复").accessible();
            writes(lead, "汇总意见", "三个部门同意，水利逾期未答复");
            lead.begins("审核：建议准予");
            lead.confirms();
        });
        does("zhengwang.approver", id, "准予");
        hands("zhengwang.clerk", id);
    }

    private void agrees(DeskWorker bureau) {
        Locator answer = bureau.page().locator(".answer").first();
        Locator yes = answer.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("同意").setExact(true));
        yes.click();
        bureau.page().getByRole(AriaRole.ALERT).first().waitFor();
        bureau.browser.accessible();
        answer.getByRole(AriaRole.TEXTBOX).fill("符合规定");
        yes.click();
        bureau.browser.sees("同意。符合规定").accessible();
    }

    @Test
    void felling_stands_still_for_an_appraisal_and_is_extended_with_the_heads_word() {
        String id = applied(CaseStory.FELLING);
        does("zhengwang.clerk", id, "受理");
        at("zhengwang.handler", id, handler -> {
            handler.begins("暂停计时");
            handler.dialog().getByLabel("不计入时限的程序").selectOption(new SelectOption().setValue("APPRAISAL"));
            handler.dialog().getByLabel("预计要几个工作日").fill("5");
            handler.confirms();
            handler.browser.sees("特别程序").accessible();
        });
        clock.advance(Duration.ofDays(7));
        at("zhengwang.handler", id, handler -> {
            writes(handler, "恢复计时", "鉴定已有结论");
            handler.begins("提请延期");
            handler.dialog().getByLabel("延长几个工作日").fill("11");
            handler.dialog().getByLabel("理由第 1 条").fill("连阴雨，不能进山");
            handler.dialog().press("Control+Enter");
            handler.dialog().getByRole(AriaRole.ALERT).first().waitFor();
            handler.dialog().getByLabel("延长几个工作日").fill("10");
            handler.confirms();
        });
        does("zhengwang.approver", id, "批准延期");
        does("zhengwang.handler", id, "审核：建议准予");
        does("hedong.approver", id, "签收", "准予");
        hands("zhengwang.clerk", id);
    }
}

package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import onewindow.cases.CaseStory;
import onewindow.platform.db.Db;
import onewindow.reception.HallStory;
import onewindow.reception.appointment.BookingStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 预约: a time chosen on the phone, a code held before the kiosk, a number called at the desk. */
@OneWindowTest
class JourneyAppointmentTest {
    private static final String QUEUE = "/api/desk/queue";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Db db;

    private BookingStory story;

    @BeforeEach
    void slotsOfATown() {
        clock.setMorning();
        story = new BookingStory(port);
    }

    @AfterEach
    void asBefore() {
        db.sql("update reception.appointment set ticket_id = null where site_id = cast(:site as uuid)")
                .bind("site", story.site)
                .update();
        db.sql("update reception.ticket set state = 'EXPIRED', ended_at = now() where site_id = cast(:site as uuid)"
                        + " and state in ('WAITING', 'CALLED', 'SERVING', 'PARKED', 'MISSED')")
                .bind("site", story.site)
                .update();
        db.sql("update reception.shift set closed_at = opened_at where closed_at is null and window_id in"
                        + " (select id from reception.hall_window where site_id = cast(:site as uuid))")
                .bind("site", story.site)
                .update();
        story.over(db);
        clock.reset();
    }

    private static void picks(Visitor phone, String group, String value) {
        phone.page
                .locator("input[name=" + group + "][value='" + value + "']")
                .check(new Locator.CheckOptions().setForce(true));
    }

    @Test
    void a_time_booked_on_the_phone_is_checked_in_at_the_kiosk_and_called_at_the_desk() {
        String start = story.free(1).get(4);
        String code;
        try (Visitor phone = Visitor.onPhone(port);
                Visitor kiosk = Visitor.atDesk(port)) {
            phone.goesOnWith(Api.someCitizen(port).session());
            phone.open("/appointments").sees("还没有预约").accessible();
            phone.page.navigate(phone.at("/appointments/new?site=" + story.site));
            phone.sees("哪一天").accessible();
            picks(phone, "slot-day", story.day(start).toString());
            picks(phone, "slot-time", start);
            phone.button("约 ").click();
            phone.sees("已约好").sees("预约码").accessible();
            phone.page.waitForFunction("() => document.querySelector('img[alt^=二维码]').naturalWidth > 0");
            code = phone.page.url().replaceAll(".*/a/", "");

            clock.set(Instant.parse(start).minus(Duration.ofMinutes(10)));
            story = new BookingStory(port);
            kiosk.page.setViewportSize(1920, 1080);
            kiosk.page.addInitScript("window.print = () => {}");
            kiosk.page.navigate(kiosk.at("/screen/kiosk?device=" + story.kiosk()));
            kiosk.button("有预约签到、过号了").click();
            kiosk.sees("预约码").accessible();
            kiosk.page.keyboard().type(code + "\n");
            kiosk.sees("优先：预约").accessible();

            clock.set(Instant.parse(start));
            story.clerk
                    .put(QUEUE + "/window", Map.of("windowId", HallStory.windowId(story.hall, 1)))
                    .expect(200);
            String called = story.clerk
                    .post(QUEUE + "/next", Map.of())
                    .expect(200)
                    .at("hall.inHand")
                    .path("number")
                    .asString();
            assertThat(kiosk.page.content()).contains(called);
            phone.page.navigate(phone.at("/a/" + code));
            phone.sees("已签到").accessible();
            phone.link("看排到哪里").click();
            phone.sees("请到 1 号窗口");
        }
    }

    @Test
    void a_clerk_books_for_somebody_who_rings_up_and_the_guide_offers_it_where_there_are_slots_alone() {
        try (DeskWorker clerk = DeskWorker.signedIn(port, "tanghe.clerk");
                Visitor phone = Visitor.onPhone(port)) {
            clerk.browser.open("/desk/appointments").sees("这一天没有预约").accessible();
            clerk.browser.button("替他预约").click();
            clerk.dialog().getByLabel("姓名").fill("张大爷");
            clerk.dialog().locator("label:has-text('电话') input.num").first().fill(Api.newPhone());
            clerk.dialog().getByText("剩 2 个").first().waitFor(attached());
            clerk.browser.accessible();
            clerk.dialog().getByText("Ctrl+Enter").click();
            clerk.dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            String day = db.sql("""
                            select to_char(starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from reception.appointment
                            where site_id = cast(:site as uuid)""").bind("site", story.site).one(String.class);
            clerk.page().locator("input[type=date]").fill(day);
            clerk.browser.sees("张*").sees("电话").accessible();

            phone.page.addInitScript("localStorage.setItem('ow.region',"
                    + " JSON.stringify({code:'371312104000',name:'汤河镇',level:'TOWN'}))");
            phone.open("/items/" + CaseStory.RESIDENCE_PERMIT);
            phone.page.locator("a.button[href*='/appointments/new']").waitFor();
            story.director
                    .put(story.rulesPath(), Map.of("queues", List.of(story.rules(false))))
                    .expect(200);
            phone.page.reload();
            phone.sees("请人帮办");
            phone.page.waitForLoadState(LoadState.NETWORKIDLE);
            String offered =
                    phone.page.locator("a.button[href*='/appointments/new']").count() == 0
                            ? ""
                            : phone.page
                                    .locator("a.button[href*='/appointments/new']")
                                    .getAttribute("href");
            assertThat(offered).doesNotContain(story.site);
        }
    }

    @Test
    void the_director_sets_the_rules_and_sees_whom_a_closure_leaves() {
        String start = story.later();
        story.byPhone(story.wish(start), "张大爷", Api.newPhone()).expect(201);
        try (DeskWorker director = DeskWorker.signedIn(port, "tanghe.director")) {
            director.browser.open("/desk/hall").sees("预约规则").sees("留给现场").accessible();
            director.page().getByLabel("综合业务，一时段几人").fill("5");
            director.browser.button("保存预约规则").click();
            director.browser.sees("按新的规则放号");
            director.browser.open("/desk/opening");
            director.browser.button("登记安排").click();
            director.page().getByLabel("暂停服务").check();
            String day = story.day(start).toString();
            director.page().locator("input[type=date]").first().fill(day);
            director.page().locator("input[type=date]").nth(1).fill(day);
            director.page()
                    .getByLabel("说明")
                    .or(director.page().getByLabel("原因"))
                    .first()
                    .fill("停电检修");
            director.page().locator("form button[type=submit]").click();
            director.browser.sees("有人已经预约").sees("张*");
            director.browser.button("看过了").click();
            director.browser.sees("已登记");
        }
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }
}

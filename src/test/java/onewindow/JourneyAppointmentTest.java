package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
}

package onewindow.reception.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.organisation.duty.DutyStory;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import onewindow.reception.HallStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Only somebody signed in opens a window, and an open one with nobody at it is seen. */
@OneWindowTest
class EmptyWindowApiTest {
    private static final String TOWN = "371312006000";
    private static final String QUEUE = "/api/desk/queue";
    private static final String MINE = "/api/desk/attendance/mine";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    EmptyWindows empty;

    @Autowired
    Calendars calendars;

    @Autowired
    Db db;

    private Api director;
    private Api clerk;
    private String site;
    private Map<String, Object> first;

    @BeforeEach
    void hallOfATown() {
        DutyStory.forget(db, TOWN);
        DutyStory.at(clock, DutyStory.workDay(calendars), "09:30:00");
        director = Api.staff(port, "tangtou.director");
        clerk = Api.staff(port, "tangtou.clerk");
        site = DutyStory.site(director, TOWN);
        JsonNode hall = HallStory.hall(director, site);
        first = Map.of("windowId", HallStory.windowId(hall, 1));
    }

    @AfterEach
    void closed() {
        db.sql(
                        "update reception.shift set closed_at = opened_at where closed_at is null and staff_id = cast(:id as uuid)")
                .bind("id", DutyStory.staffId(db, "tangtou.clerk"))
                .update();
        DutyStory.forget(db, TOWN);
        clock.reset();
    }

    @Test
    void opening_a_window_signs_in_and_who_sits_at_it_cannot_sign_out() {
        assertThat(clerk.get(MINE).expect(200).at("present").asBoolean()).isFalse();
        clerk.put(QUEUE + "/window", first).expect(200);
        assertThat(clerk.get(MINE).expect(200).at("present").asBoolean()).isTrue();
        assertThat(clerk.post(MINE + "/sign-out", Map.of()).expect(409).detail())
                .contains("先关窗");
        clerk.delete(QUEUE + "/window").expect(200);
        clerk.post(MINE + "/sign-out", Map.of()).expect(200);
    }

    @Test
    void where_the_site_asks_for_the_place_nobody_opens_a_window_from_elsewhere() {
        director.put("/api/desk/attendance/sites/" + site + "/rule", DutyStory.rule(true, false))
                .expect(204);
        clerk.put(QUEUE + "/window", first).expect(422);
        Map<String, Object> far =
                Map.of("windowId", first.get("windowId"), "position", DutyStory.position(clock, 4000, 20));
        clerk.put(QUEUE + "/window", far).expect(422);
        assertThat(clerk.get(QUEUE).expect(200).at("hall.window").isNull()).isTrue();
        Map<String, Object> near =
                Map.of("windowId", first.get("windowId"), "position", DutyStory.position(clock, 20, 20));
        assertThat(clerk.put(QUEUE + "/window", near)
                        .expect(200)
                        .at("hall.window.number")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void an_open_window_nobody_touches_for_ten_minutes_is_told_to_the_director_once() {
        clerk.put(QUEUE + "/window", first).expect(200);
        String path = "/api/desk/halls/" + site + "/empty-windows";
        clock.advance(Duration.ofMinutes(9));
        clerk.post(QUEUE + "/window/touches", null).expect(204);
        clock.advance(Duration.ofMinutes(9));
        assertThat(director.get(path).expect(200).body().size()).isZero();
        clock.advance(Duration.ofMinutes(2));
        assertThat(director.get(path).expect(200).text("0.number")).isEqualTo("1");
        empty.tell();
        empty.tell();
        assertThat(told()).hasSize(1);
        clerk.post(QUEUE + "/window/touches", null).expect(204);
        assertThat(director.get(path).expect(200).body().size()).isZero();
        clock.advance(Duration.ofMinutes(11));
        assertThat(director.get(path).expect(200).body().size()).isEqualTo(1);
        empty.tell();
        assertThat(told()).as("again, later").hasSize(2);
    }

    private List<String> told() {
        return db.sql("""
                        select text from notifications.staff_message
                        where staff_id = cast(:id as uuid) and title = '1 号窗口没有人' and at >= :since""")
                .bind("id", DutyStory.staffId(db, "tangtou.director"))
                .bind("since", clock.instant().minus(Duration.ofMinutes(40)))
                .list(String.class);
    }

    @Test
    void where_somebody_is_served_nobody_is_missed() {
        DutyStory.at(clock, DutyStory.workDay(calendars), "15:00:00");
        director = Api.staff(port, "tangtou.director");
        clerk = Api.staff(port, "tangtou.clerk");
        clerk.put(QUEUE + "/window", first).expect(200);
        clerk.post(QUEUE + "/tickets", HallStory.ticket(HallStory.hall(director, site), "A"))
                .expect(200);
        String id = clerk.post(QUEUE + "/next", Map.of()).expect(200).text("hall.inHand.id");
        clerk.post(QUEUE + "/tickets/" + id + "/acts", Map.of("act", "START")).expect(200);
        clock.advance(Duration.ofMinutes(25));
        assertThat(director.get("/api/desk/halls/" + site + "/empty-windows")
                        .expect(200)
                        .body()
                        .size())
                .isZero();
        clerk.post(QUEUE + "/tickets/" + id + "/acts", Map.of("act", "FINISH")).expect(200);
    }
}

package onewindow.reception.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.reception.HallStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 大厅现场 and 求助: what the director sees of the hall, and what nobody else does. */
@OneWindowTest
class HallLiveApiTest {
    private static final String QUEUE = "/api/desk/queue";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    private Api director;
    private Api clerk;
    private JsonNode hall;
    private String path;

    @BeforeEach
    void anotherDay() {
        clock.setMorning();
        clock.advance(Duration.ofDays(80));
        director = Api.staff(port, "tangtou.director");
        clerk = Api.staff(port, "tangtou.clerk");
        String site =
                director.get("/api/sites?regionCode=371312006000").expect(200).text("0.id");
        hall = HallStory.hall(director, site);
        path = "/api/desk/halls/" + site;
        clerk.put(QUEUE + "/window", Map.of("windowId", HallStory.windowId(hall, 1)))
                .expect(200);
    }

    @AfterEach
    void today() {
        JsonNode inHand = clerk.get(QUEUE).expect(200).at("hall.inHand");
        if (!inHand.isNull()) {
            if (inHand.path("state").asString().equals("CALLED")) {
                act("START");
            }
            act("FINISH");
        }
        clerk.delete(QUEUE + "/window").expect(200);
        clock.reset();
    }

    private void act(String act) {
        String id = clerk.get(QUEUE).expect(200).text("hall.inHand.id");
        clerk.post(QUEUE + "/tickets/" + id + "/acts", Map.of("act", act)).expect(200);
    }

    private JsonNode live() {
        return director.get(path + "/live").expect(200).body();
    }

    private JsonNode window(int number) {
        for (JsonNode window : live().path("windows")) {
            if (window.path("number").asInt() == number) {
                return window;
            }
        }
        throw new AssertionError("window " + number);
    }

    private String take() {
        return clerk.post(QUEUE + "/tickets", HallStory.ticket(hall, "A"))
                .expect(200)
                .text("ticket.number");
    }

    @Test
    void the_director_sees_who_sits_where_what_is_in_hand_and_what_outlasts_its_range() {
        String first = take();
        clerk.post(QUEUE + "/next", Map.of()).expect(200);
        act("START");
        String second = take();
        clock.advance(Duration.ofMinutes(50));
        JsonNode window = window(1);
        assertThat(window.path("ticket").asString()).isEqualTo(first);
        assertThat(window.path("minutes").asInt()).isEqualTo(50);
        assertThat(window.path("staffName").asString()).isNotBlank();
        assertThat(live().at("/late/0/number").asString()).isEqualTo(second);
        assertThat(live().at("/queues/0/longest").asInt()).isEqualTo(50);
        act("FINISH");
        clerk.post(QUEUE + "/next", Map.of()).expect(200);
    }

    @Test
    void idle_while_somebody_waits_is_measured_and_idle_while_nobody_does_is_not() {
        int before = window(1).path("idle").asInt();
        clock.advance(Duration.ofMinutes(20));
        assertThat(window(1).path("idle").asInt()).as("nobody waits").isEqualTo(before);
        take();
        clock.advance(Duration.ofMinutes(6));
        assertThat(window(1).path("idle").asInt()).isEqualTo(before + 6);
        clerk.post(QUEUE + "/next", Map.of()).expect(200);
        clock.advance(Duration.ofMinutes(9));
        assertThat(window(1).path("idle").asInt()).as("it stays").isEqualTo(before + 6);
    }

    @Test
    void parked_time_is_told_apart_and_is_no_service() {
        take();
        int before = live().at("/apart/parked").asInt();
        clerk.post(QUEUE + "/next", Map.of()).expect(200);
        act("START");
        String id = clerk.get(QUEUE).expect(200).text("hall.inHand.id");
        act("PARK");
        clock.advance(Duration.ofMinutes(15));
        assertThat(live().at("/aside/0/window").asInt()).isEqualTo(1);
        clerk.post(QUEUE + "/tickets/" + id + "/acts", Map.of("act", "RESUME")).expect(200);
        assertThat(live().at("/apart/parked").asInt()).isEqualTo(before + 15);
    }

    @Test
    void help_is_asked_without_a_sound_accepted_and_closed_with_a_note() {
        clerk.post(QUEUE + "/help", Map.of()).expect(200);
        clerk.post(QUEUE + "/help", Map.of()).expect(200);
        JsonNode asked = live().path("help");
        assertThat(asked.path(0).path("window").asInt()).isEqualTo(1);
        assertThat(asked.path(1).path("closedAt").isNull())
                .as("struck twice it is one")
                .isFalse();
        String help = path + "/help/" + asked.path(0).path("id").asString();
        assertThat(director.get("/api/screen/hall?site=371312006000")
                        .expect(200)
                        .body()
                        .toString())
                .doesNotContain("help");
        clerk.post(help + "/accept", Map.of()).expect(404);
        director.post(help + "/close", Map.of("note", "已经处理")).expect(409);
        director.post(help + "/accept", Map.of()).expect(204);
        director.post(help + "/accept", Map.of()).expect(409);
        assertThat(clerk.get(QUEUE + "/help").expect(200).text("open.0.acceptedByName"))
                .isNotBlank();
        director.post(help + "/close", Map.of("note", " ")).expect(400);
        director.post(help + "/close", Map.of("note", "主任到窗口劝解，群众已经离开")).expect(204);
        assertThat(clerk.get(QUEUE + "/help").expect(200).body().path("open").isEmpty())
                .isTrue();
    }

    @Test
    void nobody_else_watches_the_hall() {
        clerk.get(path + "/live").expect(404);
        Api.staff(port, "tanghe.director").get(path + "/live").expect(404);
    }
}

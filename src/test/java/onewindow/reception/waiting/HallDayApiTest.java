package onewindow.reception.waiting;

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

/** 大厅日报: counted out of what happened, on a day of its own. */
@OneWindowTest
class HallDayApiTest {
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
        clock.advance(Duration.ofDays(40));
        director = Api.staff(port, "tangtou.director");
        clerk = Api.staff(port, "tangtou.clerk");
        String site =
                director.get("/api/sites?regionCode=371312006000").expect(200).text("0.id");
        hall = HallStory.hall(director, site);
        path = "/api/desk/halls/" + site + "/day";
        clerk.put("/api/desk/queue/window", Map.of("windowId", HallStory.windowId(hall, 1)))
                .expect(200);
    }

    @AfterEach
    void today() {
        clerk.delete("/api/desk/queue/window").expect(200);
        clock.reset();
    }

    private void act(String act) {
        String id = clerk.get("/api/desk/queue").expect(200).text("hall.inHand.id");
        clerk.post("/api/desk/queue/tickets/" + id + "/acts", Map.of("act", act))
                .expect(200);
    }

    @Test
    void a_wait_is_counted_from_the_ticket_to_the_window() {
        JsonNode before = director.get(path).expect(200).at("total");
        assertThat(before.path("taken").asInt()).as("a day of its own").isZero();
        clerk.post("/api/desk/queue/tickets", HallStory.ticket(hall, "A")).expect(200);
        String waits = clerk.post("/api/desk/queue/tickets", HallStory.ticket(hall, "A"))
                .expect(200)
                .text("ticket.code");
        clock.advance(Duration.ofMinutes(7));
        clerk.post("/api/desk/queue/next", Map.of()).expect(200);
        act("START");
        clock.advance(Duration.ofMinutes(5));
        act("FINISH");
        Api.visitor(port).post("/api/tickets/" + waits + "/leave", Map.of()).expect(200);
        JsonNode total = director.get(path).expect(200).at("total");
        assertThat(total.path("taken").asInt()).isEqualTo(2);
        assertThat(total.path("served").asInt()).isEqualTo(1);
        assertThat(total.path("left").asInt()).isEqualTo(1);
        assertThat(total.path("wait50").asInt()).isEqualTo(7);
        assertThat(total.path("service50").asInt()).isEqualTo(5);
        JsonNode window = director.get(path).expect(200).at("windows.0");
        assertThat(window.path("name").asString()).isEqualTo("1 号窗口");
        assertThat(director.get(path + ".xlsx").expect(200).status()).isEqualTo(200);
    }
}

package onewindow.feedback.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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

/** 窗口评价: asked when the visit is over, once, never by default, and never with a name. */
@OneWindowTest
class VisitRatingApiTest {
    private static final String TABLET = "/api/rating-tablet";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    private Api director;
    private Api clerk;
    private String device;
    private String code;
    private JsonNode hall;

    @BeforeEach
    void somebodyWasServed() {
        clock.setMorning();
        director = Api.staff(port, "tangtou.director");
        clerk = Api.staff(port, "tangtou.clerk2");
        String site =
                director.get("/api/sites?regionCode=371312006000").expect(200).text("0.id");
        hall = HallStory.hall(director, site);
        String window = HallStory.windowId(hall, 3);
        Map<String, Object> tablet = Map.of("kind", "RATING_TABLET", "name", "三号", "windowId", window);
        String path = director.post("/api/desk/halls/" + site + "/devices", tablet)
                .expect(200)
                .text("path");
        device = path.substring(path.indexOf('=') + 1);
        clerk.put("/api/desk/queue/window", Map.of("windowId", window)).expect(200);
        code = clerk.post("/api/desk/queue/tickets", HallStory.ticket(hall, "B"))
                .expect(200)
                .text("ticket.code");
        clerk.post("/api/desk/queue/next", Map.of()).expect(200);
        act("START");
        clock.advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void closed() {
        clerk.delete("/api/desk/queue/window").expect(200);
        clock.reset();
    }

    private void act(String act) {
        String id = clerk.get("/api/desk/queue").expect(200).text("hall.inHand.id");
        clerk.post("/api/desk/queue/tickets/" + id + "/acts", Map.of("act", act))
                .expect(200);
    }

    private JsonNode asked() {
        return Api.visitor(port).get(TABLET + "?device=" + device).expect(200).at("visit");
    }

    private Map<String, Object> rating(JsonNode visit, int grade) {
        return new HashMap<>(Map.of(
                "device", device,
                "ticketId", visit.path("ticketId").asString(),
                "rating", Map.of("grade", grade, "tags", List.of())));
    }

    @Test
    void the_tablet_asks_when_the_visit_is_over_and_once() {
        assertThat(asked().isNull()).as("not while he is served").isTrue();
        act("FINISH");
        JsonNode visit = asked();
        Api tablet = Api.visitor(port);
        tablet.post(TABLET, rating(visit, 6)).expect(400);
        tablet.post(TABLET, rating(visit, 5)).expect(204);
        assertThat(asked().isNull()).isTrue();
        tablet.post(TABLET, rating(visit, 1)).expect(409);
        JsonNode row = rated(visit);
        assertThat(row.path("gradeName").asString()).isEqualTo("非常不满意");
        assertThat(row.path("window").asInt()).isEqualTo(3);
        JsonNode elsewhere = Api.staff(port, "tanghe.director")
                .get("/api/desk/visit-ratings?size=50")
                .expect(200)
                .at("items");
        assertThat(elsewhere.toString()).doesNotContain("汤头");
        clerk.get("/api/desk/visit-ratings").expect(403);
    }

    @Test
    void who_says_nothing_has_said_nothing_and_may_by_phone_within_five_working_days() {
        act("FINISH");
        clock.advance(Duration.ofMinutes(4));
        assertThat(asked().isNull()).as("he has gone").isTrue();
        Api phone = Api.visitor(port);
        String path = "/api/tickets/" + code + "/rating";
        assertThat(phone.get(path).expect(200).at("open").asBoolean()).isTrue();
        Map<String, Object> good = Map.of("grade", 2, "tags", List.of());
        phone.post(path, good).expect(204);
        phone.post(path, good).expect(409);
        assertThat(phone.get(path).expect(200).at("rated").asBoolean()).isTrue();
    }

    @Test
    void after_five_working_days_it_is_too_late() {
        act("FINISH");
        clock.advance(Duration.ofDays(20));
        Map<String, Object> good = Map.of("grade", 1, "tags", List.of());
        Api.visitor(port).post("/api/tickets/" + code + "/rating", good).expect(409);
        clock.setMorning();
    }

    @Test
    void who_was_asked_may_answer_while_the_next_one_is_served() {
        act("FINISH");
        JsonNode visit = asked();
        clerk.post("/api/desk/queue/tickets", HallStory.ticket(hall, "B")).expect(200);
        clerk.post("/api/desk/queue/next", Map.of()).expect(200);
        act("START");
        assertThat(asked().isNull()).as("the next one is not asked of the last").isTrue();
        Api.visitor(port).post(TABLET, rating(visit, 1)).expect(204);
        act("FINISH");
    }

    private JsonNode rated(JsonNode visit) {
        String ticket = visit.path("ticketId").asString();
        return director.get("/api/desk/visit-ratings?size=50")
                .expect(200)
                .at("items")
                .valueStream()
                .filter(row -> row.path("ticketId").asString().equals(ticket))
                .findFirst()
                .orElseThrow();
    }
}

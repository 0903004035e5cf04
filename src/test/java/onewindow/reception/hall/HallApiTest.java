package onewindow.reception.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** 大厅设置: checked whole, and never changed under the people who stand in it. */
@OneWindowTest
class HallApiTest {
    private static final String QUEUE = "/api/desk/queue";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    private Api director;
    private Api clerk;
    private String path;
    private JsonNode hall;

    @BeforeEach
    void hallOfATown() {
        clock.setMorning();
        director = Api.staff(port, "tangtou.director");
        clerk = Api.staff(port, "tangtou.clerk");
        String site =
                director.get("/api/sites?regionCode=371312006000").expect(200).text("0.id");
        hall = HallStory.hall(director, site);
        path = "/api/desk/halls/" + site;
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    /** As it stands, to be sent again with one thing changed. */
    private Map<String, Object> asItStands() {
        Map<String, Object> wanted = new HashMap<>(HallStory.setUp(
                director.get(path).expect(200).at("hall.version").asInt()));
        wanted.put("queues", List.of(queue("A", "综合业务", "HANDLING"), queue("B", "领证", "COLLECTION")));
        wanted.put("windows", List.of(window(1, "A"), window(2, "A"), window(3, "B")));
        return wanted;
    }

    private Map<String, Object> queue(String letter, String name, String kind) {
        Map<String, Object> queue = HallStory.queue(letter, name, kind);
        queue.put("id", HallStory.queueId(hall, letter));
        return queue;
    }

    private Map<String, Object> window(int number, String letter) {
        Map<String, Object> window = HallStory.window(number, letter);
        window.put("id", HallStory.windowId(hall, number));
        return window;
    }

    @Test
    void what_cannot_be_is_told_at_once_and_at_its_field() {
        Map<String, Object> wanted = asItStands();
        wanted.put("queues", List.of(queue("A", "综合", "HANDLING"), queue("A", "又一个", "HANDLING")));
        wanted.put("windows", List.of(HallStory.window(1, "A"), HallStory.window(1, "Z")));
        String faults =
                director.put(path, wanted).expect(400).body().path("errors").toString();
        assertThat(faults)
                .contains("queues[1].letter")
                .contains("windows[1].number")
                .contains("windows[1].letters");
    }

    @Test
    void a_queue_or_a_window_written_twice_is_refused() {
        Map<String, Object> wanted = asItStands();
        Map<String, Object> again = queue("A", "同一个", "ADVICE");
        again.put("letter", "C");
        List<Object> queues = new ArrayList<>((List<?>) wanted.get("queues"));
        queues.add(again);
        wanted.put("queues", queues);
        assertThat(director.put(path, wanted).expect(400).text("errors.0.message"))
                .contains("写了两行");
    }

    @Test
    void items_that_are_not_there_are_refused() {
        Map<String, Object> wanted = asItStands();
        Map<String, Object> named = queue("A", "综合业务", "HANDLING");
        named.put("items", List.of(UUID.randomUUID().toString()));
        wanted.put("queues", List.of(named, queue("B", "领证", "COLLECTION")));
        director.put(path, wanted).expect(400);
    }

    @Test
    void who_read_an_older_one_is_told() {
        Map<String, Object> wanted = asItStands();
        director.put(path, wanted).expect(200);
        assertThat(director.put(path, wanted).expect(409).text("detail")).contains("已经被别人改过");
    }

    @Test
    void nothing_changes_under_who_waits_and_who_is_open() {
        clerk.put(QUEUE + "/window", Map.of("windowId", HallStory.windowId(hall, 1)))
                .expect(200);
        String code = clerk.post(QUEUE + "/tickets", HallStory.ticket(hall, "A"))
                .expect(200)
                .text("ticket.code");
        Map<String, Object> renumbered = asItStands();
        Map<String, Object> moved = window(1, "A");
        moved.put("number", 9);
        renumbered.put("windows", List.of(moved, window(2, "A"), window(3, "B")));
        assertThat(director.put(path, renumbered).expect(409).text("detail")).contains("还开着");
        Map<String, Object> withoutTickets = asItStands();
        Map<String, Object> rules = HallStory.rules();
        rules.put("takesTickets", false);
        withoutTickets.put("rules", rules);
        assertThat(director.put(path, withoutTickets).expect(409).text("detail"))
                .contains("拿着号");
        Api.visitor(port).post("/api/tickets/" + code + "/leave", Map.of()).expect(200);
        clerk.delete(QUEUE + "/window").expect(200);
    }

    @Test
    void a_code_that_gives_no_first_place_is_told() {
        clerk.put(QUEUE + "/window", Map.of("windowId", HallStory.windowId(hall, 1)))
                .expect(200);
        Map<String, Object> wanted = HallStory.ticket(hall, "A");
        wanted.put("earlier", "ZZZZZZZZZZZZ");
        assertThat(clerk.post(QUEUE + "/tickets", wanted).expect(400).text("errors.0.field"))
                .isEqualTo("earlier");
        clerk.delete(QUEUE + "/window").expect(200);
    }
}

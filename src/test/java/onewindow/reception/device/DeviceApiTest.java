package onewindow.reception.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

/** The machines of a hall: known by their codes, and by nothing else. */
@OneWindowTest
class DeviceApiTest {
    private static final String WINDOW = "/api/desk/queue/window";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    private Api director;
    private Api clerk;
    private JsonNode hall;
    private String devices;

    @BeforeEach
    void hall() {
        clock.setMorning();
        clerk = Api.staff(port, "tangtou.clerk");
        director = Api.staff(port, "tangtou.director");
        String site =
                director.get("/api/sites?regionCode=371312006000").expect(200).text("0.id");
        hall = HallStory.hall(director, site);
        devices = "/api/desk/halls/" + site + "/devices";
        clerk.put(WINDOW, Map.of("windowId", HallStory.windowId(hall, 1))).expect(200);
    }

    @AfterEach
    void today() {
        director.get(devices)
                .expect(200)
                .body()
                .valueStream()
                .forEach(row -> director.delete(devices + "/" + row.path("id").asString())
                        .expect(204));
        clerk.delete(WINDOW).expect(200);
        clock.reset();
    }

    private String added(String kind) {
        String path = director.post(devices, Map.of("kind", kind, "name", "大门口"))
                .expect(200)
                .text("path");
        return path.substring(path.indexOf('=') + 1);
    }

    @Test
    void a_kiosk_takes_tickets_by_its_code_and_no_other_machine_does() {
        String kiosk = added("KIOSK");
        Api machine = Api.visitor(port);
        assertThat(machine.get("/api/kiosk?device=" + kiosk).expect(200).text("queues.0.letter"))
                .isEqualTo("A");
        Map<String, Object> touch = Map.of("device", kiosk, "ticket", HallStory.ticket(hall, "A"));
        String number = machine.post("/api/kiosk/tickets", touch).expect(200).text("ticket.number");
        assertThat(number).matches("A\\d{3}");
        machine.get("/api/kiosk?device=" + added("SCREEN")).expect(403);
        machine.get("/api/kiosk?device=" + "0".repeat(32)).expect(404);
    }

    @Test
    void who_knows_a_number_alone_is_told_where_its_ticket_stands_and_not_its_code() {
        String kiosk = added("KIOSK");
        Map<String, Object> wanted = HallStory.ticket(hall, "A");
        wanted.put("idNumber", Api.idNumber(LocalDate.of(1988, 4, 2), (int) (System.nanoTime() % 1000)));
        Api machine = Api.visitor(port);
        Api.Answer mine = machine.post("/api/kiosk/tickets", Map.of("device", kiosk, "ticket", wanted))
                .expect(200);
        assertThat(mine.text("ticket.code")).isNotBlank();
        wanted.put("key", UUID.randomUUID().toString());
        Api.Answer other = machine.post("/api/kiosk/tickets", Map.of("device", kiosk, "ticket", wanted))
                .expect(200);
        assertThat(other.at("already").asBoolean()).isTrue();
        assertThat(other.text("ticket.number")).isEqualTo(mine.text("ticket.number"));
        assertThat(other.at("ticket.code").isNull())
                .as("nothing it could be given back by")
                .isTrue();
        machine.post("/api/tickets/" + mine.text("ticket.code") + "/leave", Map.of())
                .expect(200);
    }

    @Test
    void a_closed_hall_gives_no_ticket_and_says_when_it_opens() {
        String kiosk = added("KIOSK");
        clerk.delete(WINDOW).expect(200);
        clock.set(clock.instant().atZone(clock.getZone()).withHour(22).toInstant());
        Map<String, Object> touch = Map.of("device", kiosk, "ticket", HallStory.ticket(hall, "A"));
        assertThat(Api.visitor(port)
                        .post("/api/kiosk/tickets", touch)
                        .expect(409)
                        .text("detail"))
                .contains("不开门")
                .contains("下次开门");
        clock.setMorning();
        clerk = Api.staff(port, "tangtou.clerk");
        clerk.put(WINDOW, Map.of("windowId", HallStory.windowId(hall, 1))).expect(200);
    }

    @Test
    void what_is_missing_is_said_in_plain_words() {
        Map<String, Object> ticket = HallStory.ticket(hall, "A");
        ticket.remove("key");
        Api.Answer answer = Api.visitor(port)
                .post("/api/kiosk/tickets", Map.of("device", added("KIOSK"), "ticket", ticket))
                .expect(400);
        assertThat(answer.text("errors.0.message")).isEqualTo("请填写这一项。");
    }

    @Test
    void a_machine_that_says_hello_is_seen_and_one_that_is_removed_is_none() {
        String screen = added("SCREEN");
        Api machine = Api.visitor(port);
        assertThat(silent(screen)).isTrue();
        Map<String, Object> hello = Map.of("code", screen, "voice", true);
        assertThat(machine.post("/api/devices/hello", hello).expect(200).text("siteName"))
                .contains("汤头");
        assertThat(silent(screen)).isFalse();
        director.delete(devices + "/" + newest()).expect(204);
        machine.post("/api/devices/hello", hello).expect(404);
    }

    private boolean silent(String code) {
        JsonNode rows = director.get(devices).expect(200).body();
        assertThat(rows.toString()).as("its code is told once").doesNotContain(code);
        String newest = newest();
        return rows.valueStream()
                .filter(row -> row.path("id").asString().equals(newest))
                .allMatch(row -> row.path("silent").asBoolean());
    }

    /** Ids sort by time. */
    private String newest() {
        return director.get(devices)
                .expect(200)
                .body()
                .valueStream()
                .map(row -> row.path("id").asString())
                .max(String::compareTo)
                .orElseThrow();
    }

    @Test
    void a_tablet_stands_at_a_window_and_other_machines_at_none() {
        Map<String, Object> tablet = Map.of("kind", "RATING_TABLET", "name", "一号窗口");
        assertThat(director.post(devices, tablet).expect(400).text("errors.0.field"))
                .isEqualTo("windowId");
        Map<String, Object> screen = Map.of("kind", "SCREEN", "name", "东墙", "windowId", HallStory.windowId(hall, 1));
        director.post(devices, screen).expect(400);
    }
}

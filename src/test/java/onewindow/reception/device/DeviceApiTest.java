package onewindow.reception.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.reception.HallStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The machines of a hall: known by their codes, and by nothing else. */
@OneWindowTest
class DeviceApiTest {
    @LocalServerPort
    int port;

    private Api director;
    private JsonNode hall;
    private String devices;

    @BeforeEach
    void hall() {
        director = Api.staff(port, "tangtou.director");
        String site =
                director.get("/api/sites?regionCode=371312006000").expect(200).text("0.id");
        hall = HallStory.hall(director, site);
        devices = "/api/desk/halls/" + site + "/devices";
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

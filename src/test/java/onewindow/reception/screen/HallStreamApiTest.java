package onewindow.reception.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.platform.Problem;
import onewindow.reception.HallStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;

/** What a screen hears of its hall: first how it is, then every change, whole. */
@OneWindowTest
class HallStreamApiTest {
    @LocalServerPort
    int port;

    @Autowired
    HallStream stream;

    @Test
    @Timeout(60)
    void a_screen_hears_of_a_ticket_and_of_its_call() throws IOException, InterruptedException {
        Api director = Api.staff(port, "tangtou.director");
        String site =
                director.get("/api/sites?regionCode=371312006000").expect(200).text("0.id");
        JsonNode hall = HallStory.hall(director, site);
        Api clerk = Api.staff(port, "tangtou.clerk");
        clerk.put("/api/desk/queue/window", Map.of("windowId", HallStory.windowId(hall, 1)))
                .expect(200);
        HttpRequest ask = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/screen/hall/stream?site=" + site))
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<java.io.InputStream> answer =
                HttpClient.newHttpClient().send(ask, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            heard(lines, "\"calls\"");
            String number = clerk.post("/api/desk/queue/tickets", HallStory.ticket(hall, "A"))
                    .expect(200)
                    .text("ticket.number");
            clerk.post("/api/desk/queue/next", Map.of()).expect(200);
            String told = heard(lines, "\"number\":\"" + number + "\"");
            assertThat(told)
                    .as("no name and no matter")
                    .doesNotContain("idNumber")
                    .doesNotContain("partyId");
        }
        String inHand = clerk.get("/api/desk/queue").expect(200).text("hall.inHand.id");
        String acts = "/api/desk/queue/tickets/" + inHand + "/acts";
        clerk.post(acts, Map.of("act", "START")).expect(200);
        clerk.post(acts, Map.of("act", "FINISH")).expect(200);
        clerk.delete("/api/desk/queue/window").expect(200);
    }

    /** Whoever only asks and goes is rid of the line, and a test that does so does not wait for its end. */
    @Test
    @Timeout(60)
    void a_stream_is_begun_and_left_at_once() {
        Api.Answer answer = Api.visitor(port).get("/api/screen/hall/stream?site=371312108000");
        assertThat(answer.expect(200).headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        Api.visitor(port).get("/api/screen/hall/stream?site=nowhere").expect(400);
    }

    @Test
    @Timeout(60)
    void one_address_does_not_take_all_lines_and_screens_of_the_hall_have_theirs() {
        List<SseEmitter> open = new ArrayList<>();
        UUID hall = UUID.fromString(Api.staff(port, "tangtou.director")
                .get("/api/sites?regionCode=371312006000")
                .expect(200)
                .text("0.id"));
        HallStory.hall(Api.staff(port, "tangtou.director"), hall.toString());
        try {
            for (int line = 0; line < 200; line++) {
                open.add(stream.open(hall, "203.0.113.9", false));
            }
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> stream.open(hall, "203.0.113.9", false))
                    .withMessageContaining("太多");
            open.add(stream.open(hall, "203.0.113.10", false));
            open.add(stream.open(hall, "203.0.113.9", true));
        } finally {
            open.forEach(SseEmitter::complete);
        }
    }

    /** Reads on until somebody says it. */
    private static String heard(BufferedReader lines, String what) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.contains(what)) {
            line = lines.readLine();
        }
        assertThat(line).as(what).isNotNull();
        return line == null ? "" : line;
    }
}

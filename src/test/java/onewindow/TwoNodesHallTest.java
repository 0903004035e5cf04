package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import onewindow.platform.postgres.EmbeddedPostgres;
import onewindow.reception.HallStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two nodes on one database: a call made on one is on the screens of the other, and a screen whose node dies goes to the other. */
class TwoNodesHallTest {
    private static final String QUEUE = "/api/desk/queue";

    @Test
    @Timeout(600)
    void a_call_made_on_one_node_shows_on_the_other_and_the_count_goes_on_when_its_node_is_killed(@TempDir Path folder)
            throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.resolve("database"))) {
            Map<String, String> settings = settings(server);
            try (Installation one = Installation.start(folder.resolve("one"), settings);
                    Installation two = Installation.start(folder.resolve("two"), settings)) {
                Api director = Api.staff(one.port, "tangtou.director");
                String site = director.get("/api/sites?regionCode=371312006000")
                        .expect(200)
                        .text("0.id");
                JsonNode hall = HallStory.hall(director, site);
                Api clerk = clerk(one.port, hall);
                String first = calledWhileWatched(two.port, site, clerk, hall);
                one.killProgram();
                // A screen of the dead node asks the other for the whole state; nothing more is needed.
                assertThat(Api.visitor(two.port)
                                .get("/api/screen/hall?site=" + site)
                                .expect(200)
                                .text("calls.0.number"))
                        .isEqualTo(first);
                Api elsewhere = clerk(two.port, hall);
                finish(elsewhere);
                String second = calledWhileWatched(two.port, site, elsewhere, hall);
                assertThat(serial(second)).as("the counter goes on").isEqualTo(serial(first) + 1);
            }
        }
    }

    private static Map<String, String> settings(EmbeddedPostgres server) {
        return Map.of(
                "ONEWINDOW_DB_URL",
                server.url(),
                "ONEWINDOW_DB_USER",
                server.programUser(),
                "ONEWINDOW_DB_PASSWORD",
                server.programPassword(),
                "ONEWINDOW_DB_OWNER_USER",
                server.user(),
                "ONEWINDOW_DB_OWNER_PASSWORD",
                server.password(),
                "ONEWINDOW_KEY",
                HexFormat.of().formatHex(new byte[32]).replace('0', '7'));
    }

    private static Api clerk(int port, JsonNode hall) {
        Api clerk = Api.staff(port, "tangtou.clerk");
        clerk.put(QUEUE + "/window", Map.of("windowId", HallStory.windowId(hall, 1)))
                .expect(200);
        return clerk;
    }

    private static void finish(Api clerk) {
        String id = clerk.get(QUEUE).expect(200).text("hall.inHand.id");
        clerk.post(QUEUE + "/tickets/" + id + "/acts", Map.of("act", "START")).expect(200);
        clerk.post(QUEUE + "/tickets/" + id + "/acts", Map.of("act", "FINISH")).expect(200);
    }

    private static int serial(String number) {
        return Integer.parseInt(number.substring(1));
    }

    /** Its number, after a screen connected to that node has heard of it. */
    private static String calledWhileWatched(int port, String site, Api clerk, JsonNode hall)
            throws IOException, InterruptedException {
        HttpRequest ask = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/screen/hall/stream?site=" + site))
                .timeout(Duration.ofSeconds(60))
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(ask, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            heard(lines, "\"calls\"");
            String number = clerk.post(QUEUE + "/tickets", HallStory.ticket(hall, "A"))
                    .expect(200)
                    .text("ticket.number");
            clerk.post(QUEUE + "/next", Map.of()).expect(200);
            heard(lines, "\"number\":\"" + number + "\",\"window\":1");
            return number;
        }
    }

    private static void heard(BufferedReader lines, String what) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.contains(what)) {
            line = lines.readLine();
        }
        assertThat(line).as(what).isNotNull();
    }
}

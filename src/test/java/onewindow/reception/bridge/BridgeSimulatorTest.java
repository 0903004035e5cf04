package onewindow.reception.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import onewindow.identity.IdNumber;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bridge as docs/device-bridge.md describes it, spoken over a real line. */
@Timeout(60)
class BridgeSimulatorTest {
    private static final String ORIGIN = "https://zwfw.example.gov.cn";
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private BridgeSimulator simulator;
    private int port;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        simulator = new BridgeSimulator(port, Set.of(ORIGIN), Clock.fixed(NOW, ZoneOffset.UTC));
        simulator.start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> simulator.getPort() == port && reachable());
    }

    @AfterEach
    void stop() {
        simulator.end();
    }

    private boolean reachable() {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (java.io.IOException notYet) {
            return false;
        }
    }

    private WebSocket page(String origin) throws Exception {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/"), new WebSocket.Listener() {
                    private final StringBuilder text = new StringBuilder();

                    @Override
                    public @Nullable CompletionStage<?> onText(WebSocket line, CharSequence part, boolean last) {
                        text.append(part);
                        if (last) {
                            heard.add(text.toString());
                            text.setLength(0);
                        }
                        line.request(1);
                        return null;
                    }
                })
                .get(20, TimeUnit.SECONDS);
    }

    private JsonNode ask(WebSocket page, String message) throws Exception {
        page.sendText(message, true).get(20, TimeUnit.SECONDS);
        String answer = heard.poll(20, TimeUnit.SECONDS);
        assertThat(answer).isNotNull();
        return JSON.readTree(answer);
    }

    @Test
    void only_the_pages_it_knows_may_use_the_devices() throws Exception {
        assertThat(ask(page(ORIGIN), "{\"v\":1,\"id\":\"1\",\"do\":\"hello\"}")
                        .path("devices")
                        .size())
                .isEqualTo(4);
        for (String other : Set.of("https://evil.example", "http://zwfw.example.gov.cn", "null", ORIGIN + ".evil")) {
            assertThatThrownBy(() -> page(other)).as(other).isInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void a_card_is_one_that_can_be_and_a_sheet_is_a_photograph() throws Exception {
        WebSocket page = page(ORIGIN);
        JsonNode card = ask(page, "{\"v\":1,\"id\":\"7\",\"do\":\"read-card\"}");
        assertThat(card.path("id").asString()).isEqualTo("7");
        assertThat(IdNumber.fault(card.path("card").path("idNumber").asString(), LocalDate.of(2026, 11, 30)))
                .isNull();
        JsonNode sheet = ask(page, "{\"v\":1,\"id\":\"8\",\"do\":\"capture\"}").path("page");
        byte[] picture = Base64.getDecoder().decode(sheet.path("data").asString());
        assertThat(sheet.path("type").asString()).isEqualTo("image/jpeg");
        assertThat(picture[0] & 0xFF).isEqualTo(0xFF);
        assertThat(picture[1] & 0xFF).isEqualTo(0xD8);
    }

    @Test
    void a_ticket_is_printed_once_and_not_after_two_minutes() throws Exception {
        WebSocket page = page(ORIGIN);
        String job =
                "{\"v\":1,\"id\":\"1\",\"do\":\"print\",\"job\":\"%s\",\"made\":\"%s\",\"lines\":[{\"text\":\"A012\"}]}";
        assertThat(ask(page, job.formatted("j1", NOW.minusSeconds(119)))
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(ask(page, job.formatted("j1", NOW)).path("again").asBoolean())
                .isTrue();
        assertThat(ask(page, job.formatted("j2", NOW.minusSeconds(121)))
                        .path("fault")
                        .asString())
                .isEqualTo("TOO_OLD");
        assertThat(ask(page, job.formatted("j3", "yesterday")).path("fault").asString())
                .isEqualTo("BAD_MESSAGE");
        assertThat(simulator.devices.papers()).containsExactly("A012");
    }

    @Test
    void the_lamp_shows_the_number_and_goes_out() throws Exception {
        WebSocket page = page(ORIGIN);
        ask(page, "{\"v\":1,\"id\":\"1\",\"do\":\"lamp\",\"text\":\"A012\"}");
        assertThat(simulator.devices.lamp()).isEqualTo("A012");
        ask(page, "{\"v\":1,\"id\":\"2\",\"do\":\"lamp\",\"text\":\"\"}");
        assertThat(simulator.devices.lamp()).isEmpty();
    }

    @Test
    void what_it_does_not_understand_is_answered_and_ends_nothing() throws Exception {
        WebSocket page = page(ORIGIN);
        assertThat(ask(page, "hello").path("fault").asString()).isEqualTo("BAD_MESSAGE");
        assertThat(ask(page, "[1]").path("fault").asString()).isEqualTo("BAD_VERSION");
        assertThat(ask(page, "{\"v\":2,\"do\":\"hello\"}").path("fault").asString())
                .isEqualTo("BAD_VERSION");
        assertThat(ask(page, "{\"v\":1,\"id\":\"1\",\"do\":\"burn\"}")
                        .path("fault")
                        .asString())
                .isEqualTo("UNKNOWN");
        assertThat(ask(page, "{\"v\":1,\"id\":\"2\",\"do\":\"hello\"}")
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }
}

package onewindow.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SentCodes;
import onewindow.TestClock;
import onewindow.notifications.channel.FakeGateway;
import onewindow.platform.db.Db;
import onewindow.platform.setting.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A county sets up its text messages on a page, tries them, and sees what became of each. */
@OneWindowTest
class ChannelsApiTest {
    private static final String SECRET = "s3cret-of-the-gateway";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    Settings settings;

    @Autowired
    TextMessages texts;

    @Autowired
    TestClock clock;

    private FakeGateway gateway;
    private Api administrator;

    @BeforeEach
    void start() throws Exception {
        gateway = FakeGateway.plain();
        administrator = Api.staff(port, "admin.system");
    }

    @AfterEach
    void takeBack() {
        clock.reset();
        Map<String, String> nothing = new HashMap<>();
        db.sql("select key from platform.setting").list(String.class).forEach(key -> nothing.put(key, ""));
        settings.change(nothing, null);
        gateway.close();
        db.sql("update notifications.text_message set state = 'SENT' where state = 'WAITING'")
                .update();
    }

    private void connect() {
        Map<String, String> values = Map.of(
                "sms.gateway", "HTTP",
                "sms.url", gateway.address("/send"),
                "sms.headers", "Authorization: Bearer {secret}",
                "sms.secret", SECRET,
                "sms.body", "{\"to\":\"{phone}\",\"words\":\"{text}\",\"id\":\"{key}\"}",
                "sms.success", "\"code\"\\s*:\\s*0\\b",
                "sms.reference", "\"msgId\":\"([^\"]+)\"");
        administrator.put("/api/admin/channels/sms", Map.of("values", values)).expect(200);
    }

    @Test
    void only_the_system_administrator_sees_sets_and_tries_channels() {
        for (String other : new String[] {"admin.security", "admin.audit", "zhengwang.director"}) {
            Api api = Api.staff(port, other);
            api.get("/api/admin/channels").expect(403);
            api.get("/api/admin/messages").expect(403);
            api.put("/api/admin/channels/sms", Map.of("values", Map.of("sms.gateway", "HTTP")))
                    .expect(403);
            api.post("/api/admin/channels/sms/trial", Map.of("to", "13900000001"))
                    .expect(403);
            api.post("/api/admin/channels/sms/report-address", Map.of()).expect(403);
        }
        assertThat(settings.get("sms.gateway")).isEmpty();
    }

    @Test
    void the_page_says_what_is_missing_until_nothing_is() {
        administrator
                .put("/api/admin/channels/sms", Map.of("values", Map.of("sms.gateway", "ALIBABA")))
                .expect(200);
        JsonNode sms = channel("sms");
        assertThat(sms.path("ready").asBoolean()).isFalse();
        assertThat(sms.path("missing").toString()).contains("短信签名", "密钥", "验证码短信的模板编号");
        connect();
        assertThat(channel("sms").path("ready").asBoolean()).isTrue();
        assertThat(channel("sms").path("missing")).isEmpty();
    }

    @Test
    void a_secret_is_never_read_back_and_lies_encrypted() {
        connect();
        Api.Answer all = administrator.get("/api/admin/channels").expect(200);
        assertThat(words(all)).doesNotContain(SECRET);
        byte[] kept = db.sql("select value from platform.setting where key = 'sms.secret'")
                .one(byte[].class);
        assertThat(new String(kept, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain(SECRET);
        // Saved again without naming it, it stays.
        administrator
                .put("/api/admin/channels/sms", Map.of("values", Map.of("sms.timeout", "9")))
                .expect(200);
        assertThat(settings.get("sms.secret")).isEqualTo(SECRET);
    }

    @Test
    void an_address_without_encryption_is_refused() {
        Api.Answer refused = administrator.put(
                "/api/admin/channels/sms", Map.of("values", Map.of("sms.url", "http://sms.example.com/{phone}{text}")));
        assertThat(refused.expect(400).error("sms.url")).contains("https://");
        administrator
                .put("/api/admin/channels/sms", Map.of("values", Map.of("sms.success", "(")))
                .expect(400);
        administrator
                .put("/api/admin/channels/sms", Map.of("values", Map.of("mail.host", "x")))
                .expect(400);
        administrator
                .put("/api/admin/channels/nothing", Map.of("values", Map.of()))
                .expect(404);
    }

    @Test
    void a_trial_reaches_the_phone_and_shows_the_gateways_own_words_when_it_does_not() {
        connect();
        Api.Answer good = administrator
                .post("/api/admin/channels/sms/trial", Map.of("to", "13900000001"))
                .expect(200);
        assertThat(good.at("good").asBoolean()).isTrue();
        assertThat(gateway.calls).singleElement().satisfies(call -> {
            assertThat(call.authorization()).isEqualTo("Bearer " + SECRET);
            assertThat(call.body()).contains("13900000001", "测试短信");
        });
        gateway.answers(200, "{\"code\":7,\"msg\":\"余额不足 " + SECRET + "\"}");
        Api.Answer bad = administrator
                .post("/api/admin/channels/sms/trial", Map.of("to", "13900000001"))
                .expect(200);
        assertThat(bad.at("good").asBoolean()).isFalse();
        assertThat(bad.text("said")).contains("余额不足").doesNotContain(SECRET);
    }

    @Test
    void a_code_goes_out_by_the_gateway_and_its_report_comes_back() throws Exception {
        connect();
        String phone = Api.newPhone();
        String id = askForCode(phone);
        await().until(() -> progress(id).equals("HANDED_OVER"));
        assertThat(gateway.calls).anySatisfy(call -> assertThat(call.body()).contains(phone, SentCodes.last(phone)));
        gateway.answers(200, "{\"code\":0}");
        String address = administrator
                .post("/api/admin/channels/sms/report-address", Map.of())
                .expect(200)
                .text("address");
        assertThat(report(address + "x", "{\"msgId\":\"m-1\",\"status\":\"DELIVRD\"}"))
                .isEqualTo(404);
        assertThat(progress(id)).isEqualTo("HANDED_OVER");
        assertThat(report(address, "[{\"msgId\":\"m-1\",\"status\":\"UNDELIV\",\"errmsg\":\"空号\"}]"))
                .isEqualTo(200);
        assertThat(progress(id)).isEqualTo("NOT_DELIVERED");
        assertThat(words(administrator.get("/api/admin/messages"))).contains("空号");
        assertThat(report(address, "{\"msgId\":\"m-1\",\"status\":\"DELIVRD\"}"))
                .isEqualTo(200);
        assertThat(progress(id)).isEqualTo("DELIVERED");
    }

    @Test
    void a_refusal_is_shown_to_the_administrator_and_told_honestly_to_the_citizen() {
        connect();
        gateway.answers(200, "{\"code\":1008,\"msg\":\"签名未报备\"}");
        String phone = Api.newPhone();
        String id = askForCode(phone);
        await().until(() -> progress(id).equals("REFUSED"));
        assertThat(Api.visitor(port).get("/api/citizen/sms-codes/" + id).text("said"))
                .contains("没有收下");
        Api.Answer list =
                administrator.get("/api/admin/messages?troubled=true&size=100").expect(200);
        assertThat(words(list))
                .contains("签名未报备", phone.substring(0, 3) + "****")
                .doesNotContain(phone, SentCodes.last(phone), SECRET);
    }

    @Test
    void it_is_tried_again_under_the_same_key_as_if_killed_in_between() {
        connect();
        gateway.answers(500, "busy");
        String phone = Api.newPhone();
        texts.put("again:" + phone, phone, "第一次没有收下");
        await().until(() -> calls(phone) == 1);
        gateway.answers(200, "{\"code\":0}");
        clock.advance(Duration.ofSeconds(31));
        await().until(() -> calls(phone) == 2);
        assertThat(gateway.calls.stream()
                        .filter(call -> call.body().contains(phone))
                        .map(FakeGateway.Call::body)
                        .distinct())
                .hasSize(1);
        await().until(() -> state("again:" + phone).equals("SENT"));
    }

    @Test
    void what_was_taken_by_a_program_that_died_is_handed_over_when_its_lease_ends() {
        connect();
        String phone = Api.newPhone();
        texts.put("killed:" + phone, phone, "半路断电");
        await().until(() -> state("killed:" + phone).equals("SENT"));
        // As the dead program left it: taken, and nothing said about the outcome.
        db.sql("update notifications.text_message set state = 'WAITING', next_at = :at where key = :key")
                .bind("at", clock.instant().plusSeconds(60))
                .bind("key", "killed:" + phone)
                .update();
        texts.sendDue();
        assertThat(calls(phone)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(61));
        await().until(() -> calls(phone) == 2);
    }

    @Test
    void a_code_past_its_life_is_not_sent_later() {
        String phone = Api.newPhone();
        String key = "code:" + UUID.randomUUID();
        connect();
        gateway.answers(500, "down");
        texts.putCode(key, phone, "验证码 135791", "135791", clock.instant().plus(Duration.ofMinutes(5)));
        await().until(() -> calls(phone) == 1);
        clock.advance(Duration.ofMinutes(6));
        gateway.answers(200, "{\"code\":0}");
        await().until(() -> state(key).equals("EXPIRED"));
        assertThat(calls(phone)).isEqualTo(1);
    }

    private String askForCode(String phone) {
        return Api.visitor(port)
                .post("/api/citizen/sms-codes", Map.of("phone", phone, "purpose", "SIGN_IN"))
                .expect(202)
                .text("id");
    }

    private String progress(String id) {
        return Api.visitor(port).get("/api/citizen/sms-codes/" + id).expect(200).text("progress");
    }

    private static String words(Api.Answer answer) {
        return new String(answer.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private long calls(String phone) {
        return gateway.calls.stream()
                .filter(call -> call.body().contains(phone))
                .count();
    }

    private String state(String key) {
        return db.sql("select state from notifications.text_message where key = :key")
                .bind("key", key)
                .one(String.class);
    }

    private static int report(String address, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private JsonNode channel(String key) {
        return administrator
                .get("/api/admin/channels")
                .expect(200)
                .at("channels")
                .valueStream()
                .filter(channel -> channel.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "sms.headers, Host: elsewhere",
        "sms.headers, Content-Length: 5",
        "sms.headers, Connection: close",
        "sms.headers, X Y: b",
        "sms.headers, nonsense",
        "sms.url, https://{phone}.example/send?t={text}"
    })
    void what_could_not_be_sent_is_refused_when_it_is_set(String key, String value) {
        assertThat(administrator
                        .put("/api/admin/channels/sms", Map.of("values", Map.of(key, value)))
                        .expect(400)
                        .error(key))
                .isNotEmpty();
    }
}

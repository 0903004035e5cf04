package onewindow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The program with a certificate and key as PEM files, and no proxy in front. */
@OneWindowTest
@TestPropertySource(
        properties = {
            "onewindow.demo=off",
            "onewindow.public-url=https://zwfw.example.test",
            "onewindow.tls.cert=target/tls-test/cert.pem",
            "onewindow.tls.key=target/tls-test/key.pem"
        })
class TlsApiTest {
    private static final SelfMadeCertificate CERTIFICATE = SelfMadeCertificate.make();

    static {
        try {
            CERTIFICATE.writePem(Path.of("target/tls-test/cert.pem"), Path.of("target/tls-test/key.pem"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @LocalServerPort
    int port;

    private HttpResponse<String> ask(HttpClient client, String scheme) throws Exception {
        URI address = URI.create(scheme + "://127.0.0.1:" + port + "/api/me");
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void answers_are_encrypted_cookies_stay_on_tls_and_browsers_are_told_to_come_that_way_only() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(CERTIFICATE.client()).build()) {
            HttpResponse<String> answer = ask(client, "https");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
            List<String> cookies = answer.headers().allValues("Set-Cookie");
            assertThat(cookies)
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.3", "TLSv1.2");
        }
    }

    @Test
    void whoever_trusts_only_known_certificates_is_warned() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> ask(client, "https")).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void nothing_is_answered_in_clear() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(ask(client, "http").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void without_text_messages_a_code_is_refused_honestly() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(CERTIFICATE.client()).build()) {
            String cookie = ask(client, "https").headers().allValues("Set-Cookie").stream()
                    .filter(c -> c.startsWith("XSRF-TOKEN="))
                    .map(c -> c.substring(0, c.indexOf(';')))
                    .findFirst()
                    .orElseThrow();
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("https://127.0.0.1:" + port + "/api/citizen/sms-codes"))
                    .header("Content-Type", "application/json")
                    .header("Cookie", cookie)
                    .header("X-XSRF-TOKEN", cookie.substring(cookie.indexOf('=') + 1))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"phone\":\"13900000077\",\"purpose\":\"SIGN_IN\"}"))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("还没有接通短信");
        }
    }
}

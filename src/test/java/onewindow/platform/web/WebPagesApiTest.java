package onewindow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import onewindow.OneWindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The addresses people see: each answered by its face, everything else by a true 404, and the API by nobody but itself. */
@OneWindowTest
class WebPagesApiTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Map<String, String> TITLES =
            Map.of("portal", "一窗·政务服务", "desk", "一窗·工作台", "screen", "一窗·大厅公示");

    @LocalServerPort
    int port;

    private HttpResponse<String> ask(String method, String path, String accept)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Accept", accept)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, portal",
        "/items, portal",
        "/items/, portal",
        "/items/371312-0001, portal",
        "/cases/0198c7a0-0000-7000-8000-000000000000/clock, portal",
        "/verify, portal",
        "/verify/ABCD1234, portal",
        "/index.html, portal",
        "/desk, desk",
        "/desk/, desk",
        "/desk/cases/mine?light=RED, desk",
        "/desk/papers/0198c7a0-0000-7000-8000-000000000000, desk",
        "/desk.html, desk",
        "/screen, screen",
        "/screen/0198c7a0-0000-7000-8000-000000000000, screen",
        "/screen.html?site=1, screen"
    })
    void a_page_is_answered_by_its_face_and_asked_for_anew_each_time(String path, String face) throws Exception {
        HttpResponse<String> answer = ask("GET", path, BROWSER);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>" + TITLES.get(face) + "</title>");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(answer.headers().firstValue("Last-Modified")).isPresent();
        guarded(answer);
    }

    private static void guarded(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "/nonsense, portal",
        "/items/a/b/c, portal",
        "/wp-login.php, portal",
        "/desk/nonsense, desk",
        "/desk/cases/a/b, desk",
        "/screen/a/b, screen"
    })
    void nonsense_is_a_page_that_says_so_with_the_status_of_what_is_not_there(String path, String face)
            throws Exception {
        HttpResponse<String> answer = ask("GET", path, BROWSER);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<title>" + TITLES.get(face) + "</title>");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        guarded(answer);
        assertThat(ask("HEAD", path, BROWSER).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nonsense", "/api/items/nonsense/none", "/assets/none.js", "/actuator/none"})
    void what_is_no_page_is_answered_as_to_a_program_even_in_a_browser(String path) throws Exception {
        HttpResponse<String> answer = ask("GET", path, BROWSER);
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void a_program_that_asks_for_a_page_that_is_not_there_gets_a_problem() throws Exception {
        for (String accept : new String[] {"*/*", "application/json"}) {
            HttpResponse<String> answer = ask("GET", "/nonsense", accept);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
        }
    }

    @Test
    void nothing_is_written_to_a_page() throws Exception {
        for (String method : new String[] {"POST", "PUT", "DELETE"}) {
            assertThat(ask(method, "/items", BROWSER).statusCode()).isBetween(400, 499);
        }
    }
}

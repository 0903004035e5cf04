package onewindow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import onewindow.Api;
import onewindow.OneWindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is wrong with a request, the answer is one shape, and what it is about is named. */
@OneWindowTest
class BadRequestApiTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "zhengwang.clerk, /api/desk/cases?size=0, size",
        "zhengwang.clerk, /api/desk/cases?size=101, size",
        "zhengwang.clerk, /api/desk/cases?size=many, size",
        "zhengwang.clerk, /api/desk/cases?view=EVERYTHING, view",
        "zhengwang.clerk, /api/desk/cases?dueBefore=tomorrow, dueBefore",
        "zhengwang.clerk, /api/desk/deliveries?from=2026-11-22&to=2026-11-21, from",
        "zhengwang.clerk, /api/desk/deliveries.pdf?from=2026-11-22&to=2026-11-21, from",
        "zhengwang.clerk, /api/screen, site",
        "admin.audit, /api/admin/audit?from=2026-11-22&to=2026-11-21, from",
        "admin.audit, /api/admin/audit?from=never, from",
        "admin.audit, /api/admin/audit?size=-1, size",
        "admin.security, /api/admin/accounts?size=1000, size",
        "admin.system, /api/admin/staff?size=0, size",
        "hedong.catalogue, /api/admin/items?size=101, size",
        "hedong.catalogue, /api/items/search?size=101, size"
    })
    void a_wrong_query_parameter_is_named(String who, String path, String field) {
        assertThat(Api.staff(port, who).get(path).expect(400).error(field)).isNotEmpty();
    }

    @Test
    void a_file_that_was_not_sent_is_named() {
        Api.Answer answer = Api.staff(port, "hedong.catalogue")
                .send(
                        "POST",
                        "/api/admin/items/import",
                        java.util.Map.of("Content-Type", "multipart/form-data; boundary=x"),
                        null);
        assertThat(answer.expect(400).error("file")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/verify/%00",
                "/api/%2e%2e",
                "/api/..",
                "/api/items/..%2f..%2fetc",
                "/api/items/%zz",
                "/api//verify;x=1",
                "/api/items/search?q=%",
                "/api/no/such/address",
                "/no/such/page",
                "/api/verify/a\\b",
                "/api/verify/<script>"
            })
    void a_malformed_address_is_answered_in_the_same_shape(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("<html", "Tomcat");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains("content-type: application/problem+json");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

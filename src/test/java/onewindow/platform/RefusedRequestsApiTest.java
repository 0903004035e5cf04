package onewindow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What once ended in an error of ours: refused at the door, with the field. */
@OneWindowTest
public class RefusedRequestsApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LONG_AGO = "-999999999-01-01";
    private static final String FAR_AHEAD = "%2B999999999-01-01";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "zhengwang.clerk, /api/desk/cases?status=%00, status",
        "zhengwang.clerk, /api/desk/cases.xlsx?status=%00, status",
        "zhengwang.clerk, /api/desk/cases?q=a%00b, q",
        "zhengwang.clerk, /api/desk/cases?place=%00, place",
        "zhengwang.clerk, /api/desk/cases?dueBefore=" + FAR_AHEAD + ", dueBefore",
        "zhengwang.clerk, /api/desk/deliveries?from=" + LONG_AGO + ", from",
        "zhengwang.clerk, /api/desk/deliveries.pdf?from=" + LONG_AGO + ", from",
        "zhengwang.cashier, /api/desk/fee-movements?from=" + LONG_AGO + ", from",
        "zhengwang.director, /api/desk/registers/calls?from=" + LONG_AGO + ", from",
        "zhengwang.director, /api/desk/registers/calls/pdf?from=" + LONG_AGO + ", from",
        "zhengwang.director, /api/desk/registers/calls/xlsx?from=" + LONG_AGO + ", from",
        "admin.audit, /api/admin/audit?from=" + LONG_AGO + ", from",
        "hedong.supervisor, /api/desk/unit-record?to=" + FAR_AHEAD + ", to",
        "hedong.supervisor, /api/desk/unit-record/acts?what=SECOND_SUPPLEMENT&to=" + FAR_AHEAD + ", to",
        "hedong.supervisor, /api/desk/unit-record/late?what=BLACK&to=" + FAR_AHEAD + ", to",
        "zhengwang.clerk, /api/desk/cases/not-an-id, id"
    })
    void a_parameter_no_field_can_hold_is_named(String who, String path, String field) {
        assertThat(Api.staff(port, who).get(path).expect(400).error(field)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-01-01T00:00:00Z\u001f1", "2026-01-01T00:00:00+99\u001f1", "x\u001f1", "\u0000\u001f1"
            })
    void a_page_mark_that_is_no_moment_is_refused(String mark) {
        String after = Base64.getUrlEncoder().withoutPadding().encodeToString(mark.getBytes(StandardCharsets.UTF_8));
        Api.staff(port, "zhengwang.director")
                .get("/api/desk/unit-record/late?what=ORDER&to=2026-11-30&place=371312108000&after=" + after)
                .expect(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/desk/bulk-runs     | {'act': 'ACCEPT', 'cases': [null], 'key': 'k'} | cases",
                "/api/desk/bulk-choices  | {'cases': [null]} | cases",
                "/api/desk/cases         | {'itemId': '00000000-0000-0000-0000-000000000000', "
                        + "'partyId': '00000000-0000-0000-0000-000000000000', 'key': 'k', 'materials': [null]} | materials",
                "/api/desk/paper-batches | {'toSiteId': '00000000-0000-0000-0000-000000000000', 'lines': [null], 'key': 'k'} | lines",
            })
    void a_null_in_a_list_is_named(String path, String body, String field) throws IOException {
        JsonNode sent = JSON.readTree(body.replace('\'', '"'));
        Api.Answer answer = Api.staff(port, "zhengwang.clerk").post(path, sent).expect(400);
        assertThat(answer.at("errors").get(0).path("field").asString()).startsWith(field);
    }

    @Test
    void no_list_of_an_item_takes_a_null_and_no_material_comes_without_its_key() {
        Api editor = Api.staff(port, "hedong.catalogue");
        String id = editor.get("/api/admin/items?size=1").expect(200).text("items.0.id");
        ObjectNode draft = (ObjectNode) editor.get("/api/admin/items/" + id).body();
        List<String> lists = draft.propertyStream()
                .filter(property -> property.getValue().isArray())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(lists).hasSizeGreaterThanOrEqualTo(12);
        for (String list : lists) {
            ObjectNode wrong = draft.deepCopy();
            wrong.putArray(list).addNull();
            JsonNode errors =
                    editor.put("/api/admin/items/" + id, wrong).expect(400).at("errors");
            assertThat(errors.get(0).path("field").asString()).startsWith(list);
        }
        ObjectNode keyless = draft.deepCopy();
        keyless.putArray("materials").addObject().setAll((ObjectNode) JSON.readTree("""
                        {"name": "身份证", "necessity": "REQUIRED", "form": "PAPER", "source": "APPLICANT",
                         "exempt": "NONE", "originals": 1, "copies": 0}"""));
        assertThat(editor.put("/api/admin/items/" + id, keyless).expect(400).error("materials[0].key"))
                .isNotEmpty();
    }

    @Test
    void half_of_a_quantity_is_refused_and_not_cut_off() {
        Api cashier = Api.staff(port, "zhengwang.cashier");
        String path = "/api/desk/charges/" + UUID.randomUUID() + "/quantity";
        for (Object wrong : List.of(1.5, "1", true)) {
            JsonNode errors = cashier.put(path, Map.of("quantity", wrong, "version", 1, "key", "k"))
                    .expect(400)
                    .at("errors");
            assertThat(errors.get(0).path("field").asString()).isEqualTo("quantity");
        }
    }

    @Test
    void files_that_do_not_come_as_parts_are_refused() throws IOException {
        Api citizen = Api.someCitizen(port);
        String draft = CaseStory.filledDraft(citizen, CaseStory.RESIDENCE_PERMIT);
        String files = "/api/applications/" + draft + "/materials/m1/files";
        assertThat(citizen.post(files, Map.of("a", 1)).status()).isBetween(400, 499);
        assertThat(citizen.send("POST", files, Map.of("Content-Type", "multipart/form-data"), "x")
                        .status())
                .isBetween(400, 499);
        for (String name : List.of(
                "a.png\"; filename*=UTF-8''a%0d%0ab.png; x=\"",
                "a.png\"; filename*=UTF-8''%; x=\"", "a.png\"; filename*=nothing; x=\"")) {
            Api.Answer answer = citizen.upload(files, name, "image/png", CaseStory.PHOTO);
            assertThat(answer.status()).as(name).isLessThan(500);
        }
    }

    @Test
    void of_six_entries_with_one_key_at_once_one_is_written() throws Exception {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        Map<String, String> call = Map.of(
                "register",
                "CALL",
                "person",
                "王小兰",
                "phone",
                "13900000001",
                "about",
                "高龄津贴",
                "question",
                "要带什么",
                "answer",
                "身份证",
                "key",
                "race-" + UUID.randomUUID());
        List<Callable<Api.Answer>> six =
                java.util.Collections.nCopies(6, () -> clerk.post("/api/desk/register-entries", call));
        Set<String> written = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Api.Answer> one : new ArrayList<>(threads.invokeAll(six))) {
                Api.Answer answer = one.get();
                assertThat(answer.status()).as(answer.detail()).isIn(201, 409);
                if (answer.status() == 201) {
                    written.add(answer.text("id"));
                }
            }
        }
        assertThat(written).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /api/items/search",
                "DELETE /api/me",
                "TRACE /api/me",
                "CONNECT /api/me",
                "PATCH /index.html",
                "BREW /api/me",
                "get /api/me",
                "OPTIONS *",
                "HEAD /api/desk/cases",
                "GET /api/items%2fsearch",
                "GET /api/%2e%2e%2fdesk/cases",
                "GET /api%252fdesk%252fcases",
                "GET /api/desk;a=b/cases",
                "GET /api/verify/%c0%af",
                "GET /api/verify/%ED%A0%80",
                "GET /api/items/search?q=%ED%A0%80&q=%00&q",
                "GET //api//me",
                "GET /api/./me",
                "GET \\api\\me",
                "GET http://evil.example/api/desk/cases"
            })
    void a_confused_request_line_is_no_error_of_ours(String line) throws IOException {
        isNoErrorOfOurs(raw(line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void addresses_and_headers_without_end_are_no_error_of_ours() throws IOException {
        isNoErrorOfOurs(raw("GET /api/items/search?q=" + "a".repeat(100_000)
                + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
        isNoErrorOfOurs(raw(
                "GET /api/me HTTP/1.1\r\nHost: a\r\nX-Long: " + "a".repeat(100_000) + "\r\nConnection: close\r\n\r\n"));
        StringBuilder many = new StringBuilder("GET /api/me HTTP/1.1\r\nHost: a\r\n");
        for (int i = 0; i < 500; i++) {
            many.append("X-").append(i).append(": a\r\n");
        }
        isNoErrorOfOurs(raw(many + "Connection: close\r\n\r\n"));
        isNoErrorOfOurs(raw(
                "GET /api/items/search?" + "a=1&".repeat(1900) + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Range: bytes=0-0",
                "Range: bytes=-1",
                "Range: bytes=9-1",
                "Range: bytes=99999999999999999999-",
                "Range: nonsense",
                "If-None-Match: ,,,",
                "If-None-Match: *",
                "If-None-Match: \"a",
                "If-Modified-Since: yesterday",
                "If-Match: W/",
                "Accept: nonsense",
                "Accept: application/xml",
                "Accept: */*;q=x",
                "Accept-Language: ((",
                "Accept-Encoding: br;q=9",
                "Cookie: SESSION=%%%; XSRF-TOKEN=\u0001",
                "Cookie: SESSION==",
                "X-Forwarded-For: nonsense, ::::",
                "X-Forwarded-Port: -1",
                "X-Forwarded-Proto: gopher",
                "X-Forwarded-Host: a b",
                "Host: a b",
                "Content-Length: -1",
                "Content-Length: 9, 9",
                "Transfer-Encoding: gzip",
                "Expect: nonsense",
                "Upgrade: h2c",
                "Prefer: return=nothing",
                "Origin: null"
            })
    void a_strange_header_is_no_error_of_ours(String header) throws IOException {
        for (String path : List.of("/api/me", "/api/items/search", "/index.html")) {
            isNoErrorOfOurs(
                    raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header + "\r\nConnection: close\r\n\r\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "*/*",
                "application/*",
                "application/json;charset=utf-7",
                "application/json;charset=none",
                "nonsense",
                "multipart/form-data",
                "application/x-www-form-urlencoded",
                "application/xml",
                "application/json, application/json",
                "application/json; charset=\u0001"
            })
    void a_body_of_another_content_type_is_refused(String type) throws IOException {
        String body = "{\"username\":\"a\",\"password\":\"b\"}";
        isNoErrorOfOurs(raw(posting(type, body.length()) + "\r\n" + body));
    }

    @Test
    void a_form_is_no_json() {
        Api citizen = Api.someCitizen(port);
        String draft = CaseStory.filledDraft(citizen, CaseStory.RESIDENCE_PERMIT);
        Map<String, String> form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        citizen.send("PATCH", "/api/applications/" + draft, form, Map.of("version", 2))
                .expect(415);
    }

    @Test
    void a_body_that_is_packed_or_not_what_it_says_is_refused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("{\"username\":\"a\",\"password\":\"b\"}".getBytes(StandardCharsets.UTF_8));
        }
        byte[] head = (posting("application/json", packed.size()) + "Content-Encoding: gzip\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head);
        all.write(packed.toByteArray());
        isNoErrorOfOurs(raw(all.toByteArray()));
        isNoErrorOfOurs(raw(posting("application/json", 5) + "\r\n{\"us"));
        isNoErrorOfOurs(raw(
                "POST /api/staff/sign-in HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n"
                        + "Connection: close\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n"));
    }

    private String posting(String type, int length) {
        Api visitor = Api.visitor(port);
        return "POST /api/staff/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nCookie: "
                + visitor.cookies() + "\r\nX-XSRF-TOKEN: " + visitor.cookie("XSRF-TOKEN") + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\n";
    }

    private static void isNoErrorOfOurs(String answer) {
        assertThat(answer)
                .matches("(?s)(HTTP/1.1 (100|[2-4]\\d\\d|501|505).*)?")
                .doesNotContain("Exception", "at org.", "at java.", "Tomcat", "<html>");
        boolean ours = answer.matches("(?s)HTTP/1.1 4\\d\\d.*")
                && !answer.matches("(?s)HTTP/1.1 4\\d\\d.*\r\n(Allow|Content-Range): .*");
        if (ours && answer.contains("Content-Type")) {
            assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
        }
    }

    private String raw(String request) throws IOException {
        return raw(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String raw(byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (java.net.SocketException e) {
                // The server has heard enough and hung up.
                return "";
            }
        }
    }
}

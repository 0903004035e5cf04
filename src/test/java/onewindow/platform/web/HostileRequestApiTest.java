package onewindow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import onewindow.platform.HostilePdf;
import onewindow.platform.Problem;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests made to keep the program busy; others are served meanwhile. */
@OneWindowTest
class HostileRequestApiTest {
    private static final int CROWD = 260;

    @LocalServerPort
    int port;

    @Test
    void hundreds_of_half_sent_bodies_stop_nobody() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < CROWD; i++) {
                String type = i % 2 == 0 ? "application/json" : "multipart/form-data; boundary=x";
                slow.add(open("POST /api/staff/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                        + "\r\nContent-Length: 5000\r\n\r\n{"));
            }
            Api clerk = Api.staff(port, "zhengwang.clerk");
            clerk.get("/api/desk/cases?size=5").expect(200);
            assertThat(slow).allMatch(socket -> !socket.isClosed());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void a_body_of_90_megabytes_is_refused_before_it_is_sent() throws IOException {
        String answer = answer("POST /api/staff/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json"
                + "\r\nContent-Length: 90000000\r\n\r\n{");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "64 KB");
    }

    @Test
    void a_body_that_does_not_say_how_long_it_is_is_cut_off() throws IOException {
        String chunk = "400\r\n" + " ".repeat(1024) + "\r\n";
        String answer = answer("POST /api/citizen/sms-codes HTTP/1.1\r\nHost: localhost\r\n" + token()
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(70)
                + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
    }

    @Test
    void an_item_with_a_long_guide_is_still_edited_whole() {
        Api.Answer answer =
                Api.staff(port, "hedong.catalogue").post("/api/admin/items", Map.of("nonsense", "长".repeat(60_000)));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void a_body_that_takes_too_long_is_given_up() {
        var source = new org.apache.coyote.InputBuffer() {
            @Override
            public int doRead(ApplicationBufferHandler handler) {
                return 1;
            }

            @Override
            public int available() {
                return 1;
            }
        };
        var slow = new BodyValve.Bounded(new org.apache.coyote.Request(), source, 1000, Duration.ZERO);
        assertThatThrownBy(() -> slow.doRead(org.mockito.Mockito.mock(ApplicationBufferHandler.class)))
                .isInstanceOfSatisfying(
                        BodyRefused.class,
                        refused -> assertThat(refused.problem.kind()).isEqualTo(Problem.Kind.TOO_SLOW));
    }

    @Test
    void a_post_that_is_no_upload_is_told_so() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.filledDraft(citizen, CaseStory.RESIDENCE_PERMIT);
        citizen.post("/api/applications/" + id + "/materials/m1/files", Map.of())
                .expect(400);
    }

    @Test
    void hostile_pdfs_are_refused_or_kept_while_others_are_served() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.filledDraft(citizen, CaseStory.RESIDENCE_PERMIT);
        String key = citizen.get("/api/applications/" + id)
                .at("materials")
                .valueStream()
                .filter(material -> material.path("exempt").asString().equals("NONE"))
                .findFirst()
                .orElseThrow()
                .path("key")
                .asString();
        String path = "/api/applications/" + id + "/materials/" + key + "/files";
        var sent = CompletableFuture.supplyAsync(
                () -> citizen.upload(path, "a.pdf", "application/pdf", HostilePdf.unfolding()));
        Api.visitor(port).get("/api/items/search?q=%E6%B4%A5%E8%B4%B4").expect(200);
        assertThat(sent.join().expect(415).detail()).contains("打印");
        citizen.upload(path, "b.pdf", "application/pdf", HostilePdf.crowded()).expect(200);
        citizen.upload(path, "c.pdf", "application/pdf", HostilePdf.withInCatalogue("/AA<</O 9 0 R>>"))
                .expect(415);
    }

    private String token() {
        String token = Api.visitor(port).cookie("XSRF-TOKEN");
        return "Cookie: XSRF-TOKEN=" + token + "\r\nX-XSRF-TOKEN: " + token + "\r\n";
    }

    private Socket open(String request) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private String answer(String request) throws IOException {
        try (Socket socket = open(request)) {
            InputStream in = socket.getInputStream();
            byte[] beginning = in.readNBytes(420);
            return new String(beginning, StandardCharsets.UTF_8);
        }
    }
}

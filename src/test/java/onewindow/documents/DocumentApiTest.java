package onewindow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SavedCase;
import onewindow.platform.db.Db;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@OneWindowTest
class DocumentApiTest {
    private static final String ZHENGWANG = "371312108000";

    @LocalServerPort
    int port;

    private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");

    @Autowired
    Db db;

    @Autowired
    Documents documents;

    @Autowired
    TransactionTemplate transaction;

    Api citizen;
    SavedCase mine;
    IssuedDocument issued;

    @BeforeEach
    void somebody_with_an_accepted_case() {
        citizen = Api.someCitizen(port);
        UUID party = UUID.fromString(citizen.get("/api/me").expect(200).text("party.id"));
        mine = SavedCase.of(db, party, ZHENGWANG, "IN_REVIEW");
        issued = transaction.execute(act -> documents.issue(DocumentKind.ACCEPTANCE, content(), AT));
    }

    @Test
    void the_number_carries_the_name_of_the_place() {
        assertThat(issued.number()).matches("〔20\\d\\d〕河东郑旺受字第\\d{6}号");
    }

    @Test
    void the_applicant_and_the_staff_of_the_case_read_it_and_nobody_else() {
        String path = "/api/documents/" + issued.id() + ".pdf";
        citizen.get(path).expect(200);
        Api.staff(port, "zhengwang.clerk").get(path).expect(200);
        Api.staff(port, "tanghe.clerk").get(path).expect(404);
        Api.someCitizen(port).get(path).expect(404);
        Api.visitor(port).get(path).expect(401);
        citizen.get("/api/documents/" + UUID.randomUUID() + ".pdf").expect(404);
    }

    /** 送达回证 goes home with one and stays here with the other: two copies; the rest once. */
    @Test
    void the_papers_of_a_case_come_out_of_the_printer_as_one_set_in_their_copies() throws Exception {
        IssuedDocument proof = transaction.execute(act -> documents.issue(DocumentKind.DELIVERY, content(), AT));
        Api clerk = Api.staff(port, "zhengwang.clerk");
        Api.Answer set = clerk.get("/api/desk/papers.pdf?ofCase=" + mine.id).expect(200);
        try (var pdf = Loader.loadPDF(set.bytes())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).containsOnlyOnce(issued.number());
            assertThat(text.split(java.util.regex.Pattern.quote(proof.number()), -1))
                    .hasSize(3);
        }
        try (var one = Loader.loadPDF(clerk.get("/api/desk/papers.pdf?document=" + issued.id())
                .expect(200)
                .bytes())) {
            assertThat(one.getNumberOfPages()).isEqualTo(1);
        }
        Api.staff(port, "tanghe.clerk")
                .get("/api/desk/papers.pdf?document=" + issued.id())
                .expect(404);
        citizen.get("/api/desk/papers.pdf?document=" + issued.id()).expect(403);
        clerk.get("/api/desk/papers.pdf").expect(404);
    }

    @Test
    void reading_by_staff_is_on_record() {
        Api.staff(port, "zhengwang.clerk")
                .get("/api/documents/" + issued.id() + ".pdf")
                .expect(200);
        assertThat(db.sql("select count(*) from platform.audit_entry where act = 'DOCUMENT_READ' and subject_id = :id")
                        .bind("id", issued.id().toString())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void it_is_the_same_file_each_time() throws Exception {
        String path = "/api/documents/" + issued.id() + ".pdf";
        Api.Answer first = citizen.get(path).expect(200);
        assertThat(citizen.get(path).expect(200).bytes()).isEqualTo(first.bytes());
        assertThat(first.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
        try (var pdf = Loader.loadPDF(first.bytes())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("受理告知单".replace("", " ").strip(), issued.number());
        }
    }

    @Test
    void anybody_who_holds_the_code_can_verify_it_and_learns_nothing_of_the_person() {
        Api.Answer seen = verify(issued.verifyCode().toLowerCase(java.util.Locale.ROOT));
        assertThat(seen.expect(200).text("number")).isEqualTo(issued.number());
        assertThat(seen.at("valid").asBoolean()).isTrue();
        assertThat(seen.text("digest")).hasSize(64);
        assertThat(new String(seen.bytes(), StandardCharsets.UTF_8)).doesNotContain("王", "3713", mine.id.toString());
    }

    @Test
    void an_altered_or_voided_document_is_not_valid() {
        transaction.executeWithoutResult(act -> documents.voidAll(mine.id, DocumentKind.ACCEPTANCE));
        assertThat(verify(issued.verifyCode()).expect(200).text("state")).isEqualTo("已作废");
        verify("0000000000000000").expect(404);
        verify("nonsense").expect(404);
    }

    @Test
    void guessing_codes_is_stopped() {
        Api guesser = Api.visitor(port);
        String path = "/api/verify/0000000000000000";
        Map<String, String> from = Map.of("X-Forwarded-For", "198.51.100.7");
        int last = 0;
        for (int i = 0; i < 40; i++) {
            last = guesser.send("GET", path, from, null).status();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void whoever_asks_writes_no_address_on_a_paper() throws Exception {
        byte[] answer = askAs("evil.example", "/api/documents/" + issued.id() + ".pdf");
        int body = new String(answer, StandardCharsets.ISO_8859_1).indexOf("%PDF");
        try (var pdf = Loader.loadPDF(Arrays.copyOfRange(answer, body, answer.length))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("http://localhost:" + port + "/")
                    .doesNotContain("evil.example");
        }
    }

    /** From the address of a proxy that is believed. */
    private byte[] askAs(String host, String path) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port);
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(
                    "GET %1$s HTTP/1.0\r\nHost: %2$s\r\nX-Forwarded-Host: %2$s\r\nX-Forwarded-For: 198.51.100.9\r\nCookie: OWSESSION=%3$s\r\n\r\n"
                            .formatted(path, host, citizen.cookie("OWSESSION"))
                            .getBytes(StandardCharsets.US_ASCII));
            return in.readAllBytes();
        }
    }

    @Test
    void two_hundred_megabytes_are_refused_before_they_are_sent() throws Exception {
        String head = """
                POST /api/applications/%s/materials/x/files HTTP/1.1\r
                Host: localhost\r
                Cookie: OWSESSION=%s; XSRF-TOKEN=%s\r
                X-XSRF-TOKEN: %s\r
                Content-Type: multipart/form-data; boundary=b\r
                Content-Length: 209715200\r
                \r
                --b\r
                Content-Disposition: form-data; name="file"; filename="a.jpg"\r
                \r
                """.formatted(
                        UUID.randomUUID(),
                        citizen.cookie("OWSESSION"),
                        citizen.cookie("XSRF-TOKEN"),
                        citizen.cookie("XSRF-TOKEN"));
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.replace("\r\n", "\n")
                    .replace("\r", "")
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            byte[] answer = new byte[4096];
            int length = in.read(answer);
            assertThat(new String(Arrays.copyOf(answer, length), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413");
        }
    }

    private Api.Answer verify(String code) {
        return Api.visitor(port).get("/api/verify/" + code);
    }

    private DocumentContent content() {
        UUID site = db.sql("select id from organisation.site where region_code = :code")
                .bind("code", ZHENGWANG)
                .one(UUID.class);
        return new DocumentContent(
                mine.id, "N1", site, "郑旺镇便民服务中心", "高龄津贴", "王*兰", "371312********1234", null, Map.of());
    }
}

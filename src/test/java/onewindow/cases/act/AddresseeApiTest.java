package onewindow.cases.act;

import static onewindow.cases.CaseStory.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import onewindow.platform.db.Db;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 行政许可法第三十八条: a decision names whom it binds, who decides, on what law, and where to turn. */
@OneWindowTest
class AddresseeApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Db db;

    private record Person(String name, String number) {}

    private Person applicant(Api clerk, String id) {
        JsonNode whole = clerk.post("/api/desk/cases/" + id + "/unmask", Map.of("reason", "VERIFY"))
                .body();
        return new Person(whole.path("name").asString(), whole.path("idNumber").asString());
    }

    private static String paper(Api reader, String id, String kind) {
        for (JsonNode row : reader.get("/api/my/cases/" + id).expect(200).at("documents")) {
            if (row.path("kind").asString().equals(kind)) {
                byte[] file =
                        reader.get(row.path("pdfUrl").asString()).expect(200).bytes();
                try (var pdf = Loader.loadPDF(file)) {
                    return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new AssertionError("no paper " + kind);
    }

    @Test
    void a_notice_names_its_addressee_in_full_and_says_what_is_wrong() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        Api clerk = Api.staff(port, "zhengwang.clerk");
        JsonNode photo =
                clerk.get("/api/desk/cases/" + id).expect(200).at("materials").get(0);
        String name = photo.path("name").asString();
        Map<String, Object> missing = Map.of(
                "missing", List.of(Map.of("materialKey", photo.path("key").asString(), "what", name)));
        act(clerk, id, "RETURN_FOR_SUPPLEMENT", missing).expect(200);

        String notice = paper(citizen, id, "SUPPLEMENT_NOTICE");
        Person person = applicant(clerk, id);
        assertThat(notice)
                .contains(person.name() + "：", person.number(), "请重新提交")
                .doesNotContain("*");
        assertThat(notice).contains("〔20").doesNotContain("(20");
        assertThat(citizen.get("/api/my/cases/" + id)
                        .expect(200)
                        .body()
                        .at("/supplement/asked")
                        .get(0)
                        .asString())
                .isEqualTo(name + "：已提交的不符合要求，请重新提交");
    }

    /** Who waits at the window for a 即办件 is not told to come for the answer tomorrow. */
    @Test
    void the_receipt_of_what_is_done_on_the_spot_promises_no_later_answer() throws IOException {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        assertThat(receipt(clerk, CaseStory.SENIOR_CARD)).doesNotContain("告诉您");
        assertThat(receipt(clerk, CaseStory.OLD_AGE_ALLOWANCE)).contains("告诉您能不能受理");
    }

    private static String receipt(Api clerk, String item) throws IOException {
        JsonNode made = clerk.post("/api/desk/cases", CaseStory.taken(clerk, item))
                .expect(200)
                .body();
        byte[] file =
                clerk.get(made.at("/documents/0/pdfUrl").asString()).expect(200).bytes();
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    @Test
    void a_decision_is_the_organs_and_names_its_law_and_where_to_turn() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        Api clerk = Api.staff(port, "zhengwang.clerk");
        act(clerk, id, "ACCEPT", Map.of()).expect(200);
        act(Api.staff(port, "zhengwang.handler"), id, "RECOMMEND_DENIAL", Map.of("reasons", List.of("未住满半年")))
                .expect(200);
        Api approver = Api.staff(port, "zhengwang.approver");
        act(approver, id, "DENY", Map.of("reasons", List.of("居住未满半年"))).expect(200);
        act(clerk, id, "DELIVER", Map.of("deliveryMode", "ELECTRONIC")).expect(200);

        String denial = paper(citizen, id, "DENIAL");
        JsonNode guide = citizen.get("/api/items/" + CaseStory.itemId(citizen, CaseStory.RESIDENCE_PERMIT) + "/guide")
                .expect(200)
                .body();
        String organ = guide.path("implementingBody").asString();
        Person person = applicant(clerk, id);
        assertThat(denial).contains(organ + "不予批准决定书", organ + "（专用章）", person.name() + "：", person.number());
        assertThat(denial).contains(guide.path("legalBases").get(0).asString().replaceAll("\\s", ""));
        assertThat(denial).contains("向临沂市河东区人民政府申请行政复议", "向临沂市河东区人民法院提起行政诉讼");
        assertThat(denial).containsPattern("〔20\\d\\d〕河东公安不准字第\\d{6}号");
        assertThat(citizen.get("/api/my/cases/" + id)
                        .expect(200)
                        .body()
                        .at("/result/remedies")
                        .asString())
                .contains("临沂市河东区人民法院");

        JsonNode row = row(citizen, id, "DENIAL");
        String verify = row.path("verifyUrl").asString();
        JsonNode seen = Api.visitor(port)
                .get("/api" + verify.substring(verify.indexOf("/verify/")))
                .expect(200)
                .body();
        assertThat(seen.path("siteName").asString()).isEqualTo(organ);
        assertThat(seen.toString())
                .as("whoever verifies learns nothing of the person")
                .doesNotContain(person.name(), person.number());
    }

    private static JsonNode row(Api reader, String id, String kind) {
        return reader.get("/api/my/cases/" + id)
                .expect(200)
                .at("documents")
                .valueStream()
                .filter(row -> row.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_proof_of_delivery_says_only_what_is_known_of_its_reading() {
        Api citizen = Api.someCitizen(port);
        String id = denied(citizen);
        assertThat(paper(citizen, id, "DELIVERY")).contains("尚未在网上打开").doesNotContain("查收记录");
        assertThat(row(citizen, id, "DENIAL").path("openedAt").isNull()).isTrue();
        citizen.get(row(citizen, id, "DENIAL").path("pdfUrl").asString()).expect(200);
        String first = row(citizen, id, "DENIAL").path("openedAt").asString();
        assertThat(first).isNotEmpty();
        citizen.get(row(citizen, id, "DENIAL").path("pdfUrl").asString()).expect(200);
        assertThat(row(citizen, id, "DENIAL").path("openedAt").asString())
                .as("the first time")
                .isEqualTo(first);
    }

    private String denied(Api citizen) {
        String id = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        Api clerk = Api.staff(port, "zhengwang.clerk");
        act(clerk, id, "ACCEPT", Map.of()).expect(200);
        act(Api.staff(port, "zhengwang.handler"), id, "RECOMMEND_DENIAL", Map.of("reasons", List.of("未住满半年")))
                .expect(200);
        act(Api.staff(port, "zhengwang.approver"), id, "DENY", Map.of("reasons", List.of("居住未满半年")))
                .expect(200);
        act(clerk, id, "DELIVER", Map.of("deliveryMode", "ELECTRONIC")).expect(200);
        return id;
    }
}

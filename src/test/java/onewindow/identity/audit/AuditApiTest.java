package onewindow.identity.audit;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OneWindowTest
class AuditApiTest {
    @LocalServerPort
    int port;

    private JsonNode found(String q) {
        return Api.staff(port, "admin.audit")
                .get("/api/admin/audit?q=" + encode(q, UTF_8))
                .expect(200)
                .at("items");
    }

    private static List<String> texts(JsonNode rows, String field) {
        return rows.valueStream().map(row -> row.path(field).asString()).toList();
    }

    @Test
    void what_was_done_to_a_case_is_found_by_its_number_in_any_width() {
        Api owner = Api.someCitizen(port);
        String id = CaseStory.submitted(owner, CaseStory.RESIDENCE_PERMIT);
        String number = owner.get("/api/my/cases/" + id).text("number");
        Api.staff(port, "zhengwang.clerk").get("/api/desk/cases/" + id).expect(200);
        String wide = number.codePoints()
                .mapToObj(c -> c >= '0' && c <= '9' ? Character.toString(c - '0' + '０') : Character.toString(c))
                .collect(java.util.stream.Collectors.joining());
        for (String typed : List.of(number, wide, "\u00A0" + number + "\u200B ")) {
            JsonNode rows = found(typed);
            assertThat(texts(rows, "actName")).as(typed).contains("查看办件");
            assertThat(texts(rows, "subjectName")).contains("办件 " + number);
        }
        assertThat(found("没有这样的编号999")).isEmpty();
    }

    @Test
    void an_act_is_found_by_its_word_and_a_person_by_his_name() {
        Api.staff(port, "admin.system");
        assertThat(texts(found("登录"), "actName")).isNotEmpty().anyMatch(name -> name.contains("登录"));
        String name = texts(found("登录"), "actorName").getFirst();
        assertThat(texts(found(name), "actorName")).contains(name);
    }

    @Test
    void nothing_on_the_page_is_a_code() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        clerk.get("/api/desk/board").expect(403);
        clerk.get("/api/admin/sites").expect(403);
        JsonNode rows = Api.staff(port, "admin.audit")
                .get("/api/admin/audit?size=100")
                .expect(200)
                .at("items");
        assertThat(texts(rows, "subjectName")).contains("查看“红黄灯看板”", "查看“站点”");
        assertThat(rows.valueStream()).allSatisfy(row -> {
            assertThat(row.path("actName").asString()).containsPattern("^[\\p{IsHan}]");
            assertThat(row.path("subjectName").asString())
                    .containsPattern("^[\\p{IsHan}]")
                    .doesNotContain("其他", "/api/");
            assertThat(row.path("detail").asString()).doesNotContain("/api/").doesNotContainPattern("^[A-Z_]{5,}$");
        });
    }

    @Test
    void the_list_is_exported_and_the_export_is_on_record() throws IOException {
        Api auditor = Api.staff(port, "admin.audit");
        Api.Answer file =
                auditor.get("/api/admin/audit.xlsx?q=" + encode("登录", UTF_8)).expect(200);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(2).getStringCellValue())
                    .isEqualTo("做了什么");
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getStringCellValue())
                    .contains("登录");
        }
        JsonNode last = found("导出审计日志").get(0);
        assertThat(last.path("detail").asString()).startsWith("查询“登录”，").endsWith("条");
        for (String other : List.of("admin.system", "admin.security", "hedong.supervisor")) {
            Api.staff(port, other).get("/api/admin/audit.xlsx").expect(403);
        }
    }

    @Test
    void a_citizen_in_the_trail_is_masked() {
        Api owner = Api.someCitizen(port);
        CaseStory.submitted(owner, CaseStory.RESIDENCE_PERMIT);
        JsonNode rows = Api.staff(port, "admin.audit")
                .get("/api/admin/audit?size=100")
                .expect(200)
                .at("items");
        assertThat(rows.valueStream()
                        .filter(row -> row.path("actorKind").asString().equals("CITIZEN")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("actorName").asString()).contains("*"));
    }
}

package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import onewindow.Api;
import onewindow.OneWindowTest;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The list of cases as a workbook: the same rows as on the screen, and no more of anybody than there. */
@OneWindowTest
class CaseExportApiTest {
    @LocalServerPort
    int port;

    private static List<List<String>> rows(Api.Answer answer) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.bytes()))) {
            for (Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(cell.getStringCellValue());
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"view=SITE", "view=SITE&sort=RECEIVED", "view=SITE&status=DELIVERED,REFUSED", "view=MINE"})
    void the_workbook_has_the_rows_of_the_list_in_its_order_with_masked_names(String question) throws IOException {
        CaseStory.submitted(Api.someCitizen(port), CaseStory.RESIDENCE_PERMIT);
        Api clerk = Api.staff(port, "zhengwang.clerk");
        JsonNode shown =
                clerk.get("/api/desk/cases?size=100&" + question).expect(200).body();
        List<List<String>> rows =
                rows(clerk.get("/api/desk/cases.xlsx?" + question).expect(200));
        assertThat(rows.getFirst()).startsWith("办件编号", "事项", "申请人");
        List<String> numbers =
                rows.stream().skip(1).map(List::getFirst).limit(100).toList();
        assertThat(numbers)
                .isEqualTo(shown.get("items")
                        .valueStream()
                        .map(row -> row.get("number").asString())
                        .toList());
        assertThat(rows.stream().skip(1).map(row -> row.get(2))).allMatch(name -> name.contains("*"));
    }

    @Test
    void another_town_exports_nothing_of_this_one() throws IOException {
        CaseStory.submitted(Api.someCitizen(port), CaseStory.RESIDENCE_PERMIT);
        Api stranger = Api.staff(port, "tanghe.clerk");
        assertThat(rows(stranger.get("/api/desk/cases.xlsx?view=SITE").expect(200)).stream()
                        .map(row -> row.get(5)))
                .noneMatch(site -> site.contains("郑旺"));
        Api.visitor(port).get("/api/desk/cases.xlsx?view=SITE").expect(401);
        Api.someCitizen(port).get("/api/desk/cases.xlsx?view=SITE").expect(403);
        stranger.get("/api/desk/cases.xlsx?light=PURPLE").expect(400);
        stranger.get("/api/desk/cases?light=PURPLE").expect(400);
    }

    @Test
    void who_took_a_list_is_on_record_in_words() {
        Api.staff(port, "zhengwang.director")
                .get("/api/desk/cases.xlsx?view=SUPERVISED&light=RED")
                .expect(200);
        Api.Answer trail = Api.staff(port, "admin.audit").get("/api/admin/audit?act=CASES_EXPORTED&size=1");
        assertThat(trail.text("items.0.actName")).isEqualTo("导出办件清单");
        assertThat(trail.text("items.0.detail")).startsWith("超期，").endsWith("件");
    }
}

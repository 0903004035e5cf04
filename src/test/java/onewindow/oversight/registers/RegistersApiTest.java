package onewindow.oversight.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.platform.db.Db;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** C14: what happened at a site stands in its registers, on the screen, on paper and in Excel. */
@OneWindowTest
class RegistersApiTest {
    private static final String CALLS = "/api/desk/registers/calls";
    private static final String ENQUIRIES = "/api/desk/registers/enquiries";
    private static final String ENTRIES = "/api/desk/register-entries";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Test
    void a_call_stands_in_the_register_with_its_phone_masked() {
        String question = "老人行动不便，想约周五来办高龄津贴 " + UUID.randomUUID();
        String id = write(clerk(), Map.of("question", question)).expect(201).text("id");
        JsonNode line = line(Api.staff(port, "zhengwang.director"), CALLS, id);
        assertThat(line.path("cells").toString())
                .contains(question, "139****0001", "王*兰", "便民服务中心")
                .doesNotContain("13900000001", "王小兰");
        assertThat(line.path("cells").get(0).asString()).matches("\\d+月\\d+日（周.）\\d\\d:\\d\\d");
        byte[] phone = db.sql("select phone from oversight.register_entry where id = cast(:id as uuid)")
                .bind("id", id)
                .one(byte[].class);
        assertThat(new String(phone, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("13900000001");
    }

    @Test
    void who_is_to_be_rung_back_is_rung_back_once_and_the_look_at_the_number_is_on_record() {
        String tomorrow = db.sql("select (current_date + 2)::text").one(String.class);
        String id = write(clerk(), Map.of("register", "ENQUIRY", "answer", "", "followUpBy", tomorrow))
                .expect(201)
                .text("id");
        assertThat(line(clerk(), ENQUIRIES, id).path("waiting").asBoolean()).isTrue();
        assertThat(clerk().post(ENTRIES + "/" + id + "/phone", Map.of("reason", "CONTACT"))
                        .expect(200)
                        .text("phone"))
                .isEqualTo("13900000001");
        assertThat(db.sql("""
                                select count(*) from platform.audit_entry
                                where act = 'REGISTER_PHONE_READ' and subject_id = :id""").bind("id", id).count()).isEqualTo(1);
        assertThat(clerk().post(ENTRIES + "/" + id + "/follow-up", Map.of())
                        .expect(400)
                        .error("followUp"))
                .isNotEmpty();
        clerk().post(ENTRIES + "/" + id + "/follow-up", Map.of("followUp", "已电话答复"))
                .expect(204);
        clerk().post(ENTRIES + "/" + id + "/follow-up", Map.of("followUp", "又答复一次"))
                .expect(409);
        assertThat(line(clerk(), ENQUIRIES, id).path("cells").toString()).contains("已电话答复");
    }

    @Test
    void what_was_written_down_is_found_by_the_name_the_telephone_and_the_words() {
        String id = write(clerk(), Map.of("person", "古丽·买买提", "phone", "13955550017", "question", "老年卡怎么办"))
                .expect(201)
                .text("id");
        for (String q : List.of("古丽•买", "139-5555-0017", "0017", "老年卡", "１３９５５５５００１７")) {
            assertThat(entries(clerk(), CALLS + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)))
                    .as(q)
                    .contains(id);
        }
        assertThat(entries(clerk(), CALLS + "?q=13955550018")).doesNotContain(id);
        assertThat(entries(Api.staff(port, "tanghe.clerk"), CALLS + "?q=0017")).doesNotContain(id);
    }

    @Test
    void another_town_reads_none_of_it_and_the_county_all() {
        String id = write(clerk(), Map.of()).expect(201).text("id");
        Api elsewhere = Api.staff(port, "tanghe.clerk");
        assertThat(entries(elsewhere, CALLS)).doesNotContain(id);
        elsewhere
                .post(ENTRIES + "/" + id + "/phone", Map.of("reason", "CONTACT"))
                .expect(404);
        elsewhere
                .post(ENTRIES + "/" + id + "/follow-up", Map.of("followUp", "x"))
                .expect(404);
        Api county = Api.staff(port, "hedong.supervisor");
        assertThat(entries(county, CALLS)).contains(id);
        assertThat(entries(county, CALLS + "?region=371312108000")).contains(id);
        assertThat(entries(county, CALLS + "?region=371312104000")).doesNotContain(id);
        assertThat(entries(county, CALLS + "?to=2020-01-01")).isEmpty();
        county.post(ENTRIES, call(Map.of())).expect(403);
    }

    @Test
    void bad_input_is_named_at_its_field() {
        assertThat(refused(Map.of("person", " "), "person")).contains("称呼");
        assertThat(refused(Map.of("phone", "12345"), "phone")).contains("电话号码不对");
        assertThat(refused(Map.of("phone", ""), "phone")).contains("请填电话");
        assertThat(refused(Map.of("about", ""), "about")).isNotEmpty();
        assertThat(refused(Map.of("question", "问".repeat(1001)), "question")).contains("1000");
        assertThat(refused(Map.of("answer", ""), "answer")).contains("答复期限");
        assertThat(refused(Map.of("at", "2099-01-01T00:00:00Z"), "at")).isNotEmpty();
        assertThat(refused(Map.of("appointedFor", "2020-01-01T00:00:00Z"), "appointedFor"))
                .isNotEmpty();
        assertThat(refused(Map.of("followUpBy", "2020-01-01"), "followUpBy")).isNotEmpty();
        clerk().get("/api/desk/registers/nonsense").expect(404);
        clerk().get(CALLS + "?from=2026-02-01&to=2026-01-01").expect(400);
        clerk().get(CALLS + "?region=abc").expect(400);
    }

    @Test
    void pressed_twice_it_is_written_once() {
        Map<String, Object> call = call(Map.of());
        String first = clerk().post(ENTRIES, call).expect(201).text("id");
        assertThat(clerk().post(ENTRIES, call).expect(201).text("id")).isEqualTo(first);
    }

    @Test
    void a_register_goes_to_paper_and_to_excel() throws IOException {
        String question = "=1+1 <b>" + UUID.randomUUID();
        write(clerk(), Map.of("question", question)).expect(201);
        Api.Answer pdf = clerk().get(CALLS + "/pdf").expect(200);
        assertThat(new String(pdf.bytes(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        Api.Answer xlsx = clerk().get(CALLS + "/xlsx").expect(200);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx.bytes()))) {
            var sheet = book.getSheet("预约电话登记");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("来电时间");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                    .as("sorts in Excel")
                    .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
            assertThat(java.util.stream.StreamSupport.stream(sheet.spliterator(), false)
                            .map(row -> row.getCell(5).getStringCellValue()))
                    .contains(question);
        }
    }

    @Test
    void the_signed_hand_overs_are_one_of_the_registers() {
        assertThat(clerk().get("/api/desk/registers")
                        .expect(200)
                        .at("registers")
                        .findValuesAsString("name"))
                .contains("预约电话登记", "办结签收登记", "咨询登记");
        JsonNode page = Api.staff(port, "zhengwang.director")
                .get("/api/desk/registers/deliveries")
                .expect(200)
                .body();
        assertThat(page.path("items").size()).isPositive();
        assertThat(page.path("items").get(0).path("cells").size())
                .isEqualTo(page.path("columns").size());
    }

    private Api clerk() {
        return Api.staff(port, "zhengwang.clerk");
    }

    private Api.Answer write(Api who, Map<String, Object> changes) {
        return who.post(ENTRIES, call(changes));
    }

    private String refused(Map<String, Object> changes, String field) {
        return write(clerk(), changes).expect(400).error(field);
    }

    private static Map<String, Object> call(Map<String, Object> changes) {
        Map<String, Object> call = new HashMap<>(Map.of(
                "register", "CALL",
                "person", "王小兰",
                "phone", "13900000001",
                "about", "高龄津贴",
                "question", "什么时候可以来办",
                "answer", "工作日都可以，请带身份证",
                "key", UUID.randomUUID().toString()));
        call.putAll(changes);
        return call;
    }

    private static List<String> entries(Api who, String path) {
        return who.get(path + (path.contains("?") ? "&" : "?") + "size=100")
                .expect(200)
                .at("items")
                .findValuesAsString("entry");
    }

    private static JsonNode line(Api who, String path, String id) {
        for (JsonNode line : who.get(path + "?size=100").expect(200).at("items")) {
            if (line.path("entry").asString().equals(id)) {
                return line;
            }
        }
        throw new AssertionError("not in the register: " + id);
    }
}

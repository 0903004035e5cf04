package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import onewindow.agents.AgentStory;
import onewindow.cases.CaseStory;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Numbers and names as people type and paste them, at every door: portal, desk, agent, import and search. */
@OneWindowTest
class TypedDoorsApiTest {
    @LocalServerPort
    int port;

    private Api clerk() {
        return Api.staff(port, "zhengwang.clerk");
    }

    /** Full width, with a blank of every kind and marks of direction around. */
    private static String asPasted(String number) {
        String wide = number.chars()
                .mapToObj(c -> Character.toString(c >= '0' && c <= '9' ? c - '0' + '０' : c))
                .collect(Collectors.joining());
        return "\u202d" + wide.substring(0, 3) + "\u00a0" + wide.substring(3, 6) + "\u200b\t" + wide.substring(6)
                + "\u202c\ufeff";
    }

    private static Map<String, Object> person(String name, String idNumber, String phone) {
        return new HashMap<>(Map.of("kind", "PERSON", "name", name, "idNumber", idNumber, "phone", phone));
    }

    private Api.Answer register(String name, String idNumber, String phone) {
        return clerk().post("/api/desk/parties", person(name, idNumber, phone));
    }

    @Test
    void a_citizen_signs_in_and_says_who_he_is_with_pasted_numbers() {
        String phone = Api.newPhone();
        Api citizen = Api.visitor(port);
        citizen.post("/api/citizen/sms-codes", Map.of("phone", "+86 " + asPasted(phone)))
                .expect(202);
        String code = SentCodes.last(phone);
        citizen.post("/api/citizen/sign-in", Map.of("phone", "0086" + phone, "code", asPasted(code)))
                .expect(200);
        String idNumber = Api.newIdNumber();
        Api.Answer me = citizen.post(
                        "/api/citizen/real-name",
                        Map.of("kind", "PERSON", "name", "\u200b丁\u00a0", "idNumber", asPasted(idNumber)))
                .expect(200);
        assertThat(me.text("party.maskedIdNumber")).endsWith(idNumber.substring(14));
    }

    @Test
    void a_person_registered_at_the_window_is_found_however_his_numbers_are_typed() {
        String idNumber = Api.newIdNumber();
        String area = "0539-8" + idNumber.substring(11, 17);
        String id = register("西日•买买提", asPasted(idNumber), asPasted(area.replace("-", "")))
                .expect(200)
                .text("id");
        for (String typed :
                new String[] {idNumber, asPasted(idNumber), idNumber.substring(0, 6) + "-" + idNumber.substring(6)}) {
            assertThat(clerk().post("/api/desk/parties/find", Map.of("idNumber", typed))
                            .expect(200)
                            .at("items")
                            .findValuesAsString("id"))
                    .as(typed)
                    .contains(id);
        }
        for (String typed : new String[] {area, area.replace("-", ""), asPasted(area.replace("-", " "))}) {
            assertThat(clerk().post("/api/desk/parties/find", Map.of("phone", typed))
                            .expect(200)
                            .at("items")
                            .findValuesAsString("id"))
                    .as(typed)
                    .contains(id);
        }
    }

    @Test
    void one_name_in_two_spellings_is_one_person_and_kept_as_first_typed() {
        String idNumber = Api.newIdNumber();
        Api.Answer first = register("阿依古丽•热合曼", idNumber, Api.newPhone()).expect(200);
        for (String again : new String[] {"阿依古丽·热合曼", "阿依古丽．热合曼", " 阿依古丽 ・ 热合曼\u200b", "阿依古丽.热合曼"}) {
            Api.Answer same = register(again, idNumber, Api.newPhone()).expect(200);
            assertThat(same.text("id")).as(again).isEqualTo(first.text("id"));
            assertThat(same.text("name")).isEqualTo("阿依古丽•热合曼");
        }
        assertThat(register("阿依古丽·热合木", idNumber, Api.newPhone()).expect(400).error("name"))
                .contains("另一个姓名");
    }

    @Test
    void names_of_every_people_of_the_country_are_taken() {
        for (String name : new String[] {
            "丁",
            "刘〇",
            "བསོད་ནམས་རྒྱལ་མཚན",
            "ئالىم ئەخمەت",
            "ᠪᠠᠲᠤ",
            "ꆈꌠꁱꂷ",
            "Maria José Fernanda del Carmen Villaseñor y Gutiérrez de la Torre"
        }) {
            register(name, Api.newIdNumber(), Api.newPhone()).expect(200);
        }
    }

    @Test
    void an_application_keeps_every_digit_of_what_was_pasted() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.filledDraft(citizen, CaseStory.OLD_AGE_ALLOWANCE);
        JsonNode fields = citizen.get("/api/applications/" + id).at("fields");
        String account = keyOf(fields, "BANK_ACCOUNT");
        citizen.patch("/api/applications/" + id, Map.of("form", Map.of(account, "６２１７ 0000\u00a00000-0000\u200b 123")))
                .expect(200);
        assertThat(citizen.get("/api/applications/" + id).text("form." + account))
                .isEqualTo("6217000000000000123");
    }

    @Test
    void a_case_taken_at_the_window_keeps_landline_account_and_disability_number_whole() {
        Api clerk = clerk();
        Map<String, Object> taken = CaseStory.taken(clerk, "372082902000");
        @SuppressWarnings("unchecked")
        Map<String, String> form = new HashMap<>((Map<String, String>) taken.get("form"));
        form.put("disabilityNo", "3713121958\u00a00612003X 43 ");
        taken.put("form", form);
        JsonNode guide = clerk.get("/api/items/372082902000/guide").body();
        taken.put("materials", CaseStory.onPaper(guide.path("materials")));
        String id = clerk.post("/api/desk/cases", taken).expect(200).text("id");
        assertThat(shown(clerk, id, "disabilityNo")).isEqualTo("37131219580612003X43");
    }

    private static String keyOf(JsonNode fields, String type) {
        return fields.valueStream()
                .filter(field -> field.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow()
                .path("key")
                .asString();
    }

    private static String shown(Api clerk, String id, String key) {
        return clerk.get("/api/desk/cases/" + id)
                .at("form")
                .valueStream()
                .filter(line -> line.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asString();
    }

    @Test
    void an_agent_order_keeps_the_telephone_and_the_name_as_they_are_meant() {
        String phone = Api.newPhone();
        Map<String, Object> order = AgentStory.byPhone(clerk(), "HOME_VISIT");
        order.put("name", "\u200b宋桂英\u00a0");
        order.put("phone", "+86 " + asPasted(phone));
        String id = AgentStory.ask(clerk(), order);
        Api.Answer contact = clerk().post("/api/desk/agent-orders/" + id + "/contact", Map.of("reason", "CONTACT"))
                .expect(200);
        assertThat(contact.text("phone")).isEqualTo(phone);
        assertThat(contact.text("name")).isEqualTo("宋桂英");
    }

    @Test
    void a_case_number_in_full_width_finds_its_case() {
        String phone = Api.newPhone();
        Api citizen = Api.citizen(port, phone, "周到", Api.newIdNumber());
        String id = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        String number = citizen.get("/api/my/cases/" + id).expect(200).text("number");
        Api anyone = Api.visitor(port, "10.7.200.11");
        anyone.post("/api/citizen/sms-codes", Map.of("phone", phone, "purpose", "LOOK_UP"))
                .expect(202);
        anyone.post(
                        "/api/progress",
                        Map.of("number", asPasted(number), "phone", asPasted(phone), "code", SentCodes.last(phone)))
                .expect(200);
        String q = java.net.URLEncoder.encode(asPasted(number), StandardCharsets.UTF_8);
        assertThat(clerk().get("/api/desk/cases?view=SITE&q=" + q)
                        .expect(200)
                        .at("items")
                        .findValuesAsString("number"))
                .contains(number);
    }

    @Test
    void a_case_is_found_by_a_name_with_whatever_dot_is_typed() {
        Api citizen = Api.citizen(port, Api.newPhone(), "帕提古丽•艾山", Api.newIdNumber());
        CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        for (String typed : new String[] {"帕提古丽·艾山", "帕提古丽．艾", "\u200b帕提古丽.艾山 "}) {
            String q = java.net.URLEncoder.encode(typed, StandardCharsets.UTF_8);
            assertThat(clerk().get("/api/desk/cases?view=SITE&q=" + q)
                            .expect(200)
                            .at("items"))
                    .as(typed)
                    .isNotEmpty();
        }
    }

    @Test
    void a_roll_gives_badges_as_shown_and_sites_whatever_blank_stands_before_their_code() throws IOException {
        Api admin = Api.staff(port, "admin.system");
        Api.Answer answer = admin.upload(
                        "/api/admin/staff/import",
                        "roll.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        roll())
                .expect(200);
        assertThat(answer.at("report.problems")).isEmpty();
        assertThat(answer.at("report.imported").asInt()).isEqualTo(2);
        assertThat(admin.get("/api/admin/staff?q=typed.door")
                        .expect(200)
                        .at("items")
                        .findValuesAsString("badgeNumber"))
                .containsExactlyInAnyOrder("08107", "8108");
    }

    private static byte[] roll() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("人员");
            String[] heads = {"姓名*", "工号*", "用户名*", "电话", "站点*", "岗位*", "部门", "负责什么"};
            Row head = sheet.createRow(0);
            for (int i = 0; i < heads.length; i++) {
                head.createCell(i).setCellValue(heads[i]);
            }
            CellStyle five = book.createCellStyle();
            five.setDataFormat(book.createDataFormat().getFormat("00000"));
            for (int i = 1; i <= 2; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("\u00a0门牌" + (i == 1 ? "甲" : "乙"));
                row.createCell(1).setCellValue(8106d + i);
                row.createCell(2).setCellValue("\u200btyped.door" + i + "\u00a0");
                row.createCell(3).setCellValue(i == 1 ? "+86 139 0000 8107" : "0539—8381234");
                row.createCell(4).setCellValue(i == 1 ? "\u00a0371312107" : "\u3000八湖镇便民服务中心\u00a0");
                row.createCell(5).setCellValue("窗口受理");
            }
            sheet.getRow(1).getCell(1).setCellStyle(five);
            book.write(out);
            return out.toByteArray();
        }
    }
}

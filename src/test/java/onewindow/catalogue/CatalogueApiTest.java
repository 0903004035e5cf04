package onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import onewindow.Api;
import onewindow.OneWindowTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@OneWindowTest
class CatalogueApiTest {
    private static final String ALLOWANCE = "370511904000";

    @LocalServerPort
    int port;

    Api visitor;

    @BeforeEach
    void arrive() {
        visitor = Api.visitor(port);
    }

    @Test
    void anyone_finds_an_item_by_what_they_say() {
        JsonNode answer = search("爸爸八十岁了有什么补贴");
        assertThat(answer.at("/items/0/name").asString()).isEqualTo("高龄津贴发放");
        assertThat(answer.at("/items/0/departmentName").asString()).isEqualTo("河东区民政局");
        assertThat(answer.at("/items/0/fee").asString()).isEqualTo("不收费");
        assertThat(answer.at("/understood").asString()).contains("高龄津贴发放");
        assertThat(search("glbt").at("/items/0/code").asString()).isEqualTo(ALLOWANCE);
        assertThat(search("高龄津贴发放").at("/understood").isNull()).isTrue();
    }

    @Test
    void a_list_is_read_page_by_page_without_gaps_or_doubles() {
        for (String query : List.of("", "&q=" + encoded("补贴"))) {
            List<String> whole = codes(visitor.get("/api/items/search?size=100" + query)
                    .expect(200)
                    .body());
            List<String> paged = new java.util.ArrayList<>();
            String next = "";
            do {
                String after = next.isEmpty() ? "" : "&after=" + next;
                JsonNode page = visitor.get("/api/items/search?size=7" + query + after)
                        .expect(200)
                        .body();
                paged.addAll(codes(page));
                next = page.get("next").isNull() ? "" : page.get("next").asString();
            } while (!next.isEmpty());
            assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSizeGreaterThan(7);
        }
        visitor.get("/api/items/search?after=nonsense").expect(400);
        visitor.get("/api/items/search?regionCode=abc").expect(400);
    }

    @Test
    void the_window_gets_at_most_eight_suggestions() {
        assertThat(visitor.get("/api/items/suggest?q=" + encoded("补贴"))
                        .expect(200)
                        .body())
                .hasSizeBetween(2, 8);
        assertThat(visitor.get("/api/items/suggest?q=").expect(200).body()).isEmpty();
    }

    @Test
    void life_events_and_departments_say_how_many_items_they_hold() {
        JsonNode events = visitor.get("/api/life-events").expect(200).body();
        assertThat(events).hasSize(12).allMatch(event -> event.get("itemCount").asInt() > 0);
        JsonNode departments = visitor.get("/api/departments").expect(200).body();
        assertThat(departments)
                .anyMatch(d -> d.get("name").asString().equals("河东区民政局")
                        && d.get("itemCount").asInt() > 10);
    }

    @Test
    void a_guide_has_all_sixteen_elements_and_names_the_sites_of_the_place() {
        JsonNode guide = visitor.get("/api/items/" + ALLOWANCE + "/guide?regionCode=" + town())
                .expect(200)
                .body();
        for (String element : List.of(
                "name",
                "typeName",
                "implementingBody",
                "resultName",
                "fee",
                "reviewStandard",
                "appointment",
                "consultation",
                "complaint")) {
            assertThat(guide.get(element).asString()).as(element).isNotBlank();
        }
        for (String element : List.of("legalBases", "conditions", "materials", "process", "route", "sites")) {
            assertThat(guide.get(element)).as(element).isNotEmpty();
        }
        assertThat(guide.get("statutoryDays").asInt())
                .isGreaterThanOrEqualTo(guide.get("promisedDays").asInt());
        assertThat(guide.at("/sites/0/name").asString()).contains("郑旺镇便民服务中心");
        assertThat(guide.at("/route/0/siteName").asString()).contains("郑旺镇便民服务中心");
        assertThat(guide.get("consultation").asString()).contains("郑旺镇便民服务中心").containsPattern("0\\d{2,3}-?\\d{7}");
        assertThat(guide.get("qrUrl").asString()).isEqualTo("http://localhost:" + port + "/items/" + ALLOWANCE);
        visitor.get("/api/items/999999999999/guide").expect(404);
        visitor.get("/api/items/" + ALLOWANCE + "/guide?regionCode=999999000000")
                .expect(404);
    }

    @Test
    void the_picture_the_code_and_the_card_can_be_printed() throws Exception {
        assertThat(text(visitor.get("/api/items/" + ALLOWANCE + "/process.svg").expect(200)))
                .startsWith("<svg")
                .contains("申请");
        assertThat(text(visitor.get("/api/items/" + ALLOWANCE + "/qr.svg").expect(200)))
                .startsWith("<svg");
        Api.Answer card = visitor.get("/api/items/" + ALLOWANCE + "/card.pdf?regionCode=" + town())
                .expect(200);
        try (var pdf = Loader.loadPDF(card.bytes())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("高龄津贴发放", "要带什么");
        }
    }

    /** Whoever has signed in is shown; a second time changes nothing. */
    private void signsIn(String who) {
        Api.staff(port, who).post("/api/desk/attendance/mine/sign-in", Map.of());
    }

    @Test
    void the_hall_screen_shows_the_items_and_staff_of_its_site() {
        signsIn("zhengwang.clerk");
        JsonNode screen = visitor.get("/api/screen?site=" + town()).expect(200).body();
        assertThat(screen.at("/site/name").asString()).contains("郑旺镇便民服务中心");
        assertThat(screen.get("items"))
                .hasSizeGreaterThan(30)
                .allMatch(item -> !item.get("legalBasis").asString().isBlank());
        assertThat(screen.get("staff")).isNotEmpty();
        String id = screen.at("/site/id").asString();
        visitor.get("/api/screen?site=" + id).expect(200);
        visitor.get("/api/screen?site=x").expect(400);
        visitor.get("/api/screen?site=999999000000").expect(404);
    }

    @Test
    void the_countys_hall_shows_what_it_accepts_and_what_it_decides() {
        signsIn("hedong.clerk");
        JsonNode county = visitor.get("/api/screen?site=371312").expect(200).body();
        assertThat(names(county)).contains("取水许可").doesNotContain("法律咨询服务");
        assertThat(county.at("/staff/0/badgeNumber").asString()).isNotBlank();
        JsonNode station =
                visitor.get("/api/screen?site=371312108277").expect(200).body();
        assertThat(names(station)).contains("法律咨询服务").doesNotContain("取水许可");
    }

    private static java.util.List<String> names(JsonNode screen) {
        return screen.get("items")
                .valueStream()
                .map(item -> item.get("name").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhengwang.clerk", "hedong.supervisor", "admin.system", "admin.security", "admin.audit"})
    void only_the_editor_touches_the_catalogue(String username) {
        Api other = Api.staff(port, username);
        String id =
                visitor.get("/api/items/" + ALLOWANCE + "/guide").expect(200).text("id");
        other.get("/api/admin/items").expect(403);
        other.get("/api/admin/items/" + id).expect(403);
        other.post("/api/admin/items", Map.of("code", "1", "name", "x")).expect(403);
        other.put("/api/admin/items/" + id, Map.of("version", 1, "code", "1", "name", "x"))
                .expect(403);
        other.post("/api/admin/items/" + id + "/offer", Map.of("version", 1)).expect(403);
        other.get("/api/admin/items/" + id + "/changes").expect(403);
        other.get("/api/admin/items/" + id + "/versions").expect(403);
        other.post("/api/admin/items/" + id + "/suspend", Map.of("reason", "x")).expect(403);
        other.upload("/api/admin/items/import", "x.csv", "text/csv", new byte[] {1})
                .expect(403);
        other.get("/api/admin/items/template.xlsx").expect(403);
        other.get("/api/admin/items/export.xlsx").expect(403);
        visitor.get("/api/admin/items").expect(401);
    }

    @Test
    void an_item_goes_from_draft_to_offered_to_suspended() {
        Api editor = Api.staff(port, "hedong.catalogue");
        String code = newCode();
        Api.Answer made = editor.post(
                        "/api/admin/items", Map.of("code", code, "name", "桃花源接引服务", "type", "20", "department", "民政"))
                .expect(201);
        String id = made.text("id");
        assertThat(made.at("missing")).hasSizeGreaterThan(5);
        editor.post("/api/admin/items", Map.of("code", code, "name", "又一个")).expect(409);
        for (String page : List.of("/guide", "/process.svg", "/card.pdf", "/qr.svg")) {
            Api.Answer none = visitor.get("/api/items/" + code + page).expect(404);
            assertThat(none.detail()).doesNotContain("桃花源");
        }
        assertThat(codes(search("桃花源接引"))).doesNotContain(code);

        Api.Answer refused = editor.post("/api/admin/items/" + id + "/offer", Map.of("version", 1))
                .expect(422);
        assertThat(refused.error("legalBases")).contains("设定依据");
        assertThat(refused.error("process")).contains("办理流程");

        ObjectNode draft = complete(editor, id);
        JsonNode saved = editor.put("/api/admin/items/" + id, draft).expect(200).body();
        assertThat(saved.get("missing")).isEmpty();
        editor.put("/api/admin/items/" + id, draft).expect(409);
        editor.post("/api/admin/items/" + id + "/offer", Map.of("version", 2)).expect(200);
        assertThat(search("桃花源接引").at("/items/0/code").asString()).isEqualTo(code);

        draft.put("version", saved.get("version").asInt()).put("name", "桃花源接引服务（新）");
        editor.put("/api/admin/items/" + id, draft).expect(200);
        assertThat(visitor.get("/api/items/" + code + "/guide").text("name")).isEqualTo("桃花源接引服务");
        editor.post("/api/admin/items/" + id + "/offer", Map.of("version", 2)).expect(409);
        JsonNode pending =
                editor.get("/api/admin/items/" + id + "/changes").expect(200).body();
        assertThat(pending.get("offered").asInt()).isEqualTo(1);
        assertThat(pending.at("/changes/0/what").asString()).isEqualTo("事项名称");
        editor.post("/api/admin/items/" + id + "/offer", Map.of("version", 3)).expect(200);
        editor.post("/api/admin/items/" + id + "/offer", Map.of("version", 3)).expect(409);
        JsonNode versions =
                editor.get("/api/admin/items/" + id + "/versions").expect(200).body();
        assertThat(versions.valueStream().map(v -> v.get("version").asInt())).containsExactly(2, 1);
        assertThat(versions.at("/0/by").asString()).isNotBlank();
        assertThat(versions.at("/0/changes/0/after").asString()).isEqualTo("桃花源接引服务（新）");
        assertThat(versions.at("/1/changes")).isEmpty();
        assertThat(visitor.get("/api/items/" + code + "/guide").text("name")).isEqualTo("桃花源接引服务（新）");
        assertThat(visitor.get("/api/items/" + code + "/guide").at("version").asInt())
                .isEqualTo(2);

        editor.post("/api/admin/items/" + id + "/suspend", Map.of("reason", " "))
                .expect(400);
        editor.post("/api/admin/items/" + id + "/suspend", Map.of("reason", "桃花谢了"))
                .expect(200);
        assertThat(codes(search("桃花源接引"))).doesNotContain(code);
        visitor.get("/api/items/" + code + "/guide").expect(409);
    }

    @Test
    void a_draft_with_an_unknown_field_or_hidden_characters_is_refused() {
        Api editor = Api.staff(port, "hedong.catalogue");
        editor.post("/api/admin/items", Map.of("code", newCode(), "name", "x", "colour", "red"))
                .expect(400);
        editor.post("/api/admin/items", Map.of("code", newCode(), "name", "a\u0007b"))
                .expect(400);
        editor.post("/api/admin/items", Map.of("code", "a b", "name", "x")).expect(400);
        editor.post("/api/admin/items", Map.of("code", newCode(), "name", "字".repeat(201)))
                .expect(400);
        Map<String, Object> tricky = new HashMap<>(Map.of(
                "type", "20", "department", "民政", "code", newCode(), "name", "'; drop table item; -- <script>𠮷䶮😀"));
        assertThat(editor.post("/api/admin/items", tricky).expect(201).text("name"))
                .isEqualTo(tricky.get("name"));
    }

    @Test
    void the_editor_sees_what_is_missing_and_imports_a_file() {
        Api editor = Api.staff(port, "hedong.catalogue");
        String code = newCode();
        byte[] file =
                ("事项编码,事项名称,事项类型,责任部门\n" + code + ",只有名字的事项,公共服务,民政\n,没有编码,公共服务,民政\n").getBytes(StandardCharsets.UTF_8);
        Api.Answer report = editor.upload("/api/admin/items/import", "items.csv", "text/csv", file)
                .expect(200);
        assertThat(report.at("imported").asInt()).isEqualTo(1);
        assertThat(report.at("problems.0.row").asInt()).isEqualTo(3);
        JsonNode row = editor.get("/api/admin/items?status=DRAFT&q=" + code)
                .expect(200)
                .at("items.0");
        assertThat(row.get("departmentName").asString()).isEqualTo("河东区民政局");
        assertThat(row.get("missing")).isNotEmpty();
        assertThat(editor.get("/api/admin/items?q=%25").expect(200).at("items")).isEmpty();
        assertThat(editor.get("/api/admin/items/template.xlsx").expect(200).bytes())
                .startsWith('P', 'K');
        editor.upload("/api/admin/items/import", "items.xlsx", "x", new byte[] {'M', 'Z', 0})
                .expect(415);
    }

    /** Everything of a good item, under this one's code and name. */
    private ObjectNode complete(Api editor, String id) {
        ObjectNode mine =
                (ObjectNode) editor.get("/api/admin/items/" + id).expect(200).body();
        String model = visitor.get("/api/items/372011902000/guide").expect(200).text("id");
        ObjectNode good =
                (ObjectNode) editor.get("/api/admin/items/" + model).expect(200).body();
        ObjectNode draft = JsonMapper.builder().build().createObjectNode();
        draft.setAll(good);
        for (String own : List.of("id", "version", "code", "name")) {
            draft.set(own, mine.get(own));
        }
        draft.putArray("aliases");
        return draft;
    }

    private JsonNode search(String words) {
        return visitor.get("/api/items/search?q=" + encoded(words)).expect(200).body();
    }

    private static List<String> codes(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("code").asString())
                .toList();
    }

    private static String newCode() {
        return "372011" + String.format("%06d", ThreadLocalRandom.current().nextInt(1_000_000));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(Api.Answer answer) {
        return new String(answer.bytes(), StandardCharsets.UTF_8);
    }

    private String town() {
        for (JsonNode town :
                visitor.get("/api/regions/371312000000/children").expect(200).body()) {
            if (town.get("name").asString().equals("郑旺镇")) {
                return town.get("code").asString();
            }
        }
        throw new AssertionError("no 郑旺镇");
    }
}

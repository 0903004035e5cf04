package onewindow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import onewindow.Api;
import onewindow.OneWindowTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OneWindowTest
class OrganisationApiTest {
    private static final String ZHENGWANG = "371312108000";
    private static final AtomicInteger NEXT = new AtomicInteger();

    @LocalServerPort
    int port;

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(node -> node.path(field).asString()).toList();
    }

    private Api system() {
        return Api.staff(port, "admin.system");
    }

    @Test
    void everyone_sees_the_county_with_its_towns_and_villages() {
        Api visitor = Api.visitor(port);
        assertThat(visitor.get("/api/regions/371312")
                        .expect(200)
                        .at("childCount")
                        .asInt())
                .isEqualTo(11);
        JsonNode village = visitor.get("/api/regions/371312108277").expect(200).body();
        assertThat(texts(village.path("path"), "name")).containsExactly("山东省", "临沂市", "河东区", "郑旺镇", "西郑旺村村民委员会");
        assertThat(texts(visitor.get("/api/regions/" + ZHENGWANG + "/children").body(), "level"))
                .hasSize(34)
                .containsOnly("VILLAGE");
        assertThat(texts(visitor.get("/api/counties").body(), "name")).contains("河东区");
        visitor.get("/api/regions/371312108999").expect(404);
        visitor.get("/api/regions/nowhere").expect(400);
    }

    @ParameterizedTest
    @CsvSource({"郑旺, 郑旺镇", "zwz, 郑旺镇", "ZhengWang, 郑旺镇", "河东, 河东区", "jqjd, 九曲街道"})
    void a_place_is_found_by_part_of_its_name_or_its_letters(String typed, String found) {
        JsonNode answer = Api.visitor(port)
                .get("/api/regions/search?q=" + java.net.URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .expect(200)
                .body();
        assertThat(texts(answer, "name").getFirst()).isEqualTo(found);
    }

    @Test
    void a_village_is_served_by_its_station_its_town_and_its_county_nearest_first() {
        JsonNode sites = Api.visitor(port)
                .get("/api/sites?regionCode=371312108277")
                .expect(200)
                .body();
        assertThat(texts(sites, "name")).containsExactly("西郑旺村便民服务站", "郑旺镇便民服务中心", "河东区政务服务中心");
        JsonNode town = Api.visitor(port)
                .get("/api/sites?regionCode=371312108277&level=TOWN")
                .body();
        assertThat(texts(town, "kind")).containsExactly("CENTRE");
    }

    @Test
    void the_public_plate_names_who_serves_and_no_private_number() {
        Api visitor = Api.visitor(port);
        String site = visitor.get("/api/sites?regionCode=" + ZHENGWANG).text("0.id");
        for (String who : List.of("director", "clerk", "handler", "approver")) {
            Api one = Api.staff(port, "zhengwang." + who);
            if (!one.get("/api/desk/attendance/mine").expect(200).at("present").asBoolean()) {
                one.post("/api/desk/attendance/mine/sign-in", Map.of()).expect(200);
            }
        }
        JsonNode plate =
                visitor.get("/api/sites/" + site + "/staff-today").expect(200).body();
        assertThat(texts(plate, "post")).startsWith("中心主任").contains("窗口受理", "经办人", "审批人");
        assertThat(texts(plate, "phone"))
                .containsOnly(visitor.get("/api/sites/" + site).text("phone"));
    }

    @Test
    void the_pages_learn_the_county_and_the_demo_sign_ins_before_anybody_signs_in() {
        Api.Answer config = Api.visitor(port).get("/api/config").expect(200);
        assertThat(config.text("countyName")).isEqualTo("河东区");
        for (JsonNode signIn : config.at("demoSignIns")) {
            Api.staff(
                    port,
                    signIn.path("username").asString(),
                    signIn.path("password").asString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zhengwang.director", "hedong.supervisor", "admin.security", "admin.audit", "hedong.catalogue"})
    void only_the_system_administrator_works_on_the_organisation(String username) {
        Api other = Api.staff(port, username);
        other.get("/api/admin/staff").expect(403);
        other.get("/api/admin/sites").expect(403);
        other.post("/api/admin/staff", clerk("越权", List.of(post("WINDOW_CLERK"))))
                .expect(403);
        other.put("/api/admin/sites/" + site(), Map.of("phone", "0539-0000000")).expect(403);
        other.upload("/api/admin/regions/import", "a.csv", "text/csv", "code,name\n".getBytes(StandardCharsets.UTF_8))
                .expect(403);
        other.get("/api/admin/counties/371312").expect(403);
        other.post("/api/admin/regions/371312108277/abolish", Map.of("reason", "撤并"))
                .expect(403);
    }

    @Test
    void a_visitor_does_not_work_on_the_organisation() {
        Api visitor = Api.visitor(port);
        visitor.get("/api/admin/staff").expect(401);
        visitor.post("/api/admin/staff", clerk("越权", List.of(post("WINDOW_CLERK"))))
                .expect(401);
    }

    @Test
    void an_administrator_loads_another_county_and_sees_what_was_wrong() {
        String csv = """
                code,name,areaCode,provinceCode,cityCode
                360924100,新昌镇,360924,36,3609
                360924101,澄塘镇,360923,36,3609
                """;
        Api.Answer report = system().upload(
                        "/api/admin/regions/import", "streets.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .expect(200);
        assertThat(report.at("rejected").asInt()).isEqualTo(1);
        assertThat(report.text("problems.0.field")).isEqualTo("areaCode");
        assertThat(report.at("problems.0.row").asInt()).isEqualTo(3);
        JsonNode sites =
                Api.visitor(port).get("/api/sites?regionCode=360924100").body();
        assertThat(texts(sites, "name")).containsExactly("新昌镇便民服务中心", "宜丰县政务服务中心");
    }

    @Test
    void a_file_that_is_no_table_is_refused_with_a_reason() {
        Api admin = system();
        admin.upload("/api/admin/regions/import", "a.csv", "text/csv", new byte[] {'M', 'Z', 0, 0})
                .expect(415);
        admin.upload("/api/admin/regions/import", "a.csv", "text/csv", "甲,乙\n".getBytes(StandardCharsets.UTF_8))
                .expect(400);
        admin.upload("/api/admin/regions/import", "a.csv", "text/csv", new byte[0])
                .expect(400);
    }

    private static Map<String, Object> post(String role) {
        return Map.of("role", role, "regionCode", ZHENGWANG);
    }

    private String site() {
        return Api.visitor(port).get("/api/sites?regionCode=" + ZHENGWANG).text("0.id");
    }

    private Map<String, Object> clerk(String name, List<Map<String, Object>> posts) {
        int n = NEXT.incrementAndGet();
        Map<String, Object> request = new HashMap<>();
        request.put("name", name);
        request.put("username", "new.clerk" + n);
        request.put("badgeNumber", "N" + n);
        request.put("phone", "13812345678");
        request.put("siteId", site());
        request.put("posts", posts);
        request.put("active", true);
        return request;
    }

    private static Map<String, Object> with(Map<String, Object> request, String field, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>(request);
        changed.put(field, value);
        return changed;
    }

    @Test
    void a_new_clerk_signs_in_with_a_password_shown_once_and_moves_at_once() {
        Api admin = system();
        Map<String, Object> request = clerk("龚新来", List.of(post("WINDOW_CLERK")));
        Api.Answer hired = admin.post("/api/admin/staff", request).expect(201);
        assertThat(hired.text("phone")).isEqualTo("138****5678");
        Api clerk = Api.staff(port, hired.text("username"), hired.text("oneTimePassword"));
        assertThat(clerk.get("/api/me").at("mustChangePassword").asBoolean()).isTrue();

        Map<String, Object> moved = with(with(request, "posts", List.of(post("HANDLER"))), "phone", null);
        Api.Answer row =
                admin.put("/api/admin/staff/" + hired.text("id"), moved).expect(200);
        assertThat(row.text("phone")).isEqualTo("138****5678");
        assertThat(clerk.get("/api/me").text("staff.posts.0.role")).isEqualTo("HANDLER");

        admin.put("/api/admin/staff/" + hired.text("id"), with(moved, "active", false))
                .expect(200);
        assertThat(clerk.get("/api/me").at("signedIn").asBoolean()).isFalse();
    }

    @Test
    void what_one_person_may_not_be_is_refused_by_name_of_the_rule() {
        Api admin = system();
        Api.Answer mixed =
                admin.post("/api/admin/staff", clerk("三员", List.of(post("SYSTEM_ADMIN"), post("AUDIT_ADMIN"))));
        assertThat(mixed.expect(422).text("source")).contains("GB/T 22239");
        admin.post("/api/admin/staff", clerk("兼任", List.of(post("HANDLER"), post("APPROVER"))))
                .expect(422);
        Map<String, Object> good = clerk("好人", List.of(post("HANDLER")));
        assertThat(admin.post("/api/admin/staff", with(good, "phone", "12"))
                        .expect(400)
                        .error("phone"))
                .isNotEmpty();
        assertThat(admin.post("/api/admin/staff", with(good, "username", "zhengwang.clerk"))
                        .expect(400)
                        .error("username"))
                .isNotEmpty();
        assertThat(admin.post("/api/admin/staff", with(good, "badgeNumber", "10802"))
                        .expect(400)
                        .error("badgeNumber"))
                .isNotEmpty();
        assertThat(admin.post("/api/admin/staff", with(good, "name", " "))
                        .expect(400)
                        .error("name"))
                .isNotEmpty();
        assertThat(admin.post("/api/admin/staff", with(good, "siteId", java.util.UUID.randomUUID()))
                        .expect(400)
                        .error("siteId"))
                .isNotEmpty();
        admin.post(
                        "/api/admin/staff",
                        with(good, "posts", List.of(Map.of("role", "HANDLER", "regionCode", "371312999000"))))
                .expect(400);
        admin.post("/api/admin/staff", with(good, "surprise", 1)).expect(400);
    }

    @Test
    void nobody_changes_his_own_posts() {
        Api admin = system();
        Api.Answer me = admin.get("/api/admin/staff?q=admin.system").expect(200);
        Map<String, Object> request = with(clerk("我自己", List.of(post("APPROVER"))), "username", "admin.system");
        admin.put("/api/admin/staff/" + me.text("items.0.id"), request).expect(403);
    }

    @Test
    void staff_are_listed_page_by_page_and_found_by_name_badge_or_user_name() {
        Api admin = system();
        Api.Answer first =
                admin.get("/api/admin/staff?size=20&regionCode=" + ZHENGWANG).expect(200);
        Api.Answer second =
                admin.get("/api/admin/staff?size=20&regionCode=" + ZHENGWANG + "&after=" + first.text("next"));
        assertThat(texts(first.at("items"), "username"))
                .hasSize(20)
                .doesNotContainAnyElementsOf(texts(second.at("items"), "username"));
        assertThat(texts(admin.get("/api/admin/staff?q=zhengwang.h").at("items"), "username"))
                .containsExactly("zhengwang.handler");
        assertThat(texts(admin.get("/api/admin/staff?q=10804").at("items"), "badgeNumber"))
                .contains("10804");
    }

    @Test
    void a_site_is_changed_but_its_name_is_composed() {
        Api admin = system();
        String station = admin.get("/api/sites?regionCode=371312104236").text("0.id");
        String path = "/api/admin/sites/" + station;
        Api.Answer point = admin.put(path, Map.of("kind", "POINT", "partner", "农商银行汤河支行", "hours", "每天 8:30-17:00"))
                .expect(200);
        assertThat(point.text("name")).isEqualTo("农商银行汤河支行便民服务点");
        assertThat(point.text("hours")).isEqualTo("每天 8:30–17:00");
        assertThat(admin.put(path, Map.of("kind", "STATION", "director", "李新任")).text("name"))
                .isEqualTo("禹屋村便民服务站");
        assertThat(admin.get("/api/sites/" + station).text("director")).isEqualTo("李新任");
        assertThat(admin.put(path, Map.of("hours", "全天")).expect(400).error("hours"))
                .isNotEmpty();
        assertThat(admin.put(path, Map.of("kind", "CENTRE")).expect(400).error("kind"))
                .isNotEmpty();
        assertThat(admin.put(path, Map.of("kind", "POINT", "partner", ""))
                        .expect(400)
                        .error("partner"))
                .isNotEmpty();
        admin.put(path, Map.of("name", "自己起的名字")).expect(400);
    }

    @Test
    void a_new_community_gets_its_site_by_a_form_and_it_is_on_record() {
        Api admin = system();
        Map<String, Object> details =
                Map.of("address", "郑旺镇新风路 1 号", "phone", "０５３９－００００００１", "hours", "每天 9:00-17:00", "kind", "STATION");
        Map<String, Object> wanted = Map.of(
                "code", "\u00A0３７１３１２１０８１９８",
                "name", "新风社区居民委员会\u200B",
                "reason", "郑政字〔2026〕3号",
                "site", details);
        Api.Answer made = admin.post("/api/admin/sites", wanted).expect(201);
        assertThat(made.text("name")).isEqualTo("新风社区便民服务站");
        assertThat(made.text("phone")).isEqualTo("0539-0000001");
        assertThat(made.text("hours")).isEqualTo("每天 9:00–17:00");
        assertThat(texts(admin.get("/api/sites?regionCode=371312108198").body(), "name")
                        .getFirst())
                .isEqualTo("新风社区便民服务站");
        JsonNode trail = Api.staff(port, "admin.audit")
                .get("/api/admin/audit?subject=" + made.text("id"))
                .expect(200)
                .at("items");
        assertThat(texts(trail, "act")).contains("SITE_ADDED");
        assertThat(admin.post("/api/admin/sites", wanted).expect(400).error("code"))
                .contains("已经有站点");
    }

    @Test
    void a_new_site_hangs_from_a_place_that_is_there_and_in_the_county() {
        Api admin = system();
        for (String code : List.of("371312999201", "371302108198", "12", "37131210819")) {
            Map<String, Object> wanted =
                    Map.of("code", code, "name", "某村村民委员会", "reason", "批文", "site", Map.of("hours", "每天 9:00-17:00"));
            assertThat(admin.post("/api/admin/sites", wanted).expect(400).error("code"))
                    .as(code)
                    .isNotEmpty();
        }
        Map<String, Object> badHours =
                Map.of("code", "371312108197", "name", "某社区居委会", "reason", "批文", "site", Map.of("hours", "全天"));
        assertThat(admin.post("/api/admin/sites", badHours).expect(400).error("hours"))
                .isNotEmpty();
        admin.get("/api/regions/371312108197").expect(404);
        Api.staff(port, "admin.audit").post("/api/admin/sites", badHours).expect(403);
    }
}

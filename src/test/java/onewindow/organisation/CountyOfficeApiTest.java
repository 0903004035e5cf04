package onewindow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the system administrator does to the county itself: its settings, its bureaus, its places. */
@OneWindowTest
class CountyOfficeApiTest {
    private static final String ZHENGWANG = "371312108000";

    @LocalServerPort
    int port;

    private Api system() {
        return Api.staff(port, "admin.system");
    }

    private static Map<String, Object> changed(Map<String, Object> request, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(request);
        changed.put(field, value);
        return changed;
    }

    @Test
    void the_county_may_stand_in_front_of_its_towns_names() {
        Api admin = system();
        String path = "/api/admin/counties/371312";
        admin.put(path, Map.of("countyInSiteNames", true, "hotline", "12345")).expect(200);
        assertThat(admin.get("/api/sites?regionCode=371312107").text("0.name")).isEqualTo("河东区八湖镇便民服务中心");
        admin.put(path, Map.of("countyInSiteNames", false, "hotline", "12345")).expect(200);
        assertThat(admin.get("/api/sites?regionCode=371312107").text("0.name")).isEqualTo("八湖镇便民服务中心");
    }

    @Test
    void a_department_is_never_complained_about_at_its_own_number() {
        Api admin = system();
        String path = "/api/admin/departments/" + java.net.URLEncoder.encode("水利", StandardCharsets.UTF_8);
        Map<String, Object> request =
                Map.of("name", "河东区水利局", "phone", "0539-0000217", "complaintPhone", "0539-0000317");
        assertThat(admin.put(path, request).expect(200).text("phone")).isEqualTo("0539-0000217");
        assertThat(admin.put(path, changed(request, "complaintPhone", "0539-0000217"))
                        .expect(400)
                        .error("complaintPhone"))
                .isNotEmpty();
        assertThat(admin.put(path, changed(request, "creditCode", "123"))
                        .expect(400)
                        .error("creditCode"))
                .isNotEmpty();
        Api.staff(port, "hedong.supervisor").put(path, request).expect(403);
    }

    @Test
    void an_abolished_village_is_gone_and_its_code_never_comes_back() {
        Api admin = system();
        admin.post("/api/admin/regions/" + ZHENGWANG + "/abolish", Map.of("reason", "撤并"))
                .expect(409);
        admin.post("/api/admin/regions/371312104237/abolish", Map.of("reason", "撤并"))
                .expect(404);
        String csv = "code,name\n371312104398,试验村村民委员会\n";
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        admin.upload("/api/admin/regions/import", "v.csv", "text/csv", file).expect(200);
        admin.post("/api/admin/regions/371312104398/abolish", Map.of("reason", "鲁民〔2026〕1号"))
                .expect(200);
        admin.get("/api/regions/371312104398").expect(404);
        Api.Answer again = admin.upload("/api/admin/regions/import", "v.csv", "text/csv", file)
                .expect(200);
        assertThat(again.at("rejected").asInt()).isEqualTo(1);
    }

    @Test
    void a_new_bureau_is_listed_and_its_short_word_is_given_once() {
        Api admin = system();
        Map<String, Object> request =
                Map.of("key", "乡村振兴", "name", "河东区乡村振兴局", "phone", "0539-0000218", "complaintPhone", "0539-0000318");
        admin.post("/api/admin/departments", request).expect(201);
        assertThat(Api.visitor(port)
                        .get("/api/departments")
                        .body()
                        .valueStream()
                        .map(d -> d.get("key").asString()))
                .contains("乡村振兴");
        assertThat(admin.post("/api/admin/departments", request).expect(400).error("key"))
                .isNotEmpty();
        assertThat(admin.post("/api/admin/departments", changed(request, "key", "x1"))
                        .expect(400)
                        .error("key"))
                .isNotEmpty();
        Api.staff(port, "hedong.supervisor")
                .post("/api/admin/departments", request)
                .expect(403);
    }

    @Test
    void a_place_that_is_called_otherwise_keeps_its_code_and_renames_its_site() {
        Api admin = system();
        byte[] file = "code,name\n371312104397,旧名村村民委员会\n".getBytes(StandardCharsets.UTF_8);
        admin.upload("/api/admin/regions/import", "v.csv", "text/csv", file).expect(200);
        String path = "/api/admin/regions/371312104397/rename";
        Map<String, Object> request = Map.of("name", "新名村村民委员会", "reason", "鲁民〔2026〕2号");
        assertThat(admin.post(path, changed(request, "reason", "")).expect(400).error("reason"))
                .isNotEmpty();
        assertThat(admin.post(path, changed(request, "name", "旧名村村民委员会"))
                        .expect(400)
                        .error("name"))
                .isNotEmpty();
        Api.staff(port, "zhengwang.director").post(path, request).expect(403);
        admin.post(path, request).expect(200);
        assertThat(admin.get("/api/sites?regionCode=371312104397").text("0.name"))
                .isEqualTo("新名村便民服务站");
        assertThat(admin.get("/api/regions/search?q=xmc").body().toString()).contains("371312104397");
    }
}

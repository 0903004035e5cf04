package onewindow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.EveryEndpointTest.Attempt;
import onewindow.EveryEndpointTest.Tries;
import onewindow.platform.db.Db;
import tools.jackson.databind.JsonNode;

/** The addresses of administration for {@link EveryEndpointTest}: one county's, tried by the administrator of another. */
final class AdministrationTries {
    private static final String ZHENGWANG = "371312108000";

    private final int port;
    private final Db db;

    AdministrationTries(int port, Db db) {
        this.port = port;
        this.db = db;
    }

    void add(Map<String, Attempt> all) {
        administration(new Tries(all, Api.staff(port, "admin.system"), administratorOfAnotherCounty()));
    }

    private void administration(Tries tries) {
        Api anybody = Api.visitor(port);
        String site = anybody.get("/api/sites?regionCode=" + ZHENGWANG).text("0.id");
        String staff = db.sql("select id::text from organisation.staff_member where username = 'zhengwang.clerk'")
                .one(String.class);
        String settings = "/api/admin/counties/371312";
        tries.list("zhengwang.clerk", "/api/admin/staff", "?q=zhengwang.clerk");
        tries.list("郑旺镇", "/api/admin/sites", "?regionCode=" + ZHENGWANG);
        new PeopleTries(port, db).opening(tries, "/api/admin");
        tries.add("POST /api/admin/staff", 400, api -> api.post("/api/admin/staff", person(site, "WINDOW_CLERK")));
        tries.add(
                "PUT /api/admin/staff/{id}", api -> api.put("/api/admin/staff/" + staff, person(site, "WINDOW_CLERK")));
        tries.add("PUT /api/admin/sites/{id}", api -> api.put("/api/admin/sites/" + site, Map.of("hours", "全天")));
        Map<String, Object> place =
                Map.of("code", "371312108196", "name", "某社区居委会", "reason", "批文", "site", Map.of("hours", "全天"));
        tries.add("POST /api/admin/sites", 400, api -> api.post("/api/admin/sites", place));
        tries.add(
                "POST /api/admin/regions/{code}/abolish",
                api -> api.post("/api/admin/regions/" + ZHENGWANG + "/abolish", Map.of("reason", "撤并")));
        tries.add(
                "POST /api/admin/regions/{code}/rename",
                api -> api.post("/api/admin/regions/" + ZHENGWANG + "/rename", Map.of("name", "郑旺镇", "reason", "撤并")));
        Map<String, String> bureau =
                Map.of("key", "水利", "name", "水利局", "phone", "0539-1234567", "complaintPhone", "0539-1234567");
        tries.add("POST /api/admin/departments", api -> api.post("/api/admin/departments", bureau));
        tries.add("PUT /api/admin/departments/{key}", api -> {
            Map<String, String> changed = new HashMap<>(bureau);
            changed.remove("key");
            return api.put("/api/admin/departments/%E6%B0%B4%E5%88%A9", changed);
        });
        tries.add("GET /api/admin/counties/{code}", api -> api.get(settings));
        tries.add(
                "PUT /api/admin/counties/{code}",
                api -> api.put(settings, Map.of("countyInSiteNames", false, "hotline", "12345")));
    }

    private static Map<String, Object> person(String site, String role) {
        String name = "x" + UUID.randomUUID().toString().substring(0, 12);
        return Map.of(
                "name",
                "周测试",
                "username",
                name,
                "badgeNumber",
                name,
                "siteId",
                site,
                "active",
                true,
                "posts",
                List.of(Map.of("role", role)));
    }

    private Api administratorOfAnotherCounty() {
        Api admin = Api.staff(port, "admin.system");
        String county = admin.get("/api/sites?regionCode=371312000000").text("0.id");
        Api.Answer hired =
                admin.post("/api/admin/staff", person(county, "SYSTEM_ADMIN")).expect(201);
        Api security = Api.staff(port, "admin.security");
        JsonNode waiting = security.get("/api/admin/two-person-requests?waiting=true")
                .at("items")
                .valueStream()
                .filter(request -> request.at("/username").asString().equals(hired.text("username")))
                .findFirst()
                .orElseThrow();
        String confirm = "/api/admin/two-person-requests/" + waiting.at("/id").asString() + "/confirm";
        String second = security.post(confirm, null).expect(200).text("secondHalf");
        db.sql("""
                        update identity.staff_grant set region_code = '371323000000'
                        where account_id = (select id from identity.account where username = :name)""").bind("name", hired.text("username")).update();
        String once = hired.text("oneTimePassword") + second;
        Api another = Api.staff(port, hired.text("username"), once);
        another.post("/api/staff/password", Map.of("oldPassword", once, "newPassword", "Better#2026"))
                .expect(200);
        return another;
    }
}

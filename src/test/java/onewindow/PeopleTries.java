package onewindow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import onewindow.EveryEndpointTest.Tries;
import onewindow.platform.db.Db;

/** Who stands in for whom in 郑旺镇, tried from 汤河镇, for {@link EveryEndpointTest}. */
final class PeopleTries {
    private static final String TOWN = "371312108000";

    private final int port;
    private final Db db;

    PeopleTries(int port, Db db) {
        this.port = port;
        this.db = db;
    }

    /** The days of the town's site. */
    void opening(Tries tries, String room) {
        String site = Api.visitor(port).get("/api/sites?regionCode=" + TOWN).text("0.id");
        String path = room + "/sites/{id}";
        String desk = room + "/sites/" + site;
        String far = LocalDate.now(ZoneId.of("Asia/Shanghai"))
                .plusDays(room.contains("admin") ? 299 : 300)
                .toString();
        Map<String, Object> closed = Map.of("kind", "CLOSURE", "fromOn", far, "untilOn", far, "note", "检修");
        Map<String, Object> past = Map.of("kind", "DUTY", "fromOn", "2020-02-01", "hours", "9:00–11:30");
        String kept = tries.rightful()
                .post(desk + "/special-hours", closed)
                .expect(201)
                .text("0.id");
        tries.list(site, room + "/opening-sites", "?q=" + TOWN);
        tries.add("GET " + path + "/opening", api -> api.get(desk + "/opening"));
        tries.add("POST " + path + "/opening/left", api -> api.post(desk + "/opening/left", closed));
        tries.add("POST " + path + "/opening/preview", api -> api.post(desk + "/opening/preview", closed));
        tries.add("POST " + path + "/special-hours", api -> api.post(desk + "/special-hours", past));
        tries.add(
                "POST " + path + "/special-hours/{entry}/end",
                api -> api.post(desk + "/special-hours/" + kept + "/end", null));
    }

    void standIns(Tries tries) {
        String site = Api.visitor(port).get("/api/sites?regionCode=" + TOWN).text("0.id");
        String staff = db.sql("select id::text from organisation.staff_member where username = 'zhengwang.forest'")
                .one(String.class);
        String far = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(200).toString();
        Map<String, String> away = Map.of("staffId", staff, "fromOn", far, "untilOn", far, "reason", "体检");
        String absence =
                tries.rightful().post("/api/desk/absences", away).expect(201).text("absence.id");
        Map<String, String> post =
                Map.of("staffId", staff, "role", "HANDLER", "regionCode", TOWN, "departmentKey", "林业");
        tries.add("GET /api/desk/stand-ins", api -> api.get("/api/desk/stand-ins?siteId=" + site));
        tries.add("PUT /api/desk/stand-ins", api -> api.put("/api/desk/stand-ins", post));
        tries.add("POST /api/desk/absences", api -> api.post("/api/desk/absences", away));
        tries.add("POST /api/desk/absences/{id}/end", api -> api.post("/api/desk/absences/" + absence + "/end", null));
    }
}

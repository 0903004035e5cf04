package onewindow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.EveryEndpointTest.Attempt;
import onewindow.EveryEndpointTest.Tries;

/** Attendance, leave, rosters and staffing of 郑旺镇, tried from 汤河镇, for {@link EveryEndpointTest}. */
final class DutyTries {
    private static final String TOWN = "371312108000";

    private final int port;
    private final Api director;
    private final Tries tries;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    DutyTries(int port, Map<String, Attempt> all) {
        this.port = port;
        director = Api.staff(port, "zhengwang.director");
        tries = new Tries(all, director, Api.staff(port, "tanghe.director"));
    }

    void add() {
        String site = director.get("/api/sites?regionCode=" + TOWN).text("0.id");
        attendance(site);
        leave();
        rosters(site);
        staffing(site);
        tries.add(
                "GET /api/desk/halls/{siteId}/empty-windows",
                api -> api.get("/api/desk/halls/" + site + "/empty-windows"));
    }

    private void attendance(String site) {
        String room = "/api/desk/attendance";
        Map<String, Object> correction =
                Map.of("day", today.minusDays(1).toString(), "half", "MORNING", "inTime", "08:30", "reason", "停电");
        Api.staff(port, "zhengwang.forest")
                .post(room + "/mine/corrections", correction)
                .expect(201);
        String id = director.get(room).expect(200).text("corrections.0.id");
        Map<String, Object> no = Map.of("approve", false, "note", "没有停电");
        Map<String, Object> rule =
                new HashMap<>(Map.of("radiusM", 300, "accuracyM", 100, "graceMinutes", 15, "standsIn", false));
        String terminals = room + "/sites/" + site + "/terminals";
        tries.add("GET " + room, api -> api.get(room + "?siteId=" + site));
        tries.add("GET " + room + "/month.xlsx", api -> api.get(room + "/month.xlsx?siteId=" + site));
        tries.add(
                "POST " + room + "/corrections/{id}/decide",
                api -> api.post(room + "/corrections/" + id + "/decide", no));
        tries.add("PUT " + room + "/sites/{siteId}/rule", api -> api.put(room + "/sites/" + site + "/rule", rule));
        tries.add("POST " + room + "/sites/{siteId}/terminals", api -> {
            Api.Answer added = api.post(terminals, Map.of("name", "试一试"));
            director.get(room)
                    .at("terminals")
                    .forEach(one ->
                            director.delete(terminals + "/" + one.path("id").asString()));
            return added;
        });
        tries.add("DELETE " + room + "/sites/{siteId}/terminals/{id}", api -> {
            director.post(terminals, Map.of("name", "试一试")).expect(204);
            String terminal = director.get(room).text("terminals.0.id");
            Api.Answer removed = api.delete(terminals + "/" + terminal);
            director.delete(terminals + "/" + terminal);
            return removed;
        });
    }

    private void leave() {
        String far = today.plusDays(220).toString();
        Map<String, String> wanted = Map.of("kind", "LEAVE", "fromOn", far, "untilOn", far, "reason", "体检");
        Api.staff(port, "zhengwang.forest").post("/api/desk/leave", wanted).expect(201);
        String id = director.get("/api/desk/leave").expect(200).text("waiting.0.id");
        Map<String, Object> no = Map.of("approve", false, "note", "那天要检查", "acknowledged", List.of());
        tries.list(id, "/api/desk/leave", "");
        tries.add("POST /api/desk/leave/{id}/decide", api -> api.post("/api/desk/leave/" + id + "/decide", no));
    }

    private void rosters(String site) {
        String room = "/api/desk/rosters";
        String from = today.plusDays(320).toString();
        String until = today.plusDays(333).toString();
        Map<String, Object> duty = Map.of(
                "kind",
                "DUTY",
                "fromOn",
                from,
                "untilOn",
                until,
                "dayTypes",
                List.of("WEEKEND"),
                "hours",
                "9:00–11:30");
        director.post("/api/desk/sites/" + site + "/special-hours", duty).expect(201);
        List<String> people = director.get(room).expect(200).at("people").findValuesAsString("staffId");
        Map<String, Object> wanted = Map.of("fromOn", from, "untilOn", until, "perDuty", 1, "staffIds", people);
        Api.Answer drawn = director.post(room + "/sites/" + site, wanted).expect(201);
        String roster = room + "/" + drawn.text("id");
        String first = roster + "/duties/" + drawn.text("duties.0.id");
        Map<String, Object> staff = Map.of("staffIds", people.subList(0, 1));
        tries.add("GET " + room, api -> api.get(room + "?siteId=" + site));
        tries.add("GET " + room + "/{id}", api -> api.get(roster));
        tries.add("PUT " + room + "/{id}/duties/{duty}", api -> api.put(first, staff));
        tries.add("POST " + room + "/{id}/publish", api -> api.post(roster + "/publish", null));
        tries.add("DELETE " + room + "/{id}", api -> api.delete(roster));
        tries.add("POST " + room + "/sites/{siteId}", api -> api.post(room + "/sites/" + site, wanted));
    }

    private void staffing(String site) {
        String room = "/api/desk/staffing";
        String person = director.get(room + "/people").expect(200).text("people.0.staffId");
        String path = room + "/people/" + person;
        tries.list(site, room, "?size=100");
        tries.add("GET " + room + "/people", api -> api.get(room + "/people?siteId=" + site));
        tries.add("PUT " + room + "/people/{staffId}", api -> api.put(path, Map.of("partTime", false)));
        tries.add(
                "POST " + room + "/people/{staffId}/photo",
                api -> api.upload(path + "/photo", "a.jpg", "image/jpeg", new byte[] {1}));
        tries.add("DELETE " + room + "/people/{staffId}/photo", api -> api.delete(path + "/photo"));
    }
}

package onewindow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.EveryEndpointTest.Attempt;
import onewindow.EveryEndpointTest.Tries;
import onewindow.reception.HallStory;

/** The hall's addresses for {@link EveryEndpointTest}: that of 郑旺镇, tried from 汤河镇. */
final class HallTries {
    private final Api director;
    private final Tries directors;

    HallTries(int port, Map<String, Attempt> all) {
        director = Api.staff(port, "zhengwang.director");
        directors = new Tries(all, director, Api.staff(port, "tanghe.director"));
    }

    void add() {
        String site =
                director.get("/api/sites?regionCode=371312108000").expect(200).text("0.id");
        String hall = "/api/desk/halls/" + site;
        String devices = hall + "/devices";
        Map<String, String> screen = Map.of("kind", "SCREEN", "name", "大厅东墙");
        director.post(devices, screen).expect(200);
        String device = devices + "/" + director.get(devices).expect(200).text("0.id");
        directors.add("GET /api/desk/halls/{siteId}", api -> api.get(hall));
        directors.add("PUT /api/desk/halls/{siteId}", api -> api.put(hall, HallStory.setUp(0)));
        String slots = hall + "/slot-rules";
        directors.add("GET /api/desk/halls/{siteId}/slot-rules", api -> api.get(slots));
        directors.add("PUT /api/desk/halls/{siteId}/slot-rules", api -> api.put(slots, Map.of("queues", List.of())));
        directors.add("GET /api/desk/halls/{siteId}/day", api -> api.get(hall + "/day"));
        directors.add("GET /api/desk/halls/{siteId}/day.xlsx", api -> api.get(hall + "/day.xlsx"));
        directors.add("GET /api/desk/halls/{siteId}/devices", api -> api.get(devices));
        directors.add("POST /api/desk/halls/{siteId}/devices", api -> api.post(devices, screen));
        directors.add("DELETE /api/desk/halls/{siteId}/devices/{id}", api -> api.delete(device));
        directors.add("GET /api/desk/halls/{siteId}/live", api -> api.get(hall + "/live"));
        String help = hall + "/help/" + new UUID(0, 1);
        directors.add("POST /api/desk/halls/{siteId}/help/{id}/accept", api -> api.post(help + "/accept", Map.of()));
        directors.add(
                "POST /api/desk/halls/{siteId}/help/{id}/close",
                api -> api.post(help + "/close", Map.of("note", "已经处理")));
    }
}

package onewindow.reception.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.platform.db.Db;
import onewindow.reception.HallStory;
import tools.jackson.databind.JsonNode;

/** The hall of 汤河镇, where two of the three places of each quarter of an hour may be booked. */
public final class BookingStory {
    public static final String TOWN = "371312104000";
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public final int port;
    public final Api director;
    public final Api clerk;
    public final String site;
    public final JsonNode hall;

    public BookingStory(int port) {
        this.port = port;
        director = Api.staff(port, "tanghe.director");
        clerk = Api.staff(port, "tanghe.clerk");
        site = Api.visitor(port)
                .get("/api/sites?regionCode=" + TOWN + "&level=TOWN")
                .expect(200)
                .text("0.id");
        hall = HallStory.hall(director, site);
        director.put(rulesPath(), Map.of("queues", List.of(rules(true)))).expect(200);
    }

    public String rulesPath() {
        return "/api/desk/halls/" + site + "/slot-rules";
    }

    public String queue() {
        return HallStory.queueId(hall, "A");
    }

    public Map<String, Object> rules(boolean offered) {
        return new HashMap<>(Map.of(
                "queueId", queue(),
                "offered", offered,
                "minutes", 15,
                "places", 3,
                "walkInPercent", 30,
                "daysAhead", 7,
                "noticeMinutes", 60,
                "perPerson", 2,
                "headStartMinutes", 30,
                "graceMinutes", 10));
    }

    /** Nothing of it is left to disturb others. */
    public void over(Db db) {
        for (String table : List.of("appointment_place", "appointment_item", "appointment_event")) {
            db.sql("delete from reception." + table + " where appointment_id in (select id from reception.appointment"
                            + " where site_id = cast(:site as uuid))")
                    .bind("site", site)
                    .update();
        }
        db.sql("delete from reception.appointment where site_id = cast(:site as uuid)")
                .bind("site", site)
                .update();
        db.sql("delete from reception.slot_rules where site_id = cast(:site as uuid)")
                .bind("site", site)
                .update();
        db.sql("delete from organisation.special_hours where kind = 'CLOSURE' and site_id = cast(:site as uuid)")
                .bind("site", site)
                .update();
    }

    public Map<String, Object> wish(String startsAt) {
        Map<String, Object> wish = new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "siteId",
                site,
                "items",
                List.of(),
                "queueId",
                queue(),
                "persons",
                1));
        if (!startsAt.isEmpty()) {
            wish.put("startsAt", startsAt);
        }
        return wish;
    }

    public JsonNode offer(String more) {
        return Api.visitor(port)
                .get("/api/slots/" + site + "?queueId=" + queue() + more)
                .expect(200)
                .body();
    }

    /** The free times of the n-th day that has any. */
    public List<String> free(int day) {
        List<String> found = new ArrayList<>();
        offer("")
                .at("/days/" + day + "/slots")
                .forEach(slot -> found.add(slot.path("startsAt").asString()));
        return found;
    }

    public LocalDate day(String startsAt) {
        return LocalDate.ofInstant(Instant.parse(startsAt), CHINA);
    }

    /** Tomorrow at the earliest. */
    public String later() {
        LocalDate today = day(offer("").at("/days/0/slots/0/startsAt").asString());
        String first = free(1).getFirst();
        if (!day(first).isAfter(today)) {
            throw new IllegalStateException("the days are in order");
        }
        return first;
    }

    public Api.Answer book(Api who, String startsAt) {
        return who.post("/api/my/hall-appointments", wish(startsAt));
    }

    public Api.Answer byPhone(Map<String, Object> wish, String name, String phone) {
        return clerk.post(
                "/api/desk/hall-appointments", Map.of("booking", wish, "name", name, "phone", phone, "byPhone", true));
    }

    public String kiosk() {
        String path = director.post("/api/desk/halls/" + site + "/devices", Map.of("kind", "KIOSK", "name", "取号机"))
                .expect(200)
                .text("path");
        return path.substring(path.lastIndexOf('=') + 1);
    }
}

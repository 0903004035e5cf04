package onewindow.reception;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import tools.jackson.databind.JsonNode;

/** A hall as tests set it up: queue A at the general windows, queue B at the last one. */
public final class HallStory {
    private HallStory() {}

    public static Map<String, Object> queue(String letter, String name, String kind) {
        return new HashMap<>(Map.of("letter", letter, "name", name, "kind", kind, "items", List.of(), "minutes", 10));
    }

    public static Map<String, Object> window(int number, String... letters) {
        return new HashMap<>(Map.of(
                "number",
                number,
                "name",
                "综合受理",
                "kind",
                "GENERAL",
                "tidal",
                false,
                "zone",
                "综合受理区",
                "planX",
                number,
                "planY",
                1,
                "letters",
                List.of(letters)));
    }

    public static Map<String, Object> rules() {
        return new HashMap<>(Map.of(
                "takesTickets", true,
                "priorityMinutes", 15,
                "priorityAge", 65,
                "overtakenAtMost", 3,
                "callsBeforeMissed", 2,
                "minutesBetweenCalls", 2));
    }

    public static Map<String, Object> setUp(int version) {
        return new HashMap<>(Map.of(
                "version", version,
                "rules", rules(),
                "queues", List.of(queue("A", "综合业务", "HANDLING"), queue("B", "领证", "COLLECTION")),
                "windows", List.of(window(1, "A"), window(2, "A"), window(3, "B"))));
    }

    /** The hall of a town, as its director has set it up; made anew by whoever comes first. */
    public static JsonNode hall(Api director, String site) {
        String path = "/api/desk/halls/" + site;
        int version = director.get(path).expect(200).at("hall.version").asInt();
        return version > 0
                ? director.get(path).expect(200).body()
                : director.put(path, setUp(0)).expect(200).body();
    }

    public static Map<String, Object> ticket(JsonNode hall, String letter) {
        return new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(), "queueId", queueId(hall, letter), "persons", 1, "again", false));
    }

    public static String queueId(JsonNode hall, String letter) {
        for (JsonNode queue : hall.at("/hall/queues")) {
            if (queue.path("letter").asString().equals(letter)) {
                return queue.path("id").asString();
            }
        }
        throw new IllegalArgumentException(letter);
    }

    public static String windowId(JsonNode hall, int number) {
        for (JsonNode window : hall.at("/hall/windows")) {
            if (window.path("number").asInt() == number) {
                return window.path("id").asString();
            }
        }
        throw new IllegalArgumentException("window " + number);
    }
}

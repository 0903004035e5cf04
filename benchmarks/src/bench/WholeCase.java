package bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A case from its application at the window to its delivery, by the four people of one town, each signed in with a post of
 * his own: registered, accepted, reviewed, decided, delivered. Five acts, five requests, five signed-for transactions.
 */
final class WholeCase {
    /** 居住证: accepted, examined and decided in the town. */
    static final String ITEM = "370709901000";

    static final List<String> TOWNS = List.of(
            "zhengwang",
            "jiuqu",
            "xianggong",
            "taiping",
            "tangtou",
            "fenghuangling",
            "zhimadun",
            "meijiabu",
            "chaoyang",
            "tanghe",
            "bahu");
    /** A drawn stroke, as the pad at the window uploads it. */
    static final byte[] SIGNATURE = signature();

    private final Person clerk;
    private final Person handler;
    private final Person approver;
    private final String registration;
    private final Acts acts;
    private boolean brief;

    /** Told of each act before it is sent and when it is confirmed. */
    interface Acts {
        default void sent(String id, String act, String key) {}

        default void confirmed(String id, String act, String key) {}

        /** One request; whoever is patient tries again. */
        default Wire.Reply tried(WholeCase who, Supplier<Wire.Reply> request) {
            return request.get();
        }
    }

    private WholeCase(Person clerk, Person handler, Person approver, String registration, Acts acts) {
        this.clerk = clerk;
        this.handler = handler;
        this.approver = approver;
        this.registration = registration;
        this.acts = acts;
    }

    static WholeCase in(int port, int n, Acts acts) {
        String town = TOWNS.get(n % TOWNS.size());
        String which = n / TOWNS.size() % 2 == 0 ? ".clerk" : ".clerk2";
        Person clerk = Person.staff(port, town + which);
        JsonNode item = clerk.json(clerk.get("/api/items/" + ITEM + "/guide"));
        return new WholeCase(
                clerk,
                Person.staff(port, town + ".handler"),
                Person.staff(port, town + ".approver"),
                registration(clerk, item, n),
                acts);
    }

    static List<WholeCase> crowd(int port, int users) {
        List<WholeCase> crowd = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            crowd.add(in(port, i, new Acts() {}));
        }
        return crowd;
    }

    private static String registration(Person clerk, JsonNode item, int n) {
        Map<String, Object> party = Map.of(
                "kind",
                "PERSON",
                "name",
                "量测" + "甲乙丙丁戊己庚辛壬癸".charAt(n % 10),
                "idNumber",
                Sample.idNumber(n),
                "phone",
                Sample.phone(n));
        String partyId =
                clerk.json(clerk.post("/api/desk/parties", party)).path("id").asString();
        Map<String, String> form = new HashMap<>();
        item.path("fields").forEach(f -> form.put(f.path("key").asString(), Sample.answer(f, n)));
        List<Map<String, String>> materials = new ArrayList<>();
        item.path("materials")
                .forEach(m -> materials.add(Map.of("key", m.path("key").asString(), "provided", "PAPER")));
        return Person.JSON.writeValueAsString(Map.of(
                "itemId",
                item.path("id").asString(),
                "partyId",
                partyId,
                "form",
                form,
                "materials",
                materials,
                "key",
                "{key}"));
    }

    /** @param brief whether the answer to an act is its success alone, or the whole case as its page shows it */
    WholeCase answered(boolean brief) {
        this.brief = brief;
        return this;
    }

    void whole() {
        String id = register();
        accept(id);
        review(id);
        decide(id);
        deliver(id);
    }

    String register() {
        String key = UUID.randomUUID().toString();
        acts.sent("", "REGISTER", key);
        String body = registration.replace("{key}", key);
        Wire.Reply reply = acts.tried(this, () -> send(clerk, "/api/desk/cases", body));
        String id = brief
                ? reply.location().substring(reply.location().lastIndexOf('/') + 1)
                : after(reply.text(), "\"id\":\"", '"');
        versions.put(id, 1);
        acts.confirmed(id, "REGISTER", key);
        return id;
    }

    /** A case under way that this set of people registered has the versions 1, 2, 3 … one by one. */
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    void accept(String id) {
        act(clerk, id, "ACCEPT", "");
    }

    void review(String id) {
        act(handler, id, "RECOMMEND_APPROVAL", "");
    }

    void decide(String id) {
        act(approver, id, "APPROVE", "");
    }

    void deliver(String id) {
        Wire.Reply picture = acts.tried(this, () -> clerk.upload("/api/desk/pictures", SIGNATURE));
        String signature = after(picture.text(), "\"id\":\"", '"');
        act(clerk, id, "DELIVER", ",\"deliveryMode\":\"WINDOW\",\"signature\":\"" + signature + "\"");
        versions.remove(id);
    }

    private void act(Person who, String id, String act, String more) {
        String key = UUID.randomUUID().toString();
        acts.sent(id, act, key);
        String body = "{\"version\":" + versions.get(id) + ",\"key\":\"" + key + "\"" + more + "}";
        acts.tried(this, () -> send(who, "/api/desk/cases/" + id + "/acts/" + act, body));
        versions.merge(id, 1, Integer::sum);
        acts.confirmed(id, act, key);
    }

    private Wire.Reply send(Person who, String path, String body) {
        return brief ? who.postBriefly(path, body) : who.post(path, body);
    }

    Person clerk() {
        return clerk;
    }

    void signInAgain() {
        clerk.signIn();
        handler.signIn();
        approver.signIn();
    }

    static String after(String text, String mark, char end) {
        int from = text.indexOf(mark) + mark.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static byte[] signature() {
        var image = new java.awt.image.BufferedImage(320, 120, java.awt.image.BufferedImage.TYPE_BYTE_BINARY);
        var pen = image.createGraphics();
        pen.drawPolyline(new int[] {10, 60, 120, 180, 240, 300}, new int[] {60, 20, 100, 30, 90, 50}, 6);
        try (var out = new java.io.ByteArrayOutputStream()) {
            javax.imageio.ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

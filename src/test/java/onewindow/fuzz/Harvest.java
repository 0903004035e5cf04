package onewindow.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the program showed of itself: whose ids stand under which address, and which values under which name. */
final class Harvest {
    private static final int KEPT = 60;
    private static final List<String> NAMES = List.of("id", "key", "code", "region", "seq", "act", "material", "year");

    private final Map<String, List<JsonNode>> members = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> values = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> things = new ConcurrentHashMap<>();
    /** Whoever the fuzz is signed in as, and where they sit: never to be closed, disabled or abolished. */
    private final Set<String> spared = ConcurrentHashMap.newKeySet();

    /** @param path as the document writes it, with its parameters in braces */
    void look(String whose, String path, JsonNode answer) {
        JsonNode items = answer.isArray() ? answer : answer.path("items");
        items.forEach(item -> put(members, whose, path, item));
        items.forEach(item -> put(members, whose, word(path), item));
        items.forEach(item -> put(members, whose, above(path) + "/*", item));
        walk(whose, word(path), answer);
    }

    static String above(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private void walk(String whose, String name, JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("id").isString()) {
                things.merge(object.path("id").asString(), object.deepCopy(), Harvest::richer);
            }
            object.forEachEntry((key, value) -> {
                if (value.isValueNode() && !value.isNull()) {
                    put(values, whose, key, value);
                }
                walk(whose, key, value);
            });
        } else {
            for (JsonNode element : node) {
                if (element.isObject()) {
                    put(members, whose, name, element);
                } else if (element.isValueNode() && !element.isNull()) {
                    put(values, whose, one(name), element);
                }
                walk(whose, name, element);
            }
        }
    }

    private static ObjectNode richer(ObjectNode before, ObjectNode now) {
        ObjectNode both = before.deepCopy();
        both.setAll(now);
        return both;
    }

    private static void put(Map<String, List<JsonNode>> into, String whose, String key, JsonNode value) {
        put(into, whose + " " + key, value);
        put(into, key, value);
    }

    private static void put(Map<String, List<JsonNode>> into, String key, JsonNode value) {
        List<JsonNode> list = into.computeIfAbsent(key, k -> new ArrayList<>());
        synchronized (list) {
            if (list.size() < KEPT && !list.contains(value)) {
                list.add(value);
            }
        }
    }

    void spare(JsonNode me) {
        me.findValuesAsString("id").forEach(spared::add);
        me.findValuesAsString("accountId").forEach(spared::add);
        me.findValuesAsString("staffId").forEach(spared::add);
        me.findValuesAsString("siteId").forEach(spared::add);
        me.findValuesAsString("regionCode").forEach(spared::add);
    }

    boolean spared(String value) {
        return spared.contains(value);
    }

    @Nullable
    ObjectNode thing(String id) {
        return things.get(id);
    }

    /** One of what the name says there are several of. */
    static String one(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    /** Something shown to somebody under that address or that word; what was shown to him goes before the rest. */
    @Nullable
    JsonNode member(String whose, String of, RandomGenerator random) {
        JsonNode own = own(whose, of, random);
        return own != null ? own : any(members.get(of), random);
    }

    @Nullable
    JsonNode own(String whose, String of, RandomGenerator random) {
        return any(members.get(whose + " " + of), random);
    }

    /** A value that stood somewhere under that name. */
    @Nullable
    JsonNode value(String whose, String name, RandomGenerator random) {
        JsonNode own = any(values.get(whose + " " + name), random);
        if (own != null) {
            return own;
        }
        if (name.length() > 2 && name.endsWith("Id")) {
            JsonNode member = member(whose, name.substring(0, name.length() - 2) + "s", random);
            if (member != null && member.has("id")) {
                return member.path("id");
            }
        }
        return any(values.get(name), random);
    }

    private static @Nullable JsonNode any(@Nullable List<JsonNode> list, RandomGenerator random) {
        if (list == null) {
            return null;
        }
        synchronized (list) {
            return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
        }
    }

    /** What identifies a thing where a path asks for {@code name}. */
    static @Nullable String identity(JsonNode thing, String name) {
        if (thing.isValueNode()) {
            return thing.asString();
        }
        if (thing.path(name).isValueNode()) {
            return thing.path(name).asString();
        }
        return NAMES.stream()
                .filter(n -> thing.path(n).isValueNode())
                .map(n -> thing.path(n).asString())
                .findFirst()
                .orElse(null);
    }

    /** {@code /api/desk/agent-orders} → {@code agentOrders}. */
    static String word(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        StringBuilder word = new StringBuilder();
        for (String part : last.split("-")) {
            boolean first = word.isEmpty() || part.isEmpty();
            word.append(first ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }
}

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
    void look(String path, JsonNode answer) {
        JsonNode items = answer.isArray() ? answer : answer.path("items");
        items.forEach(item -> put(members, path, item));
        items.forEach(item -> put(members, word(path), item));
        walk(word(path), answer);
    }

    private void walk(String name, JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("id").isString()) {
                things.merge(object.path("id").asString(), object.deepCopy(), Harvest::richer);
            }
            object.forEachEntry((key, value) -> {
                if (value.isValueNode() && !value.isNull()) {
                    put(values, key, value);
                }
                walk(key, value);
            });
        } else {
            for (JsonNode element : node) {
                if (element.isObject()) {
                    put(members, name, element);
                }
                walk(name, element);
            }
        }
    }

    private static ObjectNode richer(ObjectNode before, ObjectNode now) {
        ObjectNode both = before.deepCopy();
        both.setAll(now);
        return both;
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

    @Nullable ObjectNode thing(String id) {
        return things.get(id);
    }

    /** Something shown under that address or under that word. */
    @Nullable JsonNode member(String of, RandomGenerator random) {
        return any(members.get(of), random);
    }

    /** A value that stood somewhere under that name. */
    @Nullable JsonNode value(String name, RandomGenerator random) {
        JsonNode found = any(values.get(name), random);
        if (found == null && name.length() > 2 && name.endsWith("Id")) {
            JsonNode member = member(name.substring(0, name.length() - 2) + "s", random);
            found = member == null || !member.has("id") ? null : member.path("id");
        }
        return found;
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

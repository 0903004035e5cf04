package onewindow.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.Api;
import onewindow.cases.CaseStory;
import onewindow.fuzz.ApiDescription.Operation;
import onewindow.fuzz.ApiDescription.Parameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests as somebody might really send them: from the schema, with ids and values the program itself has shown. */
final class Examples {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern BRACES = Pattern.compile("\\{([^}]+)}");
    private static final int DEEPEST = 7;
    static final String BOUNDARY = "onewindow-fuzz-1b7c";

    private final ApiDescription api;
    private final Harvest harvest;
    private final String whose;

    private Examples(ApiDescription api, Harvest harvest, String whose) {
        this.api = api;
        this.harvest = harvest;
        this.whose = whose;
    }

    Examples(ApiDescription api, Harvest harvest) {
        this(api, harvest, "");
    }

    /** With what that person has seen. */
    Examples by(Persona persona) {
        return new Examples(api, harvest, persona.name);
    }

    /** @param body null when the request has none, or one of several parts */
    record Example(
            Operation operation,
            Map<String, String> path,
            Ask ask,
            @Nullable JsonNode body) {
        /** Narrowed by nothing: to see all there is. */
        Ask whole() {
            Map<String, String> query = new LinkedHashMap<>();
            for (Parameter p : operation.parameters()) {
                if (p.required() && ask.query().containsKey(p.name())) {
                    query.put(p.name(), ask.query().get(p.name()));
                } else if (p.in().equals("query") && p.name().equals("size")) {
                    query.put("size", "60");
                }
            }
            return Ask.right(ask.method(), ask.path(), query, ask.headers(), ask.body());
        }
    }

    Example of(Operation operation, RandomGenerator random) {
        Map<String, String> path = new LinkedHashMap<>();
        JsonNode context = fill(operation, path, random);
        Map<String, String> query = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (Parameter p : operation.parameters()) {
            if (p.in().equals("query") && (p.required() || random.nextInt(4) == 0)) {
                String value =
                        value(p.schema(), p.name(), NODES.nullNode(), random, 0).asString("");
                query.put(p.name(), p.name().equals("after") ? "" : encode(value));
            }
        }
        JsonNode body = null;
        byte[] bytes = null;
        if (operation.multipart()) {
            headers.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
            bytes = parts(operation, random);
        } else if (operation.body() != null) {
            headers.put("Content-Type", "application/json");
            body = value(operation.body(), Harvest.word(operation.path()), context, random, 0);
            bytes = JSON.writeValueAsBytes(body);
        }
        Ask ask = Ask.right(operation.method(), address(operation, path), query, headers, bytes);
        return new Example(operation, path, ask, body);
    }

    static String address(Operation operation, Map<String, String> path) {
        return BRACES.matcher(operation.path())
                .replaceAll(m -> Matcher.quoteReplacement(path.getOrDefault(m.group(1), "")));
    }

    /** The thing that the last of the path's ids stands for. */
    private JsonNode fill(Operation operation, Map<String, String> path, RandomGenerator random) {
        JsonNode context = NODES.missingNode();
        String before = "";
        for (String segment : operation.path().substring(1).split("/")) {
            Matcher braces = BRACES.matcher(segment);
            if (braces.find()) {
                String found = identity(operation, braces.group(1), before, context, random);
                path.put(braces.group(1), encode(found));
                ObjectNode thing = harvest.thing(found);
                context = thing == null ? context : thing;
            }
            before += "/" + segment;
        }
        return context;
    }

    private String identity(Operation operation, String name, String before, JsonNode context, RandomGenerator random) {
        JsonNode schema = operation.parameters().stream()
                .filter(p -> p.in().equals("path") && p.name().equals(name))
                .map(Parameter::schema)
                .findFirst()
                .orElse(NODES.objectNode());
        boolean closing =
                operation.path().startsWith("/api/admin") && !operation.method().equals("GET");
        for (int i = 0; i < 8; i++) {
            String found = candidate(schema, name, before, context, random);
            if (found != null && fits(found, schema) && !(closing && harvest.spared(found))) {
                return found;
            }
        }
        return value(schema, name, NODES.missingNode(), random, 0).asString("1");
    }

    private boolean fits(String found, JsonNode schema) {
        return switch (api.type(schema) + api.plain(schema).path("format").asString("")) {
            case "stringuuid" -> found.length() == 36;
            case "integerint32", "integerint64" -> found.matches("\\d{1,9}");
            default -> true;
        };
    }

    private @Nullable String candidate(
            JsonNode schema, String name, String before, JsonNode context, RandomGenerator random) {
        String word = Harvest.word(before);
        JsonNode inside = context.path(word);
        if (inside.isArray() && !inside.isEmpty() && random.nextInt(8) > 0) {
            return Harvest.identity(inside.get(random.nextInt(inside.size())), name);
        }
        if (api.plain(schema).has("enum")) {
            return null;
        }
        List<String> places = List.of(before, word, before + "/*", name + "s");
        for (String of : places) {
            JsonNode own = harvest.own(whose, of, random);
            if (own != null) {
                return Harvest.identity(own, name);
            }
        }
        JsonNode seen = harvest.value(whose, name, random);
        if (seen != null && random.nextBoolean()) {
            return seen.asString();
        }
        for (String of : places) {
            JsonNode member = harvest.member(whose, of, random);
            if (member != null) {
                return Harvest.identity(member, name);
            }
        }
        JsonNode value = harvest.value(whose, name, random);
        return value == null ? null : value.asString();
    }

    private JsonNode value(JsonNode given, String name, JsonNode context, RandomGenerator random, int depth) {
        JsonNode schema = api.plain(given);
        String type = api.type(given);
        JsonNode seen = context.path(name);
        if (!seen.isMissingNode() && fits(seen, type, schema) && random.nextInt(6) > 0) {
            return seen.deepCopy();
        }
        if (api.nullable(given) && (depth > DEEPEST || random.nextInt(4) == 0)) {
            return NODES.nullNode();
        }
        if (schema.path("enum").isArray()) {
            JsonNode one =
                    schema.path("enum").get(random.nextInt(schema.path("enum").size()));
            return one.isNull() ? schema.path("enum").get(0) : one;
        }
        return switch (type) {
            // Only a form has the keys of the item's questions.
            case "object" ->
                object(
                        schema,
                        name.equals("form") || !schema.has("additionalProperties") ? context : NODES.missingNode(),
                        random,
                        depth);
            case "array" -> array(schema, name, context, random, depth);
            case "integer" -> number(schema, name, random);
            case "number" -> NODES.numberNode(1 + random.nextInt(3));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> text(schema, name, random);
        };
    }

    private static boolean fits(JsonNode seen, String type, JsonNode schema) {
        return switch (type) {
            case "string" -> seen.isString() && !schema.has("enum");
            case "integer" -> seen.isInt() || seen.isLong();
            case "boolean" -> seen.isBoolean();
            default -> false;
        };
    }

    private JsonNode object(JsonNode schema, JsonNode context, RandomGenerator random, int depth) {
        ObjectNode object = NODES.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(r -> required.add(r.asString()));
        List<String> names = new ArrayList<>(schema.path("properties").propertyNames());
        names.sort(Comparator.comparing(name -> !name.equals("itemId")));
        JsonNode about = context;
        for (String name : names) {
            if (required.contains(name) || (depth <= DEEPEST && random.nextInt(3) > 0)) {
                JsonNode inner = about.path(name).isObject() && depth > 0 ? about.path(name) : about;
                object.set(name, value(schema.path("properties").path(name), name, inner, random, depth + 1));
            }
            // What a form asks for hangs on the item.
            ObjectNode item =
                    name.equals("itemId") ? harvest.thing(object.path(name).asString("")) : null;
            about = item != null && about.isMissingNode() ? item : about;
        }
        if (schema.has("additionalProperties")) {
            map(schema, context, random, object);
        }
        return object;
    }

    /** A map has the keys that a form has here, or something like them. */
    private void map(JsonNode schema, JsonNode context, RandomGenerator random, ObjectNode object) {
        JsonNode values = schema.path("additionalProperties");
        boolean text = api.type(values).equals("string");
        for (JsonNode field : context.path("fields")) {
            JsonNode choice = field.path("choices").path(0);
            String plain = field.path("type").asString("").equals("DATE") ? "1946-03-05" : "1";
            object.put(field.path("key").asString("k"), choice.isString() ? choice.asString() : plain);
        }
        if (object.isEmpty() && random.nextBoolean()) {
            object.set(
                    "CASH", text ? NODES.stringNode("1.00") : value(values, "k", NODES.missingNode(), random, DEEPEST));
        }
    }

    private ArrayNode array(JsonNode schema, String name, JsonNode context, RandomGenerator random, int depth) {
        ArrayNode array = NODES.arrayNode();
        String one = Harvest.one(name);
        int length = depth > DEEPEST ? 0 : Math.max(schema.path("minItems").asInt(0), random.nextInt(3));
        JsonNode known = context.path(name);
        for (int i = 0; i < length; i++) {
            JsonNode like = known.isArray() && !known.isEmpty() ? known.get(i % known.size()) : NODES.missingNode();
            if (like.isMissingNode()) {
                JsonNode member = harvest.member(whose, name, random);
                like = member == null ? like : member;
            }
            array.add(value(schema.path("items"), one, like, random, depth + 1));
        }
        return array;
    }

    private JsonNode number(JsonNode schema, String name, RandomGenerator random) {
        JsonNode seen = harvest.value(whose, name, random);
        boolean whole = seen != null && (seen.isInt() || seen.isLong());
        return whole && !name.equals("size")
                ? seen
                : NODES.numberNode(schema.path("minimum").asInt(1) + random.nextInt(3));
    }

    private JsonNode text(JsonNode schema, String name, RandomGenerator random) {
        JsonNode seen = harvest.value(whose, name, random);
        boolean usable = seen != null && seen.isString() && random.nextInt(9) > 0;
        String text =
                switch (schema.path("format").asString("")) {
                    case "uuid" -> usable && seen.asString().length() == 36 ? seen.asString() : uuid(name, random);
                    case "date" -> day(random);
                    case "date-time" -> moment(random);
                    default -> named(name, usable ? seen.asString() : "西郑旺村三组", random);
                };
        int longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return NODES.stringNode(text.length() > longest ? text.substring(0, longest) : text);
    }

    private String uuid(String name, RandomGenerator random) {
        JsonNode any = harvest.value(whose, name.endsWith("Id") || name.equals("id") ? name : name + "Id", random);
        any = any == null ? harvest.value(whose, "id", random) : any;
        return any != null && any.isString()
                ? any.asString()
                : new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static String day(RandomGenerator random) {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"))
                .plusDays(random.nextInt(40) - 15)
                .toString();
    }

    private static String moment(RandomGenerator random) {
        return Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(random.nextInt(2000) - 1000L, ChronoUnit.MINUTES)
                .toString();
    }

    /** Words that no schema explains but everybody knows. */
    private static String named(String name, String otherwise, RandomGenerator random) {
        return switch (name) {
            case "key" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "signature", "picture", "data" -> CaseStory.SIGNATURE;
            case "phone" -> "1395390" + (1000 + random.nextInt(9000));
            case "idNumber" ->
                Api.idNumber(LocalDate.of(1960, 1, 1).plusDays(random.nextInt(12_000)), random.nextInt(999));
            case "password", "oldPassword", "newPassword" -> "Fuzz#" + random.nextInt(1_000_000);
            case "regionCode", "region", "place", "village" ->
                otherwise.matches("\\d{12}") && random.nextBoolean() ? otherwise : CaseStory.VILLAGE;
            case "county" -> "371312";
            case "amount", "deposit" -> "1.00";
            case "warnFrom", "warnUntil" -> "0" + random.nextInt(1, 9) + ":30";
            case "reason" -> "电话核实申请内容";
            default -> otherwise;
        };
    }

    private byte[] parts(Operation operation, RandomGenerator random) {
        StringBuilder parts = new StringBuilder();
        api.plain(operation.body()).path("properties").forEachEntry((name, property) -> {
            boolean file = api.plain(property).path("format").asString().equals("binary")
                    || api.type(property).equals("array");
            parts.append(
                    file
                            ? filePart(name, "filename=\"a.png\"")
                            : textPart(name, value(property, name, NODES.missingNode(), random, 0)));
        });
        return (parts + "--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String textPart(String name, JsonNode value) {
        String text = value.isValueNode() ? value.asString("") : value.toString();
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + bytes + "\r\n";
    }

    static String filePart(String name, String fileName) {
        String photo = new String(CaseStory.PHOTO, StandardCharsets.ISO_8859_1);
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; " + fileName
                + "\r\nContent-Type: image/png\r\n\r\n" + photo + "\r\n";
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

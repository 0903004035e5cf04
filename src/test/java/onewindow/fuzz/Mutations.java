package onewindow.fuzz;

import static onewindow.fuzz.Examples.BOUNDARY;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onewindow.fuzz.ApiDescription.Parameter;
import onewindow.fuzz.Examples.Example;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A right request with one thing made wrong, in every way that is written here. */
final class Mutations {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HERE = "@@here@@";
    private static final String LONG = "长".repeat(4000);

    private static final List<String> PARAMETERS = List.of(
            "",
            "%00",
            "a%00b",
            "%ED%A0%80",
            "%F0%9F%98%80",
            "%E2%80%AEtxt",
            "x".repeat(3000),
            "-1",
            "0",
            "2147483648",
            "99999999999999999999",
            "1.5",
            "1e9",
            "1e900000000",
            "NaN",
            "true",
            "null",
            "-999999999-01-01",
            "%2B999999999-12-31",
            "2023-02-30",
            "0000-00-00",
            "9999-12-31",
            "2026-01-01T00%3A00%3A00Z",
            "not-a-uuid",
            "00000000-0000-0000-0000-000000000000",
            "%27%20or%20%271%27%3D%271",
            "%25%5F",
            "..%2F..%2Fetc",
            "%0D%0AX%3A1",
            "MQ",
            "371312",
            "999999999999",
            cursor("x"),
            cursor("x", "y"),
            cursor("", "", ""),
            cursor("2026-01-01T00:00:00Z", "zz"),
            cursor("+999999999-01-01T00:00:00Z", "1"),
            cursor("1", "2", "3", "4"),
            cursor("\u0000", "\u0000"));

    /** Values as JSON writes them, some of them as only a sender of evil writes them. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "1",
            "1.5",
            "-1",
            "-0",
            "2147483648",
            "9223372036854775808",
            "1e400",
            "1e900000000",
            "1e-900000000",
            "\"\"",
            "\" \"",
            "\"1\"",
            "\"true\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"😀\"",
            "\"\\u202e反\"",
            "\"<script>alert(1)</script>\"",
            "\"%s%n%x\"",
            "\"' or '1'='1\"",
            "\"" + LONG + "\"",
            "\"-999999999-01-01\"",
            "\"+999999999-12-31\"",
            "\"2023-02-29\"",
            "\"9999-12-31\"",
            "\"1000000000-01-01T00:00:00Z\"",
            "\"25:61\"",
            "\"24:00\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"not-a-uuid\"",
            "\"data:image/png;base64,AAAA\"",
            "\"data:image/png;base64,====\"",
            "\"1e900000000\"",
            "\"371312\"",
            "\"NO_SUCH_CONSTANT\"",
            "[]",
            "[null]",
            "[[]]",
            "[\"x\"]",
            "{}",
            "{\"\":null}",
            "{\"a\":{\"b\":1}}");

    private static final List<String> FILE_NAMES = List.of(
            "filename=\"\"",
            "filename=\"a.exe\"",
            "filename=\"../../a.png\"",
            "filename=\"a\0b.png\"",
            "filename*=UTF-8''a%0d%0ab.png",
            "filename*=UTF-8''%00.png",
            "filename*=UTF-8''%",
            "filename*=UTF-8''%ff%fe.png",
            "filename*=nonsense''a.png",
            "filename*=UTF-8",
            "filename*=\"\"",
            "filename*=UTF-8''%ED%A0%80.png",
            "filename=\"" + "a".repeat(3000) + ".png\"",
            "filename=a\"b.png",
            "filename=\"=?UTF-8?Q?a=00b?=\"",
            "size=1");

    private final ApiDescription api;
    private final Example example;
    private final List<Ask> all = new ArrayList<>();

    private Mutations(ApiDescription api, Example example) {
        this.api = api;
        this.example = example;
    }

    static List<Ask> of(ApiDescription api, Example example) {
        Mutations made = new Mutations(api, example);
        made.parameters();
        if (example.operation().multipart()) {
            made.parts();
        } else if (example.body() != null) {
            made.wholeBody(new String(example.ask().body(), StandardCharsets.UTF_8));
            made.fields(example.operation().body(), example.body(), "");
        }
        return made.all;
    }

    private void parameters() {
        for (Parameter p : example.operation().parameters()) {
            switch (p.in()) {
                case "path" -> PARAMETERS.stream().filter(v -> !v.isEmpty()).forEach(v -> path(p, v));
                case "query" -> query(p);
                default ->
                    List.of("", "x".repeat(3000), "\u00e9")
                            .forEach(v -> all.add(example.ask().withHeader(p.name(), v, "header " + p.name())));
            }
        }
    }

    private void path(Parameter p, String value) {
        Map<String, String> changed = new LinkedHashMap<>(example.path());
        changed.put(p.name(), value);
        all.add(example.ask()
                .withPath(Examples.address(example.operation(), changed), "path value " + brief(value), p.name()));
    }

    private void query(Parameter p) {
        all.add(example.ask().withQuery(p.name(), null, "left out", false));
        String type = api.type(p.schema());
        String format = api.plain(p.schema()).path("format").asString("");
        for (String value : PARAMETERS) {
            boolean text = value.contains("%00") && !p.name().equals("after");
            boolean beyond = format.equals("date") && value.contains("999999999-");
            boolean wrong = type.equals("integer")
                    && List.of("1.5", "true", "null", "MQ").contains(value);
            all.add(example.ask().withQuery(p.name(), value, "query value " + brief(value), text || beyond || wrong));
        }
    }

    private void wholeBody(String body) {
        for (String other : List.of(
                "",
                "null",
                "[]",
                "[null]",
                "\"\"",
                "1",
                "{}",
                "{",
                "}",
                body + body,
                "\ufeff" + body,
                "{\"" + LONG + "\":1}",
                body.substring(0, body.length() / 2),
                "[".repeat(3000),
                "{\"a\":".repeat(3000),
                "{\"a\":1,\"a\":2}",
                "{\"\\u0000\":1}",
                "{\"\\ud800\":1}")) {
            all.add(example.ask().withBody(other, "body " + brief(other), "", false));
        }
        all.add(example.ask()
                .withBody(
                        new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'},
                        "body in no encoding",
                        "",
                        false));
        all.add(example.ask().withBody(body.getBytes(StandardCharsets.UTF_16), "body in UTF-16", "", false));
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/json;charset=utf-7",
                "application/json;charset=no-such",
                "multipart/form-data",
                "*/*",
                "nonsense",
                "application/yaml")) {
            all.add(example.ask().withHeader("Content-Type", type, "content type " + type));
        }
        all.add(example.ask().withHeader("Content-Encoding", "gzip", "said to be gzip"));
    }

    /** Every field at every depth. */
    private void fields(JsonNode schema, JsonNode node, String path) {
        if (node instanceof ObjectNode object) {
            change(
                    object,
                    path.isEmpty() ? "extra" : path + ".extra",
                    "extra",
                    "1",
                    api.plain(schema).has("properties"),
                    "extra field");
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode property = api.plain(schema).path("properties").path(name);
                field(object, name, property, path.isEmpty() ? name : path + "." + name, api.plain(schema));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                fields(api.plain(schema).path("items"), array.get(i), path + "[" + i + "]");
            }
        }
    }

    private void field(ObjectNode owner, String name, JsonNode schema, String path, JsonNode ownerSchema) {
        JsonNode before = owner.get(name);
        boolean required = ownerSchema
                .path("required")
                .valueStream()
                .anyMatch(r -> r.asString().equals(name));
        owner.remove(name);
        all.add(example.ask().withBody(JSON.writeValueAsString(example.body()), "left out", path, false));
        for (String value : VALUES) {
            boolean refused = value.equals("null") ? required && !api.nullable(schema) : wrongType(schema, value);
            change(owner, path, name, value, refused, "value " + brief(value));
        }
        if (before instanceof ArrayNode array && !array.isEmpty()) {
            String one = array.get(0).toString();
            change(owner, path, name, "[" + one + ",null]", !elementMayBeNull(schema), "a null among the elements");
            change(
                    owner,
                    path,
                    name,
                    "[" + (one + ",").repeat(Math.min(300, 40_000 / one.length())) + one + "]",
                    false,
                    "the element very often");
        }
        owner.set(name, before);
        fields(schema, before, path);
    }

    private boolean elementMayBeNull(JsonNode schema) {
        JsonNode items = api.plain(schema).path("items");
        return items.isMissingNode() || api.nullable(items) || api.plain(items).isEmpty();
    }

    private void change(ObjectNode owner, String path, String name, String value, boolean refused, String change) {
        JsonNode before = owner.get(name);
        owner.put(name, HERE);
        String body = JSON.writeValueAsString(example.body()).replace("\"" + HERE + "\"", value);
        all.add(example.ask().withBody(body, change, path, refused));
        if (before == null) {
            owner.remove(name);
        } else {
            owner.set(name, before);
        }
    }

    /** What no reader may turn into something else; the rest is for the rules of the field. */
    private boolean wrongType(JsonNode schema, String value) {
        char first = value.charAt(0);
        boolean text = first == '"';
        boolean number = first == '-' || Character.isDigit(first);
        boolean bad = value.contains("\\u0000") || value.contains("\\ud800") || value.contains("\\udc00");
        String format = api.plain(schema).path("format").asString("");
        return switch (api.type(schema)) {
            case "string" ->
                !text
                        || bad
                        || (format.startsWith("date") && value.contains("99-"))
                        || (!format.isEmpty() && value.equals("\"1\""));
            case "integer" -> !number || value.matches(".*[.e].*|9223372036854775808");
            case "number" -> !number || value.contains("e900000000") || value.contains("e-900000000");
            case "boolean" -> !value.equals("true");
            case "array" -> first != '[' || (value.equals("[null]") && !elementMayBeNull(schema));
            case "object" -> first != '{';
            default -> false;
        };
    }

    private void parts() {
        String right = new String(example.ask().body(), StandardCharsets.ISO_8859_1);
        for (String body : List.of(
                "",
                "--" + BOUNDARY,
                "--" + BOUNDARY + "--\r\n",
                right.substring(0, right.length() / 2),
                right.replace("name=\"file\"", "name=\"other\""),
                right.replace("name=\"file\"", "name=\"a\0\""),
                right.replace("form-data", "attachment"),
                right.replace("Content-Disposition", "X-Nothing"),
                right.replace("image/png", "text/html"),
                right.replace("image/png", "\u00ff/\u0001"),
                right.replace("image/png", "application/pdf"))) {
            all.add(example.ask()
                    .withBody(body.getBytes(StandardCharsets.ISO_8859_1), "parts " + brief(body), "", false));
        }
        for (String name : FILE_NAMES) {
            byte[] body = right.replace("filename=\"a.png\"", name).getBytes(StandardCharsets.ISO_8859_1);
            all.add(example.ask().withBody(body, name, "", false));
        }
        for (String type : List.of(
                "application/json",
                "text/plain",
                "multipart/form-data",
                "multipart/mixed; boundary=" + BOUNDARY,
                "multipart/form-data; boundary=" + "b".repeat(500),
                "multipart/form-data; boundary=\"\"",
                "nonsense")) {
            all.add(example.ask().withHeader("Content-Type", type, "content type " + type));
        }
    }

    private static String cursor(String... values) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u001f", values).getBytes(StandardCharsets.UTF_8));
    }

    private static String brief(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "… (" + value.length() + ")" : value;
    }
}

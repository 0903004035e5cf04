package onewindow.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the program's own OpenAPI document says can be asked of it. */
final class ApiDescription {
    private final JsonNode document;

    ApiDescription(JsonNode document) {
        this.document = document;
    }

    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /** @param body the schema of what is sent along */
    record Operation(
            String method,
            String path,
            List<Parameter> parameters,
            @Nullable JsonNode body,
            boolean multipart) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry(
                        (method, said) -> all.add(operation(method.toUpperCase(Locale.ROOT), path, said))));
        return all;
    }

    private Operation operation(String method, String path, JsonNode said) {
        List<Parameter> parameters = new ArrayList<>();
        said.path("parameters").forEach(p -> add(p, parameters));
        JsonNode content = said.path("requestBody").path("content");
        JsonNode body = content.isEmpty() ? null : content.iterator().next().path("schema");
        return new Operation(method, path, parameters, body, body != null && holdsFile(body));
    }

    /** A parameter that is an object stands for its components, one by one. */
    private void add(JsonNode said, List<Parameter> parameters) {
        JsonNode schema = said.path("schema");
        if (plain(schema).has("properties")) {
            plain(schema)
                    .path("properties")
                    .forEachEntry((name, property) -> parameters.add(new Parameter(name, "query", false, property)));
        } else {
            parameters.add(new Parameter(
                    said.path("name").asString(),
                    said.path("in").asString(),
                    said.path("required").asBoolean(false),
                    schema));
        }
    }

    private boolean holdsFile(JsonNode body) {
        return plain(body)
                .path("properties")
                .valueStream()
                .anyMatch(p -> plain(p).path("format").asString().equals("binary")
                        || plain(p.path("items")).path("format").asString().equals("binary"));
    }

    /** The schema itself, whatever refers to it. */
    JsonNode plain(JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asString();
            return plain(document.at(reference.substring(1)));
        }
        for (JsonNode one : schema.path("oneOf")) {
            if (!type(one).equals("null")) {
                return plain(one);
            }
        }
        return schema;
    }

    /** Empty when the document leaves it open. */
    String type(JsonNode schema) {
        JsonNode type = plain(schema).path("type");
        return type.isArray()
                ? type.valueStream()
                        .map(JsonNode::asString)
                        .filter(t -> !t.equals("null"))
                        .findFirst()
                        .orElse("")
                : type.asString("");
    }

    boolean nullable(JsonNode schema) {
        return schema.path("type").valueStream().anyMatch(t -> t.asString().equals("null"))
                || schema.path("oneOf")
                        .valueStream()
                        .anyMatch(t -> t.path("type").asString("").equals("null"));
    }
}

package onewindow.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request, its path and query encoded already.
 *
 * @param change what was done to a request that was right; empty for the right one
 * @param field the field it was done to, as {@code errors} would name it; empty when it was done to no single field
 * @param refused it is of another type than the document says, so that it must not be taken
 */
record Ask(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        byte @Nullable [] body,
        String change,
        String field,
        boolean refused) {
    static Ask right(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            byte @Nullable [] body) {
        return new Ask(method, path, query, headers, body, "", "", false);
    }

    Ask withPath(String changed, String change, String name) {
        return new Ask(method, changed, query, headers, body, change, name, false);
    }

    Ask withQuery(String name, @Nullable String value, String change, boolean mustRefuse) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.remove(name);
        if (value != null) {
            changed.put(name, value);
        }
        return new Ask(method, path, changed, headers, body, change, name, mustRefuse);
    }

    Ask withHeader(String name, String value, String change) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new Ask(method, path, query, changed, body, change, "", false);
    }

    Ask withBody(byte[] changed, String change, String name, boolean mustRefuse) {
        return new Ask(method, path, query, headers, changed, change, name, mustRefuse);
    }

    Ask withBody(String changed, String change, String name, boolean mustRefuse) {
        return withBody(changed.getBytes(StandardCharsets.UTF_8), change, name, mustRefuse);
    }

    String address() {
        List<String> pairs = new ArrayList<>();
        query.forEach((name, value) -> pairs.add(name + "=" + value));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    /** As one would type it to see the same. */
    String curl(String persona) {
        StringBuilder line = new StringBuilder("curl -X " + method + " '" + address() + "'");
        headers.forEach((name, value) ->
                line.append(" -H '").append(name).append(": ").append(value).append('\''));
        if (body != null) {
            String text = new String(body, StandardCharsets.ISO_8859_1);
            line.append(" --data-binary $'");
            text.chars()
                    .limit(1500)
                    .forEach(c -> line.append(
                            c < 32 || c > 126 || c == '\'' || c == '\\'
                                    ? "\\x%02x".formatted(c)
                                    : String.valueOf((char) c)));
            line.append(text.length() > 1500 ? "…' (" + text.length() + " bytes)" : "'");
        }
        return line + "  # as " + persona
                + (change.isEmpty() ? "" : ", " + change + (field.isEmpty() ? "" : " at " + field));
    }
}

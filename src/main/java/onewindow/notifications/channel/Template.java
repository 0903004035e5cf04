package onewindow.notifications.channel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** A gateway's request with gaps: {phone} {text} {code} {key} {secret}. What fills a gap is escaped for where it stands. */
final class Template {
    private static final Pattern GAP = Pattern.compile("\\{(phone|text|code|key|secret)}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    enum Escape {
        /** Part of an address or of a form: percent-encoded. */
        FORM("application/x-www-form-urlencoded") {
            @Override
            String of(String value) {
                return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
            }
        },
        JSON("application/json; charset=utf-8") {
            @Override
            String of(String value) {
                String quoted = Template.JSON.writeValueAsString(value);
                return quoted.substring(1, quoted.length() - 1);
            }
        },
        XML("application/xml; charset=utf-8") {
            @Override
            String of(String value) {
                return value.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&apos;");
            }
        },
        /** A header is one line. */
        HEADER("") {
            @Override
            String of(String value) {
                return value.replaceAll("[^\\x20-\\x7e]", "");
            }
        };

        final String contentType;

        Escape(String contentType) {
            this.contentType = contentType;
        }

        abstract String of(String value);
    }

    private Template() {}

    /** One pass, so that a gap written in a message's own words stays words. */
    static String fill(String template, Map<String, String> values, Escape escape) {
        return GAP.matcher(template)
                .replaceAll(gap -> Matcher.quoteReplacement(escape.of(values.getOrDefault(gap.group(1), ""))));
    }

    static boolean names(String template, String gap) {
        return template.contains("{" + gap + "}");
    }
}

package onewindow.notifications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import onewindow.notifications.channel.SmsChannel;
import onewindow.platform.db.Db;
import onewindow.platform.setting.Settings;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** 送达报告: what a gateway tells afterwards, whether a message reached its phone. One report, or many in one call. */
@Component
class SmsReports {
    private static final int MOST_AT_ONCE = 500;
    private static final Set<String> REFERENCES = Set.of(
            "bizid", "biz_id", "sid", "serialno", "smsmsgid", "msgid", "msg_id", "messageid", "msggroup", "requestid");
    private static final Set<String> STATES =
            Set.of("success", "report_status", "status", "state", "stat", "reportstatus", "errorcode", "result");
    private static final Set<String> WORDS = Set.of("err_msg", "err_code", "errmsg", "description", "desc", "reason");
    private static final Pattern DELIVERED =
            Pattern.compile("(?i)true|success|delivrd|delivered|0|000|0000|cm:0000|ok");

    private final Db db;
    private final Settings settings;
    private final ObjectMapper json;
    private final Clock clock;
    private final TextMessageTable table;
    private final CallList calls;

    SmsReports(Db db, Settings settings, ObjectMapper json, Clock clock, TextMessageTable table, CallList calls) {
        this.db = db;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.table = table;
        this.calls = calls;
    }

    /** @param words as the gateway explains itself; empty when it does not */
    private record Report(String reference, boolean delivered, String words) {}

    boolean isSecret(String given) {
        String secret = settings.get(SmsChannel.REPORT_SECRET);
        return !secret.isEmpty() && MessageDigest.isEqual(bytes(secret), bytes(given));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** How many of our messages were named. */
    int take(String body, Map<String, String> form) {
        List<Report> reports = new ArrayList<>();
        if (form.isEmpty()) {
            readJson(body, reports);
        } else {
            read(form).ifPresent(reports::add);
        }
        return reports.stream().limit(MOST_AT_ONCE).mapToInt(this::write).sum();
    }

    private void readJson(String body, List<Report> reports) {
        try {
            JsonNode root = json.readTree(body);
            collect(root, reports, 0);
        } catch (JacksonException e) {
            // Not JSON: nothing is named, and the gateway is told that nothing was taken.
        }
    }

    private void collect(JsonNode node, List<Report> reports, int depth) {
        if (depth > 4 || reports.size() >= MOST_AT_ONCE) {
            return;
        }
        if (node.isObject()) {
            read(flat(node)).ifPresent(reports::add);
        }
        node.valueStream().filter(JsonNode::isContainer).forEach(child -> collect(child, reports, depth + 1));
    }

    private static Map<String, String> flat(JsonNode node) {
        Map<String, String> fields = new java.util.HashMap<>();
        node.propertyStream()
                .filter(property -> property.getValue().isValueNode())
                .forEach(property ->
                        fields.put(property.getKey(), property.getValue().asString("")));
        return fields;
    }

    private Optional<Report> read(Map<String, String> fields) {
        Optional<String> reference = field(fields, "sms.report-reference", REFERENCES);
        Optional<String> state = field(fields, "sms.report-state", STATES);
        if (reference.isEmpty() || reference.get().isBlank() || state.isEmpty()) {
            return Optional.empty();
        }
        String pattern = settings.get("sms.report-delivered");
        Pattern delivered = pattern.isEmpty() ? DELIVERED : Pattern.compile(pattern);
        String words = field(fields, "", WORDS).orElse("");
        return Optional.of(new Report(
                reference.get(), delivered.matcher(shortened(state.get())).matches(), state.get() + " " + words));
    }

    private Optional<String> field(Map<String, String> fields, String setting, Set<String> usual) {
        String named = setting.isEmpty() ? "" : settings.get(setting);
        return fields.entrySet().stream()
                .filter(e -> named.isEmpty()
                        ? usual.contains(e.getKey().toLowerCase(java.util.Locale.ROOT))
                        : named.equals(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    private int write(Report report) {
        List<Long> named = db.sql("""
                        update notifications.text_message
                        set report = :report, report_words = :words, reported_at = :now
                        where reference = :reference and channel = 'SMS'
                        returning id""")
                .bind("report", report.delivered() ? "DELIVERED" : "UNDELIVERED")
                .bind("words", shortened(report.words().strip()).replace("\0", ""))
                .bind("now", clock.instant())
                .bind("reference", report.reference().replace("\0", ""))
                .list(Long.class);
        named.forEach(id -> table.unheard(id).ifPresent(calls::insteadOf));
        return named.size();
    }
}

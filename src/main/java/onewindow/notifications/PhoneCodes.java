package onewindow.notifications;

import java.time.Instant;
import java.util.UUID;
import onewindow.identity.challenge.CodeSender;
import onewindow.notifications.channel.Ways;
import onewindow.notifications.channel.Ways.Way;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The codes people sign in with go out through the same box as everything else. */
@Component
class PhoneCodes implements CodeSender {
    private final TextMessages messages;
    private final Ways ways;
    private final Db db;

    PhoneCodes(TextMessages messages, Ways ways, Db db) {
        this.messages = messages;
        this.ways = ways;
        this.db = db;
    }

    @Override
    public boolean ready() {
        return messages.arrive();
    }

    @Override
    public void send(String phone, String text) {
        messages.put("note:" + UUID.randomUUID(), phone, text);
    }

    /** Nobody waits for a code that has no way to reach him. */
    @Override
    public void sendCode(UUID id, String phone, String code, String text, Instant until) {
        if (!ways.leads(Way.SMS)) {
            throw Problem.of(Problem.Kind.UNAVAILABLE, "这里还没有接通短信，暂时发不了验证码。请到窗口办理，或打服务热线。");
        }
        messages.putCode(key(id), phone, text, code, until);
    }

    private static String key(UUID id) {
        return "code:" + id;
    }

    private record PhoneCodeRow(
            String state,
            @Nullable String refusal,
            @Nullable String report) {}

    @Override
    public CodeProgress progress(UUID id) {
        return db.sql("select state, refusal, report from notifications.text_message where key = :key")
                .bind("key", key(id))
                .optional(PhoneCodeRow.class)
                .map(PhoneCodes::progress)
                .orElse(CodeProgress.ON_ITS_WAY);
    }

    private static CodeProgress progress(PhoneCodeRow row) {
        if (row.report() != null) {
            return row.report().equals("DELIVERED") ? CodeProgress.DELIVERED : CodeProgress.NOT_DELIVERED;
        }
        return switch (row.state()) {
            case "SENT" -> CodeProgress.HANDED_OVER;
            case "WAITING" -> row.refusal() == null ? CodeProgress.ON_ITS_WAY : CodeProgress.REFUSED;
            default -> CodeProgress.REFUSED;
        };
    }
}

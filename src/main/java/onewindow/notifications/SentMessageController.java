package onewindow.notifications;

import java.time.Instant;
import java.util.List;
import onewindow.identity.Actor;
import onewindow.identity.Masks;
import onewindow.identity.Role;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of the messages, for the system administrator: to whom (masked), taken or refused and why; never the words. */
@RestController
class SentMessageController {
    private final Db db;
    private final FieldCipher cipher;

    SentMessageController(Db db, FieldCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    record SentMessages(List<SentMessage> items, @Nullable String next) {}

    record SentMessage(
            long id,
            Instant at,
            String channel,
            boolean code,
            String to,
            String state,
            int attempts,
            @Nullable Instant nextAt,
            @Nullable String refusal,
            @Nullable String report,
            @Nullable String reportWords) {}

    private record SentMessageRow(
            long id,
            String key,
            Instant createdAt,
            String channel,
            boolean code,
            byte[] phone,
            String state,
            int attempts,
            @Nullable Instant nextAt,
            @Nullable String refusal,
            @Nullable String report,
            @Nullable String reportWords) {}

    /** @param troubled only those that were refused, came too late, or did not arrive */
    @GetMapping("/api/admin/messages")
    SentMessages messages(
            Actor actor, @RequestParam(defaultValue = "false") boolean troubled, @ParameterObject Slice.Request page) {
        actor.require(Role.SYSTEM_ADMIN);
        List<String> after = page.key(1);
        List<SentMessage> rows = db
                .sql("""
                        select id, key, created_at, channel, code is not null as code, phone, state, attempts,
                               case when state = 'WAITING' then next_at end as next_at, refusal, report, report_words
                        from notifications.text_message
                        where (cast(:after as bigint) is null or id < cast(:after as bigint)) %s
                        order by id desc limit :fetch""".formatted(troubled ? "and (state in ('FAILED', 'EXPIRED') or refusal is not null)" : ""))
                .bind("after", after == null ? null : number(after.getFirst()))
                .bind("fetch", page.fetch())
                .list(SentMessageRow.class)
                .stream()
                .map(this::view)
                .toList();
        Slice<SentMessage> slice = Slice.of(rows, page, row -> List.of(row.id()));
        return new SentMessages(slice.items(), slice.next());
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw onewindow.platform.Problem.invalid("after", "翻页标记无效，请回到第一页重新查询。");
        }
    }

    private SentMessage view(SentMessageRow row) {
        return new SentMessage(
                row.id(),
                row.createdAt(),
                row.channel(),
                row.code(),
                masked(cipher.decrypt(row.phone(), TextMessageTable.PHONE.of(row.key()))),
                row.state(),
                row.attempts(),
                row.nextAt(),
                row.refusal(),
                row.report(),
                row.reportWords());
    }

    private static String masked(String to) {
        int at = to.indexOf('@');
        return at < 0 ? Masks.phone(to) : to.substring(0, Math.min(2, at)) + "***" + to.substring(at);
    }
}

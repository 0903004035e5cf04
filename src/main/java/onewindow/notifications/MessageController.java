package onewindow.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A citizen's messages in the app. */
@RestController
class MessageController {
    private final Db db;
    private final Clock clock;
    private final Audit audit;
    private final MessageText texts;

    MessageController(Db db, Clock clock, Audit audit, MessageText texts) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.texts = texts;
    }

    record MessageView(
            UUID id,
            Instant at,
            String title,
            String text,
            @Nullable UUID caseId,
            @Nullable UUID orderId,
            @Nullable UUID mandateId,
            boolean read) {
        MessageView saying(String words) {
            return new MessageView(id, at, title, words, caseId, orderId, mandateId, read);
        }
    }

    record MessageList(List<MessageView> items, @Nullable String next, long unread) {}

    @GetMapping("/api/my/messages")
    MessageList messages(Actor actor, @ParameterObject Slice.Request page) {
        UUID party = actor.partyId();
        if (party == null) {
            return new MessageList(List.of(), null, 0);
        }
        Slice<MessageView> slice = Slice.of(shown(party, page), page, m -> List.of(m.at(), m.id()));
        long unread = db.sql("""
                        select count(*) from notifications.message
                        where party_id = :party and state = 'SHOWN' and read_at is null""").bind("party", party).count();
        return new MessageList(slice.items(), slice.next(), unread);
    }

    private List<MessageView> shown(UUID party, Slice.Request page) {
        List<String> after = page.key(2);
        return db
                .sql("""
                        select id, at, title, text, case_id, order_id, mandate_id, read_at is not null as read
                        from notifications.message
                        where party_id = :party and state = 'SHOWN'
                          and (cast(:afterAt as timestamptz) is null
                               or (at, id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid)))
                        order by at desc, id desc
                        limit :fetch""")
                .bind("party", party)
                .bind("afterAt", after == null ? null : after.get(0))
                .bind("afterId", after == null ? null : after.get(1))
                .bind("fetch", page.fetch())
                .list(MessageView.class)
                .stream()
                .map(m -> m.saying(texts.open(m.id(), m.text())))
                .toList();
    }

    @PostMapping("/api/my/messages/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id, Actor actor) {
        int mine = db.sql("""
                        update notifications.message set read_at = coalesce(read_at, :now)
                        where id = :id and party_id = cast(:party as uuid) and state = 'SHOWN'""")
                .bind("now", clock.instant())
                .bind("id", id)
                .bind("party", actor.partyId())
                .update();
        if (mine == 0) {
            throw notMine(actor, id);
        }
    }

    private Problem notMine(Actor actor, UUID id) {
        boolean there = db.sql("select count(*) from notifications.message where id = :id and state = 'SHOWN'")
                        .bind("id", id)
                        .count()
                > 0;
        return there ? audit.hidden(actor, "这条消息", "MESSAGE", id, "") : Problem.notFound("这条消息");
    }
}

package onewindow.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.WaitingWork;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The messages of a member of staff, behind the bell of the desk. */
@RestController
@RequestMapping("/api/desk/messages")
class DeskMessageController implements WaitingWork {
    private final Db db;
    private final Clock clock;

    DeskMessageController(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record DeskMessage(
            UUID id,
            Instant at,
            String title,
            String text,
            @Nullable UUID caseId,
            @Nullable UUID orderId,
            boolean read) {}

    record DeskMessages(List<DeskMessage> items, @Nullable String next) {}

    @GetMapping
    DeskMessages messages(Actor actor, @ParameterObject Slice.Request page) {
        actor.requireStaff();
        List<String> after = page.key(2);
        List<DeskMessage> rows = db.sql("""
                        select id, at, title, text, case_id, order_id, read_at is not null as read
                        from notifications.staff_message
                        where staff_id = cast(:staff as uuid)
                          and (cast(:afterAt as timestamptz) is null
                               or (at, id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid)))
                        order by at desc, id desc
                        limit :fetch""")
                .bind("staff", actor.staffId())
                .bind("afterAt", after == null ? null : after.get(0))
                .bind("afterId", after == null ? null : after.get(1))
                .bind("fetch", page.fetch())
                .list(DeskMessage.class);
        Slice<DeskMessage> slice = Slice.of(rows, page, m -> List.of(m.at(), m.id()));
        return new DeskMessages(slice.items(), slice.next());
    }

    @Override
    public Map<String, Long> waitingFor(Actor actor) {
        return Map.of("messages", count(actor));
    }

    private long count(Actor actor) {
        return db.sql("""
                        select count(*) from notifications.staff_message
                        where staff_id = cast(:staff as uuid) and read_at is null""").bind("staff", actor.staffId()).count();
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id, Actor actor) {
        int mine = db.sql("""
                        update notifications.staff_message set read_at = coalesce(read_at, :now)
                        where id = :id and staff_id = cast(:staff as uuid)""")
                .bind("now", clock.instant())
                .bind("id", id)
                .bind("staff", actor.requireStaff().staffId())
                .update();
        if (mine == 0) {
            throw Problem.notFound("这条消息");
        }
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(Actor actor) {
        db.sql("""
                        update notifications.staff_message set read_at = :now
                        where staff_id = cast(:staff as uuid) and read_at is null""")
                .bind("now", clock.instant())
                .bind("staff", actor.requireStaff().staffId())
                .update();
    }
}

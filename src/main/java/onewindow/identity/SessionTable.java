package onewindow.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sessions in the database: any node serves them, and they outlive the program. A row holds whose it is and since when.
 * That one was used is put on record once a minute, so one that nobody uses ends at most a minute sooner than its time,
 * and reading a page costs no transaction that has to reach the disk.
 */
@Component
class SessionTable {
    private final Db db;

    SessionTable(Db db) {
        this.db = db;
    }

    private record Row(UUID id, UUID accountId, Instant signedInAt, int idleSeconds, @Nullable UUID partId, boolean longUnused) {}

    /** None when it is unknown, was ended, or lay unused for its time. */
    Optional<SignedIn> find(UUID id) {
        return db.sql("""
                        select id, account_id, signed_in_at, idle_seconds, part_id, used_at < now() - interval '1 minute' as long_unused
                        from identity.session
                        where id = :id and used_at >= now() - make_interval(secs => idle_seconds)""").bind("id", id).optional(Row.class).map(row -> {
            if (row.longUnused) {
                used(id);
            }
            return new SignedIn(id, row.accountId, row.signedInAt, Duration.ofSeconds(row.idleSeconds), row.partId);
        });
    }

    /** One that was ended meanwhile stays ended. */
    private void used(UUID id) {
        db.sql("update identity.session set used_at = now() where id = :id")
                .bind("id", id)
                .update();
    }

    void begin(SignedIn session) {
        db.sql("""
                        insert into identity.session (id, account_id, signed_in_at, used_at, idle_seconds)
                        values (:id, :account, :since, now(), :idle)""")
                .bind("id", session.sessionId())
                .bind("account", session.accountId())
                .bind("since", session.since())
                .bind("idle", (int) session.idle().toSeconds())
                .update();
    }

    void end(UUID id) {
        db.sql("delete from identity.session where id = :id").bind("id", id).update();
    }
}

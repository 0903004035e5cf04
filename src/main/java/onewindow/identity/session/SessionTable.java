package onewindow.identity.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.IdentityLevel;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sessions in the database: any node serves them, and they outlive the program. A row holds whose it is and since when.
 * That one was used is put on record once a minute, so one that nobody uses ends at most a minute sooner than its time,
 * and reading a page costs no transaction that has to reach the disk.
 */
@Component
public class SessionTable {
    private final Db db;

    SessionTable(Db db) {
        this.db = db;
    }

    private record SessionRow(
            UUID accountId,
            Instant signedInAt,
            int idleSeconds,
            IdentityLevel level,
            boolean held,
            SignedIn.SecondStep secondStep,
            @Nullable UUID partId,
            boolean longUnused) {}

    /**
     * None when it is unknown, was ended, or lay unused for its time.
     *
     * @param use whether this is a person at work, not a page that asks by itself
     */
    Optional<SignedIn> find(UUID id, boolean use) {
        return db.sql("""
                        select account_id, signed_in_at, idle_seconds, level, held, second_step, part_id,
                               used_at < now() - interval '1 minute' as long_unused
                        from identity.session
                        where digest = :digest and used_at >= now() - make_interval(secs => idle_seconds)""").bind("digest", digest(id)).optional(SessionRow.class).map(row -> {
            if (use && row.longUnused) {
                used(id);
            }
            return new SignedIn(
                    id,
                    row.accountId,
                    row.signedInAt,
                    Duration.ofSeconds(row.idleSeconds),
                    new SignedIn.Worth(row.level, row.held, row.secondStep),
                    row.partId);
        });
    }

    /** What stands in the table is of no use as a cookie. */
    public static byte[] digest(UUID id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that was ended meanwhile stays ended. */
    private void used(UUID id) {
        db.sql("update identity.session set used_at = now() where digest = :digest")
                .bind("digest", digest(id))
                .update();
    }

    void begin(SignedIn session) {
        db.sql("""
                        insert into identity.session
                            (digest, account_id, signed_in_at, used_at, idle_seconds, level, held, second_step)
                        values (:digest, :account, :since, now(), :idle, :level, :held, :step)""")
                .bind("digest", digest(session.sessionId()))
                .bind("account", session.accountId())
                .bind("since", session.since())
                .bind("idle", (int) session.idle().toSeconds())
                .bind("level", session.level())
                .bind("held", session.held())
                .bind("step", session.secondStep())
                .update();
    }

    void end(UUID id) {
        db.sql("delete from identity.session where digest = :digest")
                .bind("digest", digest(id))
                .update();
    }
}

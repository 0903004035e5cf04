package onewindow.identity.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.db.Db;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** identity.second_factor. Secrets are encrypted; a code is used once, and tries are counted before it is looked at. */
@Component
public class SecondFactorTable {
    public static final EncryptedColumn SECRET =
            EncryptedColumn.bytes("identity.second_factor", "secret", "account_id");
    public static final EncryptedColumn OFFERED_SECRET =
            EncryptedColumn.bytes("identity.second_factor", "offered_secret", "account_id");

    static final int TRIES = 5;
    static final Duration LOCKED = Duration.ofMinutes(15);
    /** How long a secret that was shown may wait for its first code. */
    static final Duration OFFERED = Duration.ofMinutes(15);

    private final Db db;
    private final FieldCipher cipher;
    private final Clock clock;

    SecondFactorTable(Db db, FieldCipher cipher, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.clock = clock;
    }

    private record SecondFactorRow(
            byte @Nullable [] secret,
            long lastStep,
            @Nullable Instant enrolledAt,
            byte @Nullable [] offeredSecret,
            @Nullable Instant offeredAt) {}

    /** An authenticator in use. */
    public record Enrolled(String secret, long lastStep, Instant at) {}

    record Failures(int failures, Instant failedAt) {}

    Optional<Enrolled> enrolled(UUID accountId) {
        return row(accountId).flatMap(row -> {
            byte[] secret = row.secret();
            Instant at = row.enrolledAt();
            return secret == null || at == null
                    ? Optional.empty()
                    : Optional.of(new Enrolled(cipher.decrypt(secret, SECRET.of(accountId)), row.lastStep(), at));
        });
    }

    /** The secret that was shown last and not yet confirmed. */
    Optional<String> offered(UUID accountId) {
        return row(accountId).flatMap(row -> {
            byte[] secret = row.offeredSecret();
            Instant at = row.offeredAt();
            return secret == null || at == null || clock.instant().isAfter(at.plus(OFFERED))
                    ? Optional.empty()
                    : Optional.of(cipher.decrypt(secret, OFFERED_SECRET.of(accountId)));
        });
    }

    private Optional<SecondFactorRow> row(UUID accountId) {
        return db.sql("""
                        select secret, last_step, enrolled_at, offered_secret, offered_at
                        from identity.second_factor where account_id = :id""").bind("id", accountId).optional(SecondFactorRow.class);
    }

    void offer(UUID accountId, String secret) {
        db.sql("""
                        insert into identity.second_factor (account_id, offered_secret, offered_at)
                        values (:id, :secret, :now)
                        on conflict (account_id) do update set offered_secret = excluded.offered_secret,
                                                               offered_at = excluded.offered_at""")
                .bind("id", accountId)
                .bind("secret", cipher.encrypt(secret, OFFERED_SECRET.of(accountId)))
                .bind("now", clock.instant())
                .update();
    }

    /** The step of the code that confirmed it is used with that. */
    void enrol(UUID accountId, String secret, long step) {
        db.sql("""
                        update identity.second_factor
                        set secret = :secret, enrolled_at = :now, last_step = :step, failures = 0,
                            offered_secret = null, offered_at = null
                        where account_id = :id""")
                .bind("id", accountId)
                .bind("secret", cipher.encrypt(secret, SECRET.of(accountId)))
                .bind("step", step)
                .bind("now", clock.instant())
                .update();
    }

    /** False when this code, or a later one, has been used meanwhile. */
    boolean use(UUID accountId, long step) {
        return db.sql("""
                        update identity.second_factor set last_step = :step, failures = 0
                        where account_id = :id and last_step < :step""").bind("id", accountId).bind("step", step).update() == 1;
    }

    /** Takes one try; after five it stays closed until the time since the fifth is over. */
    Failures take(UUID accountId) {
        Instant now = clock.instant();
        return db.sql("""
                        insert into identity.second_factor as f (account_id, failures, failed_at)
                        values (:id, 1, :now)
                        on conflict (account_id) do update set
                            failures = case when coalesce(f.failed_at, '-infinity') <= :over then 1
                                            else least(f.failures + 1, :most + 1) end,
                            failed_at = case when f.failures >= :most and f.failed_at > :over then f.failed_at
                                             else :now end
                        returning failures, failed_at""")
                .bind("id", accountId)
                .bind("now", now)
                .bind("over", now.minus(LOCKED))
                .bind("most", TRIES)
                .one(Failures.class);
    }

    void clear(UUID accountId) {
        db.sql("update identity.second_factor set failures = 0 where account_id = :id")
                .bind("id", accountId)
                .update();
    }

    void remove(UUID accountId) {
        db.sql("delete from identity.second_factor where account_id = :id")
                .bind("id", accountId)
                .update();
    }
}

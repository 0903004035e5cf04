package onewindow.identity.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The passwords of identity.account, and identity.password_history: digests alone. */
@Component
public class PasswordTable {
    private final Db db;
    private final Clock clock;
    private final StaffPolicy policy;

    PasswordTable(Db db, Clock clock, StaffPolicy policy) {
        this.db = db;
        this.clock = clock;
        this.policy = policy;
    }

    /** How long one is good that an administrator gave; one's own has no such end. */
    @Nullable
    Instant until(boolean mustChange, Instant from) {
        return mustChange ? from.plus(policy.oneTimeLife()) : null;
    }

    /** @param mustChange it was given by an administrator, and is good for a while and once */
    public void set(UUID id, String hash, boolean mustChange) {
        Instant now = clock.instant();
        db.sql("""
                        with before as (
                            insert into identity.password_history (account_id, hash, replaced_at)
                            select id, password_hash, :now from identity.account where id = :id)
                        update identity.account
                        set password_hash = :hash, must_change_password = :mustChange, password_changed_at = :now,
                            one_time_until = cast(:until as timestamptz)
                        where id = :id""")
                .bind("id", id)
                .bind("hash", hash)
                .bind("mustChange", mustChange)
                .bind("now", now)
                .bind("until", until(mustChange, now))
                .update();
    }

    /** The last ones used, the present one first. */
    public List<String> used(UUID id) {
        return db.sql("""
                        (select password_hash from identity.account where id = :id and password_hash is not null)
                        union all
                        (select hash from identity.password_history where account_id = :id
                         order by replaced_at desc limit :others)""")
                .bind("id", id)
                .bind("others", Math.max(0, policy.history() - 1))
                .list(String.class);
    }
}

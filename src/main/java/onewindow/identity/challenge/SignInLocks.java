package onewindow.identity.challenge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tries of somebody who is signed in, at his own password or name: five, then a quarter of an hour. Nobody else can use
 * them up. Who is not signed in yet is counted by {@link SignInTries}. A try is taken before the secret is looked at: many
 * at the same moment do not get more than five either.
 */
@Component
public class SignInLocks {
    static final int TRIES = 5;
    static final Duration LOCKED = Duration.ofMinutes(15);

    private final Db db;
    private final Clock clock;

    SignInLocks(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Taken(int failures, @Nullable Instant lockedUntil) {}

    /** Takes one try and says how many are left after it. */
    public int take(String subject) {
        Instant now = clock.instant();
        Taken taken = db.sql("""
                        insert into identity.sign_in_lock as l (subject, failures, changed_at)
                        values (:subject, 1, :now)
                        on conflict (subject) do update set
                            failures = case when coalesce(l.locked_until, l.changed_at + interval '15 minutes') <= :now
                                            then 1 else least(l.failures + 1, 6) end,
                            locked_until = case when coalesce(l.locked_until, l.changed_at + interval '15 minutes') <= :now
                                                then null
                                                when l.failures + 1 = 5 then cast(:lockedUntil as timestamptz)
                                                else l.locked_until end,
                            changed_at = :now
                        returning failures, locked_until""")
                .bind("subject", subject)
                .bind("now", now)
                .bind("lockedUntil", now.plus(LOCKED))
                .one(Taken.class);
        if (taken.failures() > TRIES && taken.lockedUntil() != null) {
            long minutes = Math.max(
                    1,
                    Duration.between(now, taken.lockedUntil()).plusSeconds(59).toMinutes());
            throw Problem.of(Problem.Kind.TOO_MANY, "连续错误 5 次，已经锁定。请 " + minutes + " 分钟后再试，或请安全管理员解锁。");
        }
        return TRIES - taken.failures();
    }

    /** Forgets every failure of this subject, also those before signing in. */
    public void clear(String subject) {
        db.sql("""
                        with own as (delete from identity.sign_in_lock where subject = :subject),
                             pairs as (delete from identity.sign_in_try where subject = :subject)
                        delete from identity.sign_in_pressure where subject = :subject""").bind("subject", subject).update();
    }
}

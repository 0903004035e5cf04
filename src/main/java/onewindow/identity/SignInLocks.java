package onewindow.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import onewindow.platform.Db;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts failures in the database, so that they count over all nodes. A try is taken before the password is looked at:
 * many tries at the same moment do not get more than five either.
 */
@Component
class SignInLocks {
    static final int TRIES = 5;
    static final Duration LOCKED = Duration.ofMinutes(15);

    private final Db db;
    private final Clock clock;
    private final int failuresPerAddress;

    SignInLocks(Db db, Clock clock, @Value("${onewindow.limits.failures-per-address:200}") int failuresPerAddress) {
        this.db = db;
        this.clock = clock;
        this.failuresPerAddress = failuresPerAddress;
    }

    record Taken(int failures, @Nullable Instant lockedUntil) {}

    /** Takes one try and says how many are left after it. */
    int take(String subject) {
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

    void clear(String subject) {
        db.sql("delete from identity.sign_in_lock where subject = :subject")
                .bind("subject", subject)
                .update();
    }

    /** Against one address trying many names or numbers. A hall shares one address, so the limit is wide. */
    void admit(String address) {
        long failures = db.sql("select count(*) from identity.sign_in_failure where address = :address and at > :since")
                .bind("address", address)
                .bind("since", clock.instant().minus(LOCKED))
                .count();
        if (failures >= failuresPerAddress) {
            throw Problem.of(Problem.Kind.TOO_MANY, "这个网络地址登录失败次数太多，请 15 分钟后再试。");
        }
    }

    void failedFrom(String address) {
        db.sql("insert into identity.sign_in_failure (address, at) values (:address, :now)")
                .bind("address", address)
                .bind("now", clock.instant())
                .update();
    }
}

package onewindow.identity.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.key.FieldCipher;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looking somebody up by an exact number is work when it finds somebody and trying people out when it does not: every miss is
 * on record, without the number, and after many in an hour such look-ups come one a minute. Every room asks here.
 */
@Component
public class LookUps {
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final Duration SLOWED = Duration.ofMinutes(1);
    /** Fewer digits in a row are no number of a person. */
    private static final int DIGITS = 6;

    private final Db db;
    private final Clock clock;
    private final FieldCipher cipher;
    private final Audit audit;
    private final int free;

    LookUps(
            Db db,
            Clock clock,
            FieldCipher cipher,
            Audit audit,
            @Value("${onewindow.limits.misses-an-hour:30}") int free) {
        this.db = db;
        this.clock = clock;
        this.cipher = cipher;
        this.audit = audit;
        this.free = free;
    }

    private record Misses(long lately, @Nullable Instant last) {}

    /**
     * @param where for the record: what is looked in
     * @param typed what is looked for; words and short numbers are no exact look-up
     */
    public <T> T in(String where, Actor actor, @Nullable String typed, Supplier<T> find, Predicate<T> nothing) {
        String number = typed == null ? "" : TypedText.number(typed);
        if (number.chars().filter(c -> c >= '0' && c <= '9').count() < DIGITS) {
            return find.get();
        }
        long lately = admit(actor);
        T found = find.get();
        if (nothing.test(found)) {
            missed(where, actor, number, lately + 1);
        }
        return found;
    }

    private long admit(Actor actor) {
        Instant now = clock.instant();
        Misses misses = db.sql("""
                        select count(*) as lately, max(at) as last from identity.look_up_miss
                        where account_id = :account and at > :since""")
                .bind("account", actor.accountId())
                .bind("since", now.minus(WITHIN))
                .one(Misses.class);
        Instant last = misses.last();
        if (misses.lately() >= free && last != null && last.plus(SLOWED).isAfter(now)) {
            throw Problem.wait("一小时内没有查到的次数太多，已经记录。请核对号码，", Duration.between(now, last.plus(SLOWED)));
        }
        return misses.lately();
    }

    private void missed(String where, Actor actor, String typed, long lately) {
        db.sql("insert into identity.look_up_miss (account_id, at) values (:account, :now)")
                .bind("account", actor.accountId())
                .bind("now", clock.instant())
                .update();
        String digest = cipher.blindIndex("look-up miss", typed).substring(0, 16);
        audit.record(actor, IdentityAuditAct.LOOK_UP_MISSED, digest, where + "，没有查到");
        if (lately == free) {
            audit.record(
                    actor, IdentityAuditAct.LOOK_UPS_SLOWED, actor.accountId(), "一小时内 " + free + " 次没有查到，已放慢，请主任过问");
        }
    }
}

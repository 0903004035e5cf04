package onewindow.identity.signin;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.AssertedIdentity;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** identity.provider_subject: which account belongs to whom the provider calls so. */
@Component
public class SubjectTable {
    private final Db db;
    private final Clock clock;

    SubjectTable(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One sign-in of a person at a time, on whatever node. */
    public void lock(AssertedIdentity identity) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:subject, 2)) is null")
                .bind("subject", identity.issuer() + ' ' + identity.subject())
                .one(Boolean.class);
    }

    public Optional<UUID> account(AssertedIdentity identity) {
        return db.sql("""
                        update identity.provider_subject set last_at = :now
                        where issuer = :issuer and subject = :subject returning account_id""")
                .bind("now", clock.instant())
                .bind("issuer", identity.issuer())
                .bind("subject", identity.subject())
                .optional(UUID.class);
    }

    public void insert(AssertedIdentity identity, UUID account) {
        db.sql("""
                        insert into identity.provider_subject (issuer, subject, account_id, first_at, last_at)
                        values (:issuer, :subject, :account, :now, :now)""")
                .bind("issuer", identity.issuer())
                .bind("subject", identity.subject())
                .bind("account", account)
                .bind("now", clock.instant())
                .update();
    }
}

package onewindow.identity.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.identity.account.StaffPolicy;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.session.Sessions;
import onewindow.platform.audit.AuditLog;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of staff nobody has signed in with for long are suspended (GB/T 22239-2019: surplus accounts are closed). One
 * security administrator always stays, or there would be nobody to reinstate the others.
 */
@Component
public class UnusedAccounts {
    private static final String UNUSED = """
            a.kind = 'STAFF' and not a.disabled and a.suspended_at is null
            and greatest(a.last_sign_in_at, a.created_at, a.reinstated_at) < :before""";

    private final Db db;
    private final AuditLog log;
    private final Sessions sessions;
    private final StaffPolicy policy;
    private final Clock clock;

    UnusedAccounts(Db db, AuditLog log, Sessions sessions, StaffPolicy policy, Clock clock) {
        this.db = db;
        this.log = log;
        this.sessions = sessions;
        this.policy = policy;
        this.clock = clock;
    }

    private record Suspended(UUID id, String displayName) {}

    @Transactional
    public int suspend() {
        if (policy.unusedLife().isZero()) {
            return 0;
        }
        Instant now = clock.instant();
        List<Suspended> suspended = db.sql("""
                        with unused as (select a.id from identity.account a where %s),
                        needed as (
                            select g.account_id as id from identity.staff_grant g where g.role = 'FIRST_ADMIN'
                            union
                            select u.id from unused u
                            join identity.staff_grant g on g.account_id = u.id and g.role = 'SECURITY_ADMIN'
                            where not exists (select from identity.account o
                                              join identity.staff_grant og on og.account_id = o.id
                                              where og.role = 'SECURITY_ADMIN' and not o.disabled
                                                and o.suspended_at is null
                                                and o.id not in (select id from unused)))
                        update identity.account a set suspended_at = :now
                        where a.id in (select id from unused) and a.id not in (select id from needed)
                        returning a.id, a.display_name""".formatted(UNUSED))
                .bind("before", now.minus(policy.unusedLife()))
                .bind("now", now)
                .list(Suspended.class);
        for (Suspended one : suspended) {
            sessions.changed(one.id());
            sessions.endAll(one.id());
            log.done(
                    new AuditLog.Who(null, "系统", "SYSTEM", null),
                    IdentityAuditAct.ACCOUNT_SUSPENDED.on(one.id().toString(), one.displayName()));
        }
        return suspended.size();
    }
}

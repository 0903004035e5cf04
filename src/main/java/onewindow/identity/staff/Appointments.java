package onewindow.identity.staff;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.account.AccountTable;
import onewindow.identity.account.OneTimePassword;
import onewindow.identity.account.Passwords;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.platform.Problem;
import onewindow.platform.audit.AuditLog;
import onewindow.platform.db.Db;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an empty system comes by its three administrators: its first account appoints one of each, three accounts of three
 * people, and can do nothing else. Once each has signed in with a password of his own, the first account ends by itself.
 */
@Component
public class Appointments {
    static final String USERNAME = "admin";
    static final List<Role> POSTS = List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private final AccountTable accounts;
    private final Passwords passwords;
    private final AuditLog log;
    private final Db db;
    private final Clock clock;
    private final String region;

    Appointments(
            AccountTable accounts,
            Passwords passwords,
            AuditLog log,
            Db db,
            Clock clock,
            @Value("${onewindow.county}") String county) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.log = log;
        this.db = db;
        this.clock = clock;
        this.region = RegionCode.of(county).value();
    }

    enum State {
        VACANT,
        APPOINTED,
        IN_OFFICE
    }

    record Holder(UUID id, String username, String displayName, boolean mustChangePassword) {
        State state() {
            return mustChangePassword ? State.APPOINTED : State.IN_OFFICE;
        }
    }

    /** The password of the first account, when there is one to be shown; of two nodes starting at once only one gets it. */
    @Transactional
    public Optional<String> begin() {
        one();
        String password = passwords.oneTime();
        if (!accounts.anyStaff()) {
            UUID id = accounts.insertAdministrator(USERNAME, "首任管理员", passwords.hash(password));
            accounts.posts().replace(id, List.of(new Actor.Grant(Role.FIRST_ADMIN, region, null)));
            return Optional.of(password);
        }
        Optional<UUID> overdue = db.sql("""
                        select a.id from identity.account a
                        join identity.staff_grant g on g.account_id = a.id and g.role = 'FIRST_ADMIN'
                        where a.must_change_password and not a.disabled and a.one_time_until <= :now""").bind("now", clock.instant()).optional(UUID.class);
        overdue.ifPresent(id -> accounts.passwords().set(id, passwords.hash(password), true));
        return overdue.map(id -> password);
    }

    Optional<Holder> holder(Role post) {
        return db.sql("""
                        select a.id, a.username, a.display_name, a.must_change_password
                        from identity.account a
                        join identity.staff_grant g on g.account_id = a.id
                        where g.role = :post and not a.disabled
                        order by a.must_change_password, a.created_at
                        limit 1""").bind("post", post).optional(Holder.class);
    }

    /** Once again for the same person only until he has taken office: his one-time password was lost, or is too old. */
    @Transactional
    public OneTimePassword appoint(Actor actor, Role post, String username, String name) {
        if (!POSTS.contains(post)) {
            throw Problem.invalid("role", "首任管理员只任命系统、安全、审计三位管理员。");
        }
        one();
        String password = passwords.oneTime();
        Optional<Holder> before = holder(post);
        String user = username.strip().toLowerCase(Locale.ROOT);
        if (before.isPresent()) {
            Holder holder = before.get();
            if (holder.state() == State.IN_OFFICE || !holder.username().equals(user)) {
                throw Problem.conflict(
                        post.chinese + "已经任命，是 " + holder.displayName() + "（" + holder.username() + "）。");
            }
            accounts.passwords().set(holder.id(), passwords.hash(password), true);
        } else {
            Accounts.checkUsername(user, accounts);
            UUID id = accounts.insertAdministrator(user, name.strip(), passwords.hash(password));
            accounts.posts().replace(id, List.of(new Actor.Grant(post, region, null)));
        }
        log.done(
                new AuditLog.Who(actor.accountId(), actor.name(), "STAFF", actor.address()),
                IdentityAuditAct.ADMINISTRATOR_APPOINTED.on(user, post.chinese + "：" + name.strip()));
        return OneTimePassword.whole(password);
    }

    /** Asked whenever somebody has made a password of his own. */
    @Transactional
    public void endWhenDone() {
        if (POSTS.stream()
                .allMatch(post ->
                        holder(post).filter(h -> h.state() == State.IN_OFFICE).isPresent())) {
            List<UUID> ended = db.sql("""
                            update identity.account a set disabled = true
                            from identity.staff_grant g
                            where g.account_id = a.id and g.role = 'FIRST_ADMIN' and not a.disabled
                            returning a.id""").list(UUID.class);
            for (UUID id : ended) {
                db.sql("delete from identity.session where account_id = :id")
                        .bind("id", id)
                        .update();
                log.done(
                        new AuditLog.Who(null, "系统", "SYSTEM", null),
                        IdentityAuditAct.FIRST_ADMINISTRATOR_ENDED.on(id.toString(), "三位管理员都已就任"));
            }
        }
    }

    private void one() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('first administrator', 0)) is null")
                .one(Boolean.class);
    }
}

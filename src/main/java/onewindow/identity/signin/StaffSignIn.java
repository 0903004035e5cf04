package onewindow.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.account.Passwords;
import onewindow.identity.account.StaffPolicy;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.challenge.ChallengeAnswer;
import onewindow.identity.challenge.SignInLocks;
import onewindow.identity.challenge.SignInTries;
import onewindow.identity.staff.Appointments;
import onewindow.platform.Problem;
import onewindow.platform.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passwords of staff: tried, counted, changed. */
@Component
public class StaffSignIn {
    private final AccountTable accounts;
    private final Passwords passwords;
    private final SignInLocks locks;
    private final AuditLog log;
    private final Rules rules;
    private final Appointments appointments;

    /** What a right password is measured by. */
    @Component
    public record Rules(StaffPolicy policy, OwnWords words, Clock clock, SignInTries tries, KnownBrowsers browsers) {}

    StaffSignIn(
            AccountTable accounts,
            Passwords passwords,
            SignInLocks locks,
            AuditLog log,
            Rules rules,
            Appointments appointments) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.locks = locks;
        this.log = log;
        this.rules = rules;
        this.appointments = appointments;
    }

    /** Where a password is typed, and in which browser. */
    public record Door(HttpServletRequest request, HttpServletResponse response) {}

    public Account check(String typedName, String password, Door door, @Nullable ChallengeAnswer answer) {
        String username = typedName.strip().toLowerCase(Locale.ROOT);
        String subject = accounts.lockSubject(username);
        String address = door.request().getRemoteAddr();
        SignInTries.Taken taken = rules.browsers()
                .known(subject, door.request())
                .map(browser -> rules.tries().takeKnown(subject, browser))
                .orElseGet(() -> rules.tries().take(subject, address, answer));
        Optional<Account> account = accounts.byUsername(username);
        if (!right(account, password)) {
            rules.tries().failedFrom(address);
            failed(account, address, taken);
            throw Problem.of(Problem.Kind.NOT_SIGNED_IN, "用户名或密码不对，" + taken.left());
        }
        Account admitted = admitted(account.orElseThrow());
        rules.tries().passed(taken);
        rules.browsers().remember(subject, door.request(), door.response());
        return admitted;
    }

    /** Said only to who knows the password. */
    private Account admitted(Account account) {
        if (account.disabled()) {
            boolean first = accounts.posts().of(account.id()).stream().anyMatch(g -> g.role() == Role.FIRST_ADMIN);
            throw refused(first ? "三位管理员都已就任，这个首任账号已自动停用。请用三位管理员自己的账号登录。" : "这个账号已经停用，请联系安全管理员。");
        }
        if (account.suspendedAt() != null) {
            throw refused("这个账号太久没有登录（超过 " + rules.policy().unusedLife().toDays() + " 天），已暂停使用。请联系安全管理员恢复。");
        }
        Instant until = account.oneTimeUntil();
        if (account.mustChangePassword()
                && until != null
                && !rules.clock().instant().isBefore(until)) {
            throw refused("一次性密码已过期（" + rules.policy().oneTimeLife().toHours() + " 小时内有效），请联系安全管理员重新重置；"
                    + "首任管理员请重新启动程序，控制台会显示新的一次性密码。");
        }
        return account;
    }

    private static Problem refused(String detail) {
        return Problem.of(Problem.Kind.NOT_SIGNED_IN, detail);
    }

    /** Takes as long for a name nobody has, and for what is longer than any password. */
    private boolean right(Optional<Account> account, String password) {
        String hash = account.map(Account::passwordHash).orElse(null);
        if (hash == null || password.length() > 128) {
            passwords.matchNobody();
            return false;
        }
        return passwords.matches(password, hash);
    }

    private void failed(Optional<Account> account, String address, SignInTries.Taken taken) {
        String name = account.map(Account::displayName).orElse("未知用户");
        UUID id = account.map(Account::id).orElse(null);
        log.refused(
                new AuditLog.Who(id, name, "STAFF", address),
                IdentityAuditAct.SIGN_IN.on(
                        id == null ? "-" : id.toString(),
                        taken.failures() < SignInTries.FREE ? "密码错误" : "密码错误，这个地址已暂停"));
    }

    public void change(Actor actor, String oldPassword, String newPassword) {
        Account account = accounts.find(actor.accountId()).orElseThrow();
        String subject = String.valueOf(account.lockSubject());
        locks.take(subject);
        if (!right(Optional.of(account), oldPassword)) {
            throw Problem.invalid("oldPassword", "原密码不对。");
        }
        locks.clear(subject);
        passwords.check(
                newPassword, String.valueOf(account.username()), rules.words().of(account));
        if (newPassword.equals(oldPassword)) {
            throw Problem.invalid("newPassword", "新密码不能和原密码相同。");
        }
        if (accounts.passwords().used(account.id()).stream().anyMatch(hash -> passwords.matches(newPassword, hash))) {
            throw Problem.invalid("newPassword", "新密码不能和最近 " + rules.policy().history() + " 次用过的相同。");
        }
        accounts.passwords().set(account.id(), passwords.hash(newPassword), false);
        appointments.endWhenDone();
    }
}

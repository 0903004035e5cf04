package onewindow.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.AuditLog;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passwords of staff: tried, counted, changed. */
@Component
class StaffSignIn {
    private final AccountTable accounts;
    private final Passwords passwords;
    private final SignInTries tries;
    private final SignInLocks locks;
    private final AuditLog log;

    StaffSignIn(AccountTable accounts, Passwords passwords, SignInTries tries, SignInLocks locks, AuditLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.locks = locks;
        this.log = log;
    }

    Account check(String typedName, String password, String address, @Nullable ChallengeAnswer answer) {
        String username = typedName.strip().toLowerCase(Locale.ROOT);
        SignInTries.Taken taken = tries.take(accounts.lockSubject(username), address, answer);
        Optional<Account> account = accounts.byUsername(username);
        if (!right(account, password)) {
            tries.failedFrom(address);
            failed(account, address, taken);
            throw Problem.of(Problem.Kind.NOT_SIGNED_IN, "用户名或密码不对，" + taken.left());
        }
        if (account.orElseThrow().disabled()) {
            throw Problem.of(Problem.Kind.NOT_SIGNED_IN, "这个账号已经停用，请联系安全管理员。");
        }
        tries.passed(taken);
        return account.get();
    }

    /** Takes as long for a name nobody has. */
    private boolean right(Optional<Account> account, String password) {
        String hash = account.map(Account::passwordHash).orElse(null);
        if (hash == null || password.length() > 128) {
            passwords.matchNobody("");
            return false;
        }
        return passwords.matches(password, hash);
    }

    private void failed(Optional<Account> account, String address, SignInTries.Taken taken) {
        String name = account.map(Account::displayName).orElse("未知用户");
        UUID id = account.map(Account::id).orElse(null);
        log.refused(
                new AuditLog.Who(id, name, "STAFF", address),
                new AuditLog.What(
                        "SIGN_IN",
                        "ACCOUNT",
                        id == null ? "-" : id.toString(),
                        taken.failures() < SignInTries.FREE ? "密码错误" : "密码错误，这个地址已暂停"));
    }

    void change(Actor actor, String oldPassword, String newPassword) {
        Account account = accounts.find(actor.accountId()).orElseThrow();
        String subject = String.valueOf(account.lockSubject());
        locks.take(subject);
        if (!right(Optional.of(account), oldPassword)) {
            throw Problem.invalid("oldPassword", "原密码不对。");
        }
        locks.clear(subject);
        passwords.check(newPassword, String.valueOf(account.username()));
        if (newPassword.equals(oldPassword)) {
            throw Problem.invalid("newPassword", "新密码不能和原密码相同。");
        }
        accounts.setPassword(account.id(), passwords.hash(newPassword), false);
    }
}

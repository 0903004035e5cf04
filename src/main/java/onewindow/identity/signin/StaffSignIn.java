package onewindow.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.account.Passwords;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.challenge.ChallengeAnswer;
import onewindow.identity.challenge.SignInTries;
import onewindow.platform.Problem;
import onewindow.platform.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passwords of staff: tried and counted. */
@Component
public class StaffSignIn {
    private final AccountTable accounts;
    private final Passwords passwords;
    private final AuditLog log;
    private final SignInTries tries;
    private final KnownBrowsers browsers;
    private final StaffAdmission admission;

    StaffSignIn(
            AccountTable accounts,
            Passwords passwords,
            AuditLog log,
            SignInTries tries,
            KnownBrowsers browsers,
            StaffAdmission admission) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.log = log;
        this.tries = tries;
        this.browsers = browsers;
        this.admission = admission;
    }

    /** Where a password is typed, and in which browser. */
    public record Door(HttpServletRequest request, HttpServletResponse response) {}

    public Account check(String typedName, String password, Door door, @Nullable ChallengeAnswer answer) {
        String username = typedName.strip().toLowerCase(Locale.ROOT);
        String subject = accounts.lockSubject(username);
        String address = door.request().getRemoteAddr();
        SignInTries.Taken taken = browsers.known(subject, door.request())
                .map(browser -> tries.takeKnown(subject, browser))
                .orElseGet(() -> tries.take(subject, address, answer));
        Optional<Account> account = accounts.byUsername(username);
        if (!passwords.right(account, password)) {
            tries.failedFrom(address);
            failed(account, address, taken);
            throw Problem.of(Problem.Kind.NOT_SIGNED_IN, "用户名或密码不对，" + taken.left());
        }
        Account admitted = admission.admitted(account.orElseThrow());
        tries.passed(taken);
        browsers.remember(subject, door.request(), door.response());
        return admitted;
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
}

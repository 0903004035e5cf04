package onewindow.identity.signin;

import java.util.Optional;
import onewindow.identity.Actor;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.account.Passwords;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.challenge.SignInLocks;
import onewindow.identity.staff.Appointments;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;

/** Members of staff change their own passwords, knowing the old one. */
@Component
public class StaffPasswordChange {
    private final AccountTable accounts;
    private final Passwords passwords;
    private final SignInLocks locks;
    private final NewPasswordRules rules;
    private final Appointments appointments;
    private final Audit audit;

    StaffPasswordChange(
            AccountTable accounts,
            Passwords passwords,
            SignInLocks locks,
            NewPasswordRules rules,
            Appointments appointments,
            Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.locks = locks;
        this.rules = rules;
        this.appointments = appointments;
        this.audit = audit;
    }

    public void change(Actor actor, String oldPassword, String newPassword) {
        Account account = accounts.find(actor.accountId()).orElseThrow();
        String subject = String.valueOf(account.lockSubject());
        locks.take(subject);
        if (!passwords.right(Optional.of(account), oldPassword)) {
            throw Problem.invalid("oldPassword", "原密码不对。");
        }
        locks.clear(subject);
        rules.check(account, newPassword, oldPassword);
        accounts.passwords().set(account.id(), passwords.hash(newPassword), false);
        appointments.endWhenDone();
        audit.record(actor, IdentityAuditAct.PASSWORD_CHANGED, actor.accountId(), "");
    }
}

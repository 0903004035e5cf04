package onewindow.identity.signin;

import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.account.Passwords;
import onewindow.identity.account.StaffPolicy;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;

/** What a new password must be for this person: not easily guessed, and none of the last ones. */
@Component
class NewPasswordRules {
    private final AccountTable accounts;
    private final Passwords passwords;
    private final OwnWords words;
    private final StaffPolicy policy;

    NewPasswordRules(AccountTable accounts, Passwords passwords, OwnWords words, StaffPolicy policy) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.words = words;
        this.policy = policy;
    }

    void check(Account account, String newPassword, String oldPassword) {
        passwords.check(newPassword, String.valueOf(account.username()), words.of(account));
        if (newPassword.equals(oldPassword)) {
            throw Problem.invalid("newPassword", "新密码不能和原密码相同。");
        }
        if (accounts.passwords().used(account.id()).stream().anyMatch(hash -> passwords.matches(newPassword, hash))) {
            throw Problem.invalid("newPassword", "新密码不能和最近 " + policy.history() + " 次用过的相同。");
        }
    }
}

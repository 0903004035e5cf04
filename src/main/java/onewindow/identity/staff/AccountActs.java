package onewindow.identity.staff;

import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.account.Passwords;
import onewindow.identity.challenge.SignInLocks;
import onewindow.identity.factor.SecondFactors;
import onewindow.identity.session.Sessions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is done to the account of a member of staff, once it is settled that it may be. */
@Component
class AccountActs {
    private final AccountTable accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignInLocks locks;
    private final SecondFactors factors;
    private final ObjectProvider<StaffDecisions> decisions;

    AccountActs(
            AccountTable accounts,
            Passwords passwords,
            Sessions sessions,
            SignInLocks locks,
            SecondFactors factors,
            ObjectProvider<StaffDecisions> decisions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.locks = locks;
        this.factors = factors;
        this.decisions = decisions;
    }

    String oneTime() {
        return passwords.oneTime();
    }

    void giveOneTime(Account account, String password) {
        accounts.passwords().set(account.id(), passwords.hash(password), true);
        unlock(account);
        signOut(account);
    }

    void dropSecondFactor(Account account) {
        factors.remove(account.id());
        signOut(account);
    }

    void close(Account account) {
        accounts.setDisabled(account.id(), true);
        signOut(account);
    }

    void open(Account account) {
        accounts.setDisabled(account.id(), false);
        sessions.changed(account.id());
    }

    void reinstate(Account account) {
        accounts.reinstate(account.id());
        sessions.changed(account.id());
    }

    void unlock(Account account) {
        locks.clear(String.valueOf(account.lockSubject()));
    }

    /** The posts here and at the organisation are the same from now on. What is not changed stays as it is meanwhile. */
    void change(Account account, StaffChange before, StaffChange change) {
        accounts.posts().replace(account.id(), change.posts());
        if (change.active() != before.active()) {
            accounts.setDisabled(account.id(), !change.active());
        }
        signOut(account);
        if (account.staffId() != null) {
            decisions.getObject().decided(account.staffId(), before, change);
        }
    }

    private void signOut(Account account) {
        sessions.changed(account.id());
        sessions.endAll(account.id());
    }
}

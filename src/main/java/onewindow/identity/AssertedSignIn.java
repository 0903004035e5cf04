package onewindow.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 统一身份认证登录: whom the provider has asserted gets the account of that provider's subject, and it the party of his
 * number. Here the provider's flow ends and the rooms' own rules begin.
 */
@Component
public class AssertedSignIn {
    private final Parties parties;
    private final AccountTable accounts;
    private final SubjectTable subjects;
    private final Sessions sessions;
    private final SignIns signIns;
    private final TransactionTemplate transaction;

    AssertedSignIn(
            Parties parties,
            AccountTable accounts,
            SubjectTable subjects,
            Sessions sessions,
            SignIns signIns,
            TransactionTemplate transaction) {
        this.parties = parties;
        this.accounts = accounts;
        this.subjects = subjects;
        this.sessions = sessions;
        this.signIns = signIns;
        this.transaction = transaction;
    }

    /** Ends whatever session there was and begins one of that person. */
    public Actor begin(AssertedIdentity identity, HttpServletRequest request, HttpServletResponse response) {
        Account account = transaction.execute(t -> account(identity));
        if (account == null || account.disabled()) {
            throw Problem.notAllowed("这个账号已经停用，请到窗口咨询。");
        }
        return signIns.begin(account, request, response);
    }

    private Account account(AssertedIdentity identity) {
        subjects.lock(identity);
        Party party = parties.register(party(identity));
        UUID account = subjects.account(identity).orElseGet(() -> newAccount(identity, party));
        follow(account, party);
        return accounts.find(account).orElseThrow();
    }

    /** An enterprise's own pages when the person came for one, else the person's. */
    private static NewParty party(AssertedIdentity identity) {
        AssertedIdentity.Enterprise enterprise = identity.enterprise();
        return enterprise == null
                ? new NewParty(PartyKind.PERSON, identity.name(), identity.idNumber(), null, null, null)
                : new NewParty(
                        PartyKind.ENTERPRISE, enterprise.name(), enterprise.creditCode(), null, null, identity.name());
    }

    /** The account he made with the phone the provider knows him by, else a new one without a phone. */
    private UUID newAccount(AssertedIdentity identity, Party party) {
        String phone = identity.phone();
        Optional<UUID> his = phone == null
                ? Optional.empty()
                : accounts.byPhone(phone)
                        .filter(a -> party.id().equals(a.partyId()))
                        .map(Account::id);
        UUID account = his.orElseGet(() -> accounts.insertAsserted(party.name()));
        subjects.insert(identity, account);
        return account;
    }

    /** Another account that claimed the number lets go of it. */
    private void follow(UUID account, Party party) {
        parties.accountOf(party.id()).filter(other -> !other.equals(account)).ifPresent(other -> {
            Account former = accounts.find(other).orElseThrow();
            accounts.setParty(other, null, Masks.phone(accounts.phone(former)));
            sessions.changed(other);
        });
        accounts.setParty(account, party.id(), party.name());
        sessions.changed(account);
    }
}

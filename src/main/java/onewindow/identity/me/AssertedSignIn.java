package onewindow.identity.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.AssertedIdentity;
import onewindow.identity.Masks;
import onewindow.identity.NewParty;
import onewindow.identity.PartyKind;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.claim.Claims;
import onewindow.identity.part.Parts;
import onewindow.identity.session.SignIns;
import onewindow.identity.session.SignedIn;
import onewindow.identity.signin.SubjectTable;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 统一身份认证登录: whom the provider has asserted gets the account of that provider's subject, and it the party of his
 * number. Here the provider's flow ends and the rules of identity begin.
 */
@Component
public class AssertedSignIn {
    private final Claims claims;
    private final Parts parts;
    private final AccountTable accounts;
    private final SubjectTable subjects;
    private final SignIns signIns;
    private final TransactionTemplate transaction;

    AssertedSignIn(
            Claims claims,
            Parts parts,
            AccountTable accounts,
            SubjectTable subjects,
            SignIns signIns,
            TransactionTemplate transaction) {
        this.claims = claims;
        this.parts = parts;
        this.accounts = accounts;
        this.subjects = subjects;
        this.signIns = signIns;
        this.transaction = transaction;
    }

    /** Ends whatever session there was and begins one of that person. */
    public Actor begin(AssertedIdentity identity, HttpServletRequest request, HttpServletResponse response) {
        Account account = transaction.execute(t -> account(identity, request.getRemoteAddr()));
        if (account == null || !account.open()) {
            throw Problem.notAllowed("这个账号已经停用，请到窗口咨询。");
        }
        return signIns.begin(account, SignedIn.Worth.ASSERTED, request, response);
    }

    private Account account(AssertedIdentity identity, String address) {
        subjects.lock(identity);
        UUID id = subjects.account(identity).orElseGet(() -> newAccount(identity));
        Account account = accounts.find(id).orElseThrow();
        Actor actor = new Actor(
                id, Actor.Kind.CITIZEN, account.displayName(), account.partyId(), null, null, List.of(), address);
        claims.asserted(
                actor,
                new NewParty(PartyKind.PERSON, identity.name(), identity.idNumber(), identity.phone(), null, null));
        AssertedIdentity.Enterprise enterprise = identity.enterprise();
        if (enterprise != null) {
            parts.asserted(id, enterprise);
        }
        return accounts.find(id).orElseThrow();
    }

    /** The account of the phone the provider knows him by, unless somebody else is known there; else one without a phone. */
    private UUID newAccount(AssertedIdentity identity) {
        String phone = identity.phone();
        UUID account = Optional.ofNullable(phone)
                .flatMap(accounts::byPhone)
                .filter(a -> claims.mayBe(a, identity.name(), identity.idNumber()))
                .map(Account::id)
                .orElseGet(() -> accounts.insertAsserted(Masks.name(identity.name())));
        subjects.insert(identity, account);
        return account;
    }
}

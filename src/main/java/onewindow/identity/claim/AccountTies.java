package onewindow.identity.claim;

import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Masks;
import onewindow.identity.Party;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.part.PartTable;
import onewindow.identity.party.IdentityChecks;
import onewindow.identity.party.IdentityChecks.How;
import onewindow.identity.party.PartyTable;
import onewindow.identity.session.Sessions;
import org.springframework.stereotype.Component;

/** Which account stands for which party. */
@Component
public class AccountTies {
    private final AccountTable accounts;
    private final PartyTable parties;
    private final Sessions sessions;
    private final PartTable parts;
    private final IdentityChecks checks;
    private final Audit audit;

    AccountTies(
            AccountTable accounts,
            PartyTable parties,
            Sessions sessions,
            PartTable parts,
            IdentityChecks checks,
            Audit audit) {
        this.accounts = accounts;
        this.parties = parties;
        this.sessions = sessions;
        this.parts = parts;
        this.checks = checks;
        this.audit = audit;
    }

    /** Nobody else changes it until the transaction ends. */
    Account hold(UUID accountId) {
        return accounts.hold(accountId);
    }

    public Optional<Account> of(UUID partyId) {
        return parties.accountOf(partyId).map(accounts::hold);
    }

    public String phone(Account account) {
        return accounts.phone(account);
    }

    void tie(Account account, Party party) {
        accounts.setParty(account.id(), party.id(), party.name());
        parts.attach(account.id(), party.id());
        sessions.changed(account.id());
    }

    /** The account of this party, if any, shows nothing of it from this moment on. */
    void untie(UUID partyId) {
        of(partyId).ifPresent(this::release);
    }

    void untieOthers(UUID partyId, UUID accountId) {
        of(partyId).filter(a -> !a.id().equals(accountId)).ifPresent(this::release);
    }

    /** What a known person may do for others waits for his next account; what was only typed goes with this one. */
    public void release(Account account) {
        UUID partyId = account.partyId();
        if (partyId != null && parties.find(partyId).filter(Party::proven).isPresent()) {
            parts.detach(account.id());
        } else {
            parts.endOfAccount(account.id(), "账号不再是本人的");
        }
        accounts.setParty(account.id(), null, Masks.phone(accounts.phone(account)));
        sessions.changed(account.id());
    }

    void audit(Actor actor, UUID partyId, How how) {
        checks.record(actor, partyId, how);
        IdentityAuditAct act =
                how == How.PAPER || how == How.AGENT ? IdentityAuditAct.IDENTITY_SEEN : IdentityAuditAct.REAL_NAME;
        audit.record(actor, act, partyId, how.chinese);
    }
}

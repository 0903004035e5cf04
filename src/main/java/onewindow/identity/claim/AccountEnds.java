package onewindow.identity.claim;

import java.util.UUID;
import onewindow.identity.Masks;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.party.PartyTable;
import onewindow.identity.session.Sessions;
import org.springframework.stereotype.Component;

/** The account of somebody who has died opens nothing any more; the phone is free for whoever has it next. */
@Component
class AccountEnds {
    private final PartyTable parties;
    private final AccountTable accounts;
    private final Sessions sessions;

    AccountEnds(PartyTable parties, AccountTable accounts, Sessions sessions) {
        this.parties = parties;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    boolean endOf(UUID partyId) {
        return parties.accountOf(partyId)
                .map(id -> {
                    Account account = accounts.find(id).orElseThrow();
                    accounts.setParty(id, null, Masks.phone(accounts.phone(account)));
                    sessions.changed(id);
                    sessions.endAll(id);
                    return true;
                })
                .orElse(false);
    }
}

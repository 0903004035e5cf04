package onewindow.identity.contact;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Masks;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.party.PartyEvents;
import onewindow.identity.party.PartyTable;
import onewindow.identity.session.Sessions;
import onewindow.platform.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A phone that changed hands: who has the phone today need not be who had it half a year ago. Before anything is shown he
 * gives the last four characters of the ID number, or says that it is not him, and the number is free of what was before.
 */
@Component
public class PhoneHandovers {
    private static final int TRIES = 5;

    private final AccountTable accounts;
    private final PartyTable parties;
    private final Sessions sessions;
    private final PartyEvents events;
    private final Clock clock;
    private final Duration pause;

    PhoneHandovers(
            AccountTable accounts,
            PartyTable parties,
            Sessions sessions,
            PartyEvents events,
            Clock clock,
            @Value("${onewindow.identity.pause:180d}") Duration pause) {
        this.accounts = accounts;
        this.parties = parties;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
        this.pause = pause;
    }

    /** There is something to show, and nobody looked at it for long. */
    public boolean doubtful(Account account) {
        return account.partyId() != null && account.lastUsedAt().plus(pause).isBefore(clock.instant());
    }

    /** Not in a transaction: a wrong try must stay counted although the request fails. */
    public Account prove(UUID accountId, String lastFour) {
        if (accounts.takeLastFour(accountId) > TRIES) {
            throw Problem.of(Problem.Kind.TOO_MANY, "今天不能再试了。请明天再来，或带证件到就近窗口办理。");
        }
        Account account = accounts.find(accountId).orElseThrow();
        UUID partyId = account.partyId();
        String number =
                partyId == null ? "" : parties.find(partyId).orElseThrow().idNumber();
        if (number.isEmpty() || !number.endsWith(lastFour) || lastFour.length() != 4) {
            throw Problem.invalid("lastFour", "对不上，请对照证件再填。这个手机号以前不是您在用的，请点“这不是我”。");
        }
        return account;
    }

    /** Frees the number: the account ends, and nobody on record is reached there any more. No case is touched. */
    @Transactional
    public List<UUID> free(UUID accountId) {
        Account account = accounts.hold(accountId);
        String phone = accounts.phone(account);
        List<UUID> forgotten = parties.forgetPhone(phone);
        accounts.free(accountId);
        sessions.endAll(accountId);
        sessions.changed(accountId);
        forgotten.forEach(party -> events.tell(
                party, "手机号已取消登记", "手机号 " + Masks.phone(phone) + " 现在的使用人说不是您，已取消登记。您的办件不受影响；请带证件到窗口登记新的手机号。"));
        return forgotten;
    }
}

package onewindow.identity;

import java.util.Optional;
import java.util.UUID;
import onewindow.platform.FieldCipher;
import onewindow.platform.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 实名: ties a citizen's account to the one party of his ID number. Name and number alone do not open somebody else's
 * cases: a party that already has a phone, from the window or another account, is only tied to the account of that phone.
 */
@Component
class RealNames {
    private final Parties parties;
    private final PartyCheck check;
    private final AccountTable accounts;
    private final Sessions sessions;
    private final SignInLocks locks;
    private final FieldCipher cipher;
    private final TransactionTemplate transaction;
    private final Audit audit;

    RealNames(
            Parties parties,
            PartyCheck check,
            AccountTable accounts,
            Sessions sessions,
            SignInLocks locks,
            FieldCipher cipher,
            TransactionTemplate transaction,
            Audit audit) {
        this.parties = parties;
        this.check = check;
        this.accounts = accounts;
        this.sessions = sessions;
        this.locks = locks;
        this.cipher = cipher;
        this.transaction = transaction;
        this.audit = audit;
    }

    void bind(Actor actor, NewParty typed) {
        NewParty wanted = check.check(typed);
        String subject = cipher.blindIndex("real-name lock", actor.accountId().toString());
        locks.take(subject);
        try {
            transaction.executeWithoutResult(t -> tie(actor, wanted));
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        locks.clear(subject);
    }

    private void tie(Actor actor, NewParty wanted) {
        Account account = accounts.find(actor.accountId()).orElseThrow();
        String phone = accounts.phone(account);
        Optional<Party> known = parties.byIdNumber(wanted.idNumber());
        UUID already = account.partyId();
        if (already != null) {
            confirmSame(already, known, wanted);
            return;
        }
        known.ifPresent(party -> checkOwner(party, phone));
        Party party = parties.register(wanted.withPhone(phone));
        parties.accountOf(party.id()).ifPresent(this::release);
        accounts.setParty(account.id(), party.id(), party.name());
        sessions.changed(account.id());
        audit.record(actor, "REAL_NAME", "PARTY", party.id(), "");
    }

    private static void confirmSame(UUID already, Optional<Party> known, NewParty wanted) {
        boolean same = known.filter(p -> p.id().equals(already) && p.name().equals(wanted.name()))
                .isPresent();
        if (!same) {
            throw Problem.conflict("您已经实名，不能再改成另一个人（企业）。姓名或证件有变化的，请带证件到窗口办理。");
        }
    }

    private static void checkOwner(Party party, String phone) {
        if (party.phone() != null && !party.phone().equals(phone)) {
            throw Problem.invalid(
                    "idNumber",
                    "这个证件号码登记的手机号是 " + Masks.phone(party.phone()) + "，与您登录的手机号不一致。请用那个手机号登录；换了号码的，请带证件到窗口更改。");
        }
    }

    /** The phone was changed at the window: the account of the old one lets go. */
    private void release(UUID formerAccount) {
        Account former = accounts.find(formerAccount).orElseThrow();
        accounts.setParty(formerAccount, null, Masks.phone(accounts.phone(former)));
        sessions.changed(formerAccount);
    }

    private static Problem taken() {
        return Problem.conflict("这个证件号码刚刚被另一个账号登记，请核对后再试。");
    }
}

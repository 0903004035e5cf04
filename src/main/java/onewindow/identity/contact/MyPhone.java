package onewindow.identity.contact;

import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Masks;
import onewindow.identity.Party;
import onewindow.identity.account.Account;
import onewindow.identity.account.AccountTable;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.party.PartyTable;
import onewindow.identity.session.Sessions;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One moves to another number oneself, keeping everything. Both phones answered before this is called. */
@Component
public class MyPhone {
    private final AccountTable accounts;
    private final PartyTable parties;
    private final Sessions sessions;
    private final ContactChanges changes;
    private final Audit audit;

    MyPhone(AccountTable accounts, PartyTable parties, Sessions sessions, ContactChanges changes, Audit audit) {
        this.accounts = accounts;
        this.parties = parties;
        this.sessions = sessions;
        this.changes = changes;
        this.audit = audit;
    }

    @Transactional
    public void move(Actor actor, String phone, UUID session) {
        Account account = accounts.hold(actor.accountId());
        accounts.byPhone(phone)
                .filter(other -> !other.id().equals(account.id()))
                .ifPresent(other -> {
                    if (other.partyId() != null) {
                        throw Problem.conflict("这个手机号已经有核对过身份的账号。请先用它登录，点“这不是我”把号码让出来，再回来更改。");
                    }
                    accounts.free(other.id());
                    sessions.endAll(other.id());
                });
        if (!accounts.setPhone(account.id(), phone)) {
            throw Problem.conflict("这个手机号刚刚被别的账号使用，请再试一次。");
        }
        UUID partyId = account.partyId();
        if (partyId == null) {
            accounts.setParty(account.id(), null, Masks.phone(phone));
            audit.record(actor, IdentityAuditAct.CONTACT_CHANGED, "ACCOUNT", account.id(), Masks.phone(phone));
        } else {
            Party party = parties.find(partyId).orElseThrow();
            parties.setPhone(partyId, phone);
            changes.written(actor, party, phone, "本人更改");
        }
        sessions.endOthers(account.id(), session);
        sessions.changed(account.id());
    }

    @Transactional
    public void address(Actor actor, String address) {
        UUID partyId = actor.asSelf().partyId();
        if (partyId == null) {
            throw Problem.notAllowed("请先核对身份，再登记地址。");
        }
        changes.moved(actor, partyId, address, "本人更改");
    }
}

package onewindow.identity.contact;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Masks;
import onewindow.identity.Party;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.WaitingWork;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.claim.AccountTies;
import onewindow.identity.party.PartyEvents;
import onewindow.identity.party.PartyTable;
import onewindow.identity.session.Sessions;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 更改联系方式: known contact data is changed by its owner, or at a window that sees the paper; without a code to the old
 * phone two persons do it. The old and the new number are told, and the audit keeps the old one masked.
 */
@Component
class ContactChanges implements WaitingWork {
    private static final String LAW = "个人信息保护法第八条、第四十六条；登记的手机号只由本人更改";

    private final PartyTable parties;
    private final ContactTable table;
    private final AccountTies ties;
    private final Sessions sessions;
    private final PartyEvents events;
    private final Audit audit;

    ContactChanges(
            PartyTable parties,
            ContactTable table,
            AccountTies ties,
            Sessions sessions,
            PartyEvents events,
            Audit audit) {
        this.parties = parties;
        this.table = table;
        this.ties = ties;
        this.sessions = sessions;
        this.events = events;
        this.audit = audit;
    }

    /** @param ownerAgreed by a code to the phone on record */
    record ContactRequest(
            @Nullable String phone,
            @Nullable String address,
            ContactReason reason,
            @Nullable String note,
            boolean ownerAgreed) {}

    /** @param waits the change a second person has yet to confirm */
    @Transactional
    public @Nullable UUID atWindow(Actor actor, Party party, ContactRequest wanted) {
        if (!party.proven()) {
            throw Problem.rule("这个身份是网上自报的，还没有核验。请先核对证件。", LAW);
        }
        String address = wanted.address();
        if (address != null) {
            moved(actor, party.id(), address, wanted.reason().chinese);
            events.tell(party.id(), "登记的地址已更改", "您登记的地址已在窗口更改。不是您本人办的，请马上到就近窗口说明。", party.phone());
        }
        String phone = wanted.phone();
        if (phone == null || phone.equals(party.phone())) {
            if (phone != null) {
                same(actor, party.id(), phone, wanted.ownerAgreed());
            }
            return null;
        }
        if (wanted.ownerAgreed()) {
            apply(actor, party, phone, wanted.reason().chinese + "；原手机验证码");
            return null;
        }
        return propose(actor, party, phone, wanted);
    }

    /** A window has spoken for the number an agent typed; one who acts for others himself only with the owner's code. */
    private void same(Actor actor, UUID party, String phone, boolean ownerAgreed) {
        if (ownerAgreed || !actor.has(Role.AGENT)) {
            parties.setPhone(party, phone);
        }
    }

    void moved(Actor actor, UUID party, String address, String why) {
        table.setAddress(party, address);
        audit.record(actor, IdentityAuditAct.CONTACT_CHANGED, party, "地址；" + why);
    }

    private UUID propose(Actor actor, Party party, String phone, ContactRequest wanted) {
        if (table.waiting(party.id()).isPresent()) {
            throw Problem.conflict("这位当事人已有一项更改在等第二人确认，请先处理那一项。");
        }
        String region = actor.regions(Role.WINDOW_CLERK).getFirst().value();
        UUID id = table.propose(actor, party.id(), phone, wanted.reason(), wanted.note(), region);
        String detail = masked(party.phone()) + " → " + Masks.phone(phone) + "；" + wanted.reason().chinese + "；待第二人确认";
        audit.record(actor, IdentityAuditAct.CONTACT_PROPOSED, party.id(), detail);
        events.tell(
                party.id(),
                "有人到窗口更改您的手机号",
                "窗口收到更改您登记手机号的申请（改为 " + Masks.phone(phone) + "），正在由第二人核对。不是您本人办的，请马上到就近窗口说明。",
                party.phone());
        return id;
    }

    @Transactional
    public void confirm(Actor actor, UUID id) {
        ContactTable.Change change = settle(actor, id, "CONFIRMED", null);
        Party party = parties.find(change.partyId()).orElseThrow();
        apply(actor, party, table.phone(change), change.reason().chinese + "；" + change.proposedName() + "提出，第二人确认");
    }

    @Transactional
    public void reject(Actor actor, UUID id, String why) {
        ContactTable.Change change = settle(actor, id, "REJECTED", why);
        audit.record(actor, IdentityAuditAct.CONTACT_REJECTED, change.partyId(), why);
    }

    private ContactTable.Change settle(Actor actor, UUID id, String state, @Nullable String answer) {
        ContactTable.Change change = table.find(id)
                .filter(c -> mayConfirm(actor, c))
                .orElseThrow(() -> audit.hidden(actor, "这项更改", "CONTACT_CHANGE", id, "确认更改联系方式"));
        if (change.proposedBy().equals(actor.accountId())) {
            throw Problem.rule("这是您提出的，应由另一人核对证件后确认。", LAW);
        }
        if (!table.settle(actor, id, state, answer)) {
            throw Problem.conflict("这项更改已经处理过了。");
        }
        return change;
    }

    List<ContactTable.Change> waiting(Actor actor) {
        return table.waiting(actor.regions(Role.WINDOW_CLERK, Role.CENTRE_DIRECTOR));
    }

    @Override
    public Map<String, Long> waitingFor(Actor actor) {
        List<RegionCode> regions = actor.regions(Role.WINDOW_CLERK, Role.CENTRE_DIRECTOR);
        return regions.isEmpty() ? Map.of() : Map.of("contactChanges", table.countWaiting(regions));
    }

    private static boolean mayConfirm(Actor actor, ContactTable.Change change) {
        RegionCode region = RegionCode.of(change.regionCode());
        return actor.has(Role.WINDOW_CLERK, region) || actor.has(Role.CENTRE_DIRECTOR, region);
    }

    /** The old number opens nothing from this moment on. */
    private void apply(Actor actor, Party party, String phone, String why) {
        parties.setPhone(party.id(), phone);
        ties.of(party.id()).filter(a -> !ties.phone(a).equals(phone)).ifPresent(account -> {
            ties.release(account);
            sessions.endAll(account.id());
        });
        written(actor, party, phone, why);
    }

    void written(Actor actor, Party party, String phone, String why) {
        String detail = masked(party.phone()) + " → " + Masks.phone(phone) + "；" + why;
        audit.record(actor, IdentityAuditAct.CONTACT_CHANGED, party.id(), detail);
        events.tell(
                party.id(),
                "登记的手机号已更改",
                "您登记的手机号已由 " + masked(party.phone()) + " 改为 " + Masks.phone(phone) + "。不是您本人办的，请马上到就近窗口说明。",
                party.phone(),
                phone);
    }

    private static String masked(@Nullable String phone) {
        return phone == null ? "（没有登记）" : Masks.phone(phone);
    }
}

package onewindow.identity.claim;

import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.part.Part;
import onewindow.identity.part.PartChecks;
import onewindow.identity.party.Parties;
import onewindow.identity.party.PartyEvents;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was only typed becomes the person, and who may act for him is confirmed, in one act. The person is told of each. */
@Component
class RepresentativeConfirming {
    private final RepresentativeList list;
    private final PartChecks checks;
    private final Claims claims;
    private final Parties parties;
    private final PartyEvents events;
    private final Audit audit;

    RepresentativeConfirming(
            RepresentativeList list,
            PartChecks checks,
            Claims claims,
            Parties parties,
            PartyEvents events,
            Audit audit) {
        this.list = list;
        this.checks = checks;
        this.claims = claims;
        this.parties = parties;
        this.events = events;
        this.audit = audit;
    }

    @Transactional
    public Part open(Actor clerk, UUID partyId, UUID holderId, PartChecks.Checked seen, boolean agreed) {
        return written(clerk, checks.open(clerk, partyId, holderId, seen, agreed));
    }

    /** The paper is compared once: what was typed of the person is joined in the same act. */
    @Transactional
    public Part confirm(Actor clerk, Part part, Representatives.Proof proof, boolean agreed) {
        Party typed = parties.get(part.partyId());
        UUID known = typed.proven() ? typed.id() : seen(clerk, typed, proof);
        Part now = list.held(part.holderId(), known);
        return written(clerk, checks.confirm(clerk, now.id(), proof.evidence(), agreed));
    }

    private UUID seen(Actor clerk, Party typed, Representatives.Proof proof) {
        if (!proof.paperSeen()) {
            throw Problem.rule("paperSeen", "他是网上填的，还没有核验。请先当面核对他本人的证件原件，再勾上。", "身份由窗口当面核对");
        }
        return claims.seen(clerk, typed.id(), false).party().id();
    }

    private Part written(Actor clerk, Part part) {
        boolean waits = list.waitsForSecond(part);
        String said = part.basis().chinese + (waits ? "；待第二人核对" : "");
        audit.record(clerk, waits ? IdentityAuditAct.PART_CHECKED : IdentityAuditAct.PART_CONFIRMED, part.id(), said);
        tell(part, waits);
        return part;
    }

    private void tell(Part part, boolean waits) {
        Party party = parties.get(part.partyId());
        String who = list.holder(part) + "（" + part.relation() + "）";
        events.tell(
                party.id(),
                waits ? "有人要登记为您的代办人" : "登记了您的代办人",
                waits
                        ? "窗口收到登记：" + who + "要替您办事，等第二人核对后才有效。不是您的意思，请马上到就近窗口说明。"
                        : who + "经窗口核对，可以用他的账号替您办事、看您的办件。不是您的意思，请在“我的”里撤销，或马上到就近窗口说明。",
                party.phone());
    }
}

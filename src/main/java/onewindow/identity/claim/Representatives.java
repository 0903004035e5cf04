package onewindow.identity.claim;

import java.util.Objects;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.PartyCheck;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.identity.challenge.OwnPhones;
import onewindow.identity.challenge.OwnPhones.Matter;
import onewindow.identity.part.Part;
import onewindow.identity.part.PartChecks;
import onewindow.identity.part.Parts;
import onewindow.identity.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 代办人 at the window: the person agrees by his own phone or a paper is compared, and what was opened ends. */
@Component
class Representatives {
    private final RepresentativeList list;
    private final RepresentativeConfirming confirming;
    private final Parties parties;
    private final OwnPhones phones;
    private final Parts parts;
    private final Audit audit;

    Representatives(
            RepresentativeList list,
            RepresentativeConfirming confirming,
            Parties parties,
            OwnPhones phones,
            Parts parts,
            Audit audit) {
        this.list = list;
        this.confirming = confirming;
        this.parties = parties;
        this.phones = phones;
        this.parts = parts;
        this.audit = audit;
    }

    /**
     * @param paperSeen of the person acted for, where he was only typed so far
     * @param code read out from his own phone
     */
    record Proof(
            @Nullable String evidence,
            boolean paperSeen,
            @Nullable String code) {}

    /** Whether there is a phone of his own where he can agree himself; null when there is none. */
    @Nullable
    String phone(UUID partyId) {
        Party party = parties.get(partyId);
        return phones.of(party).isPresent() ? party.view().maskedPhone() : null;
    }

    /** @return the phone it went to, masked */
    String sendCode(Actor clerk, UUID partyId, UUID holderId) {
        Party party = parties.get(partyId);
        String words = parties.view(holderId).maskedName() + "要登记为您的代办人，以后可以用他的账号替您办各种事、看您的办件。";
        return phones.send(clerk, party, Matter.MANDATE, holderId, words);
    }

    /** Not in a transaction: a wrong try must stay counted. */
    private boolean agreed(UUID partyId, UUID holderId, @Nullable String code) {
        if (PartyCheck.clean(code).isEmpty()) {
            return false;
        }
        phones.check(parties.get(partyId), Matter.MANDATE, holderId, Objects.requireNonNull(code));
        return true;
    }

    Part open(Actor clerk, UUID partyId, UUID holderId, PartChecks.Checked seen, @Nullable String code) {
        return confirming.open(clerk, partyId, holderId, seen, agreed(partyId, holderId, code));
    }

    Part confirm(Actor clerk, UUID partyId, UUID id, Proof proof) {
        Part part = list.of(partyId, id);
        return confirming.confirm(clerk, part, proof, agreed(partyId, part.holderId(), proof.code()));
    }

    @Transactional
    public void end(Actor clerk, UUID partyId, UUID id, String reason) {
        Part part = list.of(partyId, id);
        parts.end(part.id(), reason);
        audit.record(clerk, IdentityAuditAct.PART_ENDED, id, reason);
    }
}

package onewindow.identity.claim;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
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
import onewindow.identity.party.PartyEvents;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 代办人 at the window, the paper compared once: who was only typed becomes the person, and who may act for him is confirmed,
 * in one act. The person is told of each.
 */
@Component
class Representatives {
    private final Parts parts;
    private final PartChecks checks;
    private final Parties parties;
    private final Claims claims;
    private final OwnPhones phones;
    private final RepresentativeRecord record;

    Representatives(
            Parts parts,
            PartChecks checks,
            Parties parties,
            Claims claims,
            OwnPhones phones,
            RepresentativeRecord record) {
        this.parts = parts;
        this.checks = checks;
        this.parties = parties;
        this.claims = claims;
        this.phones = phones;
        this.record = record;
    }

    @Component
    record RepresentativeRecord(Audit audit, PartyEvents events, TransactionTemplate transaction) {}

    /**
     * @param paperSeen of the person acted for, where he was only typed so far
     * @param code read out from his own phone
     */
    record Proof(
            @Nullable String evidence,
            boolean paperSeen,
            @Nullable String code) {}

    /** With those of whoever was only typed under the same name and number. */
    List<Part> of(UUID partyId) {
        Party party = parties.get(partyId);
        Stream<UUID> typed = party.proven() ? parties.claims(party).stream().map(Party::id) : Stream.empty();
        return Stream.concat(Stream.of(partyId), typed)
                .flatMap(id -> parts.actingFor(id).stream())
                .toList();
    }

    Part of(UUID partyId, UUID id) {
        return of(partyId).stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("这位代办人"));
    }

    String holder(Part part) {
        return parties.view(part.holderId()).maskedName();
    }

    boolean waitsForSecond(Part part) {
        return part.level() == IdentityLevel.CLAIMED && part.checkedBy() != null;
    }

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

    Part open(Actor clerk, UUID partyId, UUID holderId, PartChecks.Checked seen, @Nullable String code) {
        boolean agreed = agreed(partyId, holderId, code);
        return written(clerk, () -> checks.open(clerk, partyId, holderId, seen, agreed));
    }

    /** The paper is compared once: what was typed of the person is joined in the same act. */
    Part confirm(Actor clerk, UUID partyId, UUID id, Proof proof) {
        Part part = of(partyId, id);
        boolean agreed = agreed(partyId, part.holderId(), proof.code());
        return written(clerk, () -> {
            Party typed = parties.get(part.partyId());
            UUID known = typed.proven() ? typed.id() : seen(clerk, typed, proof);
            Part now = parts.heldBy(part.holderId()).stream()
                    .filter(p -> p.of(part.holderId(), known))
                    .findFirst()
                    .orElseThrow(() -> Problem.conflict("这个代办身份已经结束。"));
            return checks.confirm(clerk, now.id(), proof.evidence(), agreed);
        });
    }

    private UUID seen(Actor clerk, Party typed, Proof proof) {
        if (!proof.paperSeen()) {
            throw Problem.rule("paperSeen", "他是网上填的，还没有核验。请先当面核对他本人的证件原件，再勾上。", "身份由窗口当面核对");
        }
        return claims.seen(clerk, typed.id(), false).party().id();
    }

    /** Not in a transaction: a wrong try must stay counted. */
    private boolean agreed(UUID partyId, UUID holderId, @Nullable String code) {
        if (PartyCheck.clean(code).isEmpty()) {
            return false;
        }
        phones.check(parties.get(partyId), Matter.MANDATE, holderId, Objects.requireNonNull(code));
        return true;
    }

    private Part written(Actor clerk, java.util.function.Supplier<Part> act) {
        return Objects.requireNonNull(record.transaction().execute(t -> {
            Part part = act.get();
            boolean waits = waitsForSecond(part);
            String said = part.basis().chinese + (waits ? "；待第二人核对" : "");
            record.audit()
                    .record(
                            clerk,
                            waits ? IdentityAuditAct.PART_CHECKED : IdentityAuditAct.PART_CONFIRMED,
                            part.id(),
                            said);
            tell(part, waits);
            return part;
        }));
    }

    private void tell(Part part, boolean waits) {
        Party party = parties.get(part.partyId());
        String who = holder(part) + "（" + part.relation() + "）";
        record.events()
                .tell(
                        party.id(),
                        waits ? "有人要登记为您的代办人" : "登记了您的代办人",
                        waits
                                ? "窗口收到登记：" + who + "要替您办事，等第二人核对后才有效。不是您的意思，请马上到就近窗口说明。"
                                : who + "经窗口核对，可以用他的账号替您办事、看您的办件。不是您的意思，请在“我的”里撤销，或马上到就近窗口说明。",
                        party.phone());
    }

    void end(Actor clerk, UUID partyId, UUID id, String reason) {
        Part part = of(partyId, id);
        record.transaction().executeWithoutResult(t -> {
            parts.end(part.id(), reason);
            record.audit().record(clerk, IdentityAuditAct.PART_ENDED, id, reason);
        });
    }
}

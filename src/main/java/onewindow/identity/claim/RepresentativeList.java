package onewindow.identity.claim;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.identity.IdentityLevel;
import onewindow.identity.Party;
import onewindow.identity.part.Part;
import onewindow.identity.part.Parts;
import onewindow.identity.party.Parties;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;

/** Who may act for a person, with those of whoever was only typed under the same name and number. */
@Component
class RepresentativeList {
    private final Parts parts;
    private final Parties parties;

    RepresentativeList(Parts parts, Parties parties) {
        this.parts = parts;
        this.parties = parties;
    }

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

    /** The part of this holder for that person, as it stands now. */
    Part held(UUID holderId, UUID partyId) {
        return parts.heldBy(holderId).stream()
                .filter(p -> p.of(holderId, partyId))
                .findFirst()
                .orElseThrow(() -> Problem.conflict("这个代办身份已经结束。"));
    }
}

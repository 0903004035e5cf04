package onewindow.identity.party;

import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Actor;

/** Whether a member of staff may see a party because of a case in his scope; answered by the room that has the cases. */
public interface PartyReaders {
    boolean mayRead(Actor staff, UUID partyId);

    /** The number of that case, when it is this party's and this member of staff may see it. */
    Optional<String> caseNumber(Actor staff, UUID partyId, UUID caseId);
}

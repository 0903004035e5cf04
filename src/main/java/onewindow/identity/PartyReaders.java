package onewindow.identity;

import java.util.UUID;

/** Whether a member of staff may see a party because of a case in his scope; answered by the room that has the cases. */
public interface PartyReaders {
    boolean mayRead(Actor staff, UUID partyId);
}

package onewindow.identity.party;

import java.util.UUID;
import onewindow.identity.Actor;

/** What ends with a person's life, room by room; called in the transaction that puts the death on record. */
public interface PartyEnding {
    /** @return what was ended, in a word or two with its number; empty when there was nothing */
    String died(Actor clerk, UUID partyId);
}

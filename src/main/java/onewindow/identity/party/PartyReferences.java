package onewindow.identity.party;

import java.util.UUID;
import onewindow.identity.Party;

/** 改挂: each room that keeps whose something is says how it is moved from a claim to the party the claim is joined to. */
public interface PartyReferences {
    /** As the record of the join and the message to the person call it. */
    String room();

    /** Moves all of it, in the caller's transaction; how many records were moved. */
    int repoint(UUID from, Party to);

    /** Whether anything was done in this person's name that cannot be taken back by typing another name. */
    boolean acted(UUID party);
}

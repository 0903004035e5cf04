package onewindow.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The verbs of a case. Whatever happens to one goes the same way: read, may this person, is all there, compare and set.
 * Nothing is locked; of two who act at once one wins and the other is told who was first.
 */
public interface Cases {
    /** A case this person may see; otherwise there is none, and the attempt is on record. */
    CaseFile get(Actor actor, UUID id);

    /** Cases this person may see, without their ledgers; one that may not be seen is as none, and on record. */
    List<CaseFile> all(Actor actor, Collection<UUID> ids);

    CaseFile act(Actor actor, UUID id, CaseAction action, ActRequest request);

    /** @param at when it happened; the demo county has a past */
    CaseFile act(Actor actor, UUID id, CaseAction action, ActRequest request, Instant at);

    /** One of many done at once: an act like any other, and its event says so. */
    CaseFile actInBulk(Actor actor, UUID id, CaseAction action, ActRequest request, UUID run);

    /** The same act for whoever does not look at the case afterwards. Returns the version it has now. */
    int carryOut(Actor actor, UUID id, CaseAction action, ActRequest request);

    /** Writes down a case as it is begun; the caller's transaction goes on with it. */
    CaseFile begin(CaseFile.Opening opening, byte[] form);

    /** What this person registered under that key, if they did. */
    Optional<CaseFile> registeredAs(UUID staffId, String key);

    /**
     * The first step of a case taken down at a window, or by an agent at the applicant's home; joins the transaction that
     * wrote it down.
     *
     * @param note on whose behalf, when it is not the applicant who stands there
     * @param again why, when one of the same runs already and the item is one that a person has once
     */
    CaseFile register(Actor actor, CaseFile file, String key, @Nullable String note, @Nullable String again);

    /** The first step of a case that replaces a lost result; joins the transaction that wrote it down. */
    CaseFile askReissue(Actor actor, CaseFile file, String key, @Nullable String reason);

    /**
     * 补正, 送达 and 撤回 by the agent who acts for the applicant, or taken down by the window that took the case in; joins the
     * transaction in which the mandate it rests on is held. What was done before under the same key is left at that.
     */
    CaseFile actOnBehalf(Actor agent, UUID id, CaseAction action, ActRequest request);

    /** The document the act would make, without doing it. */
    String preview(Actor actor, UUID id, CaseAction action, ActRequest request);
}

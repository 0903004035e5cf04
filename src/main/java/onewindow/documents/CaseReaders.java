package onewindow.documents;

import java.util.UUID;
import onewindow.identity.Actor;

/** Who may read the papers of a case: the room that keeps the cases knows. */
public interface CaseReaders {
    boolean mayRead(Actor actor, UUID caseId);

    /** Of those who may read the case: papers name their addressee in full. */
    boolean mayOpenPapers(Actor actor, UUID caseId);
}

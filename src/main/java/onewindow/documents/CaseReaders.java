package onewindow.documents;

import java.util.UUID;
import onewindow.identity.Actor;
import org.jspecify.annotations.Nullable;

/** Who may read the papers of a case: the room that keeps the cases knows. */
public interface CaseReaders {
    boolean mayRead(Actor actor, UUID caseId);

    /** Why the applicant may not read this paper on line yet; null when he may. */
    default @Nullable String whyNot(Actor actor, UUID caseId, DocumentKind kind) {
        return null;
    }

    /** Of those who may read the case: papers name their addressee in full. */
    boolean mayOpenPapers(Actor actor, UUID caseId);
}

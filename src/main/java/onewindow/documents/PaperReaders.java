package onewindow.documents;

import java.util.UUID;
import onewindow.identity.Actor;

/** Who else may read one kind of paper of a case without reading the case: the cashier the receipts of his window. */
public interface PaperReaders {
    boolean mayRead(Actor actor, UUID caseId, DocumentKind kind);
}

package onewindow.fees;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.Doer;
import onewindow.documents.IssuedDocument;
import onewindow.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Money that changes hands: the receipt is issued and the movement written, once for each key. */
@Component
class FeeReceipts {
    private final MovementTable movements;
    private final FeeDocuments papers;
    private final Ids ids;

    FeeReceipts(MovementTable movements, FeeDocuments papers, Ids ids) {
        this.movements = movements;
        this.papers = papers;
        this.ids = ids;
    }

    /** What the money is moved for: all the charges of a payment, or the one of which something is given back. */
    record Reason(
            Movement.Kind kind,
            @Nullable UUID chargeId,
            @Nullable UUID proposalId,
            String key) {}

    Optional<Movement> find(UUID id) {
        return movements.find(id);
    }

    Optional<Movement> madeAs(Doer doer, String key) {
        return movements.madeAs(doer.id(), key);
    }

    /** Empty when somebody was first with the same. */
    Optional<Movement> write(FeeDocuments.Receipt receipt, Reason reason, Doer doer, Instant at) {
        IssuedDocument paper = papers.issue(receipt, doer, at);
        Movement movement = new Movement(
                ids.next(),
                reason.kind(),
                receipt.caseId(),
                reason.chargeId(),
                reason.proposalId(),
                receipt.amount(),
                receipt.way(),
                receipt.fiscalBill(),
                doer.id(),
                doer.name(),
                receipt.region(),
                at,
                paper.id(),
                paper.number(),
                null);
        return movements.add(movement, reason.key()) ? Optional.of(movement) : Optional.empty();
    }
}

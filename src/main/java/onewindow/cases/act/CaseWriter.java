package onewindow.cases.act;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import onewindow.cases.CaseEffect;
import onewindow.cases.CaseMove;
import onewindow.cases.Step;
import onewindow.cases.store.CaseTable;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a move with all that belongs to it in one transaction: the case, its ledger and event, papers, hand-over. */
@Component
public class CaseWriter {
    private final CaseTable table;
    private final CaseDocuments papers;
    private final List<CaseEffect> effects;
    private final Audit audit;
    private final TransactionTemplate transaction;

    CaseWriter(
            CaseTable table,
            CaseDocuments papers,
            List<CaseEffect> effects,
            Audit audit,
            TransactionTemplate transaction) {
        this.table = table;
        this.papers = papers;
        this.effects = effects;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * In the transaction it is called in, which falls with it, or in one of its own. False when the case was no longer as
     * it was read, or the key was used: then nothing is written.
     */
    boolean write(Actor actor, Step step, CaseMove move) {
        boolean joins = TransactionSynchronizationManager.isActualTransactionActive();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<CaseTable.Moved> moved = table.move(move);
                moved.ifPresent(m -> accompany(actor, step, move, m.number()));
                return moved.isPresent();
            }));
        } catch (DuplicateKeyException e) {
            if (joins) {
                throw e;
            }
            return false;
        }
    }

    public <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private void accompany(Actor actor, Step step, CaseMove move, String number) {
        papers.issue(step, move, number);
        effects.forEach(effect -> effect.after(actor, step, move));
        String again = CaseWording.again(step);
        audit.record(actor, step.action(), step.file().id(), again.isEmpty() ? number : number + "；" + again);
    }

    public String preview(Step step, CaseMove move) {
        return papers.preview(step, move);
    }
}

package onewindow.cases;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import onewindow.cases.CaseMoves.Step;
import onewindow.identity.Actor;
import onewindow.identity.Audit;
import onewindow.platform.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a move with all that belongs to it in one transaction: the case, its ledger and event, papers, hand-over. */
@Component
public class CaseWriter {
    private final CaseTable table;
    private final CaseEvent.Log log;
    private final CasePapers papers;
    private final List<CaseEffect> effects;
    private final Audit audit;
    private final TransactionTemplate transaction;

    CaseWriter(
            CaseTable table,
            CaseEvent.Log log,
            CasePapers papers,
            List<CaseEffect> effects,
            Audit audit,
            TransactionTemplate transaction) {
        this.table = table;
        this.log = log;
        this.papers = papers;
        this.effects = effects;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** False when the case was no longer as it was read, or the key was used: then nothing is written. */
    boolean write(Actor actor, Step step, CaseMove move) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<CaseTable.Moved> moved = table.move(move);
                moved.ifPresent(m -> accompany(actor, step, move, m.number()));
                return moved.isPresent();
            }));
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    public <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** In the caller's transaction, which falls with it. */
    void writeWithin(Actor actor, Step step, CaseMove move) {
        CaseTable.Moved moved = table.move(move).orElseThrow(() -> moved(step.file()));
        accompany(actor, step, move, moved.number());
    }

    private void accompany(Actor actor, Step step, CaseMove move, String number) {
        papers.issue(step, move, number);
        effects.forEach(effect -> effect.after(actor, step, move));
        audit.record(actor, step.action().name(), "CASE", step.file().id(), number);
    }

    String preview(Step step, CaseMove move) {
        return papers.preview(step, move);
    }

    /** Says who was there first, and where the case stands now. */
    Problem moved(CaseFile now) {
        String by = log.last(now.id())
                .map(e -> "刚才已由" + e.byName() + "（" + e.byPost() + "）办理“"
                        + e.act().chinese() + "”，")
                .orElse("刚才有改动，");
        return Problem.conflict(by + "现在是“" + now.status().chinese + "”。请刷新后再办。");
    }
}

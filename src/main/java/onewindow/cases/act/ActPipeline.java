package onewindow.cases.act;

import onewindow.cases.CaseFile;
import onewindow.cases.CaseMove;
import onewindow.cases.Step;
import onewindow.cases.act.CaseSteps.ActCall;
import onewindow.cases.store.CaseTable;
import org.springframework.stereotype.Component;

/** The one way of an act: asks whether it may be done, works out what the case becomes, and writes it once. */
@Component
class ActPipeline {
    private final CaseTable table;
    private final CaseSteps steps;
    private final CaseMoves moves;
    private final ActCheck check;
    private final CaseWriter writer;

    ActPipeline(CaseTable table, CaseSteps steps, CaseMoves moves, ActCheck check, CaseWriter writer) {
        this.table = table;
        this.steps = steps;
        this.moves = moves;
        this.check = check;
        this.writer = writer;
    }

    CaseFile done(ActCall asked) {
        if (asked.file().repeated()) {
            return asked.file();
        }
        write(asked);
        return table.find(asked.file().id()).orElseThrow();
    }

    /** Does the act or, when it was done meanwhile under the same key, leaves it at that. */
    void write(ActCall asked) {
        Step step = steps.of(asked);
        CaseMove move = moves.of(step);
        check.passable(step.file(), move.after());
        if (!writer.write(asked.actor(), step, move)) {
            CaseFile now = table.find(
                            step.file().id(), step.action(), step.request().key())
                    .orElseThrow();
            if (!now.repeated()) {
                throw check.moved(now);
            }
        }
    }

    /** The words of the document the act would issue; nothing is written. */
    String preview(ActCall asked) {
        Step step = steps.of(asked);
        return writer.preview(step, moves.of(step));
    }
}

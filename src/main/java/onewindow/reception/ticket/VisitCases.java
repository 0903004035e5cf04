package onewindow.reception.ticket;

import java.time.Clock;
import java.time.LocalDate;
import onewindow.cases.CaseEffect;
import onewindow.cases.CaseMove;
import onewindow.cases.Step;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import org.springframework.stereotype.Component;

/** R3: whatever the window does while it serves somebody belongs to that visit. */
@Component
class VisitCases implements CaseEffect {
    private final TicketTable table;
    private final Clock clock;

    VisitCases(TicketTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void after(Actor actor, Step step, CaseMove move) {
        boolean alone = move.doer().bulkRun() == null;
        if (actor.staffId() != null && actor.has(Role.WINDOW_CLERK) && alone) {
            table.add(move.before().id(), actor.staffId(), LocalDate.now(clock));
        }
    }
}

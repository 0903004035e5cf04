package onewindow.agents.errand;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.agents.AgentEvents.Doer;
import onewindow.identity.Actor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An order is asked for, once for each key; an agent who was asked at the door has it already. */
@Component
class ErrandAsking {
    private final ErrandTable table;
    private final ErrandIntake intake;
    private final ErrandWriter writer;
    private final ErrandMoves moves;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ErrandAsking(
            ErrandTable table,
            ErrandIntake intake,
            ErrandWriter writer,
            ErrandMoves moves,
            Clock clock,
            TransactionTemplate transaction) {
        this.table = table;
        this.intake = intake;
        this.writer = writer;
        this.moves = moves;
        this.clock = clock;
        this.transaction = transaction;
    }

    Errand ask(Actor actor, ErrandIntake.NewErrand wanted) {
        return ask(actor, wanted, clock.instant());
    }

    /** @param at when it was asked; the demo county has a past */
    Errand ask(Actor actor, ErrandIntake.NewErrand wanted, Instant at) {
        UUID me = actor.staffId() == null ? actor.accountId() : actor.staffId();
        Errand known = table.askedAs(me, wanted.key()).orElse(null);
        if (known != null) {
            return known;
        }
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        Errand order = intake.of(actor, wanted, at, day);
        try {
            return java.util.Objects.requireNonNull(transaction.execute(t -> write(actor, order, wanted.key())));
        } catch (DuplicateKeyException e) {
            return table.askedAs(me, wanted.key()).orElseThrow(() -> e);
        }
    }

    /** An agent who was asked at the door has it already. */
    private Errand write(Actor actor, Errand order, String key) {
        writer.open(order, new Doer(actor, moves.name(actor, order), moves.post(actor, order)), key);
        if (order.askedBy() == Errand.AskedBy.AGENT) {
            take(actor, order, key);
        }
        return table.find(order.id()).orElseThrow();
    }

    private void take(Actor actor, Errand order, String key) {
        ErrandActRequest request = new ErrandActRequest(order.version(), key, null, null, null, null);
        writer.writeWithin(moves.of(actor, order, ErrandAction.TAKE, request));
    }
}

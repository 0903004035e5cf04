package onewindow.agents.errand;

import java.util.UUID;
import onewindow.agents.AgentAuditAct;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;

/** The verbs of an order. Of two who act at once one wins, and the other is told who was first. */
@Component
class Errands {
    private final ErrandTable table;
    private final ErrandAccess access;
    private final ErrandAsking asking;
    private final ErrandWriter writer;
    private final ErrandMoves moves;
    private final Audit audit;

    Errands(
            ErrandTable table,
            ErrandAccess access,
            ErrandAsking asking,
            ErrandWriter writer,
            ErrandMoves moves,
            Audit audit) {
        this.table = table;
        this.access = access;
        this.asking = asking;
        this.writer = writer;
        this.moves = moves;
        this.audit = audit;
    }

    Errand get(Actor actor, UUID id) {
        Errand order = table.find(id).orElseThrow(() -> Problem.notFound("这张代办单"));
        if (!access.mayRead(actor, order)) {
            audit.refused(actor, AgentAuditAct.READ_ORDER, id, "不在权限范围内");
            throw Problem.notFound("这张代办单");
        }
        return order;
    }

    /** For its pictures and to see in clear whom to call: not for whoever only supervises. */
    Errand open(Actor actor, UUID id) {
        Errand order = get(actor, id);
        if (!access.mayOpen(actor, order)) {
            throw Problem.notAllowed("照片和完整联系方式只有承办的代办员和当地窗口可以打开。");
        }
        return order;
    }

    Errand ask(Actor actor, ErrandIntake.NewErrand wanted) {
        return asking.ask(actor, wanted);
    }

    Errand act(Actor actor, UUID id, ErrandAction action, ErrandActRequest request) {
        Errand order = action == ErrandAction.TAKE ? toTake(actor, id) : get(actor, id);
        if (writer.repeated(order, action, request.key())) {
            return order;
        }
        allow(actor, order, action, request.version());
        request.check(action);
        writer.write(() -> moves.of(actor, order, action, request));
        return table.find(id).orElseThrow();
    }

    /** Whoever came too late may no longer see it, but is told who has it. */
    private Errand toTake(Actor actor, UUID id) {
        Errand order = table.find(id).orElseThrow(() -> Problem.notFound("这张代办单"));
        if (access.mayRead(actor, order)) {
            return order;
        }
        if (access.serves(actor, order)) {
            throw writer.moved(order);
        }
        return get(actor, id);
    }

    /** Refuses what is not this person's to do, or no longer. */
    void allow(Actor actor, Errand order, ErrandAction action, int version) {
        if (version != order.version() || !action.leadsFrom(order.status())) {
            throw writer.moved(order);
        }
        String whyNot = action == ErrandAction.ASK ? "请重新提出。" : access.whyNot(actor, order, action);
        if (whyNot != null) {
            audit.refused(actor, action, order.id(), whyNot);
            throw Problem.notAllowed(whyNot);
        }
    }
}

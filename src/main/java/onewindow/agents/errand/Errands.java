package onewindow.agents.errand;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import onewindow.agents.Agent;
import onewindow.agents.AgentAuditAct;
import onewindow.agents.AgentEvents.Doer;
import onewindow.agents.AgentEvents.Extras;
import onewindow.agents.AgentPictures;
import onewindow.agents.Agents;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The verbs of an order. Of two who act at once one wins, and the other is told who was first. */
@Component
class Errands {
    private final ErrandTable table;
    private final ErrandAccess access;
    private final ErrandIntake asking;
    private final ErrandWriter writer;
    private final AgentOrderHands hands;

    Errands(ErrandTable table, ErrandAccess access, ErrandIntake asking, ErrandWriter writer, AgentOrderHands hands) {
        this.table = table;
        this.access = access;
        this.asking = asking;
        this.writer = writer;
        this.hands = hands;
    }

    /** Who does it, with what. */
    @Component
    record AgentOrderHands(
            Agents agents, AgentPictures pictures, Audit audit, Clock clock, TransactionTemplate transaction) {}

    Errand get(Actor actor, UUID id) {
        Errand order = table.find(id).orElseThrow(() -> Problem.notFound("这张代办单"));
        if (!access.mayRead(actor, order)) {
            hands.audit().refused(actor, AgentAuditAct.READ_ORDER, id, "不在权限范围内");
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
        return ask(actor, wanted, hands.clock().instant());
    }

    /** @param at when it was asked; the demo county has a past */
    Errand ask(Actor actor, ErrandIntake.NewErrand wanted, Instant at) {
        UUID me = actor.staffId() == null ? actor.accountId() : actor.staffId();
        Errand known = table.askedAs(me, wanted.key()).orElse(null);
        if (known != null) {
            return known;
        }
        LocalDate day = LocalDate.ofInstant(at, hands.clock().getZone());
        Errand order = asking.of(actor, wanted, at, day);
        try {
            return java.util.Objects.requireNonNull(
                    hands.transaction().execute(t -> write(actor, order, wanted.key())));
        } catch (DuplicateKeyException e) {
            return table.askedAs(me, wanted.key()).orElseThrow(() -> e);
        }
    }

    /** An agent who was asked at the door has it already. */
    private Errand write(Actor actor, Errand order, String key) {
        writer.open(order, new Doer(actor, name(actor, order), post(actor, order)), key);
        if (order.askedBy() == Errand.AskedBy.AGENT) {
            take(actor, order, key);
        }
        return table.find(order.id()).orElseThrow();
    }

    private void take(Actor actor, Errand order, String key) {
        ErrandActRequest request = new ErrandActRequest(order.version(), key, null, null, null, null);
        writer.writeWithin(move(actor, order, ErrandAction.TAKE, request));
    }

    Errand act(Actor actor, UUID id, ErrandAction action, ErrandActRequest request) {
        Errand order = action == ErrandAction.TAKE ? toTake(actor, id) : get(actor, id);
        if (writer.repeated(order, action, request.key())) {
            return order;
        }
        allow(actor, order, action, request.version());
        request.check(action);
        writer.write(() -> move(actor, order, action, request));
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
            hands.audit().refused(actor, action, order.id(), whyNot);
            throw Problem.notAllowed(whyNot);
        }
    }

    private ErrandMove move(Actor actor, Errand order, ErrandAction action, ErrandActRequest request) {
        Agent agent = agent(actor, order, action, request);
        UUID picture = hands.pictures().useIfGiven(actor, "picture", request.picture());
        return new ErrandMove(
                order,
                action,
                new Doer(actor, name(actor, order), post(actor, order)),
                hands.clock().instant(),
                request.key(),
                new Extras(request.noteText(), request.placeText(), picture),
                agent,
                null,
                Map.of());
    }

    private @Nullable Agent agent(Actor actor, Errand order, ErrandAction action, ErrandActRequest request) {
        UUID own = order.agentId();
        return switch (action) {
            case TAKE -> hands.agents().require(actor);
            case DISPATCH -> named(order, request);
            default -> own == null ? null : hands.agents().get(own);
        };
    }

    private Agent named(Errand order, ErrandActRequest request) {
        Agent agent = hands.agents().get(java.util.Objects.requireNonNull(request.agentId()));
        boolean serves = agent.serves(RegionCode.of(order.regionCode()));
        if (!serves || !agent.inService(LocalDate.now(hands.clock()))) {
            throw Problem.invalid("agentId", agent.name() + "不在岗，或者不服务这个地方。");
        }
        if (agent.id().equals(order.agentId())) {
            throw Problem.invalid("agentId", "这一单已经在" + agent.name() + "手上。");
        }
        return agent;
    }

    String name(Actor actor, Errand order) {
        return actor.kind() == Actor.Kind.CITIZEN && order.askerPartyId() == null ? order.maskedName() : actor.name();
    }

    String post(Actor actor, Errand order) {
        if (actor.kind() == Actor.Kind.CITIZEN) {
            return order.askerPartyId() == null ? "本人" : "家属（" + order.askerRelation() + "提出）";
        }
        Agent agent = access.worker(actor, order).orElse(null);
        if (agent != null && !access.isSelf(actor, agent)) {
            return "便民服务中心，代" + agent.name() + "记";
        }
        return hands.agents().of(actor).isPresent() ? "代办员" : "便民服务中心";
    }

    /** Whose part of the work this is; the agent's own, or one without an account for whom the window writes. */
    Agent worker(Actor actor, Errand order) {
        return access.worker(actor, order).orElseThrow(() -> Problem.notAllowed("这张代办单不在您手上。"));
    }
}

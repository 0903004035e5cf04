package onewindow.agents.errand;

import java.util.Optional;
import java.util.UUID;
import onewindow.agents.Agent;
import onewindow.agents.AgentScope;
import onewindow.agents.Agents;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.platform.Problem;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see and do what with an order: agents in their villages, the centre over them, the people it is for. */
@Component
class ErrandAccess {
    private final Agents agents;

    ErrandAccess(Agents agents) {
        this.agents = agents;
    }

    boolean mayRead(Actor actor, Errand order) {
        if (actor.kind() == Actor.Kind.CITIZEN) {
            return asks(actor, order);
        }
        return mine(actor, order) || AgentScope.oversees(actor, order.regionCode());
    }

    /** Pictures and numbers in clear. */
    boolean mayOpen(Actor actor, Errand order) {
        return mine(actor, order) || AgentScope.unmasks(actor, order.regionCode());
    }

    private boolean mine(Actor actor, Errand order) {
        return agents.of(actor)
                .filter(me -> me.id().equals(order.agentId()) || free(me, order))
                .isPresent();
    }

    static boolean asks(Actor actor, Errand order) {
        UUID party = actor.partyId();
        return actor.kind() == Actor.Kind.CITIZEN
                && party != null
                && (party.equals(order.partyId()) || party.equals(order.askerPartyId()));
    }

    private static boolean free(Agent me, Errand order) {
        return order.status() == ErrandStatus.ASKED && me.serves(RegionCode.of(order.regionCode()));
    }

    boolean serves(Actor actor, Errand order) {
        return agents.of(actor)
                .filter(me -> me.serves(RegionCode.of(order.regionCode())))
                .isPresent();
    }

    /** Why this person cannot do this to the order now; null when they can. */
    @Nullable
    String whyNot(Actor actor, Errand order, ErrandAction action) {
        if (!action.leadsFrom(order.status())) {
            return "现在是“" + order.status().chinese + "”，不能“" + action.chinese() + "”。";
        }
        ErrandActor who = action.rule().who;
        if (!is(actor, order, who)) {
            return "这一步应由" + who.chinese + "来做。";
        }
        boolean unvisited = order.kind() == Errand.Kind.HOME_VISIT && order.status() == ErrandStatus.TAKEN;
        return unvisited && action == ErrandAction.REGISTER_CASE ? "这是上门服务，请先上门登记，再替他申请。" : null;
    }

    private boolean is(Actor actor, Errand order, ErrandActor who) {
        boolean centre = AgentScope.dispatches(actor, order.regionCode());
        return switch (who) {
            case ANYBODY -> true;
            case SERVING_AGENT -> agents.of(actor).filter(me -> free(me, order)).isPresent();
            case AGENT -> isAgent(actor, order, centre);
            case CENTRE -> centre;
            case AGENT_OR_CENTRE -> centre || isAgent(actor, order, false);
            case ASKER_OR_CENTRE -> centre || asks(actor, order);
        };
    }

    private boolean isAgent(Actor actor, Errand order, boolean centre) {
        return worker(actor, order)
                .filter(agent -> centre || isSelf(actor, agent))
                .isPresent();
    }

    /** The agent whose part this person does: his own, or for a volunteer without an account the centre writes it down. */
    Optional<Agent> worker(Actor actor, Errand order) {
        UUID agentId = order.agentId();
        if (agentId == null || actor.kind() != Actor.Kind.STAFF) {
            return Optional.empty();
        }
        Agent agent = agents.get(agentId);
        boolean written = agent.staffId() == null && AgentScope.dispatches(actor, order.regionCode());
        return isSelf(actor, agent) || written ? Optional.of(agent) : Optional.empty();
    }

    /** Whose part of the work this is; the agent's own, or one without an account for whom the window writes. */
    Agent requireWorker(Actor actor, Errand order) {
        return worker(actor, order).orElseThrow(() -> Problem.notAllowed("这张代办单不在您手上。"));
    }

    boolean isSelf(Actor actor, Agent agent) {
        return agents.of(actor).filter(me -> me.id().equals(agent.id())).isPresent();
    }

    /** The condition of every list: my own, those I could take, and those of the places I answer for. */
    Where scope(Actor actor, Where where) {
        Agent me = agents.of(actor).orElse(null);
        Where overseen = AgentScope.within(new Where(), "o.region_code", actor);
        String centre = overseen.partOf(where);
        if (me == null) {
            return where.and(centre);
        }
        where.bind("me", me.id());
        return where.and("(o.agent_id = :me or (" + free() + ") or " + centre + ")");
    }

    /** Not taken yet, in a village of mine; binds :me. */
    static String free() {
        return """
                o.status = 'ASKED' and exists (
                    select from agents.agent_village v
                    where v.agent_id = :me
                      and o.region_code between v.region_code and v.last_code)""";
    }
}

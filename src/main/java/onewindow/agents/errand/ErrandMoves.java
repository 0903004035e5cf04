package onewindow.agents.errand;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import onewindow.agents.Agent;
import onewindow.agents.AgentEvents.Doer;
import onewindow.agents.AgentEvents.Extras;
import onewindow.agents.AgentPictures;
import onewindow.agents.Agents;
import onewindow.agents.mandate.Mandate;
import onewindow.cases.CaseFile;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an act makes of an order: who did it, in which post, in whose hands it is now. */
@Component
class ErrandMoves {
    private final ErrandAccess access;
    private final Agents agents;
    private final AgentPictures pictures;
    private final Clock clock;

    ErrandMoves(ErrandAccess access, Agents agents, AgentPictures pictures, Clock clock) {
        this.access = access;
        this.agents = agents;
        this.pictures = pictures;
        this.clock = clock;
    }

    ErrandMove of(Actor actor, Errand order, ErrandAction action, ErrandActRequest request) {
        Agent agent = agent(actor, order, action, request);
        UUID picture = pictures.useIfGiven(actor, "picture", request.picture());
        return new ErrandMove(
                order,
                action,
                new Doer(actor, name(actor, order), post(actor, order)),
                clock.instant(),
                request.key(),
                new Extras(request.noteText(), request.placeText(), picture),
                agent,
                null,
                Map.of());
    }

    private @Nullable Agent agent(Actor actor, Errand order, ErrandAction action, ErrandActRequest request) {
        UUID own = order.agentId();
        return switch (action) {
            case TAKE -> agents.require(actor);
            case DISPATCH -> named(order, request);
            default -> own == null ? null : agents.get(own);
        };
    }

    private Agent named(Errand order, ErrandActRequest request) {
        Agent agent = agents.get(java.util.Objects.requireNonNull(request.agentId()));
        boolean serves = agent.serves(RegionCode.of(order.regionCode()));
        if (!serves || !agent.inService(LocalDate.now(clock))) {
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
        return agents.of(actor).isPresent() ? "代办员" : "便民服务中心";
    }

    ErrandMove registering(Actor actor, Errand order, Agent agent, Mandate mandate, CaseFile file, String key) {
        return new ErrandMove(
                order,
                ErrandAction.REGISTER_CASE,
                new Doer(actor, actor.name(), post(actor, order)),
                clock.instant(),
                key,
                new Extras(
                        file.subject().itemName() + " " + file.number() + "，" + ErrandMandates.words(mandate),
                        null,
                        null),
                agent,
                mandate.principalId(),
                Map.of(
                        "mandate",
                        mandate.number(),
                        "item",
                        file.subject().itemName(),
                        "case",
                        java.util.Objects.requireNonNullElse(file.number(), "")));
    }
}

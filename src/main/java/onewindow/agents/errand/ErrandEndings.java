package onewindow.agents.errand;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.agents.Agent;
import onewindow.agents.AgentEvents.Doer;
import onewindow.agents.AgentEvents.Extras;
import onewindow.agents.Agents;
import onewindow.identity.Actor;
import onewindow.identity.party.PartyEnding;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was asked for somebody who has died is not done any more; what has begun ends as it stands. */
@Component
@Order(20)
class ErrandEndings implements PartyEnding {
    private static final String WHY = "委托人已登记死亡";

    private final ErrandTable table;
    private final ErrandWriter writer;
    private final Agents agents;
    private final Clock clock;

    ErrandEndings(ErrandTable table, ErrandWriter writer, Agents agents, Clock clock) {
        this.table = table;
        this.writer = writer;
        this.agents = agents;
        this.clock = clock;
    }

    @Override
    public String died(Actor clerk, UUID partyId) {
        List<Errand> open = table.openFor(partyId);
        open.forEach(order -> end(clerk, order));
        return open.isEmpty() ? "" : "代办单" + open.stream().map(Errand::number).collect(Collectors.joining("、"));
    }

    private void end(Actor clerk, Errand order) {
        UUID agentId = order.agentId();
        Agent agent = agentId == null ? null : agents.get(agentId);
        ErrandAction action =
                ErrandAction.CANCEL.leadsFrom(order.status()) ? ErrandAction.CANCEL : ErrandAction.GIVE_UP;
        writer.writeWithin(new ErrandMove(
                order,
                action,
                new Doer(clerk, clerk.name(), "便民服务中心"),
                clock.instant(),
                "death",
                new Extras(WHY, null, null),
                agent,
                null,
                Map.of()));
    }
}

package onewindow.agents.order;

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
class OrderEndings implements PartyEnding {
    private static final String WHY = "委托人已登记死亡";

    private final AgentOrderTable table;
    private final AgentOrderWriter writer;
    private final Agents agents;
    private final Clock clock;

    OrderEndings(AgentOrderTable table, AgentOrderWriter writer, Agents agents, Clock clock) {
        this.table = table;
        this.writer = writer;
        this.agents = agents;
        this.clock = clock;
    }

    @Override
    public String died(Actor clerk, UUID partyId) {
        List<AgentOrder> open = table.openFor(partyId);
        open.forEach(order -> end(clerk, order));
        return open.isEmpty()
                ? ""
                : "代办单" + open.stream().map(AgentOrder::number).collect(Collectors.joining("、"));
    }

    private void end(Actor clerk, AgentOrder order) {
        UUID agentId = order.agentId();
        Agent agent = agentId == null ? null : agents.get(agentId);
        OrderAction action = OrderAction.CANCEL.leadsFrom(order.status()) ? OrderAction.CANCEL : OrderAction.GIVE_UP;
        writer.writeWithin(new OrderMove(
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

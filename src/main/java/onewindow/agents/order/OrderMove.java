package onewindow.agents.order;

import java.time.Instant;
import java.util.UUID;
import onewindow.agents.Agent;
import onewindow.agents.AgentEvents.Doer;
import onewindow.agents.AgentEvents.Extras;
import org.jspecify.annotations.Nullable;

/**
 * One step of one order, ready to be written.
 *
 * @param agent whose it is afterwards
 * @param words what the message to the principal names besides: {@code {case}}, {@code {mandate}}, {@code {item}}
 */
record OrderMove(
        AgentOrder before,
        OrderAction action,
        Doer doer,
        Instant at,
        String key,
        Extras extras,
        @Nullable Agent agent,
        @Nullable UUID partyId,
        java.util.Map<String, String> words) {

    AgentOrderTable.After after() {
        OrderStatus to = action.rule().to;
        boolean handsOver = action == OrderAction.HAND_OVER;
        return new AgentOrderTable.After(
                to,
                to == OrderStatus.ASKED || agent == null ? null : agent.id(),
                partyId,
                handsOver ? extras.note() : null,
                handsOver ? at : null,
                to.open() ? null : at);
    }
}

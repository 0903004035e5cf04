package onewindow.agents.errand;

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
record ErrandMove(
        Errand before,
        ErrandAction action,
        Doer doer,
        Instant at,
        String key,
        Extras extras,
        @Nullable Agent agent,
        @Nullable UUID partyId,
        java.util.Map<String, String> words) {

    ErrandTable.After after() {
        ErrandStatus to = action.rule().to;
        boolean handsOver = action == ErrandAction.HAND_OVER;
        return new ErrandTable.After(
                to,
                to == ErrandStatus.ASKED || agent == null ? null : agent.id(),
                partyId,
                handsOver ? extras.note() : null,
                handsOver ? at : null,
                to.open() ? null : at);
    }
}

package onewindow.agents.mandate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import onewindow.agents.Agent;
import onewindow.agents.AgentEvents;
import onewindow.agents.AgentScope;
import onewindow.agents.Agents;
import onewindow.agents.mandate.MandateController.MandateView;
import onewindow.identity.Actor;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mandates as the pages show them. */
@Component
class MandatePage {
    private final MandateTable table;
    private final MandateHistory history;
    private final Agents agents;
    private final Calendars calendars;

    MandatePage(MandateTable table, MandateHistory history, Agents agents, Calendars calendars) {
        this.table = table;
        this.history = history;
        this.agents = agents;
        this.calendars = calendars;
    }

    /** The agent's own, or those of the places this person answers for. */
    Where scope(Actor actor) {
        return agents.of(actor)
                .map(a -> new Where().and("m.agent_id = :agent", "agent", a.id()))
                .orElseGet(() -> AgentScope.within(new Where(), "m.region_code", actor.requireStaff()));
    }

    Slice<MandateView> list(Where where, Slice.Request request) {
        return views(table.list(where, request));
    }

    private Slice<MandateView> views(Slice<Mandate> found) {
        Map<UUID, Agent> known = agents.all(found.items().stream()
                .map(Mandate::agentId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
        return found.map(m -> view(m, m.agentId() == null ? null : known.get(m.agentId())));
    }

    MandateView view(Mandate mandate) {
        UUID agentId = mandate.agentId();
        return view(mandate, agentId == null ? null : agents.get(agentId));
    }

    private MandateView view(Mandate m, @Nullable Agent agent) {
        Mandate.State state = m.state(calendars.today());
        return new MandateView(
                m.id(),
                m.number(),
                m.principalId(),
                m.maskedPrincipal(),
                m.agentId(),
                m.holderId(),
                agent == null ? Objects.requireNonNullElse(m.maskedHolder(), "") : agent.name(),
                Objects.requireNonNullElse(m.relation(), "代办员"),
                agent == null ? null : agent.phone(),
                m.regionCode(),
                m.itemIds(),
                m.what(),
                m.validFrom(),
                m.validUntil(),
                state,
                state.chinese,
                m.how(),
                m.givenAt(),
                m.witnessName(),
                m.confirmUntil(),
                m.confirmedHow() == null ? null : m.confirmedHow().chinese + "（" + m.confirmedName() + "）",
                m.revokeReason());
    }

    /** Everything done with it, oldest first. */
    List<AgentEvents.Line> events(Mandate mandate) {
        return history.of(mandate);
    }
}

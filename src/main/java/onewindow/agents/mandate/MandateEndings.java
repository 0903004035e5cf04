package onewindow.agents.mandate;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.agents.AgentAuditAct;
import onewindow.agents.AgentEvents;
import onewindow.agents.AgentEvents.AgentEvent;
import onewindow.agents.AgentEvents.Doer;
import onewindow.agents.AgentEvents.Extras;
import onewindow.agents.AgentEvents.Subject;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.identity.party.PartyEnding;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 民法典第一百七十三条: a mandate ends with the life of who gave it or of who held it. */
@Component
@Order(10)
class MandateEndings implements PartyEnding {
    private final MandateTable table;
    private final AgentEvents events;
    private final Audit audit;
    private final Clock clock;

    MandateEndings(MandateTable table, AgentEvents events, Audit audit, Clock clock) {
        this.table = table;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String died(Actor clerk, UUID partyId) {
        List<Mandate> ended = table.touching(partyId);
        ended.forEach(m -> end(clerk, m, partyId));
        return ended.isEmpty()
                ? ""
                : "委托书" + ended.stream().map(Mandate::number).collect(Collectors.joining("、"));
    }

    /** Nobody is told: the dead do not read, and to whom the phone belongs now is not known. */
    private void end(Actor clerk, Mandate mandate, UUID dead) {
        String reason = (dead.equals(mandate.principalId()) ? "委托人" : "受托人") + "死亡（民法典第一百七十三条）";
        table.endByDeath(mandate.id(), clock.instant(), reason);
        events.append(
                new AgentEvent(
                        Subject.MANDATE,
                        mandate.id(),
                        "END",
                        null,
                        Mandate.State.ENDED.name(),
                        clock.instant(),
                        "death"),
                new Doer(clerk, clerk.name(), "窗口人员"),
                new Extras(reason, null, null),
                null);
        audit.record(clerk, AgentAuditAct.MANDATE_ENDED, mandate.id(), mandate.number() + " " + reason);
    }
}

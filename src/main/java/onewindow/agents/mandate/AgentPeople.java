package onewindow.agents.mandate;

import java.util.List;
import java.util.UUID;
import onewindow.agents.Agent;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An agent's own people: of his villages, with a mandate they have confirmed and which holds today. */
@Component
public class AgentPeople {
    private final MandateTable table;
    private final PrincipalHomes homes;
    private final Calendars calendars;

    AgentPeople(MandateTable table, PrincipalHomes homes, Calendars calendars) {
        this.table = table;
        this.homes = homes;
        this.calendars = calendars;
    }

    /** Their mandates, the one running longest first. */
    public List<Mandate> of(Agent agent, @Nullable UUID partyId) {
        return table.standing(agent.id(), partyId, calendars.today()).stream()
                .filter(m -> homes.servedBy(agent, m.principalId()))
                .toList();
    }

    public void requireServed(Agent agent, UUID partyId) {
        if (!homes.servedBy(agent, partyId)) {
            throw PrincipalHomes.elsewhere();
        }
    }
}

package onewindow.agents;

import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.VillageAgents;
import org.springframework.stereotype.Component;

/** An agent goes to the people of his villages, and sees their papers there. */
@Component
class AgentVillages implements VillageAgents {
    private final Agents agents;

    AgentVillages(Agents agents) {
        this.agents = agents;
    }

    @Override
    public boolean serves(Actor agent, RegionCode region) {
        return agents.of(agent).filter(a -> a.serves(region)).isPresent();
    }
}

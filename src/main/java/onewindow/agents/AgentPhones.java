package onewindow.agents;

import onewindow.identity.challenge.WorkPhones;
import org.springframework.stereotype.Component;

/** The agents' own numbers, with those of agents who have gone. */
@Component
class AgentPhones implements WorkPhones {
    private final AgentTable table;

    AgentPhones(AgentTable table) {
        this.table = table;
    }

    @Override
    public boolean belongsToStaff(String phone) {
        return table.phoneOfAgent(phone);
    }
}

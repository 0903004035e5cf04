package onewindow.agents;

import onewindow.platform.key.EncryptedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room, but for its orders keeps encrypted. */
@Configuration
class EncryptedAgentEvents {
    @Bean
    EncryptedColumn.Known encryptedAgentEventColumns() {
        return EncryptedColumn.Known.of(AgentEvents.PHONE, AgentEvents.NOTE, AgentEvents.TOLD, PrincipalTellings.TOLD);
    }
}

package onewindow.agents;

import onewindow.identity.audit.AuditNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the audit trail calls the things of this room. */
@Configuration(proxyBeanMethods = false)
class AgentsOnRecord {
    @Bean
    AuditNames errandNames() {
        return new AuditNames("AGENT_ORDER", """
                select id, number as name from agents.agent_order where id = any(cast(:ids as uuid[])) or number = :name""");
    }

    @Bean
    AuditNames mandateNames() {
        return new AuditNames("MANDATE", """
                select id, number as name from agents.mandate where id = any(cast(:ids as uuid[])) or number = :name""");
    }

    @Bean
    AuditNames batchNames() {
        return new AuditNames("PAPER_BATCH", """
                select id, number as name from agents.paper_batch where id = any(cast(:ids as uuid[])) or number = :name""");
    }

    @Bean
    AuditNames projectNames() {
        return new AuditNames("PROJECT", """
                select id, name from agents.project where id = any(cast(:ids as uuid[])) or name = :name""");
    }
}

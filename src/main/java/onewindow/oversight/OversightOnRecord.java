package onewindow.oversight;

import onewindow.identity.audit.AuditNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the audit trail calls the things of this room. */
@Configuration(proxyBeanMethods = false)
class OversightOnRecord {
    @Bean
    AuditNames supervisionNames() {
        return new AuditNames("ORDER", """
                select id, number as name from oversight.supervision_order
                where id = any(cast(:ids as uuid[])) or number = :name""");
    }
}

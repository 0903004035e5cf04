package onewindow.catalogue.edit;

import onewindow.identity.audit.AuditNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the audit trail calls the things of this room. */
@Configuration(proxyBeanMethods = false)
class ItemsOnRecord {
    @Bean
    AuditNames itemNames() {
        return new AuditNames("ITEM", """
                select id, name from catalogue.item where id = any(cast(:ids as uuid[])) or name = :name or code = :name""");
    }
}

package onewindow.identity.staff;

import onewindow.identity.audit.AuditNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the audit trail calls the accounts of staff. */
@Configuration(proxyBeanMethods = false)
class AccountsOnRecord {
    @Bean
    AuditNames accountNames() {
        return new AuditNames("ACCOUNT", """
                select id, display_name as name from identity.account
                where kind = 'STAFF' and (id = any(cast(:ids as uuid[])) or display_name = :name or username = :name)""");
    }
}

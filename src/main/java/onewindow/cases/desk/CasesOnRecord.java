package onewindow.cases.desk;

import onewindow.identity.audit.AuditNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the audit trail calls the things of this room. */
@Configuration(proxyBeanMethods = false)
class CasesOnRecord {
    @Bean
    AuditNames caseNames() {
        return new AuditNames("CASE", """
                select id, number as name from cases.case_file
                where number is not null and (id = any(cast(:ids as uuid[])) or number = :name)""");
    }
}

package onewindow.organisation;

import onewindow.identity.audit.AuditNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the audit trail calls the things of this room. */
@Configuration(proxyBeanMethods = false)
class OrganisationOnRecord {
    @Bean
    AuditNames siteNames() {
        return new AuditNames("SITE", """
                select id, name from organisation.site where id = any(cast(:ids as uuid[])) or name = :name""");
    }

    @Bean
    AuditNames staffNames() {
        return new AuditNames("STAFF", """
                select id, name from organisation.staff_member
                where id = any(cast(:ids as uuid[])) or name = :name or badge_number = :name""");
    }
}

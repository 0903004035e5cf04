package onewindow.documents;

import onewindow.identity.audit.AuditNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the audit trail calls the things of this room. */
@Configuration(proxyBeanMethods = false)
class DocumentsOnRecord {
    @Bean
    AuditNames documentNames() {
        return new AuditNames("DOCUMENT", """
                select id, number as name from documents.document where id = any(cast(:ids as uuid[])) or number = :name""");
    }
}

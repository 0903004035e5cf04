package onewindow.documents;

import onewindow.platform.key.EncryptedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room keeps encrypted. */
@Configuration
class EncryptedDocuments {
    @Bean
    EncryptedColumn.Known encryptedDocumentColumns() {
        return EncryptedColumn.Known.of(DocumentTable.CONTENT, DocumentTable.PDF);
    }
}

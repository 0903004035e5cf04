package onewindow.cases.publicity;

import onewindow.platform.key.EncryptedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this subject keeps encrypted. */
@Configuration
class EncryptedObjections {
    @Bean
    EncryptedColumn.Known encryptedObjectionColumns() {
        return EncryptedColumn.Known.of(
                ObjectionTable.NAME, ObjectionTable.PHONE, ObjectionTable.TEXT, ObjectionTable.FINDING);
    }
}

package onewindow.agents.errand;

import onewindow.platform.key.EncryptedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this subject keeps encrypted. */
@Configuration
class EncryptedErrands {
    @Bean
    EncryptedColumn.Known encryptedOrderColumns() {
        return EncryptedColumn.Known.of(ErrandTable.PHONE, ErrandTable.ADDRESS, ErrandTable.WISH);
    }
}

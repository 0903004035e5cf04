package onewindow.cases.store;

import onewindow.platform.key.EncryptedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room, but for its subjects keeps encrypted. */
@Configuration
class EncryptedForms {
    @Bean
    EncryptedColumn.Known encryptedFormColumns() {
        return EncryptedColumn.Known.of(FormBox.FORM, FormBox.REPRESENTATIVE);
    }
}

package onewindow.platform.files;

import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.setting.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room keeps encrypted. */
@Configuration
class EncryptedFiles {
    @Bean
    EncryptedColumn.Known encryptedFileColumns() {
        return EncryptedColumn.Known.of(FileChunks.ROW, FileChunks.PART, Settings.VALUE);
    }
}

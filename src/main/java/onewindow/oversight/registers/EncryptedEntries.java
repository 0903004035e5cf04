package onewindow.oversight.registers;

import onewindow.platform.key.EncryptedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this subject keeps encrypted. */
@Configuration
class EncryptedEntries {
    @Bean
    EncryptedColumn.Known encryptedEntryColumns() {
        return EncryptedColumn.Known.of(
                EntryTable.PHONE, EntryTable.PERSON, EntryTable.QUESTION, EntryTable.ANSWER, EntryTable.FOLLOW_UP);
    }
}

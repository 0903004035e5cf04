package onewindow.organisation.staff;

import onewindow.platform.key.EncryptedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room keeps encrypted. */
@Configuration
class EncryptedStaff {
    @Bean
    EncryptedColumn.Known encryptedStaffColumns() {
        return EncryptedColumn.Known.of(StaffTable.PHONE);
    }
}

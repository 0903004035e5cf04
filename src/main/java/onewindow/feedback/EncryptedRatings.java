package onewindow.feedback;

import onewindow.platform.key.EncryptedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room keeps encrypted. */
@Configuration
class EncryptedRatings {
    @Bean
    EncryptedColumn.Known encryptedRatingColumns() {
        return EncryptedColumn.Known.of(RatingTable.TEXT);
    }
}

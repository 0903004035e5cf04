package onewindow.notifications;

import java.util.UUID;
import onewindow.platform.Ids;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What a message says: who applied for what, and what came of it. Its title says none of that and stays in clear. */
@Component
class MessageText {
    static final EncryptedColumn TEXT = EncryptedColumn.text("notifications.message", "text", "id");

    private final FieldCipher cipher;
    private final Ids ids;

    MessageText(FieldCipher cipher, Ids ids) {
        this.cipher = cipher;
        this.ids = ids;
    }

    UUID next() {
        return ids.next();
    }

    String close(UUID message, String text) {
        return cipher.encryptText(text, TEXT.of(message));
    }

    String open(UUID message, String text) {
        return cipher.decryptText(text, TEXT.of(message));
    }

    @Configuration
    static class Columns {
        @Bean
        EncryptedColumn.Known encryptedNotifications() {
            return EncryptedColumn.Known.of(
                    TEXT,
                    TextMessageTable.PHONE,
                    TextMessageTable.WORDS,
                    TextMessageTable.CODE,
                    MailCodes.ADDRESS,
                    MailAddresses.ADDRESS,
                    CallList.WORDS);
        }
    }
}

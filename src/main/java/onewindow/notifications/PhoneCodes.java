package onewindow.notifications;

import java.util.UUID;
import onewindow.identity.CodeSender;
import org.springframework.stereotype.Component;

/** The codes people sign in with go out through the same box as everything else. */
@Component
class PhoneCodes implements CodeSender {
    private final TextMessages messages;

    PhoneCodes(TextMessages messages) {
        this.messages = messages;
    }

    @Override
    public boolean ready() {
        return messages.arrive();
    }

    @Override
    public void send(String phone, String text) {
        messages.put("code:" + UUID.randomUUID(), phone, text);
    }
}

package onewindow.notifications;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.notifications.TextMessageTable.NewMessage;
import onewindow.notifications.TextMessageTable.Truth;
import onewindow.platform.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a person one thing by every way he has chosen: to his phone, and to his e-mail when he asked for that too. */
@Component
class Messenger {
    private final TextMessages messages;
    private final MailAddresses addresses;

    Messenger(TextMessages messages, MailAddresses addresses) {
        this.messages = messages;
        this.addresses = addresses;
    }

    /** The e-mail addresses of these parties, read once for all of them. */
    Map<UUID, String> addresses(Collection<UUID> parties) {
        return addresses.inUse(parties);
    }

    void tell(String key, @Nullable String phone, @Nullable UUID party, @Nullable String title, String text) {
        if (phone != null) {
            messages.put(key, phone, text);
        }
        String address = party == null ? null : addresses.inUse(Set.of(party)).get(party);
        if (address != null) {
            String subject = title == null ? "一窗通办通知" : title;
            messages.mail(NewMessage.mail(key + ":mail", address, subject, text), Truth.ALWAYS);
        }
    }

    /** About a case, and true only while it stands where this says. */
    void tell(String key, @Nullable String phone, @Nullable String address, About about) {
        if (phone != null && PhoneNumber.isMobile(phone)) {
            messages.put(key, phone, about.text(), about.caseId(), about.trueWhile());
        }
        if (address != null) {
            messages.mail(
                    NewMessage.mail(key + ":mail", address, about.title(), about.text()),
                    new Truth(about.caseId(), about.trueWhile(), null));
        }
    }

    record About(UUID caseId, List<String> trueWhile, String title, String text) {}
}

package onewindow.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onewindow.notifications.TextMessageTable.NewMessage;
import onewindow.notifications.TextMessageTable.Truth;
import onewindow.notifications.TextMessageTable.Waiting;
import onewindow.notifications.channel.Sender;
import onewindow.notifications.channel.Ways;
import onewindow.notifications.channel.Ways.Way;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The box that text messages and e-mails leave from, each once, and none that has stopped being true or outlived its time.
 */
@Component
class TextMessages {
    private static final Logger LOG = LoggerFactory.getLogger(TextMessages.class);

    private final TextMessageTable table;
    private final Ways ways;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final CallList calls;

    TextMessages(TextMessageTable table, Ways ways, Clock clock, TransactionTemplate transaction, CallList calls) {
        this.table = table;
        this.ways = ways;
        this.clock = clock;
        this.transaction = transaction;
        this.calls = calls;
    }

    record Sent(long id, Instant at, String phone, String text) {}

    /** Whether there is a way for a message to reach a phone; in a demonstration the box is one. */
    boolean arrive() {
        return ways.isBoxed(Way.SMS) || ways.open().contains(Way.SMS);
    }

    /** A message that is true whatever happens: in a demonstration the box is where it arrives. */
    void put(String key, String phone, String text) {
        insert(NewMessage.sms(key, phone, text), Truth.ALWAYS, ways.isBoxed(Way.SMS));
    }

    /** Of no use after that moment: not sent any more then. */
    void putUntil(String key, String phone, String text, @Nullable Instant until) {
        insert(NewMessage.sms(key, phone, text).until(until), Truth.ALWAYS, ways.isBoxed(Way.SMS));
    }

    /** A code, worth nothing after its time. */
    void putCode(String key, String phone, String text, String code, Instant until) {
        insert(NewMessage.sms(key, phone, text).code(code, until), Truth.ALWAYS, ways.isBoxed(Way.SMS));
    }

    /** A message about a case, true only while the case stands where it says. */
    void put(String key, String phone, String text, UUID caseId, Collection<String> trueWhile) {
        insert(NewMessage.sms(key, phone, text), new Truth(caseId, trueWhile, null), false);
    }

    /** What oversight warns of, true as long as it says so. */
    void put(String key, String phone, String text, long notice) {
        insert(NewMessage.sms(key, phone, text), new Truth(null, null, notice), false);
    }

    /** The same by e-mail. */
    void mail(NewMessage message, Truth truth) {
        insert(message, truth, truth == Truth.ALWAYS && ways.isBoxed(Way.MAIL));
    }

    private void insert(NewMessage message, Truth truth, boolean arrived) {
        table.insert(message, truth, arrived ? "SENT" : "WAITING", clock.instant());
    }

    /** Sends what is due until nothing is left; codes first, since they do not wait. */
    void sendDue() {
        List<Way> boxed = List.of(Way.values()).stream().filter(ways::isBoxed).toList();
        if (!boxed.isEmpty()) {
            table.putInTheBox(boxed, clock.instant());
        }
        Set<Way> open = ways.open();
        if (open.isEmpty()) {
            return;
        }
        while (sendNext(open, true) || sendNext(open, false)) {
            // The next one.
        }
    }

    /**
     * Taken with a lease that ends by itself, and handed over outside of any transaction: a slow gateway holds no
     * connection, and a program killed meanwhile leaves a message that is handed over again, under the same key.
     */
    private boolean sendNext(Set<Way> open, boolean codes) {
        Optional<Waiting> next =
                java.util.Objects.requireNonNull(transaction.execute(t -> table.take(open, codes, clock.instant())));
        next.filter(Waiting::due).ifPresent(this::hand);
        return next.isPresent();
    }

    private void hand(Waiting message) {
        Optional<Sender> sender = ways.sender(message.way());
        if (sender.isEmpty()) {
            return; // Switched off in this moment: it waits for its lease to end.
        }
        try {
            table.sent(message.id(), sender.get().send(message.outgoing()), clock.instant());
        } catch (Sender.Refused e) {
            LOG.warn("message {} was not taken, attempt {}: {}", message.id(), message.attempts(), e.why());
            postpone(message, e.why());
        } catch (RuntimeException e) {
            LOG.warn("message {} could not be handed over, attempt {}", message.id(), message.attempts(), e);
            postpone(message, "程序出错，已记入日志。");
        }
    }

    private void postpone(Waiting message, String why) {
        table.postpone(message, why, clock.instant());
        table.unheard(message.id()).ifPresent(calls::insteadOf);
    }

    /** What has gone out, newest first. */
    List<Sent> sent(@Nullable String phone, int size) {
        return table.sent(phone == null || phone.isBlank() ? null : phone.strip(), size);
    }
}

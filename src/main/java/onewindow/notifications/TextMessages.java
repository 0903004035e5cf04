package onewindow.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Db;
import onewindow.platform.DemoMode;
import onewindow.platform.EncryptedColumn;
import onewindow.platform.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The box that text messages leave from, each once, and none that has stopped being true. */
@Component
class TextMessages {
    private static final Logger LOG = LoggerFactory.getLogger(TextMessages.class);
    private static final String PURPOSE = "sms.phone";
    private static final int MOST_ATTEMPTS = 6;

    private static final String STILL_TRUE = """
            ((m.true_while is null or exists (select 1 from cases.case_file f
                  where f.id = m.case_id and f.status = any(m.true_while)))
             and (m.notice is null or exists (select 1 from oversight.notice n
                  where n.seq = m.notice and %s)))""".formatted(onewindow.oversight.StaffNotices.stillTrue());

    /** Bound to the key, as the number is not known before the row is written. */
    static final EncryptedColumn PHONE =
            EncryptedColumn.bytes("notifications.text_message", "phone", "id").boundTo("key");

    static final EncryptedColumn WORDS =
            EncryptedColumn.bytes("notifications.text_message", "words", "id").boundTo("key");

    private final Db db;
    private final FieldCipher cipher;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final @Nullable SmsGateway gateway;
    private final boolean demo;

    TextMessages(
            Db db,
            FieldCipher cipher,
            Clock clock,
            TransactionTemplate transaction,
            ObjectProvider<SmsGateway> gateway,
            DemoMode demo) {
        this.db = db;
        this.cipher = cipher;
        this.clock = clock;
        this.transaction = transaction;
        this.gateway = gateway.getIfAvailable();
        this.demo = demo.on();
        if (this.gateway == null && !this.demo) {
            LOG.warn("没有接入短信网关：短信会一直等待发送。接入办法见 docs/sms-gateway.md。");
        }
    }

    record Sent(long id, Instant at, String phone, String text) {}

    private record Waiting(long id, String key, byte[] phone, byte[] words, int attempts, boolean stillTrue) {}

    boolean arrive() {
        return gateway != null || demo;
    }

    /** A message that is true whatever happens, such as a code: in a demonstration the box is where it arrives. */
    void put(String key, String phone, String text) {
        insert(key, phone, text, Truth.ALWAYS, gateway == null && demo ? "SENT" : "WAITING");
    }

    /** A message about a case, true only while the case stands where it says. */
    void put(String key, String phone, String text, UUID caseId, Collection<String> trueWhile) {
        insert(key, phone, text, new Truth(caseId, trueWhile, null), "WAITING");
    }

    /** What oversight warns of, true as long as it says so. */
    void put(String key, String phone, String text, long notice) {
        insert(key, phone, text, new Truth(null, null, notice), "WAITING");
    }

    /** What a message hangs on. */
    private record Truth(
            @Nullable UUID caseId,
            @Nullable Collection<String> caseStatus,
            @Nullable Long notice) {
        static final Truth ALWAYS = new Truth(null, null, null);
    }

    private void insert(String key, String phone, String text, Truth truth, String state) {
        Instant now = clock.instant();
        db.sql("""
                        insert into notifications.text_message
                            (key, phone, phone_index, words, case_id, true_while, notice, state, created_at, done_at)
                        values (:key, :phone, :index, :words, cast(:caseId as uuid), cast(:trueWhile as text[]),
                                cast(:notice as bigint), :state,
                                :now, case when :state = 'SENT' then cast(:now as timestamptz) end)
                        on conflict (key) do nothing""")
                .bind("key", key)
                .bind("phone", cipher.encrypt(phone, PHONE.of(key)))
                .bind("index", cipher.blindIndex(PURPOSE, phone))
                .bind("words", cipher.encrypt(text, WORDS.of(key)))
                .bind("caseId", truth.caseId())
                .bind("trueWhile", truth.caseStatus())
                .bind("notice", truth.notice())
                .bind("state", state)
                .bind("now", now)
                .update();
    }

    /** Sends what is due, each message in a transaction of its own, until nothing is left. */
    void sendDue() {
        if (gateway == null) {
            if (demo) {
                putAllInTheBox();
            }
            return;
        }
        while (Boolean.TRUE.equals(transaction.execute(t -> sendNext()))) {
            // The next one.
        }
    }

    /** In a demonstration the box itself is where they arrive: one statement for all that wait. */
    private void putAllInTheBox() {
        db.sql("""
                        update notifications.text_message m
                        set state = case when %s then 'SENT' else 'SUPERSEDED' end,
                            attempts = attempts + 1, done_at = :now
                        where m.state = 'WAITING' and (m.next_at is null or m.next_at <= :now)""".formatted(STILL_TRUE)).bind("now", clock.instant()).update();
    }

    private boolean sendNext() {
        Optional<Waiting> next =
                db.sql("""
                        select m.id, m.key, m.phone, m.words, m.attempts, %s as still_true
                        from notifications.text_message m
                        where m.state = 'WAITING' and (m.next_at is null or m.next_at <= :now)
                        order by m.id limit 1
                        for update of m skip locked""".formatted(STILL_TRUE)).bind("now", clock.instant()).optional(Waiting.class);
        next.ifPresent(this::deal);
        return next.isPresent();
    }

    private void deal(Waiting message) {
        if (!message.stillTrue()) {
            finish(message, "SUPERSEDED");
            return;
        }
        try {
            if (gateway != null) {
                String key = message.key();
                gateway.send(
                        key,
                        cipher.decrypt(message.phone(), PHONE.of(key)),
                        cipher.decrypt(message.words(), WORDS.of(key)));
            }
            finish(message, "SENT");
        } catch (RuntimeException e) {
            LOG.warn("text message {} was not taken, attempt {}", message.id(), message.attempts() + 1, e);
            postpone(message);
        }
    }

    private void finish(Waiting message, String state) {
        db.sql(
                        "update notifications.text_message set state = :state, attempts = attempts + 1, done_at = :now where id = :id")
                .bind("state", state)
                .bind("now", clock.instant())
                .bind("id", message.id())
                .update();
    }

    /** Half a minute, then twice as long each time; given up after about half an hour. */
    private void postpone(Waiting message) {
        Duration pause = Duration.ofSeconds(30L << message.attempts());
        db.sql("""
                        update notifications.text_message
                        set attempts = attempts + 1, next_at = :next, state = :state where id = :id""")
                .bind("next", clock.instant().plus(pause))
                .bind("state", message.attempts() + 1 < MOST_ATTEMPTS ? "WAITING" : "FAILED")
                .bind("id", message.id())
                .update();
    }

    /** What has gone out, newest first. */
    List<Sent> sent(@Nullable String phone, int size) {
        record Row(long id, String key, Instant createdAt, byte[] phone, byte[] words) {}
        return db
                .sql("""
                        select id, key, created_at, phone, words from notifications.text_message
                        where state = 'SENT' and (cast(:index as text) is null or phone_index = :index)
                        order by id desc limit :size""")
                .bind("index", phone == null || phone.isBlank() ? null : cipher.blindIndex(PURPOSE, phone.strip()))
                .bind("size", size)
                .list(Row.class)
                .stream()
                .map(r -> new Sent(
                        r.id(),
                        r.createdAt(),
                        cipher.decrypt(r.phone(), PHONE.of(r.key())),
                        cipher.decrypt(r.words(), WORDS.of(r.key()))))
                .toList();
    }
}

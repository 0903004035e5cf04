package onewindow.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.notifications.channel.Sender.Outgoing;
import onewindow.notifications.channel.Ways.Way;
import onewindow.platform.db.Db;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** notifications.text_message: encrypted on the way in, in clear only where it is handed over. */
@Component
class TextMessageTable {
    private static final String PURPOSE = "sms.phone";
    private static final int MOST_ATTEMPTS = 6;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final String STILL_TRUE = """
            ((m.true_while is null or exists (select 1 from cases.case_file f
                  where f.id = m.case_id and f.status = any(m.true_while)))
             and (m.notice is null or exists (select 1 from oversight.notice n
                  where n.seq = m.notice and %s)))""".formatted(onewindow.oversight.StaffNotices.stillTrue());

    private static final String OUTCOME = """
            case when m.expires_at <= :now then 'EXPIRED' when not %s then 'SUPERSEDED' end""".formatted(STILL_TRUE);

    /** Bound to the key, as the number is not known before the row is written. */
    static final EncryptedColumn PHONE =
            EncryptedColumn.bytes("notifications.text_message", "phone", "id").boundTo("key");

    static final EncryptedColumn WORDS =
            EncryptedColumn.bytes("notifications.text_message", "words", "id").boundTo("key");

    static final EncryptedColumn CODE =
            EncryptedColumn.bytes("notifications.text_message", "code", "id").boundTo("key");

    private final Db db;
    private final FieldCipher cipher;

    TextMessageTable(Db db, FieldCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    /** What a message hangs on. */
    record Truth(
            @Nullable UUID caseId,
            @Nullable Collection<String> caseStatus,
            @Nullable Long notice) {
        static final Truth ALWAYS = new Truth(null, null, null);
    }

    record NewMessage(
            String key,
            Way way,
            String to,
            @Nullable String subject,
            String text,
            @Nullable String code,
            @Nullable Instant until) {
        static NewMessage sms(String key, String phone, String text) {
            return new NewMessage(key, Way.SMS, phone, null, text, null, null);
        }

        static NewMessage mail(String key, String address, String subject, String text) {
            return new NewMessage(key, Way.MAIL, address, subject, text, null, null);
        }

        NewMessage code(String code, Instant until) {
            return new NewMessage(key, way, to, subject, text, code, until);
        }

        /** Of no use after that moment. */
        NewMessage until(@Nullable Instant end) {
            return new NewMessage(key, way, to, subject, text, code, end);
        }

        @Override
        public String toString() {
            return "NewMessage[" + key + "]";
        }
    }

    /** One taken to be handed over, or (not due) one that was found to be no longer true or too late. */
    record Waiting(long id, Way way, int attempts, boolean due, Outgoing outgoing) {}

    void insert(NewMessage message, Truth truth, String state, Instant now) {
        String code = message.code();
        db.sql("""
                        insert into notifications.text_message
                            (key, channel, phone, phone_index, subject, words, code, expires_at, case_id, true_while, notice,
                             state, created_at, done_at)
                        values (:key, :channel, :phone, :index, cast(:subject as text), :words, cast(:code as bytea),
                                cast(:until as timestamptz), cast(:caseId as uuid), cast(:trueWhile as text[]),
                                cast(:notice as bigint), :state, :now,
                                case when :state = 'SENT' then cast(:now as timestamptz) end)
                        on conflict (key) do nothing""")
                .bind("key", message.key())
                .bind("channel", message.way())
                .bind("phone", cipher.encrypt(message.to(), PHONE.of(message.key())))
                .bind("index", index(message.to()))
                .bind("subject", message.subject())
                .bind("words", cipher.encrypt(message.text(), WORDS.of(message.key())))
                .bind("code", code == null ? null : cipher.encrypt(code, CODE.of(message.key())))
                .bind("until", message.until())
                .bind("caseId", truth.caseId())
                .bind("trueWhile", truth.caseStatus())
                .bind("notice", truth.notice())
                .bind("state", state)
                .bind("now", now)
                .update();
    }

    private String index(String to) {
        return cipher.blindIndex(PURPOSE, to);
    }

    /** In a demonstration the box itself is where they arrive: one statement for all that wait. */
    void putInTheBox(Collection<Way> ways, Instant now) {
        db.sql("""
                        update notifications.text_message m
                        set state = coalesce(%s, 'SENT'), attempts = attempts + 1, done_at = :now
                        where m.state = 'WAITING' and m.channel = any(:ways) and (m.next_at is null or m.next_at <= :now)""".formatted(OUTCOME)).bind("ways", ways).bind("now", now).update();
    }

    private record TextMessageRow(
            long id,
            String key,
            Way channel,
            byte[] phone,
            @Nullable String subject,
            byte[] words,
            byte @Nullable [] code,
            int attempts,
            String state) {}

    /** The next one that is due, in this transaction; another node takes another. */
    Optional<Waiting> take(Collection<Way> ways, boolean codes, Instant now) {
        return db.sql("""
                        update notifications.text_message t
                        set state = coalesce(n.outcome, 'WAITING'), attempts = attempts + 1, next_at = :leaseEnds,
                            done_at = case when n.outcome is not null then cast(:now as timestamptz) end
                        from (select m.id, %s as outcome
                              from notifications.text_message m
                              where m.state = 'WAITING' and (m.expires_at is not null) = :codes and m.channel = any(:ways)
                                and (m.next_at is null or m.next_at <= :now)
                              order by m.id limit 1
                              for update of m skip locked) n
                        where t.id = n.id
                        returning t.id, t.key, t.channel, t.phone, t.subject, t.words, t.code, t.attempts, t.state""".formatted(OUTCOME))
                .bind("codes", codes)
                .bind("ways", ways)
                .bind("now", now)
                .bind("leaseEnds", now.plus(LEASE))
                .optional(TextMessageRow.class)
                .map(this::open);
    }

    private Waiting open(TextMessageRow row) {
        Outgoing outgoing = new Outgoing(
                row.key(),
                cipher.decrypt(row.phone(), PHONE.of(row.key())),
                row.subject(),
                cipher.decrypt(row.words(), WORDS.of(row.key())),
                row.code() == null ? null : cipher.decrypt(row.code(), CODE.of(row.key())));
        return new Waiting(row.id(), row.channel(), row.attempts(), row.state().equals("WAITING"), outgoing);
    }

    void sent(long id, @Nullable String reference, Instant now) {
        db.sql("""
                        update notifications.text_message
                        set state = 'SENT', done_at = :now, next_at = null, refusal = null, reference = cast(:reference as text)
                        where id = :id""").bind("reference", reference).bind("now", now).bind("id", id).update();
    }

    /** Half a minute, then twice as long each time; given up after about half an hour. */
    void postpone(Waiting message, String why, Instant now) {
        boolean givenUp = message.attempts() >= MOST_ATTEMPTS;
        db.sql("""
                        update notifications.text_message
                        set next_at = :next, state = :state, refusal = :why,
                            done_at = case when :state = 'FAILED' then cast(:now as timestamptz) end
                        where id = :id""")
                .bind("next", now.plus(Duration.ofSeconds(30L << (message.attempts() - 1))))
                .bind("state", givenUp ? "FAILED" : "WAITING")
                .bind("why", why)
                .bind("now", now)
                .bind("id", message.id())
                .update();
    }

    /** A text message about a case that did not reach its phone. */
    record Unheard(String key, UUID caseId, List<String> trueWhile, String text) {}

    private record UnheardRow(String key, UUID caseId, List<String> trueWhile, byte[] words) {}

    /** Of this one, when it was about a case and was given up or came back. */
    Optional<Unheard> unheard(long id) {
        return db.sql("""
                        select key, case_id, true_while, words from notifications.text_message
                        where id = :id and channel = 'SMS' and true_while is not null
                          and (state = 'FAILED' or report = 'UNDELIVERED')""")
                .bind("id", id)
                .optional(UnheardRow.class)
                .map(row -> new Unheard(
                        row.key(), row.caseId(), row.trueWhile(), cipher.decrypt(row.words(), WORDS.of(row.key()))));
    }

    List<TextMessages.Sent> sent(@Nullable String to, int size) {
        record SealedMessage(long id, String key, Instant createdAt, byte[] phone, byte[] words) {}
        return db
                .sql("""
                        select id, key, created_at, phone, words from notifications.text_message
                        where state = 'SENT' and (cast(:index as text) is null or phone_index = :index)
                        order by id desc limit :size""")
                .bind("index", to == null ? null : index(to))
                .bind("size", size)
                .list(SealedMessage.class)
                .stream()
                .map(r -> new TextMessages.Sent(
                        r.id(),
                        r.createdAt(),
                        cipher.decrypt(r.phone(), PHONE.of(r.key())),
                        cipher.decrypt(r.words(), WORDS.of(r.key()))))
                .toList();
    }
}

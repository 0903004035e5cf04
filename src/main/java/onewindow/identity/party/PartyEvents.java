package onewindow.identity.party;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.identity.PartyCheck;
import onewindow.platform.db.Db;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to who somebody is and how he is reached: appended and never changed; messages are read from it. */
@Component
public class PartyEvents {
    public static final EncryptedColumn PHONE =
            EncryptedColumn.bytes("identity.party_event", "phone", "seq").boundTo("party_id::text");
    public static final EncryptedColumn TOLD =
            EncryptedColumn.text("identity.party_event", "told", "seq").boundTo("party_id::text");

    private final Db db;
    private final FieldCipher cipher;
    private final Clock clock;

    PartyEvents(Db db, FieldCipher cipher, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * One message; {@code tx} and {@code seq} are its place in the order of commits.
     *
     * @param phone where to send it; null for the one that is shown on line
     */
    public record News(
            long seq,
            String tx,
            UUID partyId,
            Instant at,
            String title,
            String told,
            @Nullable String phone) {}

    private record Stored(
            long seq, String tx, UUID partyId, Instant at, String title, String told, byte @Nullable [] phone) {}

    /** To the person on line, and to every mobile that is or was his. */
    public void tell(UUID partyId, String title, String told, @Nullable String... phones) {
        append(partyId, title, told, null);
        Stream.of(phones)
                .filter(Objects::nonNull)
                .filter(PartyCheck::isMobile)
                .distinct()
                .forEach(phone -> append(partyId, title, told, cipher.encrypt(phone, PHONE.of(partyId))));
    }

    private void append(UUID partyId, String title, String told, byte @Nullable [] phone) {
        db.sql("""
                        insert into identity.party_event (party_id, at, title, told, phone)
                        values (:party, :at, :title, :told, cast(:phone as bytea))""")
                .bind("party", partyId)
                .bind("at", clock.instant())
                .bind("title", title)
                .bind("told", cipher.encryptText(told, TOLD.of(partyId)))
                .bind("phone", phone)
                .update();
    }

    /** What was committed after that place, and before any transaction still running, oldest first. */
    public List<News> after(String tx, long seq, int limit) {
        return db.sql("""
                        select seq, tx::text as tx, party_id, at, title, told, phone
                        from identity.party_event
                        where (tx, seq) > (cast(:tx as xid8), cast(:seq as bigint))
                          and tx < pg_snapshot_xmin(pg_current_snapshot())
                        order by party_event.tx, seq
                        limit :limit""").bind("tx", tx).bind("seq", seq).bind("limit", limit).list(Stored.class).stream()
                .map(this::open)
                .toList();
    }

    private News open(Stored e) {
        return new News(
                e.seq(),
                e.tx(),
                e.partyId(),
                e.at(),
                e.title(),
                cipher.decryptText(e.told(), TOLD.of(e.partyId())),
                e.phone() == null ? null : cipher.decrypt(e.phone(), PHONE.of(e.partyId())));
    }
}

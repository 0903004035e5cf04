package onewindow.notifications;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.platform.db.Db;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.springframework.stereotype.Component;

/** 电子邮箱 of those who chose to be told by e-mail as well; only while the account that confirmed it is still theirs. */
@Component
class MailAddresses {
    /** Bound to the account, which stays when a claim is joined to its party. */
    static final EncryptedColumn ADDRESS = EncryptedColumn.bytes("notifications.mail_address", "address", "party_id")
            .boundTo("account_id::text");

    private static final String STILL_THEIRS =
            " exists (select 1 from identity.account a where a.id = m.account_id and a.party_id = m.party_id)";

    private final Db db;
    private final FieldCipher cipher;
    private final Clock clock;

    MailAddresses(Db db, FieldCipher cipher, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.clock = clock;
    }

    record Known(String address, boolean switchedOn) {
        @Override
        public String toString() {
            return "Known[…]";
        }
    }

    private record MailAddressRow(UUID partyId, UUID accountId, byte[] address, boolean switchedOn) {}

    Map<UUID, String> inUse(Collection<UUID> parties) {
        if (parties.isEmpty()) {
            return Map.of();
        }
        return db
                .sql("select party_id, account_id, address, switched_on from notifications.mail_address m"
                        + " where party_id = any(:parties) and switched_on and" + STILL_THEIRS)
                .bind("parties", parties)
                .list(MailAddressRow.class)
                .stream()
                .collect(Collectors.toMap(
                        MailAddressRow::partyId, row -> cipher.decrypt(row.address(), ADDRESS.of(row.accountId()))));
    }

    Optional<Known> of(UUID party) {
        return db.sql(
                        "select party_id, account_id, address, switched_on from notifications.mail_address m where party_id = :party and"
                                + STILL_THEIRS)
                .bind("party", party)
                .optional(MailAddressRow.class)
                .map(row -> new Known(cipher.decrypt(row.address(), ADDRESS.of(row.accountId())), row.switchedOn()));
    }

    void confirm(UUID party, UUID account, String address) {
        db.sql("""
                        insert into notifications.mail_address (party_id, account_id, address, confirmed_at)
                        values (:party, :account, :address, :now)
                        on conflict (party_id) do update
                        set account_id = excluded.account_id, address = excluded.address, switched_on = true,
                            confirmed_at = excluded.confirmed_at""")
                .bind("party", party)
                .bind("account", account)
                .bind("address", cipher.encrypt(address, ADDRESS.of(account)))
                .bind("now", clock.instant())
                .update();
    }

    boolean switchTo(UUID party, UUID account, boolean on) {
        return db.sql(
                                "update notifications.mail_address set switched_on = :on where party_id = :party and account_id = :account")
                        .bind("on", on)
                        .bind("party", party)
                        .bind("account", account)
                        .update()
                == 1;
    }

    void forget(UUID party, UUID account) {
        db.sql("delete from notifications.mail_address where party_id = :party and account_id = :account")
                .bind("party", party)
                .bind("account", account)
                .update();
    }
}

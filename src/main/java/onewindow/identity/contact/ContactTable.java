package onewindow.identity.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Masks;
import onewindow.identity.RegionCode;
import onewindow.identity.Scope;
import onewindow.identity.party.PartyTable;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import onewindow.platform.db.Where;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** New numbers that wait for a second person, and where people live. */
@Component
public class ContactTable {
    public static final EncryptedColumn PHONE = EncryptedColumn.bytes("identity.contact_change", "phone", "id");

    private final Db db;
    private final Ids ids;
    private final FieldCipher cipher;
    private final Clock clock;

    ContactTable(Db db, Ids ids, FieldCipher cipher, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.cipher = cipher;
        this.clock = clock;
    }

    record Change(
            UUID id,
            UUID partyId,
            byte[] phone,
            String maskedPhone,
            ContactReason reason,
            @Nullable String note,
            String regionCode,
            Instant proposedAt,
            UUID proposedBy,
            String proposedName,
            String state) {}

    UUID propose(Actor actor, UUID partyId, String phone, ContactReason reason, @Nullable String note, String region) {
        UUID id = ids.next();
        db.sql("""
                        insert into identity.contact_change (id, party_id, phone, masked_phone, reason, note, region_code,
                            proposed_at, proposed_by, proposed_name, state)
                        values (:id, :party, :phone, :masked, :reason, :note, :region, :now, :by, :name, 'WAITING')""")
                .bind("id", id)
                .bind("party", partyId)
                .bind("phone", cipher.encrypt(phone, PHONE.of(id)))
                .bind("masked", Masks.phone(phone))
                .bind("reason", reason)
                .bind("note", note)
                .bind("region", region)
                .bind("now", clock.instant())
                .bind("by", actor.accountId())
                .bind("name", actor.name())
                .update();
        return id;
    }

    private static final String COLUMNS =
            "id, party_id, phone, masked_phone, reason, note, region_code, proposed_at, proposed_by, proposed_name, state";

    Optional<Change> find(UUID id) {
        return db.sql("select " + COLUMNS + " from identity.contact_change where id = :id")
                .bind("id", id)
                .optional(Change.class);
    }

    Optional<Change> waiting(UUID partyId) {
        return db.sql("select " + COLUMNS + " from identity.contact_change where party_id = :id and state = 'WAITING'")
                .bind("id", partyId)
                .optional(Change.class);
    }

    /** Those of the places below these, oldest first. */
    List<Change> waiting(List<RegionCode> regions) {
        return db
                .sql("select " + COLUMNS
                        + " from identity.contact_change where state = 'WAITING' order by proposed_at limit 500")
                .list(Change.class)
                .stream()
                .filter(c -> regions.stream().anyMatch(r -> r.contains(RegionCode.of(c.regionCode()))))
                .toList();
    }

    long countWaiting(List<RegionCode> regions) {
        Where where = Scope.within(new Where().and("state = 'WAITING'"), "region_code", regions);
        return db.sql("select count(*) from identity.contact_change " + where.sql())
                .bindAll(where.values())
                .count();
    }

    /** False when it was settled meanwhile. */
    boolean settle(Actor actor, UUID id, String state, @Nullable String answer) {
        return db.sql("""
                        update identity.contact_change
                        set state = :state, settled_at = :now, settled_by = :by, settled_name = :name, answer = :answer
                        where id = :id and state = 'WAITING'""")
                        .bind("id", id)
                        .bind("state", state)
                        .bind("now", clock.instant())
                        .bind("by", actor.accountId())
                        .bind("name", actor.name())
                        .bind("answer", answer)
                        .update()
                == 1;
    }

    void setAddress(UUID id, String address) {
        db.sql("update identity.party set address = :address, changed_at = :now where id = :id")
                .bind("id", id)
                .bind("address", cipher.encrypt(address, PartyTable.ADDRESS.of(id)))
                .bind("now", clock.instant())
                .update();
    }

    String phone(Change change) {
        return cipher.decrypt(change.phone(), PHONE.of(change.id()));
    }
}

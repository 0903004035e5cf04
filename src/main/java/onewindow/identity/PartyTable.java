package onewindow.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Db;
import onewindow.platform.FieldCipher;
import onewindow.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** identity.party: encrypted on the way in, in clear on the way out. */
@Component
class PartyTable {
    private static final String COLUMNS = "id, kind, level, name, id_number, phone, address, legal_person";

    private final Db db;
    private final Ids ids;
    private final FieldCipher cipher;
    private final Clock clock;

    PartyTable(Db db, Ids ids, FieldCipher cipher, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.cipher = cipher;
        this.clock = clock;
    }

    private record Row(
            UUID id,
            PartyKind kind,
            IdentityLevel level,
            String name,
            byte[] idNumber,
            byte @Nullable [] phone,
            byte @Nullable [] address,
            @Nullable String legalPerson) {}

    Optional<Party> find(UUID id) {
        return db.sql("select " + COLUMNS + " from identity.party where id = :id")
                .bind("id", id)
                .optional(Row.class)
                .map(this::open);
    }

    List<Party> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : open(db.sql("select " + COLUMNS + " from identity.party where id = any(:ids)")
                        .bind("ids", ids)
                        .list(Row.class));
    }

    Optional<Party> byIdNumber(String idNumber) {
        return db.sql("select " + COLUMNS + " from identity.party where id_number_index = :index and level <> 'CLAIMED'")
                .bind("index", idNumberIndex(idNumber))
                .optional(Row.class)
                .map(this::open);
    }

    List<Party> byPhone(String phone) {
        return open(db.sql("select " + COLUMNS + " from identity.party where phone_index = :index order by id limit 20")
                .bind("index", phoneIndex(phone))
                .list(Row.class));
    }

    Optional<UUID> accountOf(UUID partyId) {
        return db.sql("select id from identity.account where party_id = :id")
                .bind("id", partyId)
                .optional(UUID.class);
    }

    /** Two at the same moment make one party: the second waits for the first and then does nothing. */
    boolean insertIfUnknown(NewParty party) {
        return db.sql("""
                        insert into identity.party
                            (id, kind, level, name, id_number, id_number_index, legal_person, created_at, changed_at)
                        values (:id, :kind, 'SEEN', :name, :idNumber, :idNumberIndex, :legalPerson, :now, :now)
                        on conflict (id_number_index) where level <> 'CLAIMED' do nothing""")
                        .bind("id", ids.next())
                        .bind("kind", party.kind())
                        .bind("name", party.name())
                        .bind("idNumber", cipher.encrypt(party.idNumber()))
                        .bind("idNumberIndex", idNumberIndex(party.idNumber()))
                        .bind("legalPerson", party.legalPerson())
                        .bind("now", clock.instant())
                        .update()
                == 1;
    }

    /** What is not given stays as it was. */
    void update(UUID id, NewParty party) {
        db.sql("""
                        update identity.party set
                            phone = coalesce(cast(:phone as bytea), phone),
                            phone_index = coalesce(:phoneIndex, phone_index),
                            address = coalesce(cast(:address as bytea), address),
                            legal_person = coalesce(:legalPerson, legal_person),
                            changed_at = :now
                        where id = :id""")
                .bind("id", id)
                .bind("phone", party.phone() == null ? null : cipher.encrypt(party.phone()))
                .bind("phoneIndex", party.phone() == null ? null : phoneIndex(party.phone()))
                .bind("address", party.address() == null ? null : cipher.encrypt(party.address()))
                .bind("legalPerson", party.legalPerson())
                .bind("now", clock.instant())
                .update();
    }

    /** Under another name the phone known so far is somebody else's. */
    void rename(UUID id, String name) {
        db.sql("update identity.party set name = :name, phone = null, phone_index = null where id = :id")
                .bind("id", id)
                .bind("name", name)
                .update();
    }

    private List<Party> open(List<Row> rows) {
        return rows.stream().map(this::open).toList();
    }

    private Party open(Row row) {
        return new Party(
                row.id(),
                row.kind(),
                row.level(),
                row.name(),
                cipher.decrypt(row.idNumber()),
                row.phone() == null ? null : cipher.decrypt(row.phone()),
                row.address() == null ? null : cipher.decrypt(row.address()),
                row.legalPerson());
    }

    private String idNumberIndex(String idNumber) {
        return cipher.blindIndex("party id number", idNumber);
    }

    String phoneIndex(String phone) {
        return cipher.blindIndex("phone", phone);
    }
}

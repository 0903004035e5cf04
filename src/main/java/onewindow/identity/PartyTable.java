package onewindow.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Db;
import onewindow.platform.EncryptedColumn;
import onewindow.platform.FieldCipher;
import onewindow.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** identity.party: encrypted on the way in, in clear on the way out. */
@Component
class PartyTable {
    private static final String COLUMNS =
            "id, kind, level, name, id_number, phone, address, legal_person, paper, birth_date, died_on";
    static final EncryptedColumn ID_NUMBER = EncryptedColumn.bytes("identity.party", "id_number", "id");
    static final EncryptedColumn PHONE = EncryptedColumn.bytes("identity.party", "phone", "id");
    static final EncryptedColumn BIRTH_DATE = EncryptedColumn.bytes("identity.party", "birth_date", "id");
    static final EncryptedColumn ADDRESS = EncryptedColumn.bytes("identity.party", "address", "id");

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
            @Nullable String legalPerson,
            IdentityPaper paper,
            byte @Nullable [] birthDate,
            @Nullable LocalDate diedOn) {}

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

    /** Whichever paper the number may be of; should it be of two, the resident's card goes first. */
    Optional<Party> byIdNumber(String idNumber) {
        return byIndex(IdentityPaper.possible(idNumber).stream()
                .map(paper -> idNumberIndex(paper, idNumber))
                .toList());
    }

    Optional<Party> byIdNumber(IdentityPaper paper, String idNumber) {
        return byIndex(List.of(idNumberIndex(paper, idNumber)));
    }

    private Optional<Party> byIndex(List<String> indexes) {
        return db.sql("select " + COLUMNS + " " + """
                        from identity.party
                        where id_number_index = any(:indexes) and level <> 'CLAIMED'
                        order by array_position(array['RESIDENT_ID', 'CREDIT_CODE'], paper) limit 1""")
                .bind("indexes", indexes)
                .optional(Row.class)
                .map(this::open);
    }

    List<Party> byPhone(String phone) {
        return open(db.sql("select " + COLUMNS + " from identity.party where phone_index = :index"
                        + " and level <> 'CLAIMED' order by id limit 20")
                .bind("index", phoneIndex(phone))
                .list(Row.class));
    }

    Optional<UUID> accountOf(UUID partyId) {
        return db.sql("select id from identity.account where party_id = :id")
                .bind("id", partyId)
                .optional(UUID.class);
    }

    /** Two at the same moment make one party: the second waits for the first and then does nothing. */
    boolean insertIfUnknown(NewParty party, IdentityLevel level) {
        return insert(ids.next(), party, level) == 1;
    }

    /** A claim: typed by somebody, and not the party of its number; as many as like may claim one. */
    UUID insertClaim(NewParty party) {
        UUID id = ids.next();
        insert(id, party, IdentityLevel.CLAIMED);
        update(id, party);
        return id;
    }

    private int insert(UUID id, NewParty party, IdentityLevel level) {
        IdentityPaper paper = paper(party);
        return db.sql("""
                        insert into identity.party
                            (id, kind, level, name, id_number, id_number_index, legal_person, paper, birth_date,
                             created_at, changed_at)
                        values (:id, :kind, :level, :name, :idNumber, :idNumberIndex, :legalPerson, :paper,
                                cast(:birthDate as bytea), :now, :now)
                        on conflict (id_number_index) where level <> 'CLAIMED' do nothing""")
                .bind("id", id)
                .bind("level", level)
                .bind("kind", party.kind())
                .bind("name", party.name())
                .bind("idNumber", cipher.encrypt(party.idNumber(), ID_NUMBER.of(id)))
                .bind("idNumberIndex", idNumberIndex(paper, party.idNumber()))
                .bind("paper", paper)
                .bind("birthDate", birthDate(id, paper, party))
                .bind("legalPerson", party.legalPerson())
                .bind("now", clock.instant())
                .update();
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
                .bind("phone", party.phone() == null ? null : cipher.encrypt(party.phone(), PHONE.of(id)))
                .bind("phoneIndex", party.phone() == null ? null : phoneIndex(party.phone()))
                .bind("address", party.address() == null ? null : cipher.encrypt(party.address(), ADDRESS.of(id)))
                .bind("legalPerson", party.legalPerson())
                .bind("now", clock.instant())
                .update();
    }

    void died(UUID id, @Nullable LocalDate on) {
        db.sql("update identity.party set died_on = cast(:on as date), changed_at = :now where id = :id")
                .bind("id", id)
                .bind("on", on)
                .bind("now", clock.instant())
                .update();
    }

    /** The same person by another paper: a newborn has a number now, a passport was renewed. */
    void changePaper(UUID id, NewParty checked) {
        IdentityPaper paper = paper(checked);
        db.sql("""
                        update identity.party set paper = :paper, id_number = :idNumber, id_number_index = :index,
                            birth_date = cast(:birthDate as bytea), changed_at = :now
                        where id = :id""")
                .bind("id", id)
                .bind("paper", paper)
                .bind("idNumber", cipher.encrypt(checked.idNumber(), ID_NUMBER.of(id)))
                .bind("index", idNumberIndex(paper, checked.idNumber()))
                .bind("birthDate", birthDate(id, paper, checked))
                .bind("now", clock.instant())
                .update();
    }

    /** The one phone on record; null when none answers any more. */
    void setPhone(UUID id, @Nullable String phone) {
        db.sql("update identity.party set phone = cast(:phone as bytea), phone_index = :index,"
                        + " phone_by_agent = false, changed_at = :now where id = :id")
                .bind("id", id)
                .bind("phone", phone == null ? null : cipher.encrypt(phone, PHONE.of(id)))
                .bind("index", phone == null ? null : phoneIndex(phone))
                .bind("now", clock.instant())
                .update();
    }

    /** Claims of this number that nobody joined yet, oldest first. */
    List<Party> claims(IdentityPaper paper, String idNumber) {
        return open(db.sql("select " + COLUMNS + """
                         from identity.party
                        where id_number_index = :index and level = 'CLAIMED' and joined_to is null
                        order by created_at limit 20""")
                .bind("index", idNumberIndex(paper, idNumber))
                .list(Row.class));
    }

    /** Nobody is reached there any more. */
    List<UUID> forgetPhone(String phone) {
        return db.sql("""
                        update identity.party set phone = null, phone_index = null, changed_at = :now
                        where phone_index = :index returning id""")
                .bind("index", phoneIndex(phone))
                .bind("now", clock.instant())
                .list(UUID.class);
    }

    private List<Party> open(List<Row> rows) {
        return rows.stream().map(this::open).toList();
    }

    private Party open(Row row) {
        String number = cipher.decrypt(row.idNumber(), ID_NUMBER.of(row.id()));
        return new Party(
                row.id(),
                row.kind(),
                row.level(),
                row.name(),
                number,
                row.phone() == null ? null : cipher.decrypt(row.phone(), PHONE.of(row.id())),
                row.address() == null ? null : cipher.decrypt(row.address(), ADDRESS.of(row.id())),
                row.legalPerson(),
                row.paper(),
                row.birthDate() == null
                        ? row.paper().birthDate(number).orElse(null)
                        : LocalDate.parse(cipher.decrypt(row.birthDate(), BIRTH_DATE.of(row.id()))),
                row.diedOn());
    }

    private static IdentityPaper paper(NewParty party) {
        return IdentityPaper.of(party.kind(), party.paper(), party.idNumber());
    }

    /** Kept only where the number does not tell it. */
    private byte @Nullable [] birthDate(UUID id, IdentityPaper paper, NewParty party) {
        LocalDate born = party.birthDate();
        return born == null || paper.birthDate(party.idNumber()).isPresent()
                ? null
                : cipher.encrypt(born.toString(), BIRTH_DATE.of(id));
    }

    private String idNumberIndex(IdentityPaper paper, String idNumber) {
        return cipher.blindIndex("party id number", paper.indexed(idNumber));
    }

    String phoneIndex(String phone) {
        return cipher.blindIndex("phone", phone);
    }
}

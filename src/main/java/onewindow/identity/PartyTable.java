package onewindow.identity;

import java.time.Clock;
import java.time.LocalDate;
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
    private static final String COLUMNS = "id, kind, level, name, id_number, phone, address, legal_person, paper, birth_date, died_on";

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
        return db.sql("select " + COLUMNS + """
                        \sfrom identity.party
                        where id_number_index = any(:indexes) and level <> 'CLAIMED'
                        order by array_position(array['RESIDENT_ID', 'CREDIT_CODE'], paper) limit 1""")
                .bind("indexes", indexes)
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
        IdentityPaper paper = paper(party);
        return db.sql("""
                        insert into identity.party
                            (id, kind, level, name, id_number, id_number_index, legal_person, paper, birth_date,
                             created_at, changed_at)
                        values (:id, :kind, 'SEEN', :name, :idNumber, :idNumberIndex, :legalPerson, :paper,
                                cast(:birthDate as bytea), :now, :now)
                        on conflict (id_number_index) where level <> 'CLAIMED' do nothing""")
                        .bind("id", ids.next())
                        .bind("kind", party.kind())
                        .bind("name", party.name())
                        .bind("idNumber", cipher.encrypt(party.idNumber()))
                        .bind("idNumberIndex", idNumberIndex(paper, party.idNumber()))
                        .bind("paper", paper)
                        .bind("birthDate", birthDate(paper, party))
                        .bind("legalPerson", party.legalPerson())
                        .bind("now", clock.instant())
                        .update()
                == 1;
    }

    /** A claim: typed by somebody, and not the party of its number. */
    UUID insertClaim(NewParty party) {
        IdentityPaper paper = paper(party);
        UUID id = ids.next();
        db.sql("""
                        insert into identity.party (id, kind, level, name, id_number, id_number_index, phone, phone_index,
                                                    legal_person, paper, birth_date, created_at, changed_at)
                        values (:id, :kind, 'CLAIMED', :name, :idNumber, :idNumberIndex, cast(:phone as bytea), :phoneIndex,
                                :legalPerson, :paper, cast(:birthDate as bytea), :now, :now)""")
                .bind("id", id)
                .bind("kind", party.kind())
                .bind("name", party.name())
                .bind("idNumber", cipher.encrypt(party.idNumber()))
                .bind("idNumberIndex", idNumberIndex(paper, party.idNumber()))
                .bind("phone", party.phone() == null ? null : cipher.encrypt(party.phone()))
                .bind("phoneIndex", party.phone() == null ? null : phoneIndex(party.phone()))
                .bind("legalPerson", party.legalPerson())
                .bind("paper", paper)
                .bind("birthDate", birthDate(paper, party))
                .bind("now", clock.instant())
                .update();
        return id;
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
                .bind("idNumber", cipher.encrypt(checked.idNumber()))
                .bind("index", idNumberIndex(paper, checked.idNumber()))
                .bind("birthDate", birthDate(paper, checked))
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
        String number = cipher.decrypt(row.idNumber());
        return new Party(
                row.id(),
                row.kind(),
                row.level(),
                row.name(),
                number,
                row.phone() == null ? null : cipher.decrypt(row.phone()),
                row.address() == null ? null : cipher.decrypt(row.address()),
                row.legalPerson(),
                row.paper(),
                row.birthDate() == null
                        ? row.paper().birthDate(number).orElse(null)
                        : LocalDate.parse(cipher.decrypt(row.birthDate())),
                row.diedOn());
    }

    private static IdentityPaper paper(NewParty party) {
        return IdentityPaper.of(party.kind(), party.paper(), party.idNumber());
    }

    /** Kept only where the number does not tell it. */
    private byte @Nullable [] birthDate(IdentityPaper paper, NewParty party) {
        LocalDate born = party.birthDate();
        return born == null || paper.birthDate(party.idNumber()).isPresent() ? null : cipher.encrypt(born.toString());
    }

    private String idNumberIndex(IdentityPaper paper, String idNumber) {
        return cipher.blindIndex("party id number", paper.indexed(idNumber));
    }

    String phoneIndex(String phone) {
        return cipher.blindIndex("phone", phone);
    }
}

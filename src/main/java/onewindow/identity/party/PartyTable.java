package onewindow.identity.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.identity.IdentityDocument;
import onewindow.identity.IdentityLevel;
import onewindow.identity.NewParty;
import onewindow.identity.Party;
import onewindow.platform.Ids;
import onewindow.platform.db.Db;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** identity.party: encrypted on the way in, in clear on the way out. */
@Component
public class PartyTable {
    private static final String COLUMNS = PartyRow.COLUMNS;
    public static final EncryptedColumn ID_NUMBER = EncryptedColumn.bytes("identity.party", "id_number", "id");
    public static final EncryptedColumn PHONE = EncryptedColumn.bytes("identity.party", "phone", "id");
    public static final EncryptedColumn BIRTH_DATE = EncryptedColumn.bytes("identity.party", "birth_date", "id");
    public static final EncryptedColumn ADDRESS = EncryptedColumn.bytes("identity.party", "address", "id");

    private final Db db;
    private final Ids ids;
    private final FieldCipher cipher;
    private final Clock clock;
    private final NumberIndexes indexes;

    PartyTable(Db db, Ids ids, FieldCipher cipher, Clock clock) {
        this.db = db;
        this.ids = ids;
        this.cipher = cipher;
        this.clock = clock;
        this.indexes = new NumberIndexes(cipher);
    }

    public Optional<Party> find(UUID id) {
        return db.sql("select " + COLUMNS + " from identity.party where id = :id")
                .bind("id", id)
                .optional(PartyRow.class)
                .map(row -> row.open(cipher));
    }

    List<Party> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : PartyRow.open(
                        cipher,
                        db.sql("select " + COLUMNS + " from identity.party where id = any(:ids)")
                                .bind("ids", ids)
                                .list(PartyRow.class));
    }

    /** Whichever paper the number may be of; should it be of two, the resident's card goes first. */
    public Optional<Party> byIdNumber(String idNumber) {
        return byIndex(IdentityDocument.possible(idNumber).stream()
                .map(paper -> idNumberIndex(paper, idNumber))
                .toList());
    }

    public Optional<Party> byIdNumber(IdentityDocument paper, String idNumber) {
        return byIndex(List.of(idNumberIndex(paper, idNumber)));
    }

    private Optional<Party> byIndex(List<String> indexes) {
        return db.sql("select " + COLUMNS + " " + """
                        from identity.party
                        where id_number_index = any(:indexes) and level <> 'CLAIMED'
                        order by array_position(array['RESIDENT_ID', 'CREDIT_CODE'], paper) limit 1""")
                .bind("indexes", indexes)
                .optional(PartyRow.class)
                .map(row -> row.open(cipher));
    }

    List<Party> byPhone(String phone) {
        return PartyRow.open(
                cipher,
                db.sql("select " + COLUMNS + " from identity.party where phone_index = :index"
                                + " and level <> 'CLAIMED' order by id limit 20")
                        .bind("index", phoneIndex(phone))
                        .list(PartyRow.class));
    }

    public Optional<UUID> accountOf(UUID partyId) {
        return db.sql("select id from identity.account where party_id = :id")
                .bind("id", partyId)
                .optional(UUID.class);
    }

    /** Two at the same moment make one party: the second waits for the first and then does nothing. */
    public boolean insertIfUnknown(NewParty party, IdentityLevel level) {
        return insert(ids.next(), party, level) == 1;
    }

    /** A claim: typed by somebody, and not the party of its number; as many as like may claim one. */
    public UUID insertClaim(NewParty party) {
        UUID id = ids.next();
        insert(id, party, IdentityLevel.CLAIMED);
        update(id, party);
        return id;
    }

    private int insert(UUID id, NewParty party, IdentityLevel level) {
        IdentityDocument paper = paper(party);
        return db.sql("""
                        insert into identity.party
                            (id, kind, level, name, id_number, id_number_index, id_tail, legal_person, paper, birth_date,
                             created_at, changed_at)
                        values (:id, :kind, :level, :name, :idNumber, :idNumberIndex, :idTail, :legalPerson, :paper,
                                cast(:birthDate as bytea), :now, :now)
                        on conflict (id_number_index) where level <> 'CLAIMED' do nothing""")
                .bind("id", id)
                .bind("level", level)
                .bind("kind", party.kind())
                .bind("name", party.name())
                .bind("idNumber", cipher.encrypt(party.idNumber(), ID_NUMBER.of(id)))
                .bind("idNumberIndex", idNumberIndex(paper, party.idNumber()))
                .bind("idTail", indexes.tail(party.idNumber()))
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
                            phone_tail = coalesce(:phoneTail, phone_tail),
                            address = coalesce(cast(:address as bytea), address),
                            legal_person = coalesce(:legalPerson, legal_person),
                            changed_at = :now
                        where id = :id""")
                .bind("id", id)
                .bind("phone", party.phone() == null ? null : cipher.encrypt(party.phone(), PHONE.of(id)))
                .bind("phoneIndex", party.phone() == null ? null : phoneIndex(party.phone()))
                .bind("phoneTail", party.phone() == null ? null : indexes.tail(party.phone()))
                .bind("address", party.address() == null ? null : cipher.encrypt(party.address(), ADDRESS.of(id)))
                .bind("legalPerson", party.legalPerson())
                .bind("now", clock.instant())
                .update();
    }

    public void died(UUID id, @Nullable LocalDate on) {
        db.sql("update identity.party set died_on = cast(:on as date), changed_at = :now where id = :id")
                .bind("id", id)
                .bind("on", on)
                .bind("now", clock.instant())
                .update();
    }

    /** The same person by another paper: a newborn has a number now, a passport was renewed. */
    public void changePaper(UUID id, NewParty checked) {
        IdentityDocument paper = paper(checked);
        db.sql("""
                        update identity.party set paper = :paper, id_number = :idNumber, id_number_index = :index,
                            id_tail = :tail, birth_date = cast(:birthDate as bytea), changed_at = :now
                        where id = :id""")
                .bind("id", id)
                .bind("paper", paper)
                .bind("idNumber", cipher.encrypt(checked.idNumber(), ID_NUMBER.of(id)))
                .bind("index", idNumberIndex(paper, checked.idNumber()))
                .bind("tail", indexes.tail(checked.idNumber()))
                .bind("birthDate", birthDate(id, paper, checked))
                .bind("now", clock.instant())
                .update();
    }

    /** Whether the living person's phone on record, entered with the paper seen, by him or by the provider; by no agent. */
    public boolean recorded(Party party, String phone) {
        return party.proven()
                && party.diedOn() == null
                && phone.equals(party.phone())
                && db.sql("select phone_by_agent from identity.party where id = :id")
                        .bind("id", party.id())
                        .optional(Boolean.class)
                        .filter(byAgent -> !byAgent)
                        .isPresent();
    }

    /** The one phone on record; null when none answers any more. */
    public void setPhone(UUID id, @Nullable String phone) {
        actNoMoreByPhone(id, phone == null ? "" : phoneIndex(phone));
        db.sql("update identity.party set phone = cast(:phone as bytea), phone_index = :index,"
                        + " phone_tail = :tail, phone_by_agent = false, changed_at = :now where id = :id")
                .bind("id", id)
                .bind("phone", phone == null ? null : cipher.encrypt(phone, PHONE.of(id)))
                .bind("index", phone == null ? null : phoneIndex(phone))
                .bind("tail", phone == null ? null : indexes.tail(phone))
                .bind("now", clock.instant())
                .update();
    }

    /** Claims of this number that nobody joined yet, oldest first. */
    List<Party> claims(IdentityDocument paper, String idNumber) {
        return PartyRow.open(
                cipher,
                db.sql("select " + COLUMNS + """
                         from identity.party
                        where id_number_index = :index and level = 'CLAIMED' and joined_to is null
                        order by created_at limit 20""")
                        .bind("index", idNumberIndex(paper, idNumber))
                        .list(PartyRow.class));
    }

    /** Whoever acts for him only because the phone on record was his too: not when it is another one now. */
    private void actNoMoreByPhone(UUID id, String index) {
        db.sql("""
                        update identity.part t set ended_at = :now, end_reason = '登记的手机号已更改'
                        from identity.party p
                        where p.id = :id and t.party_id = p.id and t.ended_at is null and t.level = 'SEEN'
                          and t.checked_by is null and t.mandate_id is null and p.phone_index is distinct from :index""")
                .bind("id", id)
                .bind("index", index)
                .bind("now", clock.instant())
                .update();
    }

    /** Nobody is reached there any more. */
    public List<UUID> forgetPhone(String phone) {
        List<UUID> forgotten = db.sql("""
                        update identity.party set phone = null, phone_index = null, phone_tail = null, changed_at = :now
                        where phone_index = :index returning id""")
                .bind("index", phoneIndex(phone))
                .bind("now", clock.instant())
                .list(UUID.class);
        forgotten.forEach(id -> actNoMoreByPhone(id, phoneIndex(phone)));
        return forgotten;
    }

    private static IdentityDocument paper(NewParty party) {
        return IdentityDocument.of(party.kind(), party.paper(), party.idNumber());
    }

    /** Kept only where the number does not tell it. */
    private byte @Nullable [] birthDate(UUID id, IdentityDocument paper, NewParty party) {
        LocalDate born = party.birthDate();
        return born == null || paper.birthDate(party.idNumber()).isPresent()
                ? null
                : cipher.encrypt(born.toString(), BIRTH_DATE.of(id));
    }

    private String idNumberIndex(IdentityDocument paper, String idNumber) {
        return indexes.idNumber(paper, idNumber);
    }

    String phoneIndex(String phone) {
        return indexes.phone(phone);
    }
}

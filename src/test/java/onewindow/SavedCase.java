package onewindow;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import onewindow.identity.NewParty;
import onewindow.identity.PartyKind;
import onewindow.identity.party.Parties;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;

/** A case as the rooms above find it in the database, without the acts that would lead there. */
public final class SavedCase {
    private static final AtomicInteger NEXT = new AtomicInteger();

    public final UUID id = UUID.randomUUID();
    public final UUID party;
    private final Db db;

    private SavedCase(Db db, UUID party, String town, String status) {
        this.db = db;
        this.party = party;
        db.sql("""
                        insert into cases.case_file (id, number, item_id, item_version, item_code, item_name, kind,
                            department_key, party_id, applicant, masked_applicant, masked_id_number, region_code, site_id,
                            site_region, unit_region, unit_department, units, status, channel, form, submitted_at, created_at, updated_at)
                        select :id, :number, gen_random_uuid(), 1, '000511001000', '高龄津贴', 'PROMISED', '民政', :party,
                            '王小兰', '王*兰', '3713**********1234', s.region_code, s.id, s.region_code, s.region_code, '民政',
                            array[s.region_code], :status, 'ONLINE', '', now(), now(), now()
                        from organisation.site s where s.region_code = :town""")
                .bind("id", id)
                .bind("number", "T-" + id.toString().substring(0, 8) + NEXT.incrementAndGet())
                .bind("party", party)
                .bind("town", town)
                .bind("status", status)
                .update();
    }

    public static SavedCase of(Db db, UUID party, String town, String status) {
        return new SavedCase(db, party, town, status);
    }

    public static UUID somebody(Parties parties, String phone) {
        return parties.register(new NewParty(PartyKind.PERSON, "王小兰", Api.newIdNumber(), phone, null, null))
                .id();
    }

    public SavedCase now(String status) {
        db.sql("update cases.case_file set status = :status where id = :id")
                .bind("status", status)
                .bind("id", id)
                .update();
        return this;
    }

    /** Something happened, and this is what the applicant is told of it. */
    public long happened(String act, @Nullable String told) {
        return db.sql("""
                        insert into cases.case_event (case_id, party_id, act, from_status, to_status, at, by_kind, by_id,
                            by_name, by_post, idempotency_key, told)
                        values (:id, :party, :act, 'DRAFT', 'SUBMITTED', now(), 'SYSTEM', gen_random_uuid(), '系统', '系统',
                            gen_random_uuid()::text, :told)
                        returning seq""")
                .bind("id", id)
                .bind("party", party)
                .bind("act", act)
                .bind("told", told)
                .count();
    }
}

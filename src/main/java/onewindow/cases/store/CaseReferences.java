package onewindow.cases.store;

import java.util.List;
import java.util.UUID;
import onewindow.identity.Masks;
import onewindow.identity.Party;
import onewindow.identity.PartyKind;
import onewindow.identity.party.PartyReferences;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** Cases, drafts and promises of a claim become the party's. */
@Component
class CaseReferences implements PartyReferences {
    private final Db db;
    private final CaseMaterials materials;
    private final CaseTable table;

    CaseReferences(Db db, CaseMaterials materials, CaseTable table) {
        this.db = db;
        this.materials = materials;
        this.table = table;
    }

    @Override
    public String room() {
        return "办件";
    }

    @Override
    public int repoint(UUID from, Party to) {
        olderOfTwoDrafts(from, to.id()).forEach(draft -> {
            materials.removeAll(draft);
            table.deleteDraft(draft);
        });
        db.sql("update cases.promise set party_id = :to where party_id = :from")
                .bind("to", to.id())
                .bind("from", from)
                .update();
        reminders(from, to.id());
        return db.sql("""
                        update cases.case_file
                        set party_id = :to, applicant = :name, masked_applicant = :maskedName, masked_id_number = :maskedNumber
                        where party_id = :from""")
                .bind("to", to.id())
                .bind("from", from)
                .bind("name", to.name())
                .bind("maskedName", to.kind() == PartyKind.ENTERPRISE ? to.name() : Masks.name(to.name()))
                .bind("maskedNumber", Masks.idNumber(to.idNumber()))
                .update();
    }

    private void reminders(UUID from, UUID to) {
        db.sql("""
                        delete from cases.age_reminder a using cases.age_reminder b
                        where a.party_id = :from and b.party_id = :to and b.item_id = a.item_id""").bind("from", from).bind("to", to).update();
        db.sql("""
                        update cases.age_reminder
                        set party_id = case when party_id = :from then :to else party_id end,
                            asker_party_id = case when asker_party_id = :from then :to else asker_party_id end
                        where party_id = :from or asker_party_id = :from""").bind("from", from).bind("to", to).update();
    }

    /** One has one draft of an item: the one written in last stays. */
    private List<UUID> olderOfTwoDrafts(UUID from, UUID to) {
        return db.sql("""
                        select case when a.updated_at >= b.updated_at then b.id else a.id end
                        from cases.case_file a
                        join cases.case_file b on b.item_id = a.item_id and b.party_id = :to
                            and b.status = 'DRAFT' and b.channel = 'ONLINE'
                        where a.party_id = :from and a.status = 'DRAFT' and a.channel = 'ONLINE'""").bind("from", from).bind("to", to).list(UUID.class);
    }

    @Override
    public boolean acted(UUID party) {
        return db.sql("select exists (select from cases.case_file where party_id = :party and status <> 'DRAFT')")
                .bind("party", party)
                .one(Boolean.class);
    }
}

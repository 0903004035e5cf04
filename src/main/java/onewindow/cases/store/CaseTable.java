package onewindow.cases.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMove;
import onewindow.cases.CaseSummary;
import onewindow.cases.clock.ClockEntry;
import onewindow.identity.Actor;
import onewindow.platform.db.Db;
import onewindow.platform.text.NameKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One case: read with its ledger, begun, moved. A move, its event and its ledger lines are one statement. */
@Component
public class CaseTable {
    private static final String BROUGHT = """
            coalesce((select jsonb_agg(jsonb_build_object('materialKey', b.material_key,
                                'provided', b.provided, 'files', b.files, 'checked', b.checked))
                      from %s), '[]') as brought""".formatted(CaseMaterials.BROUGHT);

    private final Db db;
    private final FormBox box;

    CaseTable(Db db, FormBox box) {
        this.db = db;
        this.box = box;
    }

    public Optional<CaseFile> find(UUID id) {
        return find(id, null, "");
    }

    /** @param act with this key: whether it was done before */
    public Optional<CaseFile> find(UUID id, @Nullable CaseAction act, String key) {
        return db.sql("""
                        select c.*,
                               coalesce((select jsonb_agg(jsonb_build_object('clock', e.clock, 'mark', e.mark,
                                                   'at', e.at, 'days', e.days, 'reason', e.reason) order by e.id)
                                         from cases.clock_entry e where e.case_id = c.id), '[]') as ledger,
                               %s,
                               exists (select from cases.case_event e
                                       where e.case_id = c.id and e.act = :act and e.idempotency_key = :key) as repeated
                        from cases.case_file c
                        where c.id = :id""".formatted(BROUGHT))
                .bind("id", id)
                .bind("act", act == null ? "" : act.name())
                .bind("key", key)
                .optional(CaseFile.class);
    }

    public List<CaseFile> all(Collection<UUID> ids) {
        return db.sql("""
                        select c.*, '[]'::jsonb as ledger, %s, false as repeated
                        from cases.case_file c
                        where c.id = any(:ids)""".formatted(BROUGHT)).bind("ids", ids).list(CaseFile.class);
    }

    /** What this person sent, the newest first, without ledgers. */
    public List<CaseFile> sentBy(UUID party, @Nullable UUID item, int most) {
        return db.sql("""
                        select c.*, '[]'::jsonb as ledger, %s, false as repeated
                        from cases.case_file c
                        where c.party_id = :party and c.status <> 'DRAFT'
                          and (cast(:item as uuid) is null or c.item_id = :item)
                        order by c.created_at desc, c.id desc limit :most""".formatted(BROUGHT))
                .bind("party", party)
                .bind("item", item)
                .bind("most", most)
                .list(CaseFile.class);
    }

    public void open(CaseFile.Opening opening, byte[] form, Instant at) {
        CaseFile.Subject subject = opening.subject();
        db.sql("""
                        insert into cases.case_file
                            (id, item_id, item_version, item_code, item_name, kind, department_key, party_id, applicant,
                             applicant_key, masked_applicant, masked_id_number, region_code, site_id, site_region, unit_region,
                             unit_department, departments, units, status, channel, form, created_at, updated_at)
                        values (:id, :itemId, :itemVersion, :itemCode, :itemName, :kind, :departmentKey, :partyId,
                                :applicant, :applicantKey, :maskedApplicant, :maskedIdNumber, :region, :siteId, :siteRegion,
                                :siteRegion, :departmentKey, array[:departmentKey], array[:siteRegion], 'DRAFT', :channel, :form, :at, :at)""")
                .bind("id", opening.id())
                .bind("itemId", subject.itemId())
                .bind("itemVersion", subject.itemVersion())
                .bind("itemCode", subject.itemCode())
                .bind("itemName", subject.itemName())
                .bind("kind", subject.kind())
                .bind("departmentKey", subject.departmentKey())
                .bind("partyId", subject.partyId())
                .bind("applicant", subject.applicant())
                .bind("applicantKey", NameKey.of(subject.applicant()))
                .bind("maskedApplicant", subject.maskedApplicant())
                .bind("maskedIdNumber", subject.maskedIdNumber())
                .bind("region", opening.place().regionCode())
                .bind("siteId", opening.place().siteId())
                .bind("siteRegion", opening.place().siteRegion())
                .bind("channel", opening.channel())
                .bind("form", form)
                .bind("at", at)
                .update();
    }

    /** 补办: the same item, person and place as the case whose result was lost. */
    public void openReissue(UUID id, CaseFile origin, CaseSummary.Channel channel, Instant at) {
        db.sql("""
                        insert into cases.case_file
                            (id, item_id, item_version, item_code, item_name, kind, department_key, party_id, applicant,
                             applicant_key, masked_applicant, masked_id_number, region_code, site_id, site_region, unit_region,
                             unit_department, departments, units, status, channel, form, amount, origin_id, created_at, updated_at)
                        select :id, item_id, item_version, item_code,
                               case when origin_id is null then item_name || '（补办）' else item_name end, kind, department_key,
                               party_id, applicant, applicant_key, masked_applicant, masked_id_number, region_code, site_id, site_region,
                               site_region, department_key, array[department_key], array[site_region], 'DRAFT', :channel, :form,
                               amount, id, :at, :at
                        from cases.case_file where id = :origin""")
                .bind("id", id)
                .bind("origin", origin.id())
                .bind("channel", channel)
                .bind("form", box.copy(origin, id))
                .bind("at", at)
                .update();
    }

    /** What a move answers: the number the case now has. */
    public record Moved(String number) {}

    /** Compare and set: nothing happens when the case is no longer as it was read. */
    public Optional<Moved> move(CaseMove move) {
        return db.sql("""
                        with moved as (
                            update cases.case_file
                            set status = :status, version = version + 1, updated_at = :at,
                                number = coalesce(number, left(:siteRegion, 6) || :day
                                         || lpad(nextval('cases.case_serial')::text, 6, '0')),
                                region_code = :regionCode, site_id = :siteId, site_region = :siteRegion,
                                unit_region = :unitRegion, unit_department = :unitDepartment, received = :received,
                                departments = :departments,
                                units = :units,
                                first_asked_id = :firstAskedId, first_asked_at = :firstAskedAt,
                                responsible_id = :responsibleId, holder_id = :holderId, proposer_id = :proposerId,
                                handler_id = :handlerId, approver_id = :approverId, approved = :approved, amount = :amount,
                                last_act = :act, last_by_id = :byId,
                                supplement_count = :supplementCount, supplement_by = :supplementBy, words = :words,
                                submitted_at = :submittedAt, due_on = :dueOn, due_morning = :dueMorning, due_provisional = :dueProvisional,
                                statutory_on = :statutoryOn,
                                finished_at = case when :finished then coalesce(finished_at, :at) end,
                                finished_on_time = case when :finished then coalesce(finished_on_time, :onTime) end
                            where id = :id and version = :version and status = :from
                            returning id, number, party_id),
                        ledger as (
                            insert into cases.clock_entry (case_id, clock, mark, at, days, reason)
                            select moved.id, e.clock, e.mark, :at, e.days, e.reason
                            from moved, jsonb_to_recordset(:entries) as e(clock text, mark text, days numeric, reason text)),
                        event as (
                            insert into cases.case_event
                                (case_id, party_id, act, from_status, to_status, at, by_kind, by_id, by_name, by_post,
                                 site_id, site_name, note, address, bulk_run, idempotency_key, told)
                            select id, party_id, :act, :from, :status, :at, :byKind, :byId, :byName, :byPost,
                                   :bySite, :bySiteName, :note, :address,
                                   cast(:bulkRun as uuid), :key,
                                   replace(:told, '{number}', number)
                            from moved)
                        select number from moved""").bindAll(move.values()).optional(Moved.class);
    }

    /** Entries the program itself puts on a ledger; no act, so the version stays. */
    public void append(UUID id, List<ClockEntry> entries) {
        db.sql("""
                        insert into cases.clock_entry (case_id, clock, mark, at, days, reason)
                        select :id, e.clock, e.mark, e.at, e.days, e.reason
                        from jsonb_to_recordset(:entries)
                            as e(clock text, mark text, at timestamptz, days numeric, reason text)""").bind("id", id).bind("entries", Db.json(entries)).update();
    }

    /**
     * A case whose dates are made anew; no act, so its version stays.
     *
     * @param told what its applicant is told, with the key under which they are told it once
     */
    public record Redated(
            UUID id,
            int version,
            @Nullable LocalDate dueOn,
            boolean dueMorning,
            boolean dueProvisional,
            @Nullable LocalDate statutoryOn,
            @Nullable String note,
            @Nullable String key,
            @Nullable String told) {}

    /** Many at once; a case that was moved meanwhile has its dates by that move. Answers those that were written. */
    public Set<UUID> redate(List<Redated> cases, Instant at) {
        return new HashSet<>(db.sql("""
                        with wanted as (
                            select * from jsonb_to_recordset(:cases) as w(id uuid, version int, "dueOn" date,
                                "dueMorning" boolean, "dueProvisional" boolean, "statutoryOn" date, note text, key text,
                                told text)),
                        moved as (
                            update cases.case_file c
                            set due_on = w."dueOn", due_morning = w."dueMorning", due_provisional = w."dueProvisional",
                                statutory_on = w."statutoryOn"
                            from wanted w
                            where c.id = w.id and c.version = w.version
                            returning c.id, c.party_id, c.status, c.number, c.item_name, w.note, w.key, w.told),
                        event as (
                            insert into cases.case_event
                                (case_id, party_id, act, from_status, to_status, at, by_kind, by_id, by_name, by_post, note,
                                 idempotency_key, told)
                            select id, party_id, :act, status, status, :at, 'SYSTEM', :nobody, '系统', '系统', note, key,
                                   replace(replace(told, '{number}', number), '{item}', item_name)
                            from moved where told is not null and status = any(:states)
                            on conflict do nothing)
                        select id from moved""")
                .bind("cases", Db.json(cases))
                .bind("act", CaseAction.RECALCULATE)
                .bind("at", at)
                .bind("nobody", Actor.PROGRAM.accountId())
                .bind("states", CaseAction.RECALCULATE.row().ways().keySet())
                .list(UUID.class));
    }

    /** What the applicant fills in, as long as it is theirs to change. */
    public boolean saveForm(UUID id, int version, byte[] form, Instant at) {
        return db.sql("""
                        update cases.case_file set form = :form, version = version + 1, updated_at = :at
                        where id = :id and version = :version and status in ('DRAFT', 'AWAITING_SUPPLEMENT')""")
                        .bind("id", id)
                        .bind("version", version)
                        .bind("form", form)
                        .bind("at", at)
                        .update()
                == 1;
    }

    /** In the transaction of the act that corrects it: nobody else has changed the case since. */
    public void correctForm(UUID id, byte[] form) {
        db.sql("update cases.case_file set form = :form where id = :id")
                .bind("id", id)
                .bind("form", form)
                .update();
    }

    public Optional<UUID> draftOf(UUID partyId, UUID itemId) {
        return db.sql("""
                        select id from cases.case_file
                        where party_id = :party and item_id = :item and status = 'DRAFT' and channel = 'ONLINE'""").bind("party", partyId).bind("item", itemId).optional(UUID.class);
    }

    public Optional<UUID> registeredAs(UUID staffId, String key) {
        return db.sql("""
                        select case_id from cases.case_event
                        where by_id = :by and idempotency_key = :key and act = 'REGISTER'""").bind("by", staffId).bind("key", key).optional(UUID.class);
    }

    public boolean deleteDraft(UUID id) {
        return db.sql("delete from cases.case_file where id = :id and status = 'DRAFT'")
                        .bind("id", id)
                        .update()
                == 1;
    }

    /** Whose supplement is overdue on that day. */
    public List<UUID> supplementOverdue(LocalDate today, int limit) {
        return db.sql("""
                        select id from cases.case_file
                        where status = 'AWAITING_SUPPLEMENT' and supplement_by < :today
                        order by supplement_by limit :limit""").bind("today", today).bind("limit", limit).list(UUID.class);
    }
}

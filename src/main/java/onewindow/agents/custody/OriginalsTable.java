package onewindow.agents.custody;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.agents.custody.OriginalsBatch.BatchStatus;
import onewindow.agents.custody.OriginalsBatch.LineStatus;
import onewindow.identity.Actor;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SQL for batches and their lines. */
@Component
class OriginalsTable {
    private static final String COLUMNS = """
            select b.id, b.number, b.from_site, b.from_region, b.to_site, b.to_region, b.status, b.version,
                   b.courier_name, b.packed_by, b.packed_at, b.taken_at, b.closed_at,
                   (select coalesce(jsonb_agg(jsonb_build_object('caseId', l.case_id, 'kind', l.kind, 'what', l.what,
                               'status', l.status, 'reason', l.reason, 'signedBy', l.signed_by, 'signedAt', l.signed_at)
                               order by l.position), '[]')
                    from agents.paper_line l where l.batch_id = b.id) as lines
            from agents.paper_batch b
            """;

    private final Db db;

    OriginalsTable(Db db) {
        this.db = db;
    }

    Optional<OriginalsBatch> find(UUID id) {
        return db.sql(COLUMNS + "where b.id = :id").bind("id", id).optional(OriginalsBatch.class);
    }

    Optional<OriginalsBatch> packedAs(String key) {
        return db.sql(COLUMNS + "where b.idempotency_key = :key")
                .bind("key", key)
                .optional(OriginalsBatch.class);
    }

    void insert(OriginalsBatch batch, String key) {
        db.sql("""
                        insert into agents.paper_batch
                            (id, number, from_site, from_region, to_site, to_region, status, courier_name, packed_by,
                             packed_at, idempotency_key)
                        values (:id, :number, :from, :fromRegion, :to, :toRegion, :status, :courier, :by, :at, :key)""")
                .bind("id", batch.id())
                .bind("number", batch.number())
                .bind("from", batch.fromSite())
                .bind("fromRegion", batch.fromRegion())
                .bind("to", batch.toSite())
                .bind("toRegion", batch.toRegion())
                .bind("status", batch.status())
                .bind("courier", batch.courierName())
                .bind("by", batch.packedBy())
                .bind("at", batch.packedAt())
                .bind("key", key)
                .update();
        for (int i = 0; i < batch.lines().size(); i++) {
            insert(batch.id(), batch.lines().get(i), i);
        }
    }

    private void insert(UUID batchId, OriginalsBatch.Line line, int position) {
        db.sql("""
                        insert into agents.paper_line (batch_id, case_id, kind, position, what, status)
                        values (:batch, :case, :kind, :position, :what, 'WAITING')""")
                .bind("batch", batchId)
                .bind("case", line.caseId())
                .bind("kind", line.kind())
                .bind("position", position)
                .bind("what", line.what())
                .update();
    }

    /** False when the batch was no longer where it was read. */
    boolean move(OriginalsBatch batch, BatchStatus to, Instant at, @Nullable UUID signature) {
        return db.sql("""
                        update agents.paper_batch
                        set status = :to, version = version + 1,
                            taken_at = case when :to = 'ON_THE_WAY' then cast(:at as timestamptz) else taken_at end,
                            taken_signature = coalesce(cast(:signature as uuid), taken_signature),
                            closed_at = case when :to in ('RECEIVED', 'CANCELLED') then cast(:at as timestamptz) end
                        where id = :id and status = :from""")
                        .bind("id", batch.id())
                        .bind("from", batch.status())
                        .bind("to", to)
                        .bind("at", at)
                        .bind("signature", signature)
                        .update()
                == 1;
    }

    /** One line, compare and set: false when somebody signed or rejected it before. */
    boolean moveLine(UUID batchId, UUID caseId, OriginalKind kind, LineStatus from, LineMove to) {
        return db.sql("""
                        update agents.paper_line
                        set status = :to, reason = coalesce(:reason, reason), signed_by = :by, signed_at = :at
                        where batch_id = :batch and case_id = :case and kind = :kind and status = :from""")
                        .bind("batch", batchId)
                        .bind("case", caseId)
                        .bind("kind", kind)
                        .bind("from", from)
                        .bind("to", to.status())
                        .bind("reason", to.reason())
                        .bind("by", to.by())
                        .bind("at", to.at())
                        .update()
                == 1;
    }

    record LineMove(LineStatus status, @Nullable String reason, String by, Instant at) {}

    Slice<OriginalsBatch> list(Where where, Slice.Request page) {
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(b.packed_at, b.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            where.bind("afterAt", key.get(0)).bind("afterId", key.get(1));
        }
        List<OriginalsBatch> rows = db.sql(
                        COLUMNS + where.sql() + "\norder by b.packed_at desc, b.id desc limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(OriginalsBatch.class);
        return Slice.of(rows, page, b -> List.of(b.packedAt(), b.id()));
    }

    /** Who has it now. */
    record Holder(
            String holder, @Nullable UUID siteId, @Nullable String siteRegion, String holderName) {
        static Holder site(UUID id, String region, String name) {
            return new Holder("SITE", id, region, name);
        }

        static Holder courier(String name) {
            return new Holder("COURIER", null, null, name);
        }

        static final Holder APPLICANT = new Holder("APPLICANT", null, null, "申请人");
    }

    /** One passing from hand to hand. */
    record Passing(
            UUID caseId,
            OriginalKind kind,
            String from,
            Holder to,
            Instant at,
            @Nullable UUID batchId,
            @Nullable String note) {}

    void pass(Actor by, Passing passing) {
        Holder to = passing.to();
        db.sql("""
                        insert into agents.paper (case_id, kind, holder, site_id, site_region, holder_name, since)
                        values (:case, :kind, :holder, cast(:site as uuid), :region, :name, :at)
                        on conflict (case_id, kind) do update
                        set holder = excluded.holder, site_id = excluded.site_id, site_region = excluded.site_region,
                            holder_name = excluded.holder_name, since = excluded.since""")
                .bind("case", passing.caseId())
                .bind("kind", passing.kind())
                .bind("holder", to.holder())
                .bind("site", to.siteId())
                .bind("region", to.siteRegion())
                .bind("name", to.holderName())
                .bind("at", passing.at())
                .update();
        db.sql("""
                        insert into agents.custody_event (case_id, kind, from_name, to_name, at, by_id, by_name, batch_id, note)
                        values (:case, :kind, :from, :to, :at, :by, :byName, cast(:batch as uuid), :note)""")
                .bind("case", passing.caseId())
                .bind("kind", passing.kind())
                .bind("from", passing.from())
                .bind("to", to.holderName())
                .bind("at", passing.at())
                .bind("by", java.util.Objects.requireNonNullElse(by.staffId(), by.accountId()))
                .bind("byName", by.name())
                .bind("batch", passing.batchId())
                .bind("note", passing.note())
                .update();
    }
}

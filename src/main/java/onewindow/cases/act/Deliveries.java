package onewindow.cases.act;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.ActRequest.DeliveryMode;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseEffect;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMove;
import onewindow.cases.Step;
import onewindow.cases.people.CaseScope;
import onewindow.cases.people.CaseSearch;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.organisation.Register;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 办结签收登记: what was handed over, to whom, how, and signed for. */
@Component
public class Deliveries implements CaseEffect {
    private final Db db;
    private final Signatures signatures;
    private final CaseSearch search;
    private final Clock clock;

    Deliveries(Db db, Signatures signatures, CaseSearch search, Clock clock) {
        this.search = search;
        this.db = db;
        this.signatures = signatures;
        this.clock = clock;
    }

    public record DeliveryRow(
            UUID caseId,
            String number,
            String itemName,
            String maskedReceiver,
            DeliveryMode how,
            Instant at,
            String byName,
            boolean hasSignature,
            String siteName) {}

    public record Delivery(DeliveryMode how, Instant at) {}

    @Override
    public void after(Actor actor, Step step, CaseMove move) {
        if (step.action().is(Trait.DELIVERS)) {
            record(step);
        }
    }

    private void record(Step step) {
        CaseFile file = step.file();
        db.sql("""
                        insert into cases.delivery
                            (case_id, at, how, masked_receiver, signature_file, by_id, by_name, site_region)
                        values (:id, :at, :how, :receiver, cast(:signature as uuid), :by, :byName, :region)""")
                .bind("id", file.id())
                .bind("at", step.at())
                .bind("how", step.request().deliveryMode())
                .bind("receiver", CaseWording.receiver(step))
                .bind("signature", signature(step))
                .bind("by", step.doer().id())
                .bind("byName", step.doer().name())
                .bind("region", file.place().siteRegion())
                .update();
    }

    /** Looked at by {@link CaseDocuments}, which puts it on the paper. */
    private static @Nullable UUID signature(Step step) {
        return step.request().deliveryMode() == DeliveryMode.WINDOW
                ? step.request().signature()
                : null;
    }

    public Optional<Delivery> of(UUID caseId) {
        return db.sql("select how, at from cases.delivery where case_id = :id")
                .bind("id", caseId)
                .optional(Delivery.class);
    }

    /** The register of the sites this person works at or supervises, newest first. */
    public Slice<DeliveryRow> list(Actor actor, Days days, @Nullable RegionCode region, Slice.Request page) {
        return list(actor, new Register.RegisterQuery(days.start(clock), days.end(clock), region, null), page);
    }

    public Slice<DeliveryRow> list(Actor actor, Register.RegisterQuery asked, Slice.Request page) {
        Where where = new Where();
        where.and(CaseScope.deliveries(actor, where));
        where.andIfPresent("d.at >= :from", "from", asked.from());
        where.andIfPresent("d.at < :to", "to", asked.to());
        if (asked.region() != null) {
            where.and("d.site_region between :first and :last");
            where.bind("first", asked.region().value())
                    .bind("last", asked.region().last());
        }
        if (asked.q() != null && asked.seeks()) {
            where.and("(" + String.join(" or ", search.alternatives(asked.q(), where)) + ")");
        }
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(d.at, d.case_id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            where.bind("afterAt", key.get(0)).bind("afterId", key.get(1));
        }
        List<DeliveryRow> rows = db.sql("""
                        select d.case_id, c.number, c.item_name, d.masked_receiver, d.how, d.at, d.by_name,
                               d.signature_file is not null as has_signature, s.name as site_name
                        from cases.delivery d
                        join cases.case_file c on c.id = d.case_id
                        join organisation.site s on s.id = c.site_id
                        """ + where.sql() + " order by d.at desc, d.case_id desc limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(DeliveryRow.class);
        return Slice.of(rows, page, row -> List.of(row.at(), row.caseId()));
    }

    /** The signature as a picture to print. */
    @Nullable
    public String picture(UUID caseId) {
        return db.sql("select signature_file from cases.delivery where case_id = :id and signature_file is not null")
                .bind("id", caseId)
                .optional(UUID.class)
                .map(signatures::onPaper)
                .orElse(null);
    }
}

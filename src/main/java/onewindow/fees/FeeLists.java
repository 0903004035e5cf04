package onewindow.fees;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseStatus;
import onewindow.cases.people.CaseSearch;
import onewindow.identity.Actor;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is to be collected, given back and decided at the places one works at or supervises, the newest first. */
@Component
class FeeLists {
    private final Db db;
    private final CaseSearch search;
    private final Clock clock;

    FeeLists(Db db, CaseSearch search, Clock clock) {
        this.db = db;
        this.search = search;
        this.clock = clock;
    }

    enum View {
        DUE("h.state = 'DUE'"),
        TO_REFUND("h.to_refund");

        final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    /** @param names what it is for, in one line */
    record FeeRow(
            UUID caseId,
            String number,
            String itemName,
            String maskedApplicant,
            CaseStatus caseStatus,
            String names,
            BigDecimal amount,
            Instant madeAt) {}

    Slice<FeeRow> cases(Actor actor, View view, @Nullable String q, Slice.Request page) {
        Where where = new Where().and(view.condition);
        where.and(FeePosts.scope(actor, where));
        lookFor(where, q, "");
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(h.made_at, h.case_id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            where.bind("afterAt", key.get(0)).bind("afterId", key.get(1));
        }
        List<FeeRow> rows = db.sql("""
                        select h.case_id, c.number, c.item_name, c.masked_applicant, c.status as case_status,
                               string_agg(h.name, '、' order by h.line) as names, sum(h.amount - h.refunded) as amount,
                               h.made_at
                        from fees.charge h
                        join cases.case_file c on c.id = h.case_id
                        """ + where.sql() + """

                        group by h.case_id, c.number, c.item_name, c.masked_applicant, c.status, h.made_at
                        order by h.made_at desc, h.case_id desc limit :limit""")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(FeeRow.class);
        return Slice.of(rows, page, row -> List.of(row.madeAt(), row.caseId()));
    }

    /** By what the payer brings, or by the number of a receipt. */
    private void lookFor(Where where, @Nullable String q, String or) {
        if (q != null && !q.isBlank()) {
            where.and("(" + String.join(" or ", search.alternatives(q, where)) + or + ")");
        }
    }

    record MovementRow(
            UUID id,
            Movement.Kind kind,
            UUID caseId,
            String number,
            String itemName,
            String maskedApplicant,
            BigDecimal amount,
            Way way,
            String cashierName,
            Instant at,
            UUID documentId,
            String documentNumber,
            @Nullable UUID sheetId) {}

    Slice<MovementRow> movements(Actor actor, @Nullable String q, Days days, Slice.Request page) {
        Where where = new Where();
        where.and(FeePosts.tills("m.region", actor, where));
        where.andIfPresent("m.at >= :from", "from", days.start(clock));
        where.andIfPresent("m.at < :to", "to", days.end(clock));
        lookFor(where, q, " or m.document_number like :soughtCode");
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(m.at, m.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            where.bind("afterAt", key.get(0)).bind("afterId", key.get(1));
        }
        List<MovementRow> rows = db.sql("""
                        select m.id, m.kind, m.case_id, c.number, c.item_name, c.masked_applicant, m.amount, m.way,
                               m.cashier_name, m.at, m.document_id, m.document_number, m.sheet_id
                        from fees.movement m
                        join cases.case_file c on c.id = m.case_id
                        """ + where.sql() + "\norder by m.at desc, m.id desc limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(MovementRow.class);
        return Slice.of(rows, page, row -> List.of(row.at(), row.id()));
    }

    record ProposalRow(
            UUID id,
            Proposal.Kind kind,
            Proposal.State state,
            UUID caseId,
            String number,
            String itemName,
            String maskedApplicant,
            String chargeName,
            BigDecimal amount,
            String reason,
            String proposerName,
            Instant at) {}

    Slice<ProposalRow> proposals(Actor actor, Proposal.State state, Slice.Request page) {
        Where where = new Where().and("p.state = :state", "state", state);
        if (state == Proposal.State.APPROVED) {
            where.and("p.kind = 'REFUND'");
        }
        where.and(FeePosts.scope(actor, where));
        List<String> key = page.key(2);
        if (key != null) {
            where.and("(p.at, p.id) > (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            where.bind("afterAt", key.get(0)).bind("afterId", key.get(1));
        }
        List<ProposalRow> rows = db.sql("""
                        select p.id, p.kind, p.state, h.case_id, c.number, c.item_name, c.masked_applicant,
                               h.name as charge_name, p.amount, p.reason, p.proposer_name, p.at
                        from fees.proposal p
                        join fees.charge h on h.id = p.charge_id
                        join cases.case_file c on c.id = h.case_id
                        """ + where.sql() + "\norder by p.at, p.id limit :limit")
                .bindAll(where.values())
                .bind("limit", page.fetch())
                .list(ProposalRow.class);
        return Slice.of(rows, page, row -> List.of(row.at(), row.id()));
    }
}

package onewindow.fees;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.Doer;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposals as they are kept; of two at once for one charge, the second finds the first. */
@Component
class ProposalTable {
    private static final String COLUMNS = """
            select p.id, p.kind, p.charge_id, p.amount, p.reason, p.state, p.proposer_id, p.proposer_name, p.at, p.decider_id,
                   p.decider_name, p.decided_at, p.note
            from fees.proposal p
            """;

    private final Db db;

    ProposalTable(Db db) {
        this.db = db;
    }

    /** False when another for the same charge is still open. */
    boolean add(Proposal proposal, String key) {
        return db.sql("""
                        insert into fees.proposal (id, kind, charge_id, amount, reason, state, proposer_id, proposer_name, at,
                                                   idempotency_key)
                        values (:id, :kind, :charge, :amount, :reason, :state, :by, :byName, :at, :key)
                        on conflict do nothing""")
                        .bind("id", proposal.id())
                        .bind("kind", proposal.kind())
                        .bind("charge", proposal.chargeId())
                        .bind("amount", proposal.amount())
                        .bind("reason", proposal.reason())
                        .bind("state", proposal.state())
                        .bind("by", proposal.proposerId())
                        .bind("byName", proposal.proposerName())
                        .bind("at", proposal.at())
                        .bind("key", key)
                        .update()
                == 1;
    }

    Optional<Proposal> find(UUID id) {
        return db.sql(COLUMNS + "where p.id = :id").bind("id", id).optional(Proposal.class);
    }

    Optional<Proposal> madeAs(UUID proposerId, String key) {
        return db.sql(COLUMNS + "where p.proposer_id = :by and p.idempotency_key = :key")
                .bind("by", proposerId)
                .bind("key", key)
                .optional(Proposal.class);
    }

    List<Proposal> of(UUID caseId) {
        return db.sql(
                        COLUMNS
                                + "join fees.charge h on h.id = p.charge_id where h.case_id = :case order by p.at desc, p.id desc")
                .bind("case", caseId)
                .list(Proposal.class);
    }

    boolean decide(UUID id, Proposal.State state, Doer by, Instant at, @Nullable String note) {
        return db.sql("""
                        update fees.proposal
                        set state = :state, decider_id = :by, decider_name = :byName, decided_at = :at, note = :note
                        where id = :id and state = 'PROPOSED'""")
                        .bind("state", state)
                        .bind("by", by.id())
                        .bind("byName", by.name())
                        .bind("at", at)
                        .bind("note", note)
                        .bind("id", id)
                        .update()
                == 1;
    }

    boolean done(UUID id) {
        return db.sql(
                                "update fees.proposal set state = 'DONE' where id = :id and state = 'APPROVED' and kind = 'REFUND'")
                        .bind("id", id)
                        .update()
                == 1;
    }

    /** Nothing is left to waive once it was paid or need not be. */
    void dropWaivers(UUID caseId) {
        db.sql("""
                        update fees.proposal p set state = 'DROPPED'
                        where p.state = 'PROPOSED' and p.kind = 'WAIVER'
                          and exists (select from fees.charge h
                                      where h.id = p.charge_id and h.case_id = :case and h.state <> 'DUE')""").bind("case", caseId).update();
    }
}

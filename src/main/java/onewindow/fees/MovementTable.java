package onewindow.fees;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** What was taken in and given back, as it is kept. */
@Component
class MovementTable {
    private static final String COLUMNS = """
            select id, kind, case_id, charge_id, proposal_id, amount, way, fiscal_bill, cashier_id, cashier_name, region, at,
                   document_id, document_number, sheet_id
            from fees.movement
            """;

    private final Db db;

    MovementTable(Db db) {
        this.db = db;
    }

    /** One cashier's till changes, or is settled, by one at a time. */
    void lock(UUID cashierId) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('fees.till ' || :cashier, 0))::text")
                .bind("cashier", cashierId.toString())
                .one(String.class);
    }

    /** False when the same was sent twice at once. */
    boolean add(Movement movement, String key) {
        lock(movement.cashierId());
        return db.sql("""
                        insert into fees.movement (id, kind, case_id, charge_id, proposal_id, amount, way, fiscal_bill,
                                                   cashier_id, cashier_name, region, at, document_id, document_number,
                                                   idempotency_key)
                        values (:id, :kind, :case, cast(:charge as uuid), cast(:proposal as uuid), :amount, :way, :bill,
                                :cashier, :name, :region, :at, :document, :number, :key)
                        on conflict (cashier_id, idempotency_key) do nothing""")
                        .bind("id", movement.id())
                        .bind("kind", movement.kind())
                        .bind("case", movement.caseId())
                        .bind("charge", movement.chargeId())
                        .bind("proposal", movement.proposalId())
                        .bind("amount", movement.amount())
                        .bind("way", movement.way())
                        .bind("bill", movement.fiscalBill())
                        .bind("cashier", movement.cashierId())
                        .bind("name", movement.cashierName())
                        .bind("region", movement.region())
                        .bind("at", movement.at())
                        .bind("document", movement.documentId())
                        .bind("number", movement.documentNumber())
                        .bind("key", key)
                        .update()
                == 1;
    }

    List<Movement> of(UUID caseId) {
        return db.sql(COLUMNS + "where case_id = :case order by at, id")
                .bind("case", caseId)
                .list(Movement.class);
    }

    Optional<Movement> find(UUID id) {
        return db.sql(COLUMNS + "where id = :id").bind("id", id).optional(Movement.class);
    }

    Optional<Movement> madeAs(UUID cashierId, String key) {
        return db.sql(COLUMNS + "where cashier_id = :cashier and idempotency_key = :key")
                .bind("cashier", cashierId)
                .bind("key", key)
                .optional(Movement.class);
    }
}

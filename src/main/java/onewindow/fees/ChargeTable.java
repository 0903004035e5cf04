package onewindow.fees;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.CaseStatus;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** Charges as they are kept. Each change says from which state it leads; of two at once, one finds it changed. */
@Component
class ChargeTable {
    static final String COLUMNS = """
            select h.id, h.case_id, h.line, h.name, h.standard, h.basis, h.unit, h.unit_amount, h.quantity, h.amount,
                   h.refunded, h.state, h.to_refund, h.version, h.region, h.made_at, h.movement_id, c.number, c.item_name,
                   c.party_id, c.site_region, c.status as case_status
            from fees.charge h
            join cases.case_file c on c.id = h.case_id
            """;

    private final Db db;

    ChargeTable(Db db) {
        this.db = db;
    }

    void add(Charge charge) {
        db.sql("""
                        insert into fees.charge (id, case_id, line, name, standard, basis, unit, unit_amount, quantity, amount,
                                                 state, region, made_at)
                        values (:id, :case, :line, :name, :standard, :basis, :unit, :unitAmount, :quantity, :amount,
                                :state, :region, :at)
                        on conflict (case_id, line) do nothing""")
                .bind("id", charge.id())
                .bind("case", charge.caseId())
                .bind("line", charge.line())
                .bind("name", charge.name())
                .bind("standard", charge.standard())
                .bind("basis", charge.basis())
                .bind("unit", charge.unit())
                .bind("unitAmount", charge.unitAmount())
                .bind("quantity", charge.quantity())
                .bind("amount", charge.amount())
                .bind("state", charge.state())
                .bind("region", charge.region())
                .bind("at", charge.madeAt())
                .update();
    }

    List<Charge> of(UUID caseId) {
        return db.sql(COLUMNS + "where h.case_id = :case order by h.line")
                .bind("case", caseId)
                .list(Charge.class);
    }

    Optional<Charge> find(UUID id) {
        return db.sql(COLUMNS + "where h.id = :id").bind("id", id).optional(Charge.class);
    }

    List<Charge> paidBy(UUID movementId) {
        return db.sql(COLUMNS + "where h.movement_id = :id order by h.line")
                .bind("id", movementId)
                .list(Charge.class);
    }

    /** Where the case stands; it cannot end until the caller's transaction has. */
    CaseStatus hold(UUID caseId) {
        return db.sql("select status from cases.case_file where id = :id for share")
                .bind("id", caseId)
                .one(CaseStatus.class);
    }

    boolean quantity(Charge charge, int quantity, BigDecimal amount) {
        return db.sql("""
                        update fees.charge set quantity = :quantity, amount = :amount, version = version + 1
                        where id = :id and version = :version and state = 'DUE'""")
                        .bind("quantity", quantity)
                        .bind("amount", amount)
                        .bind("id", charge.id())
                        .bind("version", charge.version())
                        .update()
                == 1;
    }

    /** How many of them were still due. */
    int pay(Collection<UUID> ids, UUID movementId) {
        return db.sql("""
                        update fees.charge set state = 'PAID', movement_id = :movement, version = version + 1
                        where id = any(:ids) and state = 'DUE'""").bind("movement", movementId).bind("ids", ids).update();
    }

    boolean waive(UUID id) {
        return db.sql("update fees.charge set state = 'WAIVED', version = version + 1 where id = :id and state = 'DUE'")
                        .bind("id", id)
                        .update()
                == 1;
    }

    /** Never more than was paid; what is given back is no longer to be. */
    boolean refund(UUID id, BigDecimal amount) {
        return db.sql("""
                        update fees.charge
                        set refunded = refunded + :amount, to_refund = false, version = version + 1
                        where id = :id and state = 'PAID' and refunded + :amount <= amount""").bind("amount", amount).bind("id", id).update() == 1;
    }

    /** The director has decided that it stays paid. */
    void keep(UUID id) {
        db.sql("update fees.charge set to_refund = false, version = version + 1 where id = :id and to_refund")
                .bind("id", id)
                .update();
    }

    /** The case came to nothing: what is not paid need not be, what is paid is to be given back. */
    void end(UUID caseId) {
        db.sql("""
                        update fees.charge
                        set state = case state when 'DUE' then 'CANCELLED' else state end,
                            to_refund = state = 'PAID' and refunded < amount,
                            version = version + 1
                        where case_id = :case and state in ('DUE', 'PAID')""").bind("case", caseId).update();
    }
}

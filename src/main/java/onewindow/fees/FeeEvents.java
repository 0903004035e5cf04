package onewindow.fees;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.cases.Doer;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to the money of cases: appended and never changed; the payers' messages are read from it. */
@Component
public class FeeEvents {
    private final Db db;

    FeeEvents(Db db) {
        this.db = db;
    }

    /** @param told what the payer is told of it, if anything */
    record Happened(
            UUID caseId,
            UUID partyId,
            FeeAct act,
            Instant at,
            BigDecimal amount,
            @Nullable String note,
            @Nullable String told) {
        static Happened to(
                Charge charge,
                FeeAct act,
                Instant at,
                BigDecimal amount,
                @Nullable String note,
                @Nullable String told) {
            return new Happened(charge.caseId(), charge.partyId(), act, at, amount, note, told);
        }
    }

    record Line(
            FeeAct act,
            Instant at,
            String byName,
            String byPost,
            BigDecimal amount,
            @Nullable String note) {}

    void append(Happened what, Doer doer) {
        db.sql("""
                        insert into fees.fee_event (case_id, party_id, act, at, by_id, by_name, by_post, amount, note, told)
                        values (:case, :party, :act, :at, :by, :name, :post, :amount, :note, :told)""")
                .bind("case", what.caseId())
                .bind("party", what.partyId())
                .bind("act", what.act())
                .bind("at", what.at())
                .bind("by", doer.id())
                .bind("name", doer.name())
                .bind("post", doer.post())
                .bind("amount", what.amount())
                .bind("note", what.note())
                .bind("told", what.told())
                .update();
    }

    List<Line> of(UUID caseId) {
        return db.sql(
                        "select act, at, by_name, by_post, amount, note from fees.fee_event where case_id = :id order by seq")
                .bind("id", caseId)
                .list(Line.class);
    }

    /**
     * One event as it is told; {@code tx} and {@code seq} are its place in the order of commits.
     *
     * @param told what the payer is told
     * @param asked what the director of the region has to decide
     */
    public record News(
            long seq,
            String tx,
            UUID caseId,
            UUID partyId,
            String title,
            Instant at,
            @Nullable String told,
            @Nullable String asked,
            String region) {}

    private record FeeEventRow(
            long seq,
            String tx,
            UUID caseId,
            UUID partyId,
            FeeAct act,
            Instant at,
            String byName,
            BigDecimal amount,
            @Nullable String note,
            @Nullable String told,
            String number,
            String region) {
        News news() {
            return new News(seq, tx, caseId, partyId, title(), at, told, asked(), region);
        }

        private @Nullable String asked() {
            boolean proposed = act == FeeAct.PROPOSE_WAIVER || act == FeeAct.PROPOSE_REFUND;
            return proposed
                    ? byName + act.chinese + " " + Money.text(amount) + " 元（编号 " + number + "）：" + note + " 请到“收费”里办理。"
                    : null;
        }

        private String title() {
            return switch (act) {
                case CHARGE -> "请您缴费";
                case SET_QUANTITY -> "应缴的钱有变化";
                case COLLECT -> "缴费已收到";
                case APPROVE_WAIVER -> "已批准免缴";
                case APPROVE_REFUND -> "可以退费了";
                case PAY_OUT -> "已退费";
                case REJECT_REFUND -> "没有同意退费";
                default -> act.chinese;
            };
        }
    }

    /** What was committed after that place, and before any transaction still running, oldest first. */
    public List<News> after(String tx, long seq, int limit) {
        return db.sql("""
                        select e.seq, e.tx::text as tx, e.case_id, e.party_id, e.act, e.at, e.by_name, e.amount, e.note,
                               e.told, c.number,
                               (select h.region from fees.charge h where h.case_id = e.case_id limit 1) as region
                        from fees.fee_event e
                        join cases.case_file c on c.id = e.case_id
                        where (e.tx, e.seq) > (cast(:tx as xid8), cast(:seq as bigint))
                          and e.tx < pg_snapshot_xmin(pg_current_snapshot())
                        order by e.tx, e.seq
                        limit :limit""").bind("tx", tx).bind("seq", seq).bind("limit", limit).list(FeeEventRow.class).stream()
                .map(FeeEventRow::news)
                .toList();
    }
}

package onewindow.fees;

import java.util.List;
import onewindow.platform.RestoredPart;
import onewindow.platform.db.Db;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After a restore: what was charged, collected, given back and settled still adds up. */
@Component
@Order(30)
class RestoredFees implements RestoredPart {
    private final Db db;

    RestoredFees(Db db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "收费";
    }

    @Override
    public Findings look() {
        List<String> faults = db.sql("""
                        select '收款 ' || m.document_number || ' 是 ' || m.amount || ' 元，所缴各项合计 ' || coalesce(sum(c.amount), 0) || ' 元'
                        from fees.movement m left join fees.charge c on c.movement_id = m.id
                        where m.kind = 'COLLECT' group by m.id having m.amount <> coalesce(sum(c.amount), 0)
                        union all
                        select '应缴项“' || c.name || '”记已退 ' || c.refunded || ' 元，退费流水合计 ' || coalesce(sum(m.amount), 0) || ' 元'
                        from fees.charge c left join fees.movement m on m.charge_id = c.id and m.kind = 'REFUND'
                        group by c.id having c.refunded <> coalesce(sum(m.amount), 0)
                        union all
                        select s.cashier_name || ' ' || s.day || ' 第 ' || s.nth || ' 次日结与收退流水不符（' || w.way || '）'
                        from fees.day_sheet s join fees.day_sheet_way w on w.sheet_id = s.id
                        left join fees.movement m on m.sheet_id = s.id and m.way = w.way
                        where s.state <> 'RETURNED'
                        group by s.id, w.sheet_id, w.way
                        having w.collected <> coalesce(sum(m.amount) filter (where m.kind = 'COLLECT'), 0)
                            or w.refunded <> coalesce(sum(m.amount) filter (where m.kind = 'REFUND'), 0)
                        limit 50""").list(String.class);
        long movements = db.sql("select count(*) from fees.movement").count();
        return new Findings(movements + " 笔收退、应缴和日结互相核对", faults);
    }
}

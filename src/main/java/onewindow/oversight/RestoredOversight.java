package onewindow.oversight;

import java.util.List;
import onewindow.platform.RestoredPart;
import onewindow.platform.db.Db;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After a restore: no number of a supervision order is given a second time. */
@Component
@Order(60)
class RestoredOversight implements RestoredPart {
    private final Db db;

    RestoredOversight(Db db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "督办";
    }

    @Override
    public Findings look() {
        List<String> faults = db.sql("""
                        select '督办单 ' || number || ' 比流水号计数器还大：编号可能重复'
                        from oversight.supervision_order, oversight.order_serial serial
                        where substring(number from '(\\d+)号$')::bigint > serial.last_value""").list(String.class);
        long orders = db.sql("select count(*) from oversight.supervision_order").count();
        return new Findings(orders + " 张督办单的编号", faults);
    }

    @Override
    public String goOn() {
        db.sql("select count(nextval('oversight.order_serial')) from generate_series(1, :skip)")
                .bind("skip", SKIP)
                .count();
        return "督办单编号：流水号跳过 " + SKIP + " 个";
    }
}

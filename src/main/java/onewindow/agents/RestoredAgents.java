package onewindow.agents;

import java.util.List;
import onewindow.platform.RestoredPart;
import onewindow.platform.db.Db;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After a restore: no number of an order, a mandate or a hand-over is given a second time. */
@Component
@Order(50)
class RestoredAgents implements RestoredPart {
    private final Db db;

    RestoredAgents(Db db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "帮办代办";
    }

    @Override
    public Findings look() {
        List<String> faults = db.sql("""
                        with given as (
                            select number, asked_at as at from agents.agent_order
                            union all select number, given_at from agents.mandate
                            union all select number, packed_at from agents.paper_batch)
                        select '编号 ' || newest.number || ' 比流水号计数器还大：编号可能重复'
                        from (select number from given where number ~ '[0-9]{6}$' order by at desc, number desc limit 1) newest,
                             agents.serial serial
                        where right(newest.number, 6)::int > serial.last_value
                          and right(newest.number, 6)::int - serial.last_value < 500000""").list(String.class);
        long numbers = db.sql(
                        "select (select count(*) from agents.agent_order) + (select count(*) from agents.mandate)")
                .count();
        return new Findings(numbers + " 张代办单和委托书的编号", faults);
    }

    @Override
    public String goOn() {
        db.sql("select count(nextval('agents.serial')) from generate_series(1, :skip)")
                .bind("skip", SKIP)
                .count();
        return "代办单、委托书、交接单编号：流水号跳过 " + SKIP + " 个";
    }
}

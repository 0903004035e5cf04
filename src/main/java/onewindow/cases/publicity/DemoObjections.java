package onewindow.cases.publicity;

import java.util.UUID;
import onewindow.platform.db.Db;
import onewindow.platform.demo.DemoData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A neighbour objects to what is posted. */
@Component
@Order(53)
class DemoObjections implements DemoData {
    private final Objections objections;
    private final PublicityBoard board;
    private final Db db;

    DemoObjections(Objections objections, PublicityBoard board, Db db) {
        this.objections = objections;
        this.board = board;
        this.db = db;
    }

    @Override
    public String name() {
        return "公示异议";
    }

    @Override
    public void load() {
        db.sql("""
                        select id from cases.case_file where status = 'PUBLICIZED'
                        order by words -> 'publicity' ->> 'until' desc, id limit 1""")
                .list(UUID.class)
                .forEach(id -> objections.online(
                        id,
                        new Objections.ObjectionRequest(
                                "听说这家去年在县城买了楼房，请核实家庭财产。", "吴德厚", "19953903001", "demo objection"),
                        board));
    }
}

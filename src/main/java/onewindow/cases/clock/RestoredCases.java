package onewindow.cases.clock;

import java.util.ArrayList;
import java.util.List;
import onewindow.platform.RestoredPart;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After a restore: the dates of open cases are what their ledgers say, and no number will be given a second time. */
@Component
@Order(20)
class RestoredCases implements RestoredPart {
    private final Db db;
    private final SortDatesRefresh copies;
    private final Calendars calendars;

    RestoredCases(Db db, SortDatesRefresh copies, Calendars calendars) {
        this.db = db;
        this.copies = copies;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "办件";
    }

    @Override
    public Findings look() {
        List<String> faults = new ArrayList<>(copies.differing(calendars.read()).stream()
                .map(number -> "办件 " + number + " 的期限与时限台账推算的不一样（启动后当夜会自动重算）")
                .toList());
        faults.addAll(stateless());
        faults.addAll(serialBehind());
        long cases = db.sql("select count(*) from cases.case_file where status <> 'DRAFT'")
                .count();
        return new Findings(cases + " 件，期限按台账重算过", faults);
    }

    /** The last event on record says in what state a case is. */
    private List<String> stateless() {
        return db.sql("""
                        select '办件 ' || c.number || ' 的状态与最后一条经过不符'
                        from cases.case_file c
                        join lateral (select to_status from cases.case_event e
                                      where e.case_id = c.id and e.to_status <> '' order by seq desc limit 1) last on true
                        where c.status <> last.to_status
                        order by c.number limit 20""").list(String.class);
    }

    /** The serial goes round after a million; within one day it never does. */
    private List<String> serialBehind() {
        return db.sql("""
                        select '办件编号 ' || newest.number || ' 比流水号计数器还大：编号可能重复'
                        from (select number from cases.case_file
                              where submitted_at is not null and number ~ '^[0-9]{18}$'
                              order by submitted_at desc, number desc limit 1) newest,
                             cases.case_serial serial
                        where right(newest.number, 6)::int > serial.last_value
                          and right(newest.number, 6)::int - serial.last_value < 500000""").list(String.class);
    }

    @Override
    public String goOn() {
        db.sql("select count(nextval('cases.case_serial')) from generate_series(1, :skip)")
                .bind("skip", SKIP)
                .count();
        return "办件编号：流水号跳过 " + SKIP + " 个，恢复点以后可能已经给出的编号不会再给别人";
    }
}

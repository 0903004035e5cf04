package onewindow.oversight.alarms;

import java.time.Instant;
import onewindow.cases.clock.Light;
import onewindow.cases.people.CaseScope;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** SQL for the lights on record. */
@Component
class AlarmTable {
    /** Which stretch of its clocks case {@code c} is in: the last start or resumption in its ledger. */
    private static final String RUN = """
            (select coalesce(max(e.id), 0) from cases.clock_entry e
             where e.case_id = c.id and e.mark in ('START', 'RESUME')
               and e.clock in ('ACCEPTANCE', 'PROMISED'))""";

    private final Db db;

    AlarmTable(Db db) {
        this.db = db;
    }

    /** The date was recomputed and the light is the same: the warning given stands, nobody is warned again. */
    int move(Light.Today today) {
        return db.sql("""
                        update oversight.alarm a set due_on = c.due_on
                        from cases.case_file c
                        where c.id = a.case_id and a.ended_at is null and a.asked_department = '' and c.due_on <> a.due_on
                          and %s and a.light = %s and a.run = %s""".formatted(CaseScope.OPEN, Light.NAME, RUN))
                .bindAll(today.values())
                .update();
    }

    /** Done, suspended, extended, or a worse light: what was on is on no longer. */
    int end(Light.Today today, Instant now) {
        return db.sql("""
                        update oversight.alarm a set ended_at = :now
                        where a.ended_at is null and a.asked_department = ''
                          and not exists (select from cases.case_file c
                                          where c.id = a.case_id and %s and a.light = %s and a.run = %s)""".formatted(CaseScope.OPEN, Light.NAME, RUN))
                .bindAll(today.values())
                .bind("now", now)
                .update();
    }

    /**
     * A light that went out because the county changed its mind, and is on again for the same day, is no new one. Each case
     * is asked for its own lights ("offset 0"): those due are few, the lights on record grow with the years.
     */
    int begin(Light.Today today, Instant now) {
        return db.sql("""
                        insert into oversight.alarm
                            (case_id, light, run, due_on, unit_region, site_region, department_key, at)
                        select c.id, lit.light, lit.run, c.due_on, c.unit_region, c.site_region, c.department_key, :now
                        from cases.case_file c
                        cross join lateral (select %s as light, %s as run) lit
                        where %s and %s <= :soon
                          and not exists (select from oversight.alarm a
                                          where a.case_id = c.id and a.light = lit.light and a.run = lit.run and a.asked_department = ''
                                            and (a.ended_at is null or a.due_on = c.due_on)
                                          offset 0)
                        on conflict do nothing""".formatted(Light.NAME, RUN, CaseScope.OPEN, Light.DUE))
                .bindAll(today.values())
                .bind("now", now)
                .update();
    }
}

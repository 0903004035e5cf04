package onewindow.oversight.alarms;

import java.time.Instant;
import onewindow.cases.clock.Light;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** SQL for the lights of departments that were asked for an opinion and are silent: each answers to a limit of its own. */
@Component
class AskedTable {
    /** What waits for an answer, with the columns a light is told by; the round of questions is the run of its clock. */
    static final String SILENT = """
            (select o.case_id, o.round, o.department_key, o.region_code, o.due_on, cast(null as date) as statutory_on, false as due_morning,
                    f.site_region
             from cases.consultation o
             join cases.case_file f on f.id = o.case_id and f.status = 'CONSULTING'
             where o.answered_at is null) c""";

    private final Db db;

    AskedTable(Db db) {
        this.db = db;
    }

    int end(Light.Today today, Instant now) {
        return db.sql("""
                        update oversight.alarm a set ended_at = :now
                        where a.ended_at is null and a.asked_department <> ''
                          and not exists (select from %s
                                          where c.case_id = a.case_id and c.department_key = a.asked_department
                                            and c.round = a.run and c.due_on = a.due_on and a.light = %s)""".formatted(SILENT, Light.NAME))
                .bindAll(today.values())
                .bind("now", now)
                .update();
    }

    int begin(Light.Today today, Instant now) {
        return db.sql("""
                        insert into oversight.alarm (case_id, light, run, due_on, unit_region, site_region, department_key,
                                                     asked_department, at)
                        select c.case_id, %1$s, c.round, c.due_on, c.region_code, c.site_region, c.department_key,
                               c.department_key, :now
                        from %2$s
                        where c.due_on <= :soon
                          and not exists (select from oversight.alarm a
                                          where a.case_id = c.case_id and a.light = %1$s and a.run = c.round
                                            and a.asked_department = c.department_key and a.due_on = c.due_on)
                        on conflict do nothing""".formatted(Light.NAME, SILENT))
                .bindAll(today.values())
                .bind("now", now)
                .update();
    }
}

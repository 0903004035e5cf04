package onewindow.cases.light;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 每日汇总: how many cases each site received and finished, day by day. Today is counted anew with the lights, the days
 * before it, back to the beginning of last month, a few times an hour: what was brought in from elsewhere is of those days.
 */
@Component
public class DayCounts {
    /** Any number; two nodes do not count at the same moment. */
    private static final long ONE_AT_A_TIME = 371_312_151;

    private static final Duration OLDEST = Duration.ofMinutes(2);
    private static final Duration LATELY = Duration.ofMinutes(5);

    private final Db db;
    private final Calendars calendars;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DayCounts(Db db, Calendars calendars, Clock clock, TransactionTemplate transaction) {
        this.db = db;
        this.calendars = calendars;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** When today was counted. What is older than the job ever leaves it is counted again first. */
    public Instant countedAt() {
        Instant now = clock.instant();
        return db.sql("select at from cases.day_count_run where day = :today")
                .bind("today", calendars.today())
                .optional(Instant.class)
                .filter(at -> !at.isAfter(now) && Duration.between(at, now).compareTo(OLDEST) < 0)
                .orElseGet(() -> {
                    count();
                    return now;
                });
    }

    public void count() {
        transaction.executeWithoutResult(status -> {
            db.sql("select pg_advisory_xact_lock(:key) is null")
                    .bind("key", ONE_AT_A_TIME)
                    .one(Boolean.class);
            missing().forEach(this::count);
            db.sql("delete from cases.day_count where day < :first")
                    .bind("first", first())
                    .update();
        });
    }

    private List<LocalDate> missing() {
        LocalDate today = calendars.today();
        return db.sql("""
                        select cast(d as date) from generate_series(cast(:first as date), cast(:today as date), interval '1 day') d
                        where not exists (select from cases.day_count_run r
                                          where r.day = cast(d as date) and r.day < cast(:today as date) and r.at > :lately)
                        order by d""")
                .bind("first", first())
                .bind("today", today)
                .bind("lately", clock.instant().minus(LATELY))
                .list(LocalDate.class);
    }

    /** Last month is compared with, and nothing before it. */
    private LocalDate first() {
        return calendars.today().withDayOfMonth(1).minusMonths(1);
    }

    private void count(LocalDate day) {
        Instant now = clock.instant();
        db.sql("""
                        with counted as materialized (
                            select site_region, department_key, sum(received) as received, sum(finished) as finished,
                                   sum(on_time) as on_time
                            from (select c.site_region, c.department_key, 1 as received, 0 as finished, 0 as on_time
                                  from cases.case_file c
                                  where c.status <> 'DRAFT' and c.submitted_at >= :start and c.submitted_at < :end
                                  union all
                                  select c.site_region, c.department_key, 0, 1, case when c.finished_on_time then 1 else 0 end
                                  from cases.case_file c
                                  where c.finished_at >= :start and c.finished_at < :end) happened
                            group by site_region, department_key),
                        gone as (
                            delete from cases.day_count l
                            where l.day = :day
                              and not exists (select from counted n
                                              where (n.site_region, n.department_key) = (l.site_region, l.department_key))),
                        ran as (
                            insert into cases.day_count_run (day, at) values (:day, :now)
                            on conflict (day) do update set at = excluded.at)
                        insert into cases.day_count as l (day, site_region, department_key, received, finished, on_time)
                        select :day, * from counted
                        on conflict (site_region, day, department_key) do update
                        set received = excluded.received, finished = excluded.finished, on_time = excluded.on_time
                        where (l.received, l.finished, l.on_time)
                              is distinct from (excluded.received, excluded.finished, excluded.on_time)""")
                .bind("start", day.atStartOfDay(clock.getZone()).toInstant())
                .bind("end", day.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                .bind("day", day)
                .bind("now", now)
                .update();
    }
}

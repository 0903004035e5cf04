package onewindow.cases.light;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onewindow.cases.CaseStatus;
import onewindow.cases.clock.Light;
import onewindow.cases.clock.LightSettings;
import onewindow.identity.RegionCode;
import onewindow.identity.Scope;
import onewindow.platform.db.Db;
import onewindow.platform.db.Where;
import onewindow.platform.time.Calendars;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 红黄灯汇总: how many open cases show which light, by who has them (see {@code Holder}) and, for what one may see, by the
 * site that took them in. Counted anew in one reading of an index, for all who look at boards; a board reads these rows and says when they were counted.
 */
@Component
public class LightCounts {
    /** Any number; two nodes do not count at the same moment. */
    private static final long ONE_AT_A_TIME = 371_312_150;

    private final Db db;
    private final Calendars calendars;
    private final LightSettings rules;
    private final Clock clock;
    private final Duration oldest;
    private final TransactionTemplate transaction;

    LightCounts(
            Db db,
            Calendars calendars,
            LightSettings rules,
            Clock clock,
            @Value("${onewindow.lights.oldest:2m}") Duration oldest,
            TransactionTemplate transaction) {
        this.db = db;
        this.calendars = calendars;
        this.rules = rules;
        this.clock = clock;
        this.oldest = oldest;
        this.transaction = transaction;
    }

    private record Run(Instant at, LocalDate today) {}

    /** When it was counted. What is of yesterday, or older than the job ever leaves it, is counted again first. */
    public Instant countedAt() {
        Instant now = clock.instant();
        return db.sql("select at, today from cases.light_count_run")
                .optional(Run.class)
                .filter(run -> run.today().equals(calendars.today())
                        && !run.at().isAfter(now)
                        && Duration.between(run.at(), now).compareTo(oldest) < 0)
                .map(Run::at)
                .orElseGet(this::count);
    }

    /** Of the regions and all below them. */
    public record Sum(long open, long yellow, long red) {}

    /** Red counts what is past the statutory limit too. */
    public Sum of(List<RegionCode> regions) {
        countedAt();
        Where where = Scope.within(new Where(), "l.site_region", regions).hidden();
        return db.sql("""
                        select coalesce(sum(l.open), 0)::bigint as open, coalesce(sum(l.yellow), 0)::bigint as yellow,
                               coalesce(sum(l.red + l.black), 0)::bigint as red
                        from cases.light_count l
                        %s""".formatted(where.sql())).bindAll(where.values()).one(Sum.class);
    }

    /** Counts, and writes down only what has changed. */
    public Instant count() {
        Light.Today today = Light.Today.of(calendars.now(), calendars.current(), rules.lights());
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            db.sql("select pg_advisory_xact_lock(:key) is null")
                    .bind("key", ONE_AT_A_TIME)
                    .one(Boolean.class);
            write(today);
            return ran(today.date());
        }));
    }

    private void write(Light.Today today) {
        db.sql("""
                        with counted as materialized (
                            select c.site_region, c.unit_region, c.unit_department, count(*) as open,
                                   count(*) filter (where %s) as green,
                                   count(*) filter (where %s) as yellow,
                                   count(*) filter (where %s) as red,
                                   count(*) filter (where %s) as black,
                                   count(*) filter (where %s) as standing
                            from cases.case_file c
                            where %s
                            group by c.site_region, c.unit_region, c.unit_department),
                        gone as (
                            delete from cases.light_count l
                            where not exists (select from counted n
                                              where (n.site_region, n.unit_region, n.unit_department)
                                                    = (l.site_region, l.unit_region, l.unit_department)))
                        insert into cases.light_count as l
                            (site_region, unit_region, unit_department, open, green, yellow, red, black, standing)
                        select * from counted
                        on conflict (site_region, unit_region, unit_department) do update
                        set open = excluded.open, green = excluded.green, yellow = excluded.yellow, red = excluded.red,
                            black = excluded.black, standing = excluded.standing
                        where (l.open, l.green, l.yellow, l.red, l.black, l.standing)
                              is distinct from (excluded.open, excluded.green, excluded.yellow, excluded.red,
                                                excluded.black, excluded.standing)""".formatted(
                                Light.GREEN.sql(),
                                Light.YELLOW.sql(),
                                Light.RED.sql(),
                                Light.BLACK.sql(),
                                Light.NONE.sql(),
                                CaseStatus.OPEN))
                .bindAll(today.values())
                .update();
    }

    private Instant ran(LocalDate today) {
        Instant now = clock.instant();
        db.sql("""
                        insert into cases.light_count_run (at, today) values (:now, :today)
                        on conflict (single) do update set at = excluded.at, today = excluded.today""").bind("now", now).bind("today", today).update();
        return now;
    }
}

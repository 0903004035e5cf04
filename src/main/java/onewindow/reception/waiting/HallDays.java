package onewindow.reception.waiting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import onewindow.platform.db.Db;
import onewindow.reception.waiting.HallDay.HallLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts a day of a hall out of its tickets. */
@Component
class HallDays {
    private static final int WHOLE = 0b111;
    private static final int BY_QUEUE = 0b011;
    private static final int BY_WINDOW = 0b101;
    private static final int BY_HOUR = 0b110;

    private final Db db;
    private final TimesApart apart;
    private final IdleTimes idle;
    private final ZoneId zone;

    HallDays(Db db, TimesApart apart, IdleTimes idle, Clock clock) {
        this.db = db;
        this.apart = apart;
        this.idle = idle;
        this.zone = clock.getZone();
    }

    /** @param apart by what the line is counted: the bits of {@code grouping()} for queue, window and hour */
    private record Row(
            int apart,
            @Nullable String queue,
            @Nullable Integer window,
            @Nullable Integer hour,
            int taken,
            int served,
            int missed,
            int gone,
            int expired,
            int open,
            @Nullable Integer wait50,
            @Nullable Integer wait90,
            @Nullable Integer service50,
            @Nullable Integer kept) {
        HallLine line(String name) {
            return new HallLine(name, taken, served, missed, gone, expired, open, wait50, wait90, service50, kept);
        }
    }

    HallDay of(UUID siteId, LocalDate day) {
        List<Row> rows = db.sql("""
                        select grouping(queue, "window", hour) as apart, queue, "window", hour,
                               count(*)::int as taken,
                               count(*) filter (where state = 'SERVED' or in_part)::int as served,
                               count(*) filter (where state = 'MISSED' and not in_part)::int as missed,
                               count(*) filter (where state = 'LEFT' and not in_part)::int as gone,
                               count(*) filter (where state = 'EXPIRED' and not in_part)::int as expired,
                               count(*) filter (where state in ('WAITING', 'CALLED', 'SERVING', 'PARKED'))::int as open,
                               round(percentile_cont(0.5) within group (order by wait))::int as wait50,
                               round(percentile_cont(0.9) within group (order by wait))::int as wait90,
                               round(percentile_cont(0.5) within group (order by service))::int as service50,
                               round(100 * avg(case when wait between shown_from and shown_to then 1 else 0 end)
                                     filter (where wait is not null))::int as kept
                        from (select q.letter || ' ' || q.name as queue, w.number as "window",
                                     extract(hour from t.arrived_at at time zone :zone)::int as hour, t.state,
                                     t.shown_from, t.shown_to,
                                     exists (select from reception.ticket_event e
                                             where e.ticket_id = t.id and e.act = 'SERVE_REST_LATER') as in_part,
                                     extract(epoch from t.served_at - t.arrived_at) / 60 as wait,
                                     case when t.state = 'SERVED'
                                          then extract(epoch from t.ended_at - t.served_at) / 60 end as service
                              from reception.ticket t
                              join reception.queue q on q.id = t.queue_id
                              left join reception.hall_window w on w.id = t.window_id
                              where t.site_id = :site and t.day = :day) as of_day
                        group by grouping sets ((), (queue), ("window"), (hour))
                        order by queue, "window", hour""")
                .bind("zone", zone.getId())
                .bind("site", siteId)
                .bind("day", day)
                .list(Row.class);
        return new HallDay(
                day,
                apart.of(siteId, day),
                idle.of(siteId, day).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                lines(rows, WHOLE, row -> "").getFirst(),
                lines(rows, BY_QUEUE, Row::queue),
                lines(rows, BY_WINDOW, row -> row.window() == null ? "还没有到窗口" : row.window() + " 号窗口"),
                lines(rows, BY_HOUR, row -> row.hour() + " 点"));
    }

    private static List<HallLine> lines(List<Row> rows, int apart, Function<Row, @Nullable String> name) {
        return rows.stream()
                .filter(row -> row.apart() == apart)
                .map(row -> row.line(Objects.requireNonNullElse(name.apply(row), "")))
                .toList();
    }
}

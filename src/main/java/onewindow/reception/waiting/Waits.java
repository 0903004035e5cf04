package onewindow.reception.waiting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import onewindow.platform.Memory;
import onewindow.platform.db.Db;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.Queue;
import org.springframework.stereotype.Component;

/** How long somebody will wait: told from what services of the queue really took, and how many windows are open. */
@Component
public class Waits {
    private static final Duration MEASURED = Duration.ofDays(28);

    private final Db db;
    private final Clock clock;
    private final Memory.Remembered<UUID, ServiceTime> times;

    Waits(Db db, Clock clock, Memory memory) {
        this.db = db;
        this.clock = clock;
        this.times = memory.of("reception.queue", Duration.ofMinutes(1));
    }

    /**
     * @param ahead who stands before
     * @param minutes as a range
     */
    public record Wait(int ahead, Minutes minutes) {}

    private record Standing(int ahead, int busy, int open) {}

    /** Of somebody who stands at that place; {@code now} for who comes now. */
    public Wait of(Hall hall, Queue queue, Instant placeAt) {
        Standing standing = db.sql("""
                        with window_at as (
                            select w.id, exists (select from reception.shift s
                                                 where s.window_id = w.id and s.closed_at is null) as open
                            from reception.hall_window w
                            join reception.window_queue wq on wq.window_id = w.id and wq.queue_id = :queue
                            where w.site_id = :site and not w.closed)
                        select (select count(*) from reception.ticket t
                                where t.site_id = :site and t.state = 'WAITING' and t.place_at < :place
                                  and (t.queue_id = :queue
                                       or t.queue_id in (select wq.queue_id from reception.window_queue wq
                                                         join window_at a on a.id = wq.window_id and a.open)))::int as ahead,
                               (select count(*) from reception.ticket t join window_at a on a.id = t.window_id
                                where t.state in ('CALLED', 'SERVING'))::int as busy,
                               (select count(*) from window_at where open)::int as open""")
                .bind("queue", queue.id())
                .bind("site", hall.siteId())
                .bind("place", placeAt)
                .one(Standing.class);
        int windows = standing.open() > 0 ? standing.open() : fixed(hall, queue);
        return new Wait(standing.ahead(), Minutes.of(0, standing.ahead(), standing.busy(), windows, time(queue)));
    }

    /** How many stand in this queue. */
    public int waiting(Queue queue) {
        return Math.toIntExact(
                db.sql("select count(*) from reception.ticket where queue_id = :queue and state = 'WAITING'")
                        .bind("queue", queue.id())
                        .count());
    }

    /** Somebody sits at a window that takes it. */
    public boolean open(Queue queue) {
        return db.sql("""
                        select count(*) from reception.shift s
                        join reception.window_queue wq on wq.window_id = s.window_id
                        where s.closed_at is null and wq.queue_id = :queue""").bind("queue", queue.id()).count() > 0;
    }

    /** While none is open: those that usually are. */
    private static int fixed(Hall hall, Queue queue) {
        return (int) Math.max(
                1,
                hall.windows().stream()
                        .filter(window -> !window.tidal() && window.queues().contains(queue.id()))
                        .count());
    }

    private record Measured(long services, BigDecimal mean, BigDecimal deviation) {}

    /** Nobody is served for half a day: such a one was left open, and ended at midnight. */
    private ServiceTime time(Queue queue) {
        return times.get(queue.id(), id -> {
            Measured measured = db.sql("""
                            select count(*) as services, coalesce(avg(minutes), 0)::numeric as mean,
                                   coalesce(stddev_samp(minutes), 0)::numeric as deviation
                            from (select extract(epoch from ended_at - served_at) / 60 as minutes
                                  from reception.ticket
                                  where queue_id = :queue and state = 'SERVED' and ended_at > :since
                                    and ended_at - served_at < interval '4 hours'
                                  order by ended_at desc limit 200) as lately""")
                    .bind("queue", id)
                    .bind("since", clock.instant().minus(MEASURED))
                    .one(Measured.class);
            return ServiceTime.of(
                    queue.minutes(),
                    measured.services(),
                    measured.mean().doubleValue(),
                    measured.deviation().doubleValue());
        });
    }
}

package onewindow.reception.waiting;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Memory;
import onewindow.platform.db.Db;
import onewindow.reception.hall.Queue;
import org.springframework.stereotype.Component;

/** What services of a queue really took lately: the queue is the group of items, the hour is told beside. */
@Component
class MeasuredServices {
    private static final Duration MEASURED = Duration.ofDays(28);
    private static final int LATEST = 600;
    private static final double SECONDS = 60;

    private final Db db;
    private final Clock clock;
    private final Memory.Remembered<UUID, List<ServiceTimes.Service>> services;

    MeasuredServices(Db db, Clock clock, Memory memory) {
        this.db = db;
        this.clock = clock;
        this.services = memory.of("reception.queue", Duration.ofMinutes(1));
    }

    private record Row(int hour, int seconds) {}

    ServiceTimes of(Queue queue, int hour) {
        return ServiceTimes.of(queue.minutes(), services.get(queue.id(), this::read), hour);
    }

    /**
     * From the call to the end, for each person of it, without the time in which something was copied elsewhere; who did not
     * come cost each of his calls; who went away before cost nothing. Nobody is served for half a day: such a one was left
     * open, and ended at midnight.
     */
    private List<ServiceTimes.Service> read(UUID queue) {
        return db
                .sql("""
                        select extract(hour from called_at at time zone :zone)::int as hour,
                               (greatest(0, case state when 'SERVED' then extract(epoch from ended_at - called_at) - parked
                                                       when 'MISSED' then calls * extract(epoch from ended_at - called_at)
                                                       else 0 end) / greatest(1, least(persons, 3)))::int as seconds
                        from (select t.state, t.calls, t.persons, coalesce(t.called_at, t.ended_at) as called_at, t.ended_at,
                                     coalesce((select sum(extract(epoch from e.until - e.at))
                                               from (select act, at, lead(at) over (order by seq) as until
                                                     from reception.ticket_event where ticket_id = t.id) as e
                                               where e.act = 'PARK'), 0) as parked
                              from reception.ticket t
                              where t.queue_id = :queue and t.state in ('SERVED', 'MISSED', 'LEFT') and t.ended_at > :since
                                and t.ended_at - coalesce(t.called_at, t.ended_at) < interval '4 hours'
                              order by t.ended_at desc limit :latest) as lately""")
                .bind("zone", clock.getZone().getId())
                .bind("queue", queue)
                .bind("since", clock.instant().minus(MEASURED))
                .bind("latest", LATEST)
                .list(Row.class)
                .stream()
                .map(row -> new ServiceTimes.Service(row.hour(), row.seconds() / SECONDS))
                .toList();
    }
}

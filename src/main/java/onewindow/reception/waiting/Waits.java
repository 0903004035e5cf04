package onewindow.reception.waiting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.organisation.site.OpeningCalendars;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.organisation.site.Sites;
import onewindow.platform.db.Db;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.Queue;
import org.springframework.stereotype.Component;

/** How long somebody will wait: played on from who waits, the windows that are open and what services really took. */
@Component
public class Waits {
    private final Db db;
    private final MeasuredServices services;
    private final Sites sites;
    private final OpeningCalendars openings;
    private final Clock clock;

    Waits(Db db, MeasuredServices services, Sites sites, OpeningCalendars openings, Clock clock) {
        this.db = db;
        this.services = services;
        this.sites = sites;
        this.openings = openings;
        this.clock = clock;
    }

    /**
     * @param ahead who stands before
     * @param minutes as a range
     */
    public record Wait(int ahead, Minutes minutes) {}

    /** Of somebody who stands at that place; {@code now} for who comes now. */
    public Wait of(Hall hall, Queue queue, Instant placeAt) {
        return now(hall).of(queue, placeAt);
    }

    /** The whole hall as it stands, for who asks of several queues. */
    public Standing now(Hall hall) {
        Instant now = clock.instant();
        LocalTime time = LocalTime.ofInstant(now, clock.getZone());
        List<Standing.Live> live = db.sql("""
                        select queue_id, state = 'WAITING' as waits, place_at, queued_at, ready_at, arrived_at, persons, overtaken,
                               window_id, called_at
                        from reception.ticket
                        where site_id = :site and state in ('WAITING', 'CALLED', 'SERVING')""").bind("site", hall.siteId()).list(Standing.Live.class);
        List<UUID> open = db.sql("""
                        select s.window_id from reception.shift s
                        join reception.hall_window w on w.id = s.window_id
                        where w.site_id = :site and s.closed_at is null""").bind("site", hall.siteId()).list(UUID.class);
        Map<UUID, ServiceTimes> times = hall.queues().stream()
                .map(Queue::id)
                .collect(Collectors.toMap(Function.identity(), id -> services.of(hall.queue(id), time.getHour())));
        return new Standing(hall, now, live, new HashSet<>(open), times, breaks(hall, now, time));
    }

    /** While it is open, those still to come today; while it is closed somebody serves all the same, or nobody asks. */
    private List<HallNow.Break> breaks(Hall hall, Instant now, LocalTime time) {
        List<Span> spans = openings.on(
                sites.get(hall.siteId()), now.atZone(clock.getZone()).toLocalDate());
        List<HallNow.Break> breaks = new ArrayList<>();
        boolean open = spans.stream().anyMatch(span -> !time.isBefore(span.from()) && time.isBefore(span.to()));
        for (int at = 0; at + 1 < spans.size(); at++) {
            if (open && time.isBefore(spans.get(at).to())) {
                breaks.add(new HallNow.Break(
                        minutes(time, spans.get(at).to()),
                        minutes(time, spans.get(at + 1).from())));
            }
        }
        return breaks;
    }

    private static double minutes(LocalTime from, LocalTime to) {
        return (to.toSecondOfDay() - from.toSecondOfDay()) / 60.0;
    }

    /** Somebody sits at a window that takes it. */
    public boolean open(Queue queue) {
        return db.sql("""
                        select count(*) from reception.shift s
                        join reception.window_queue wq on wq.window_id = s.window_id
                        where s.closed_at is null and wq.queue_id = :queue""").bind("queue", queue.id()).count() > 0;
    }
}

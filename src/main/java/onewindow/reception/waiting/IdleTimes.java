package onewindow.reception.waiting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.organisation.site.OpeningCalendars;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.organisation.site.Sites;
import onewindow.platform.db.Db;
import org.springframework.stereotype.Component;

/** How long an open window had nobody while somebody waited whom it could have called; breaks are left out. */
@Component
public class IdleTimes {
    private final Db db;
    private final Sites sites;
    private final OpeningCalendars openings;
    private final Clock clock;

    IdleTimes(Db db, Sites sites, OpeningCalendars openings, Clock clock) {
        this.db = db;
        this.sites = sites;
        this.openings = openings;
        this.clock = clock;
    }

    private record Gap(UUID windowId, Instant since, Instant until) {}

    /** Minutes of the day, by window; of one that was never idle nothing. */
    public Map<UUID, Integer> of(UUID siteId, LocalDate day) {
        List<Span> open = openings.on(sites.get(siteId), day);
        Map<UUID, Long> seconds = new HashMap<>();
        for (Gap gap : gaps(siteId, day)) {
            seconds.merge(gap.windowId(), within(gap, open, day), Long::sum);
        }
        Map<UUID, Integer> minutes = new HashMap<>();
        seconds.forEach((window, of) -> minutes.put(window, (int) (of / 60)));
        return minutes;
    }

    private long within(Gap gap, List<Span> open, LocalDate day) {
        long seconds = 0;
        for (Span span : open) {
            Instant from = latest(gap.since(), at(day, span.from()));
            Instant to = earliest(gap.until(), at(day, span.to()));
            seconds += Math.max(0, Duration.between(from, to).toSeconds());
        }
        return seconds;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * Between what a window did last and its next call, as long as the one it called then had stood in the queue; who was put
     * off and rested meanwhile is left out. The last gap is the one that still lasts.
     */
    private List<Gap> gaps(UUID siteId, LocalDate day) {
        Instant morning = day.atStartOfDay(clock.getZone()).toInstant();
        return db.sql("""
                        select c.window_id, greatest(c.before, s.opened_at, t.queued_at) as since, c.at as until
                        from (select window_id, ticket_id, act, at, lag(at) over (partition by window_id order by seq) as before
                              from reception.ticket_event
                              where site_id = :site and at >= :morning and at < :evening and window_id is not null) as c
                        join reception.ticket t on t.id = c.ticket_id and t.calls < 2
                        join lateral (select max(opened_at) as opened_at from reception.shift
                                      where window_id = c.window_id and opened_at <= c.at) as s on true
                        where c.act in ('CALL', 'CALL_OUT_OF_TURN') and greatest(c.before, s.opened_at, t.queued_at) < c.at
                        union all
                        select s.window_id,
                               greatest(s.opened_at, min(greatest(t.queued_at, t.ready_at)),
                                        (select max(at) from reception.ticket_event
                                         where site_id = :site and window_id = s.window_id and at >= :morning)),
                               :now
                        from reception.shift s
                        join reception.hall_window w on w.id = s.window_id and w.site_id = :site
                        join reception.window_queue q on q.window_id = w.id
                        join reception.ticket t on t.site_id = :site and t.queue_id = q.queue_id and t.state = 'WAITING'
                                                and t.ready_at <= :now and t.day = :day
                        where s.closed_at is null
                          and not exists (select from reception.ticket h
                                          where h.window_id = w.id and h.state in ('CALLED', 'SERVING'))
                        group by s.window_id, s.opened_at""")
                .bind("site", siteId)
                .bind("morning", morning)
                .bind("evening", day.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                .bind("day", day)
                .bind("now", clock.instant())
                .list(Gap.class);
    }
}

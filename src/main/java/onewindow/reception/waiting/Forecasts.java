package onewindow.reception.waiting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.organisation.site.OpeningCalendar;
import onewindow.organisation.site.OpeningCalendars;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.organisation.site.Sites;
import onewindow.platform.db.Db;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.Shift;
import onewindow.reception.hall.Shifts;
import org.springframework.stereotype.Component;

/** The next hours of a hall, and whether a tide window is worth opening or closing. */
@Component
public class Forecasts {
    private static final int WEEKS = 8;
    private static final int HOURS_AHEAD = 3;
    private static final int HOURS = 24;

    private final Db db;
    private final Waits waits;
    private final Shifts shifts;
    private final OpeningCalendars openings;
    private final Sites sites;
    private final Clock clock;

    Forecasts(Db db, Waits waits, Shifts shifts, OpeningCalendars openings, Sites sites, Clock clock) {
        this.db = db;
        this.waits = waits;
        this.shifts = shifts;
        this.openings = openings;
        this.sites = sites;
        this.clock = clock;
    }

    /** @param like the days by which it is told how many come; empty when there are none yet */
    public record Forecast(String like, List<HourAhead> hours, List<WindowAdvice> advice) {}

    public Forecast of(Hall hall) {
        Instant now = clock.instant();
        LocalTime time = LocalTime.ofInstant(now, clock.getZone());
        LocalDate today = now.atZone(clock.getZone()).toLocalDate();
        OpeningCalendar calendar = openings.of(sites.get(hall.siteId()));
        ExpectedArrivals arrivals = arrivals(hall.siteId(), calendar, today, time.getHour());
        Outlook outlook = new Outlook(waits.now(hall).now(), arrivals, time.toSecondOfDay() / 60.0);
        Map<UUID, Instant> opened =
                shifts.at(hall.siteId()).stream().collect(Collectors.toMap(Shift::windowId, Shift::openedAt));
        List<Span> open = calendar.on(today);
        List<HourAhead> hours = outlook.hours(HOURS_AHEAD).stream()
                .filter(hour -> open.stream().anyMatch(span -> isIn(hour.hour(), span)))
                .toList();
        return new Forecast(arrivals.like(), hours, TideAdvice.of(outlook, hall.windows(), opened, now));
    }

    private static boolean isIn(int hour, Span span) {
        LocalTime from = LocalTime.of(hour, 0);
        return span.from().isBefore(from.plusMinutes(59)) && span.to().isAfter(from);
    }

    private record Count(LocalDate day, int hour, UUID queueId, int people) {}

    private ExpectedArrivals arrivals(UUID siteId, OpeningCalendar calendar, LocalDate today, int hour) {
        Map<LocalDate, Map<UUID, int[]>> days = new TreeMap<>();
        counts(siteId, today)
                .forEach(count -> days.computeIfAbsent(count.day(), day -> new HashMap<>())
                                .computeIfAbsent(count.queueId(), queue -> new int[HOURS])[count.hour()] =
                        count.people());
        Map<UUID, int[]> soFar = days.getOrDefault(today, Map.of());
        List<ExpectedArrivals.Day> past = days.entrySet().stream()
                .filter(day -> day.getKey().isBefore(today))
                .map(day -> new ExpectedArrivals.Day(day.getKey(), calendar.market(day.getKey()), day.getValue()))
                .toList();
        return ExpectedArrivals.of(past, new ExpectedArrivals.Day(today, calendar.market(today), soFar), hour);
    }

    private List<Count> counts(UUID siteId, LocalDate today) {
        return db.sql("""
                        select day, extract(hour from arrived_at at time zone :zone)::int as hour, queue_id,
                               count(*)::int as people
                        from reception.ticket
                        where site_id = :site and day between :from and :today
                        group by 1, 2, 3""")
                .bind("zone", clock.getZone().getId())
                .bind("site", siteId)
                .bind("from", today.minusWeeks(WEEKS))
                .bind("today", today)
                .list(Count.class);
    }
}

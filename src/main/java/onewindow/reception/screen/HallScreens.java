package onewindow.reception.screen;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.platform.db.Db;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.HallWindow;
import onewindow.reception.hall.Halls;
import onewindow.reception.hall.Queue;
import onewindow.reception.hall.Shift;
import onewindow.reception.hall.Shifts;
import onewindow.reception.ticket.TicketEvents;
import onewindow.reception.waiting.Standing;
import onewindow.reception.waiting.Waits;
import org.springframework.stereotype.Component;

/** What the screens of a hall show now. */
@Component
class HallScreens {
    private static final int CALLS = 8;

    private final Halls halls;
    private final Shifts shifts;
    private final TicketEvents events;
    private final Waits waits;
    private final Db db;
    private final Clock clock;

    HallScreens(Halls halls, Shifts shifts, TicketEvents events, Waits waits, Db db, Clock clock) {
        this.halls = halls;
        this.shifts = shifts;
        this.events = events;
        this.waits = waits;
        this.db = db;
        this.clock = clock;
    }

    private record AtWindow(UUID windowId, String number) {}

    HallState now(UUID siteId) {
        Hall hall = halls.get(siteId);
        Instant now = clock.instant();
        Set<UUID> open = shifts.at(siteId).stream().map(Shift::windowId).collect(Collectors.toSet());
        Map<UUID, String> inHand = db.sql("""
                        select window_id, number from reception.ticket
                        where site_id = :site and state in ('CALLED', 'SERVING')""").bind("site", siteId).list(AtWindow.class).stream()
                .collect(Collectors.toMap(AtWindow::windowId, AtWindow::number));
        Instant today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return new HallState(
                siteId,
                now,
                events.calls(siteId, today, CALLS),
                hall.windows().stream()
                        .map(window -> window(window, open, inHand))
                        .toList(),
                queues(hall, now));
    }

    private static HallState.WindowNow window(HallWindow window, Set<UUID> open, Map<UUID, String> inHand) {
        return new HallState.WindowNow(
                window.number(),
                window.name(),
                window.kind(),
                window.kind().chinese,
                window.zone(),
                window.planX(),
                window.planY(),
                open.contains(window.id()),
                inHand.get(window.id()));
    }

    private List<HallState.QueueNow> queues(Hall hall, Instant now) {
        Standing standing = waits.now(hall);
        return hall.queues().stream().map(queue -> queue(standing, queue, now)).toList();
    }

    private static HallState.QueueNow queue(Standing standing, Queue queue, Instant now) {
        return new HallState.QueueNow(
                queue.id(),
                queue.letter(),
                queue.name(),
                standing.waiting(queue),
                standing.of(queue, now).minutes().text());
    }
}

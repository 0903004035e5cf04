package onewindow.reception.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import onewindow.organisation.staff.StaffMembers;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.HallWindow;
import onewindow.reception.hall.Queue;
import onewindow.reception.hall.Shift;
import onewindow.reception.hall.Shifts;
import onewindow.reception.live.LiveTable.LiveRow;
import onewindow.reception.ticket.TicketState;
import onewindow.reception.waiting.IdleTimes;
import onewindow.reception.waiting.Standing;
import onewindow.reception.waiting.Waits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The windows, queues and tickets of a hall as they are now. */
@Component
class HallLives {
    private final LiveTable table;
    private final Shifts shifts;
    private final StaffMembers staff;
    private final Waits waits;
    private final IdleTimes idle;
    private final Clock clock;

    HallLives(LiveTable table, Shifts shifts, StaffMembers staff, Waits waits, IdleTimes idle, Clock clock) {
        this.table = table;
        this.shifts = shifts;
        this.staff = staff;
        this.waits = waits;
        this.idle = idle;
        this.clock = clock;
    }

    List<LiveRow> tickets(UUID siteId) {
        return table.tickets(siteId, LocalDate.now(clock));
    }

    List<HallLive.OutOfTurn> outOfTurn(UUID siteId) {
        return table.outOfTurn(
                siteId, LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
    }

    List<HallLive.LiveWindow> windows(Hall hall, List<LiveRow> live) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Shift> open =
                shifts.at(hall.siteId()).stream().collect(Collectors.toMap(Shift::windowId, Function.identity()));
        Map<UUID, LiveRow> inHand = live.stream()
                .filter(row -> row.windowId() != null
                        && (row.state() == TicketState.CALLED || row.state() == TicketState.SERVING))
                .collect(Collectors.toMap(LiveRow::windowId, Function.identity()));
        Map<UUID, Integer> served = table.served(hall.siteId(), today);
        Map<UUID, Integer> idleToday = idle.of(hall.siteId(), today);
        return hall.windows().stream()
                .map(window -> window(
                        window,
                        open.get(window.id()),
                        inHand.get(window.id()),
                        served.getOrDefault(window.id(), 0),
                        idleToday.getOrDefault(window.id(), 0)))
                .toList();
    }

    private HallLive.LiveWindow window(
            HallWindow window, @Nullable Shift shift, @Nullable LiveRow inHand, int served, int idleToday) {
        Instant since = inHand == null ? null : inHand.servedAt() != null ? inHand.servedAt() : inHand.calledAt();
        return new HallLive.LiveWindow(
                window.number(),
                window.name(),
                window.tidal(),
                shift == null ? null : staff.get(shift.staffId()).name(),
                shift == null ? null : shift.openedAt(),
                inHand == null ? null : inHand.number(),
                inHand == null ? null : inHand.state().chinese,
                since == null ? 0 : minutes(since),
                served,
                idleToday);
    }

    List<HallLive.LiveQueue> queues(Hall hall, List<LiveRow> live) {
        Standing standing = waits.now(hall);
        Instant now = clock.instant();
        return hall.queues().stream()
                .map(queue -> new HallLive.LiveQueue(
                        queue.letter(),
                        queue.name(),
                        standing.waiting(queue),
                        live.stream()
                                .filter(row -> row.queueId().equals(queue.id()) && row.state() == TicketState.WAITING)
                                .mapToInt(row -> minutes(row.arrivedAt()))
                                .max()
                                .orElse(0),
                        standing.of(queue, now).minutes().text(),
                        standing.open(queue)))
                .toList();
    }

    List<HallLive.LiveTicket> late(Hall hall, List<LiveRow> live) {
        return rows(hall, live, row -> row.state() == TicketState.WAITING && minutes(row.arrivedAt()) > row.shownTo());
    }

    List<HallLive.LiveTicket> aside(Hall hall, List<LiveRow> live) {
        return rows(hall, live, row -> row.state() == TicketState.PARKED || row.state() == TicketState.MISSED);
    }

    private List<HallLive.LiveTicket> rows(Hall hall, List<LiveRow> live, Predicate<LiveRow> which) {
        return live.stream()
                .filter(which)
                .map(row -> new HallLive.LiveTicket(
                        row.number(),
                        name(hall, row),
                        row.state().chinese,
                        minutes(row.arrivedAt()),
                        row.shownTo(),
                        row.state() == TicketState.PARKED ? number(hall, row) : null))
                .toList();
    }

    private static String name(Hall hall, LiveRow row) {
        return hall.queues().stream()
                .filter(queue -> queue.id().equals(row.queueId()))
                .map(Queue::name)
                .findFirst()
                .orElse("已停办的队列");
    }

    private static @Nullable Integer number(Hall hall, LiveRow row) {
        return hall.windows().stream()
                .filter(window -> window.id().equals(row.windowId()))
                .map(HallWindow::number)
                .findFirst()
                .orElse(null);
    }

    private int minutes(Instant from) {
        return Math.toIntExact(Duration.between(from, clock.instant()).toMinutes());
    }
}

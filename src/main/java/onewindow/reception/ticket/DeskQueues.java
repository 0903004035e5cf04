package onewindow.reception.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.organisation.site.Site;
import onewindow.organisation.staff.StaffMembers;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.HallWindow;
import onewindow.reception.hall.Halls;
import onewindow.reception.hall.Queue;
import onewindow.reception.hall.Shift;
import onewindow.reception.hall.Shifts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The queue of a hall, as somebody at one of its windows sees it. */
@Component
class DeskQueues {
    private final TicketTable table;
    private final TicketHolders holders;
    private final Halls halls;
    private final Shifts shifts;
    private final StaffMembers staff;
    private final Clock clock;

    DeskQueues(TicketTable table, TicketHolders holders, Halls halls, Shifts shifts, StaffMembers staff, Clock clock) {
        this.table = table;
        this.holders = holders;
        this.halls = halls;
        this.shifts = shifts;
        this.staff = staff;
        this.clock = clock;
    }

    DeskQueue of(Site site, UUID staffId) {
        return new DeskQueue(
                site.id(),
                site.name(),
                halls.at(site.id()).map(hall -> hall(hall, staffId)).orElse(null));
    }

    private DeskQueue.DeskHall hall(Hall hall, UUID staffId) {
        List<Shift> open = shifts.at(hall.siteId());
        Map<UUID, Shift> byWindow = open.stream().collect(Collectors.toMap(Shift::windowId, Function.identity()));
        Optional<HallWindow> mine = open.stream()
                .filter(shift -> shift.staffId().equals(staffId))
                .findFirst()
                .flatMap(shift -> hall.windows().stream()
                        .filter(window -> window.id().equals(shift.windowId()))
                        .findFirst());
        List<Ticket> live = table.ofDay(
                hall.siteId(),
                LocalDate.now(clock),
                List.of(TicketState.WAITING, TicketState.PARKED, TicketState.MISSED),
                hall.rules().overtakenAtMost());
        List<UUID> takes = mine.map(HallWindow::queues).orElse(List.of());
        return new DeskQueue.DeskHall(
                hall.rules().takesTickets(),
                mine.map(window -> row(window, byWindow)).orElse(null),
                mine.flatMap(window -> table.atWindow(window.id()))
                        .map(ticket -> inHand(hall, ticket))
                        .orElse(null),
                rows(hall, live, takes, true),
                rows(hall, live, takes, false),
                hall.windows().stream().map(window -> row(window, byWindow)).toList(),
                hall.queues().stream()
                        .map(queue -> new DeskQueue.QueueName(queue.id(), queue.letter(), queue.name()))
                        .toList(),
                table.servedBy(staffId, LocalDate.now(clock)));
    }

    private DeskQueue.WindowRow row(HallWindow window, Map<UUID, Shift> byWindow) {
        Shift shift = byWindow.get(window.id());
        String who = shift == null ? null : staff.get(shift.staffId()).name();
        return new DeskQueue.WindowRow(window.id(), window.number(), window.name(), window.queues(), who);
    }

    private List<DeskQueue.QueueRow> rows(Hall hall, List<Ticket> live, List<UUID> takes, boolean waiting) {
        Instant now = clock.instant();
        return live.stream()
                .filter(ticket -> waiting == (ticket.state() == TicketState.WAITING))
                .map(ticket -> row(hall, ticket, takes, now))
                .toList();
    }

    private static DeskQueue.QueueRow row(Hall hall, Ticket ticket, List<UUID> takes, Instant now) {
        int waited = minutes(ticket.arrivedAt(), now);
        return new DeskQueue.QueueRow(
                ticket.id(),
                ticket.number(),
                ticket.queueId(),
                queueName(hall, ticket),
                priority(ticket),
                ticket.persons(),
                ticket.state(),
                ticket.state().chinese,
                waited,
                ticket.state() == TicketState.WAITING && waited > ticket.shownTo(),
                takes.contains(ticket.queueId()),
                ticket.readyAt().isAfter(now) ? minutes(now, ticket.readyAt()) + 1 : 0);
    }

    private DeskQueue.InHand inHand(Hall hall, Ticket ticket) {
        Instant now = clock.instant();
        Instant since = ticket.servedAt() != null ? ticket.servedAt() : ticket.calledAt();
        return new DeskQueue.InHand(
                ticket.id(),
                ticket.number(),
                queueName(hall, ticket),
                priority(ticket),
                ticket.persons(),
                ticket.state(),
                ticket.calls(),
                hall.rules().callsBeforeMissed(),
                holders.number(ticket.id()).isPresent(),
                minutes(ticket.arrivedAt(), ticket.servedAt() == null ? now : ticket.servedAt()),
                since == null ? 0 : minutes(since, now),
                table.cases(ticket.id()));
    }

    private static String queueName(Hall hall, Ticket ticket) {
        return hall.queues().stream()
                .filter(queue -> queue.id().equals(ticket.queueId()))
                .findFirst()
                .map(Queue::name)
                .orElse("已停办的队列");
    }

    private static @Nullable String priority(Ticket ticket) {
        return ticket.priority() == null ? null : ticket.priority().chinese;
    }

    private static int minutes(Instant from, Instant to) {
        return Math.toIntExact(Duration.between(from, to).toMinutes());
    }
}

package onewindow.reception.ticket;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.HallWindow;
import onewindow.reception.hall.Halls;
import onewindow.reception.hall.Queue;
import onewindow.reception.waiting.Minutes;
import onewindow.reception.waiting.Waits;
import org.springframework.stereotype.Component;

/** Tickets as their holders see them. */
@Component
class TicketViews {
    private final Halls halls;
    private final Sites sites;
    private final Waits waits;
    private final Clock clock;

    TicketViews(Halls halls, Sites sites, Waits waits, Clock clock) {
        this.halls = halls;
        this.sites = sites;
        this.waits = waits;
        this.clock = clock;
    }

    TicketView of(Ticket ticket) {
        Hall hall = halls.get(ticket.siteId());
        Site site = sites.get(ticket.siteId());
        Optional<Queue> queue = hall.queues().stream()
                .filter(known -> known.id().equals(ticket.queueId()))
                .findFirst();
        Optional<HallWindow> window = hall.windows().stream()
                .filter(known -> ticket.state().atWindow && known.id().equals(ticket.windowId()))
                .findFirst();
        boolean waiting = ticket.state() == TicketState.WAITING;
        Optional<Waits.Wait> wait =
                queue.filter(known -> waiting).map(known -> waits.of(hall, known, ticket.placeAt()));
        return new TicketView(
                site.id(),
                site.name(),
                site.phone(),
                ticket.number(),
                ticket.code(),
                queue.map(Queue::name).orElse("已停办的队列"),
                ticket.priority() == null ? null : ticket.priority().chinese,
                ticket.persons(),
                ticket.state(),
                ticket.state().chinese,
                ticket.arrivedAt(),
                wait.map(Waits.Wait::ahead).orElse(null),
                wait.map(known -> known.minutes().text()).orElse(null),
                new Minutes(ticket.shownFrom(), ticket.shownTo()).text(),
                window.map(HallWindow::number).orElse(null),
                window.map(HallWindow::name).orElse(null),
                waiting
                        && ticket.arrivedAt()
                                .plus(Duration.ofMinutes(ticket.shownTo()))
                                .isBefore(clock.instant()));
    }
}

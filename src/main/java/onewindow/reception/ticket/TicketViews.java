package onewindow.reception.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import onewindow.organisation.site.OpeningCalendars;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.HallWindow;
import onewindow.reception.hall.Halls;
import onewindow.reception.hall.Queue;
import onewindow.reception.waiting.Minutes;
import onewindow.reception.waiting.Waits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tickets as their holders see them. */
@Component
class TicketViews {
    private final Halls halls;
    private final Sites sites;
    private final Waits waits;
    private final OpeningCalendars openings;
    private final Clock clock;

    TicketViews(Halls halls, Sites sites, Waits waits, OpeningCalendars openings, Clock clock) {
        this.openings = openings;
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
                .filter(known -> (ticket.state().atWindow || ticket.state() == TicketState.PARKED)
                        && known.id().equals(ticket.windowId()))
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
                ticket.queueId(),
                queue.map(Queue::name).orElse("已停办的队列"),
                queue.filter(waits::open).isPresent(),
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
                                .isBefore(clock.instant()),
                wait.map(known -> breakAhead(site, known.minutes())).orElse(null));
    }

    private @Nullable String breakAhead(Site site, Minutes told) {
        LocalDateTime now = LocalDateTime.now(clock);
        return breakAhead(openings.on(site, now.toLocalDate()), now, told.to());
    }

    /** What stands between now and the last minute he was told. */
    static @Nullable String breakAhead(List<Span> today, LocalDateTime now, int minutes) {
        for (int at = 0; at < today.size(); at++) {
            LocalDateTime end = now.toLocalDate().atTime(today.get(at).to());
            if (!now.isAfter(end)) {
                boolean reached = !now.plusMinutes(minutes).isAfter(end);
                boolean last = at == today.size() - 1;
                return reached ? null : last ? closing(today.get(at)) : rest(today.get(at), today.get(at + 1));
            }
        }
        return "现在不上班；没有叫到的，七天内再来排首位。";
    }

    private static String closing(Span last) {
        return "今天 " + last.to() + " 下班，可能轮不到您；没有叫到的，七天内再来排首位。";
    }

    private static String rest(Span before, Span after) {
        return before.to() + " 到 " + after.from() + " 休息，可能要等到休息以后。";
    }
}

package onewindow.reception.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Problem;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.Halls;
import onewindow.reception.hall.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who booked and has come gets a ticket like everybody else, in the one queue. */
@Component
public class AppointmentTickets {
    private final TicketTable table;
    private final TicketEvents events;
    private final TicketHolders holders;
    private final NewTickets newTickets;
    private final Halls halls;
    private final TicketViews views;

    AppointmentTickets(
            TicketTable table,
            TicketEvents events,
            TicketHolders holders,
            NewTickets newTickets,
            Halls halls,
            TicketViews views) {
        this.table = table;
        this.events = events;
        this.holders = holders;
        this.newTickets = newTickets;
        this.halls = halls;
        this.views = views;
    }

    /**
     * Somebody who booked and is here.
     *
     * @param key one ticket for one appointment, however often it is asked for
     * @param headStart he stands as if he had come so long before his time
     * @param graceUntil before then he has not missed his turn
     * @param byName who checked him in
     */
    public record Arrival(
            UUID siteId,
            UUID queueId,
            String key,
            @Nullable String idNumber,
            int persons,
            Instant startsAt,
            Duration headStart,
            Instant graceUntil,
            @Nullable UUID byId,
            String byName) {}

    /** @param id of the ticket */
    public record Joined(UUID id, TicketView view) {}

    @Transactional
    public Joined join(Arrival arrival) {
        table.takeTurn(arrival.siteId());
        Optional<Ticket> same = table.ofRequest(arrival.key());
        if (same.isPresent()) {
            return joined(same.get());
        }
        Hall hall = halls.read(arrival.siteId());
        Queue queue = hall.queue(arrival.queueId());
        TicketHolders.Holder holder = holders.of(arrival.idNumber());
        TicketEvents.By by = new TicketEvents.By(arrival.byId(), arrival.byName());
        Ticket ticket = newTickets.make(hall, queue, arrival, holder);
        leaveOthers(holder, ticket, by);
        if (!table.insert(ticket, arrival.key(), holder.index(), holders.encrypted(ticket.id(), holder))) {
            throw Problem.conflict("刚才已经签到过，请看一下现在的情况。");
        }
        table.keepUntil(ticket.id(), arrival.graceUntil());
        events.append(ticket, TicketAct.TAKE, ticket.arrivedAt(), by, null, "预约签到");
        return joined(ticket);
    }

    public TicketView view(UUID ticketId) {
        return views.of(table.find(ticketId).orElseThrow(() -> Problem.notFound("这个号")));
    }

    public boolean isLive(UUID ticketId) {
        return table.find(ticketId)
                .filter(ticket ->
                        TicketAct.EXPIRE.from.contains(ticket.state()) || ticket.state() == TicketState.SERVING)
                .isPresent();
    }

    /** One live ticket of a person and a queue: the one he took without his appointment gives way. */
    private void leaveOthers(TicketHolders.Holder holder, Ticket made, TicketEvents.By by) {
        if (holder.index() == null) {
            return;
        }
        for (Ticket other : table.live(holder.index())) {
            if (!other.queueId().equals(made.queueId()) || !TicketAct.LEAVE.from.contains(other.state())) {
                continue;
            }
            Instant now = made.arrivedAt();
            Ticket left = new TicketMove(other, TicketAct.LEAVE, now, TicketMove.Place.NONE).after();
            if (table.update(other, left)) {
                events.append(left, TicketAct.LEAVE, now, by, null, "改按预约排");
            }
        }
    }

    private Joined joined(Ticket ticket) {
        return new Joined(ticket.id(), views.of(ticket));
    }
}

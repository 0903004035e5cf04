package onewindow.reception.ticket;

import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Problem;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.Halls;
import onewindow.reception.hall.Queue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 取号: at the machine or from the desk; one live ticket for a person and a queue. */
@Component
class Tickets {
    private final TicketTable table;
    private final TicketEvents events;
    private final TicketHolders holders;
    private final NewTickets newTickets;
    private final Halls halls;

    Tickets(TicketTable table, TicketEvents events, TicketHolders holders, NewTickets newTickets, Halls halls) {
        this.table = table;
        this.events = events;
        this.holders = holders;
        this.newTickets = newTickets;
        this.halls = halls;
    }

    /** @param already the person has it since earlier; nothing new was made */
    record Taken(Ticket ticket, boolean already) {}

    @Transactional
    public Taken take(UUID siteId, TicketRequest wanted, TicketEvents.By by) {
        // One after the other: the same touch sent twice, the same person at two machines, a queue that is being
        // closed.
        table.takeTurn(siteId);
        Optional<Ticket> same = table.ofRequest(wanted.key());
        if (same.isPresent()) {
            return new Taken(sameSite(same.get(), siteId), false);
        }
        if (wanted.priority() == Priority.APPOINTMENT) {
            throw Problem.invalid("priority", "有预约的请签到，不用另外取号。");
        }
        Hall hall = halls.read(siteId);
        if (!hall.rules().takesTickets()) {
            throw Problem.conflict("这个大厅不用取号，请直接到窗口办。");
        }
        Queue queue = hall.queue(wanted.queueId());
        TicketHolders.Holder holder = holders.of(wanted.idNumber());
        Optional<Ticket> live = live(holder, queue);
        if (live.isPresent() && !wanted.again()) {
            return new Taken(live.get(), true);
        }
        Ticket ticket = newTickets.make(hall, queue, wanted, holder);
        if (!table.insert(ticket, wanted.key(), holder.index(), holders.encrypted(ticket.id(), holder))) {
            return new Taken(sameSite(table.ofRequest(wanted.key()).orElseThrow(), siteId), false);
        }
        events.append(ticket, TicketAct.TAKE, ticket.arrivedAt(), by, null, null);
        return new Taken(ticket, false);
    }

    private static Ticket sameSite(Ticket made, UUID siteId) {
        if (!made.siteId().equals(siteId)) {
            throw Problem.conflict("这个取号请求已经在别处用过，请重新取号。");
        }
        return made;
    }

    private Optional<Ticket> live(TicketHolders.Holder holder, Queue queue) {
        return holder.index() == null
                ? Optional.empty()
                : table.live(holder.index()).stream()
                        .filter(ticket -> ticket.queueId().equals(queue.id()))
                        .findFirst();
    }
}

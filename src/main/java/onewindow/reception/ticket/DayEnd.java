package onewindow.reception.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onewindow.reception.hall.Shifts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Midnight: who still waits has the first place when he comes again; who was still served is taken to be finished. */
@Component
class DayEnd {
    private static final int AT_ONCE = 500;

    private final TicketTable table;
    private final TicketEvents events;
    private final Shifts shifts;
    private final Clock clock;

    DayEnd(TicketTable table, TicketEvents events, Shifts shifts, Clock clock) {
        this.table = table;
        this.events = events;
        this.shifts = shifts;
        this.clock = clock;
    }

    @Transactional
    public int run() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        shifts.closeBefore(today.atStartOfDay(clock.getZone()).toInstant());
        List<Ticket> left = table.leftOver(today, AT_ONCE);
        for (Ticket ticket : left) {
            TicketAct act = ticket.state() == TicketState.SERVING ? TicketAct.FINISH : TicketAct.EXPIRE;
            Ticket after = new TicketMove(ticket, act, now, TicketMove.Place.NONE).after();
            if (table.update(ticket, after)) {
                events.append(after, act, now, TicketEvents.By.PROGRAM, ticket.windowId(), "这一天已经过去");
            }
        }
        return left.size();
    }
}

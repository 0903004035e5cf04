package onewindow.reception.ticket;

import java.util.UUID;
import onewindow.identity.audit.Audit;
import onewindow.identity.party.Parties;
import onewindow.platform.Problem;
import onewindow.reception.hall.HallAuditAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The person behind a ticket, for the window that has called it and for nobody else. */
@Component
class TicketPersons {
    private final TicketTable table;
    private final TicketHolders holders;
    private final Parties parties;
    private final Audit audit;

    TicketPersons(TicketTable table, TicketHolders holders, Parties parties, Audit audit) {
        this.audit = audit;
        this.table = table;
        this.holders = holders;
        this.parties = parties;
    }

    /** @param name of a party that is known; the paper is still to be compared */
    record Person(@Nullable String idNumber, @Nullable String name) {}

    Person of(Calling.Desk desk, UUID ticketId) {
        Ticket ticket = table.atWindow(desk.window().id())
                .filter(inHand -> inHand.id().equals(ticketId))
                .orElseThrow(() -> Problem.notAllowed("只有叫到您窗口的人，才能看是谁。"));
        String number = holders.number(ticket.id()).orElse(null);
        String name =
                ticket.partyId() == null ? null : parties.get(ticket.partyId()).name();
        audit.record(desk.actor(), HallAuditAct.TICKET_PERSON_SEEN, desk.siteId(), ticket.number());
        return new Person(number, name);
    }
}

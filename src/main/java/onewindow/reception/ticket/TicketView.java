package onewindow.reception.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its holder sees it, on paper and on the phone.
 *
 * @param open some window takes its queue now
 * @param ahead who stands before; only while it waits
 * @param expected wait as it is now; only while it waits
 * @param told the wait it was told when it was taken
 * @param code none where it is told to somebody who only knows whose it is
 * @param window number of the window that calls or serves it, or at which its place is kept
 * @param overdue it waits longer than it was told
 * @param breakAhead the hall may rest or close before it is called
 */
public record TicketView(
        UUID siteId,
        String siteName,
        @Nullable String sitePhone,
        String number,
        @Nullable String code,
        UUID queueId,
        String queueName,
        boolean open,
        @Nullable String priorityName,
        int persons,
        TicketState state,
        String stateName,
        Instant arrivedAt,
        @Nullable Integer ahead,
        @Nullable String expected,
        String told,
        @Nullable Integer window,
        @Nullable String windowName,
        boolean overdue,
        @Nullable String breakAhead) {

    /** For who has typed a number and need not be the holder: where the ticket stands, and nothing it could be given back by. */
    public TicketView withoutCode() {
        return new TicketView(
                siteId,
                siteName,
                sitePhone,
                number,
                null,
                queueId,
                queueName,
                open,
                priorityName,
                persons,
                state,
                stateName,
                arrivedAt,
                ahead,
                expected,
                told,
                window,
                windowName,
                overdue,
                breakAhead);
    }
}

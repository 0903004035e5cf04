package onewindow.reception.screen;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.reception.hall.WindowKind;
import onewindow.reception.ticket.TicketEvents;
import org.jspecify.annotations.Nullable;

/**
 * A hall as its screens show it: numbers and windows, never a name or a matter.
 *
 * @param at when it was so
 * @param calls the last eight of the day, the newest first
 */
public record HallState(
        UUID siteId, Instant at, List<TicketEvents.Call> calls, List<WindowNow> windows, List<QueueNow> queues) {

    /**
     * @param number of its sign
     * @param ticket the number that is called or served there now
     */
    public record WindowNow(
            int number,
            String name,
            WindowKind kind,
            String kindName,
            String zone,
            int planX,
            int planY,
            boolean open,
            @Nullable String ticket) {}

    /** @param expected wait somebody who comes now is told */
    public record QueueNow(UUID id, String letter, String name, int waiting, String expected) {}
}

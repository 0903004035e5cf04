package onewindow.reception.ticket;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The queue as somebody at a window sees it: before the call a number, its queue and its priority, and nothing of the person.
 *
 * @param hall none where the site does without tickets
 */
public record DeskQueue(
        UUID siteId, String siteName, @Nullable DeskHall hall) {

    /**
     * @param window mine, while it is open
     * @param inHand what my window calls or serves
     * @param served how many I have served today
     */
    public record DeskHall(
            boolean takesTickets,
            @Nullable WindowRow window,
            @Nullable InHand inHand,
            List<QueueRow> waiting,
            List<QueueRow> aside,
            List<WindowRow> windows,
            List<QueueName> queues,
            int served) {}

    /** @param staffName who sits there now */
    public record WindowRow(
            UUID id,
            int number,
            String name,
            List<UUID> queues,
            @Nullable String staffName) {}

    public record QueueName(UUID id, String letter, String name) {}

    /**
     * @param waited minutes since it was taken
     * @param overdue it waits longer than it was told
     * @param mine my window takes its queue
     * @param restMinutes it is not called again before so many minutes have passed
     */
    public record QueueRow(
            UUID id,
            String number,
            UUID queueId,
            String queueName,
            @Nullable String priorityName,
            int persons,
            TicketState state,
            String stateName,
            int waited,
            boolean overdue,
            boolean mine,
            int restMinutes) {}

    /**
     * @param calls how often it was called
     * @param person whether the machine was told who it is
     * @param minutes since it was called, or since the service began
     */
    public record InHand(
            UUID id,
            String number,
            String queueName,
            @Nullable String priorityName,
            int persons,
            TicketState state,
            int calls,
            int callsBeforeMissed,
            boolean person,
            int waited,
            int minutes,
            List<VisitCase> cases) {}

    /** What was handled in this visit. */
    public record VisitCase(UUID id, String number, String itemName) {}
}

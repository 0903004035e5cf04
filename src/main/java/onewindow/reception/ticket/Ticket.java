package onewindow.reception.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 排队号.
 *
 * @param number as it is called: A007
 * @param code by which its holder follows it on a phone
 * @param persons for how many people an agent came
 * @param partyId the person, where the number of the card was typed and is known
 * @param queuedAt since when it stands in the queue
 * @param placeAt by which it is ordered: {@code queuedAt}, put forward for who has priority
 * @param readyAt not called before
 * @param overtaken by how many later ones
 * @param shownFrom the wait it was told, in minutes
 */
public record Ticket(
        UUID id,
        UUID siteId,
        LocalDate day,
        UUID queueId,
        String number,
        String code,
        @Nullable Priority priority,
        int persons,
        @Nullable UUID partyId,
        TicketState state,
        Instant arrivedAt,
        Instant queuedAt,
        Instant placeAt,
        Instant readyAt,
        int overtaken,
        int calls,
        @Nullable UUID windowId,
        @Nullable UUID staffId,
        @Nullable Instant calledAt,
        @Nullable Instant servedAt,
        @Nullable Instant endedAt,
        int shownFrom,
        int shownTo,
        int version) {}

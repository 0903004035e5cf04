package onewindow.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One visit to a window that is over, as other rooms see it: whose window it was, and never who came.
 *
 * @param ticketId of the ticket it was called by
 * @param staffId who served
 */
public record Visit(
        UUID ticketId,
        String number,
        LocalDate day,
        UUID siteId,
        int window,
        @Nullable UUID staffId,
        Instant endedAt) {}

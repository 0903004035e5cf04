package onewindow.reception.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as its holder sees it, with his code.
 *
 * @param items what he comes for
 * @param movedFrom when it was before the site closed
 * @param ticketCode of the ticket he got when he checked in
 */
public record AppointmentView(
        String code,
        UUID siteId,
        String siteName,
        @Nullable String siteAddress,
        @Nullable String sitePhone,
        UUID queueId,
        String queueName,
        List<UUID> itemIds,
        List<String> items,
        int persons,
        AppointmentState state,
        String stateName,
        @Nullable Instant startsAt,
        @Nullable LocalDate wantedUntil,
        @Nullable Instant offerUntil,
        @Nullable Instant movedFrom,
        int graceMinutes,
        @Nullable String ticketCode) {}

package onewindow.oversight.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case or a supervision order that was late.
 *
 * @param at when it was found to be
 */
record LateRow(
        @Nullable UUID caseId,
        @Nullable UUID orderId,
        String number,
        String what,
        String who,
        String statusName,
        LocalDate dueOn,
        Instant at) {}

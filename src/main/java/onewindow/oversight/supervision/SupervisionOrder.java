package onewindow.oversight.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 督办单: what a supervisor asks of a unit or of one person in it, about one case or about the unit's work.
 *
 * @param unitRegion the region whose site is supervised
 * @param staffId who is to answer by name; null leaves it to the head of the unit
 * @param dueOn the last day to answer
 */
record SupervisionOrder(
        UUID id,
        String number,
        @Nullable UUID caseId,
        String unitRegion,
        @Nullable UUID staffId,
        @Nullable String staffName,
        String content,
        int days,
        LocalDate dueOn,
        SupervisionStatus status,
        int version,
        UUID issuerId,
        String issuerName,
        String issuerPost,
        @Nullable UUID answererId,
        Instant issuedAt) {}

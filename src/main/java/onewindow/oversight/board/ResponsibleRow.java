package onewindow.oversight.board;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ResponsibleRow(
        UUID caseId,
        String number,
        String itemName,
        String maskedApplicant,
        String statusName,
        String siteName,
        String firstAsked,
        Instant firstAskedAt,
        @Nullable String responsible,
        @Nullable String holder) {}

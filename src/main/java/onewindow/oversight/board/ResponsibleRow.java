package onewindow.oversight.board;

import java.time.Instant;
import java.util.UUID;
import onewindow.cases.people.Holders.HolderView;
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
        HolderView holder) {}

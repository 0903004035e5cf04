package onewindow.oversight.board;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act that counts: for a refusal a window proposed, also who confirmed it or did not.
 *
 * @param second the other person, once there is one
 * @param outcome what that person did
 */
record CountedAct(
        UUID caseId,
        String number,
        String itemName,
        String maskedApplicant,
        String actName,
        Instant at,
        String byName,
        String byPost,
        @Nullable String siteName,
        @Nullable String note,
        @Nullable String second,
        @Nullable String outcome,
        @Nullable Instant secondAt) {}

package onewindow.oversight.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.oversight.board.UnitRecords.Counts;
import onewindow.oversight.board.UnitRecords.Period;
import onewindow.oversight.rules.Rule;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

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

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

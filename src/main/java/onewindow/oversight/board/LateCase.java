package onewindow.oversight.board;

import java.util.UUID;
import onewindow.cases.clock.DueView;
import org.jspecify.annotations.Nullable;

record LateCase(
        UUID id,
        String number,
        String itemName,
        String statusName,
        String siteName,
        @Nullable String holderName,
        DueView due) {}

package onewindow.oversight.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.cases.clock.DueView;
import onewindow.identity.Actor;
import onewindow.oversight.rules.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

record LateCase(
        UUID id,
        String number,
        String itemName,
        String statusName,
        String siteName,
        @Nullable String holderName,
        DueView due) {}

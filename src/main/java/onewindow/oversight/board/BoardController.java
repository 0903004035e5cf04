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

/** The board of red and yellow cases, as it is at this moment. */
@RestController
class BoardController {
    private final Board board;

    BoardController(Board board) {
        this.board = board;
    }

    /** How many open cases show which light. */
    record Lights(long open, long green, long yellow, long red, long black, long standing) {}

    /** @param key the place or the department by which the list of cases is asked for */
    record BoardLine(String key, String name, Lights lights) {}

    record LateCase(
            UUID id,
            String number,
            String itemName,
            String statusName,
            String siteName,
            @Nullable String holderName,
            DueView due) {}

    /** @param how in words, how the figures are computed */
    record BoardView(
            Instant computedAt,
            LocalDate today,
            List<String> how,
            Lights all,
            List<BoardLine> places,
            List<BoardLine> departments,
            List<LateCase> longest) {}

    @GetMapping("/api/desk/board")
    BoardView board(Actor actor) {
        return board.of(actor.require(Rule.SUPERVISING));
    }
}

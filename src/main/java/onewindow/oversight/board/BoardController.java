package onewindow.oversight.board;

import onewindow.identity.Actor;
import onewindow.oversight.rules.Rule;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The board of red and yellow cases, as it is at this moment. */
@RestController
class BoardController {
    private final Board board;
    private final DayBoard day;

    BoardController(Board board, DayBoard day) {
        this.day = day;
        this.board = board;
    }

    @GetMapping("/api/desk/board")
    BoardView board(Actor actor) {
        return board.of(actor.require(Rule.SUPERVISING));
    }

    @GetMapping("/api/desk/board/day")
    DayView day(Actor actor) {
        return day.of(actor.require(Rule.SUPERVISING));
    }
}

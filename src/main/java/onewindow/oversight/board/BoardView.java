package onewindow.oversight.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** @param how in words, how the figures are computed */
record BoardView(
        Instant computedAt,
        LocalDate today,
        List<String> how,
        Lights all,
        List<BoardLine> places,
        List<BoardLine> departments,
        List<LateCase> longest) {}

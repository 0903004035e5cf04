package onewindow.oversight.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The day, by town and by department.
 *
 * @param lastFrom the first of last month
 * @param lastTo the same day of last month
 */
record DayView(
        Instant computedAt,
        LocalDate today,
        LocalDate lastFrom,
        LocalDate lastTo,
        DayLine all,
        List<DayLine> places,
        List<DayLine> departments) {
    /**
     * @param onTime of those that were finished
     * @param content of the ratings, those that say 基本满意 or better
     */
    record Span(long received, long finished, long onTime, long ratings, long content) {}

    record Spans(Span today, Span yesterday, Span month, Span lastMonth) {}

    record DayLine(String key, String name, Spans spans) {}
}

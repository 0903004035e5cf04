package onewindow.cases.clock;

import java.time.Instant;

/**
 * One line of the ledger of a case's clocks, never changed.
 *
 * @param days the limit at START, the further days at EXTEND, else 0
 */
public record ClockEntry(ClockName clock, Mark mark, Instant at, int days, String reason) {
    public enum Mark {
        START,
        STOP,
        RESUME,
        EXTEND,
        END
    }
}

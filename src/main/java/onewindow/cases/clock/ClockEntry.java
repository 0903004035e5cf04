package onewindow.cases.clock;

import java.time.Instant;
import onewindow.platform.time.WorkDays;

/**
 * One line of the ledger of a case's clocks, never changed.
 *
 * @param days the limit at START, the further days at EXTEND, else none
 */
public record ClockEntry(ClockName clock, Mark mark, Instant at, WorkDays days, String reason) {
    public ClockEntry(ClockName clock, Mark mark, Instant at, int days, String reason) {
        this(clock, mark, at, WorkDays.of(days), reason);
    }

    public enum Mark {
        START,
        STOP,
        RESUME,
        EXTEND,
        END
    }
}

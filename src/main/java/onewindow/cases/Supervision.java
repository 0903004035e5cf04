package onewindow.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** 督办 of a case, for who waits for it. The room that supervises keeps the orders. */
public interface Supervision {
    /**
     * An order that has not been settled.
     *
     * @param byPost the post of who gave it
     */
    record OpenOrder(String number, LocalDate on, String byPost) {}

    /** The newest that still waits for its answer or for that to be accepted; none: nothing is said of it. */
    Optional<OpenOrder> open(UUID caseId);
}

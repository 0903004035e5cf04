package onewindow.identity.part;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever holds a mandate for everything plays the principal's part on line, with his own account, as long as it holds. */
@Component
public class MandatedParts {
    private final Parts parts;

    MandatedParts(Parts parts) {
        this.parts = parts;
    }

    /** A mandate its principal has confirmed. */
    public record Held(
            UUID mandateId, UUID holderId, UUID principalId, String relation, LocalDate from, LocalDate until) {}

    /** In the caller's transaction. Nothing, when the holder is known to nobody or may act already. */
    public void begin(Held held) {
        parts.under(held);
    }

    public void end(UUID mandateId, String reason) {
        parts.endUnder(mandateId, reason);
    }
}

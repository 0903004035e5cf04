package onewindow.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A clerk has to do with whoever stands at his window today, or whose case he may see; with nobody else. */
@Component
class WindowVisits {
    /** Whoever stands at the window today. */
    private static final Duration SAME_VISIT = Duration.ofDays(1);

    private final AuditLists trail;
    private final ObjectProvider<PartyReaders> readers;
    private final Clock clock;
    private final Audit audit;

    WindowVisits(AuditLists trail, ObjectProvider<PartyReaders> readers, Clock clock, Audit audit) {
        this.trail = trail;
        this.readers = readers;
        this.clock = clock;
        this.audit = audit;
    }

    boolean mayRead(Actor actor, UUID partyId) {
        return trail.touched(actor.accountId(), partyId, clock.instant().minus(SAME_VISIT))
                || readers.stream().anyMatch(r -> r.mayRead(actor, partyId));
    }

    /** The attempt on anybody else stays on record, and the answer is as if there were nobody. */
    void require(Actor actor, UUID partyId, String tried) {
        actor.require(Role.WINDOW_CLERK);
        if (!mayRead(actor, partyId)) {
            throw audit.hidden(actor, "这位当事人", "PARTY", partyId, tried);
        }
    }
}

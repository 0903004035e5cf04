package onewindow.identity.party;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.identity.audit.AuditLists;
import onewindow.identity.audit.IdentityAuditAct;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A clerk has to do with whoever stands at his window today, or whose case he may see; with nobody else. */
@Component
public class WindowVisits {
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

    public boolean mayRead(Actor actor, UUID partyId) {
        return trail.touched(actor.accountId(), partyId, clock.instant().minus(SAME_VISIT))
                || readers.stream().anyMatch(r -> r.mayRead(actor, partyId));
    }

    public void require(Actor actor, UUID partyId, String tried) {
        check(actor.require(Role.WINDOW_CLERK), partyId, tried);
    }

    /** The attempt on anybody else stays on record, and the answer is as if there were nobody. */
    public void check(Actor actor, UUID partyId, String tried) {
        if (!mayRead(actor, partyId)) {
            throw audit.hidden(actor, "这位当事人", "PARTY", partyId, tried);
        }
    }

    /** On record stands only a case which is this party's and which the reader has to do with. */
    String about(Actor actor, UUID partyId, @Nullable UUID caseId) {
        if (caseId == null) {
            return "";
        }
        return readers.stream()
                .flatMap(r -> r.caseNumber(actor, partyId, caseId).stream())
                .findFirst()
                .map(number -> "（办件 " + number + "）")
                .orElseThrow(() -> {
                    audit.refused(actor, IdentityAuditAct.PARTY_UNMASKED, partyId, "所说的办件不是这位当事人的，或不在权限范围内");
                    return Problem.invalid("caseId", "没有找到这位当事人的这个办件，请从办件页面查看。");
                });
    }
}

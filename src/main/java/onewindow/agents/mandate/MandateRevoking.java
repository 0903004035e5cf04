package onewindow.agents.mandate;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import onewindow.agents.AgentAuditAct;
import onewindow.agents.AgentEvents.Doer;
import onewindow.agents.AgentEvents.Extras;
import onewindow.agents.AgentScope;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.identity.part.MandatedParts;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mandate ends when its principal says so, on line or at the window; the part that came of it ends with it. */
@Component
class MandateRevoking {
    private final MandateTable table;
    private final Mandates mandates;
    private final MandateHistory history;
    private final MandatedParts parts;
    private final Audit audit;
    private final Clock clock;

    MandateRevoking(
            MandateTable table,
            Mandates mandates,
            MandateHistory history,
            MandatedParts parts,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.mandates = mandates;
        this.history = history;
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    /** At the window, on the principal's word. */
    @Transactional
    public Mandate revokeAtWindow(Actor actor, UUID id, String reason) {
        Mandate mandate = mandates.get(actor.require(AgentScope.DISPATCHING), id);
        return revoke(new Doer(actor, actor.name(), "窗口人员"), mandate, reason);
    }

    @Transactional
    public Mandate revokeMine(Actor citizen, UUID id, String reason) {
        Mandate mandate = mandates.ofPrincipal(citizen, id, "撤销委托");
        return revoke(new Doer(citizen, mandate.maskedPrincipal(), "委托人"), mandate, reason);
    }

    private Mandate revoke(Doer doer, Mandate mandate, String reason) {
        Instant now = clock.instant();
        if (reason.isBlank() || reason.length() > 200) {
            throw Problem.invalid("reason", "请写明为什么撤销（200 个字以内）。");
        }
        if (!table.revoke(mandate.id(), now, reason.strip())) {
            throw Problem.conflict("这份委托书已经撤销过了。");
        }
        parts.end(mandate.id(), "委托已撤销");
        String text = "您对" + history.called(mandate) + "的委托（" + mandate.number() + "）已撤销，对方不能再以您的名义办事。";
        history.tell(mandate, doer, "REVOKE", new Extras(reason.strip(), null, null), "委托已撤销", text, now);
        audit.record(doer.actor(), AgentAuditAct.MANDATE_REVOKED, mandate.id(), mandate.number());
        return table.find(mandate.id()).orElseThrow();
    }
}

package onewindow.agents.mandate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.agents.AgentAuditAct;
import onewindow.agents.AgentEvents.Doer;
import onewindow.agents.AgentEvents.Extras;
import onewindow.agents.AgentScope;
import onewindow.agents.mandate.Mandate.ConfirmedHow;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.audit.Audit;
import onewindow.identity.part.MandatedParts;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mandate becomes valid: written, told to the principal, and the holder may act on line where he may. */
@Component
class MandateConfirmation {
    private final MandateTable table;
    private final PrincipalHomes homes;
    private final MandateHistory history;
    private final MandatedParts parts;
    private final Audit audit;
    private final Clock clock;

    MandateConfirmation(
            MandateTable table,
            PrincipalHomes homes,
            MandateHistory history,
            MandatedParts parts,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.homes = homes;
        this.history = history;
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    boolean waits(Mandate mandate) {
        return mandate.state(today()) == Mandate.State.PENDING;
    }

    Mandate pending(Mandate mandate) {
        Mandate.State state = mandate.state(today());
        if (state != Mandate.State.PENDING) {
            throw Problem.conflict("委托书" + mandate.number() + "现在是“" + state.chinese + "”，不用再确认。");
        }
        return mandate;
    }

    @Transactional
    public Mandate confirm(Actor actor, Mandate mandate, ConfirmedHow how, @Nullable String note, String by) {
        UUID me = actor.staffId() == null ? actor.accountId() : actor.staffId();
        Instant now = clock.instant();
        homes.require(mandate.principalId(), RegionCode.of(mandate.regionCode()));
        if (!table.confirm(mandate.id(), new MandateTable.Confirmation(how, me, by, note, now, today()))) {
            throw Problem.conflict("这份委托书刚刚已经处理过了，请刷新后再看。");
        }
        homes.learn(actor, mandate);
        actsOnLine(mandate);
        Mandate after = table.find(mandate.id()).orElseThrow();
        String post = actor.kind() == Actor.Kind.CITIZEN
                ? "委托人"
                : AgentScope.oversees(actor, after.regionCode()) ? "窗口人员" : "代办员";
        history.tell(
                after,
                new Doer(actor, actor.kind() == Actor.Kind.CITIZEN ? after.maskedPrincipal() : actor.name(), post),
                "CONFIRM",
                new Extras(note == null ? how.chinese : how.chinese + "：" + note, null, null),
                "委托已确认",
                "您已确认委托" + history.called(after) + "办理“" + after.what() + "”（" + after.number()
                        + "）。他每替您办一件事都会告诉您，您随时可以撤销。",
                now);
        audit.record(actor, AgentAuditAct.MANDATE_CONFIRMED, after.id(), after.number() + " " + how.chinese);
        return after;
    }

    /** Whom one of the family entrusted with everything goes on with his own account. */
    private void actsOnLine(Mandate mandate) {
        UUID holderId = mandate.holderId();
        String relation = mandate.relation();
        if (holderId != null && relation != null && mandate.itemIds().isEmpty()) {
            parts.begin(new MandatedParts.Held(
                    mandate.id(),
                    holderId,
                    mandate.principalId(),
                    relation,
                    mandate.validFrom(),
                    mandate.validUntil()));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

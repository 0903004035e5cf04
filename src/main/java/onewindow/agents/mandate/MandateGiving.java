package onewindow.agents.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.agents.AgentAuditAct;
import onewindow.agents.AgentEvents.Doer;
import onewindow.agents.AgentEvents.Extras;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a mandate is given: signed by the principal on the screen, or photographed from the signed paper. */
@Component
class MandateGiving {
    private final MandateTable table;
    private final MandateHolders holders;
    private final MandateDrafting drafting;
    private final MandateHistory history;
    private final Audit audit;
    private final Clock clock;

    MandateGiving(
            MandateTable table,
            MandateHolders holders,
            MandateDrafting drafting,
            MandateHistory history,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.holders = holders;
        this.drafting = drafting;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param agentId null: the agent who writes it down, unless a kin is named
     * @param kin one of the family or a neighbour, instead of an agent
     * @param itemIds empty: for everything
     * @param picture the upload: the signature on the screen, or the photograph of the signed paper
     */
    record MandateRequest(
            UUID principalId,
            @Nullable UUID agentId,
            @Nullable Kin kin,
            String regionCode,
            List<UUID> itemIds,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Mandate.How how,
            UUID picture,
            String key) {}

    /** @param relation what this person is to the principal */
    record Kin(UUID partyId, String relation) {}

    @Transactional
    public Mandate give(Actor actor, MandateRequest given) {
        Mandate known = table.givenAs(key(actor, given)).orElse(null);
        if (known != null) {
            return known;
        }
        MandateHolders.Holder holder = holders.of(actor, given);
        Mandate mandate = drafting.of(actor, holder, given);
        table.insert(mandate, key(actor, given));
        audit.record(actor, AgentAuditAct.MANDATE_GIVEN, mandate.id(), mandate.number());
        history.tell(
                mandate,
                new Doer(actor, actor.name(), given.agentId() == null && given.kin() == null ? "代办员" : "窗口人员"),
                "GIVE",
                new Extras(mandate.how().chinese, null, mandate.picture()),
                "有人登记了您的委托书，等您确认",
                told(mandate, holder),
                mandate.givenAt());
        return mandate;
    }

    private static String key(Actor actor, MandateRequest given) {
        return actor.accountId() + " " + given.key();
    }

    private String told(Mandate mandate, MandateHolders.Holder holder) {
        String phone = holder.agent() == null ? "" : "（" + holder.agent().phone() + "）";
        return "登记了您委托" + history.called(mandate) + phone + "办理“" + mandate.what() + "”，到"
                + WorkCalendar.said(mandate.validUntil(), today()) + "为止，委托书" + mandate.number()
                + "。您确认以后才有效。不是您的意思，请不要把验证码告诉任何人，并在“我的委托”里或到便民服务站、便民服务中心撤销。";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

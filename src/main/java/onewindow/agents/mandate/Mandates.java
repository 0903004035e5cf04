package onewindow.agents.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.agents.Agent;
import onewindow.agents.AgentAuditAct;
import onewindow.agents.AgentScope;
import onewindow.agents.Agents;
import onewindow.identity.Actor;
import onewindow.identity.IdentityLevel;
import onewindow.identity.IdentityProofs;
import onewindow.identity.audit.Audit;
import onewindow.platform.Problem;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mandates as they are read, by those who may, and whether one holds for what is to be done. */
@Component
public class Mandates {
    private static final String ENDS = "民法典第一百七十三条：代理期限届满或者被代理人取消委托的，委托代理终止";
    private static final String SCOPE = "民法典第一百六十五条：授权委托书应当载明代理事项、权限和期限";

    private final MandateTable table;
    private final Agents agents;
    private final IdentityProofs proofs;
    private final Audit audit;
    private final Clock clock;

    Mandates(MandateTable table, Agents agents, IdentityProofs proofs, Audit audit, Clock clock) {
        this.table = table;
        this.agents = agents;
        this.proofs = proofs;
        this.audit = audit;
        this.clock = clock;
    }

    /** A mandate this person may see: the agent's own, or one of the places he answers for. */
    public Mandate get(Actor actor, UUID id) {
        Mandate mandate = table.find(id).orElseThrow(() -> Problem.notFound("这份委托书"));
        boolean own =
                agents.of(actor).filter(a -> a.id().equals(mandate.agentId())).isPresent();
        if (!own && !AgentScope.oversees(actor, mandate.regionCode())) {
            audit.refused(actor, AgentAuditAct.READ_MANDATE, id, "不在权限范围内");
            throw Problem.notFound("这份委托书");
        }
        return mandate;
    }

    /** With its picture: a signature, and mostly an ID card beside it. Each look is on record. */
    Mandate open(Actor actor, UUID id) {
        Mandate mandate = get(actor, id);
        boolean own =
                agents.of(actor).filter(a -> a.id().equals(mandate.agentId())).isPresent();
        if (!own && !AgentScope.unmasks(actor, mandate.regionCode())) {
            throw Problem.notAllowed("委托书的照片只有受托的代办员和当地窗口可以打开。");
        }
        audit.record(actor, AgentAuditAct.MANDATE_SEEN, id, mandate.number());
        return mandate;
    }

    Mandate ofPrincipal(Actor citizen, UUID id) {
        return table.find(id)
                .filter(m -> m.principalId().equals(citizen.partyId()))
                .orElseThrow(() -> {
                    audit.refused(citizen, AgentAuditAct.READ_MANDATE, id, "不是本人的委托书");
                    return Problem.notFound("这份委托书");
                });
    }

    /** For what changes something: the principal is known by his paper, not only by what he said of himself. */
    Mandate ofPrincipal(Actor citizen, UUID id, String toDo) {
        proofs.require(citizen, IdentityLevel.SEEN, toDo);
        return ofPrincipal(citizen, id);
    }

    public UUID principalOf(UUID mandateId) {
        return table.find(mandateId)
                .map(Mandate::principalId)
                .orElseThrow(() -> Problem.invalid("mandateId", "没有这份委托书。"));
    }

    /** The mandate under which this agent may do this for that person now; refused in words that say what is wrong. */
    public Mandate holding(UUID id, Agent agent, UUID principalId, UUID itemId) {
        Mandate mandate = table.hold(id)
                .filter(m -> agent.id().equals(m.agentId()))
                .orElseThrow(() -> Problem.invalid("mandateId", "没有这份委托书，或者受托人不是这位代办员。"));
        return holding(mandate, principalId, itemId);
    }

    /** The mandate that one of the family brings to a window of the place; held until what is done under it is written. */
    Mandate brought(Actor actor, UUID id, UUID principalId, UUID itemId) {
        Mandate mandate = table.hold(id)
                .filter(m -> AgentScope.oversees(actor, m.regionCode()))
                .orElseThrow(() -> Problem.invalid("mandateId", "本窗口没有登记过这份委托书。"));
        if (mandate.holderId() == null) {
            throw Problem.invalid("mandateId", "委托书" + mandate.number() + "是给代办员的，请由代办员在代办单里办理。");
        }
        return holding(mandate, principalId, itemId);
    }

    private Mandate holding(Mandate mandate, UUID principalId, UUID itemId) {
        if (!mandate.principalId().equals(principalId)) {
            throw Problem.invalid("mandateId", "委托书" + mandate.number() + "不是这位申请人签的。");
        }
        String ended = whyNot(mandate, today());
        if (ended != null) {
            throw Problem.rule("mandateId", ended, ENDS);
        }
        if (!mandate.covers(itemId)) {
            throw Problem.rule(
                    "mandateId", "委托书" + mandate.number() + "只委托办理“" + mandate.what() + "”，不能办这件事，请另签委托书。", SCOPE);
        }
        return mandate;
    }

    private static @Nullable String whyNot(Mandate mandate, LocalDate today) {
        String name = "委托书" + mandate.number();
        return switch (mandate.state(today)) {
            case VALID -> null;
            case NOT_YET -> name + "从" + WorkCalendar.said(mandate.validFrom(), today) + "起才有效。";
            case EXPIRED -> name + "有效期到" + WorkCalendar.said(mandate.validUntil(), today) + "为止，已经失效，请委托人重新签。";
            case REVOKED -> name + "已被委托人撤销，不能再凭它办事。";
            case PENDING -> name + "还没有经委托人确认，不能凭它办事。请用委托人本人手机的验证码确认，没有手机的由第二人核实。";
            case LAPSED -> name + "逾期没有经委托人确认，已经作废，请重新签。";
            case ENDED -> name + "因" + mandate.revokeReason() + "，已经终止。";
        };
    }

    /** Those of one of the family that hold today and cover this item, as far as this person answers for the place. */
    List<Mandate> heldByKin(Actor actor, UUID principalId, UUID itemId) {
        return table.ofPrincipal(principalId).stream()
                .filter(m -> m.holderId() != null && m.covers(itemId) && whyNot(m, today()) == null)
                .filter(m -> AgentScope.oversees(actor, m.regionCode()))
                .toList();
    }

    /** With those still to be confirmed, which the page shows as such. */
    public List<Mandate> open(UUID agentId, String principal, String regionCode) {
        return table.standingOf(agentId, principal, regionCode, today());
    }

    public List<Mandate> open(UUID agentId, UUID principalId) {
        return table.open(agentId, principalId, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

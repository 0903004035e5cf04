package onewindow.agents.errand;

import java.time.Instant;
import java.util.UUID;
import onewindow.agents.Agent;
import onewindow.agents.mandate.AgentPeople;
import onewindow.agents.mandate.Mandate;
import onewindow.agents.mandate.MandateHistory;
import onewindow.agents.mandate.Mandates;
import onewindow.cases.CaseSummary;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;

/** Under which mandate the agent acts: the one that holds for a new case, or the one a case was brought in by. */
@Component
class ErrandMandates {
    private final Mandates mandates;
    private final MandateHistory history;
    private final AgentPeople people;
    private final ErrandCaseLinks linked;
    private final ErrandAccess access;

    ErrandMandates(
            Mandates mandates,
            MandateHistory history,
            AgentPeople people,
            ErrandCaseLinks linked,
            ErrandAccess access) {
        this.mandates = mandates;
        this.history = history;
        this.people = people;
        this.linked = linked;
        this.access = access;
    }

    Mandate holding(Errand order, Agent agent, ErrandRegistering.Application application) {
        UUID principal = order.partyId();
        if (principal == null) {
            principal = mandates.principalOf(application.mandateId());
        }
        people.requireServed(agent, principal);
        return mandates.holding(application.mandateId(), agent, principal, application.itemId());
    }

    /** The mandate the case was brought in by, held: it may have run out or been revoked since. */
    Mandate ofCase(Actor actor, Errand order, UUID caseId) {
        ErrandTable.Link link = linked.link(order.id(), caseId);
        if (link == null) {
            throw Problem.notFound("这张代办单的办件");
        }
        CaseSummary file = linked.file(caseId);
        return mandates.holding(link.mandateId(), access.requireWorker(actor, order), file.partyId(), file.itemId());
    }

    /** In whose hands the order is, and in whose name the case is brought in. */
    Agent agent(Actor actor, Errand order) {
        return access.requireWorker(actor, order);
    }

    void broughtIn(Errand order, UUID caseId, Mandate mandate, Instant at) {
        linked.add(order, caseId, mandate, at);
    }

    /** The principal is told. */
    void used(Actor actor, Mandate mandate, String act, String did, UUID caseId, String key) {
        history.usedByAgent(actor, mandate, act, did, linked.file(caseId), key);
    }

    static String words(Mandate mandate) {
        return "受" + mandate.maskedPrincipal() + "委托代为申请（委托书" + mandate.number() + "）";
    }
}

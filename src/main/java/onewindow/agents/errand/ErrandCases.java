package onewindow.agents.errand;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.agents.Agent;
import onewindow.agents.AgentEvents.Doer;
import onewindow.agents.AgentEvents.Extras;
import onewindow.agents.custody.OriginalsTransport;
import onewindow.agents.mandate.AgentPeople;
import onewindow.agents.mandate.Mandate;
import onewindow.agents.mandate.Mandates;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseFiles;
import onewindow.cases.CaseMaterial.Provided;
import onewindow.cases.CaseSummary;
import onewindow.cases.intake.OnBehalf;
import onewindow.cases.intake.Registrations;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases of an order: registered by the agent under a mandate, supplied, and their results handed over at the door. */
@Component
class ErrandCases {
    private final Errands orders;
    private final ErrandTable table;
    private final ErrandWriter writer;
    private final CaseWork cases;

    ErrandCases(Errands orders, ErrandTable table, ErrandWriter writer, CaseWork cases) {
        this.orders = orders;
        this.table = table;
        this.writer = writer;
        this.cases = cases;
    }

    /** What is asked of the rooms below. */
    @Component
    record CaseWork(
            Mandates mandates,
            OnBehalf onBehalf,
            CaseFiles files,
            OriginalsTransport papers,
            AgentPeople people,
            Clock clock) {}

    /** @param file the upload */
    record Photo(String key, UUID file) {}

    record Provision(String key, Provided provided) {}

    record Application(
            UUID itemId,
            UUID mandateId,
            Map<String, String> form,
            List<Provision> materials,
            List<Photo> photos,
            int version,
            String key) {}

    /** The mandate is held, the case written and linked, the principal told: all in one transaction or not at all. */
    @Transactional
    public Errand register(Actor actor, UUID orderId, Application application) {
        Errand order = orders.get(actor, orderId);
        if (writer.repeated(order, ErrandAction.REGISTER_CASE, application.key())) {
            return order;
        }
        orders.allow(actor, order, ErrandAction.REGISTER_CASE, application.version());
        Agent agent = orders.worker(actor, order);
        Mandate mandate = mandate(order, agent, application);
        CaseFile file = cases.onBehalf()
                .register(
                        actor,
                        intake(order, mandate, application),
                        application.photos().stream()
                                .map(photo -> new OnBehalf.Photographed(photo.key(), photo.file()))
                                .toList(),
                        channel(order),
                        words(mandate));
        writer.writeWithin(move(actor, order, agent, mandate, file, application));
        table.link(order.id(), file.id(), mandate.id(), cases.clock().instant());
        if (application.materials().stream().anyMatch(m -> m.provided() == Provided.PAPER)) {
            cases.papers().takenAlong(actor, file.id(), agent.name());
        }
        return table.find(orderId).orElseThrow();
    }

    private Mandate mandate(Errand order, Agent agent, Application application) {
        UUID principal = order.partyId();
        if (principal == null) {
            principal = cases.mandates().principalOf(application.mandateId());
        }
        cases.people().requireServed(agent, principal);
        return cases.mandates().holding(application.mandateId(), agent, principal, application.itemId());
    }

    private static Registrations.Intake intake(Errand order, Mandate mandate, Application application) {
        return new Registrations.Intake(
                application.itemId(),
                mandate.principalId(),
                order.regionCode(),
                application.form(),
                application.materials().stream()
                        .map(m -> new Registrations.Brought(m.key(), m.provided()))
                        .toList(),
                order.id() + " " + application.key());
    }

    private static CaseSummary.Channel channel(Errand order) {
        return order.kind() == Errand.Kind.HOME_VISIT ? CaseSummary.Channel.HOME_VISIT : CaseSummary.Channel.AGENT;
    }

    private static String words(Mandate mandate) {
        return "受" + mandate.maskedPrincipal() + "委托代为申请（委托书" + mandate.number() + "）";
    }

    private ErrandMove move(
            Actor actor, Errand order, Agent agent, Mandate mandate, CaseFile file, Application application) {
        return new ErrandMove(
                order,
                ErrandAction.REGISTER_CASE,
                new Doer(actor, actor.name(), orders.post(actor, order)),
                cases.clock().instant(),
                application.key(),
                new Extras(file.subject().itemName() + " " + file.number() + "，" + words(mandate), null, null),
                agent,
                mandate.principalId(),
                Map.of(
                        "mandate",
                        mandate.number(),
                        "item",
                        file.subject().itemName(),
                        "case",
                        java.util.Objects.requireNonNullElse(file.number(), "")));
    }

    /** Whatever is still open keeps the order open; what has a result is delivered with this one signature. */
    @Transactional
    public Errand handOver(Actor actor, UUID orderId, ErrandActRequest request) {
        Errand order = orders.get(actor, orderId);
        List<CaseSummary> linked = summaries(order.id());
        List<String> unfinished = linked.stream()
                .filter(c -> c.status().open() && c.approved() == null)
                .map(c -> "“" + c.itemName() + "”（" + c.status().chinese + "）")
                .toList();
        if (!unfinished.isEmpty() && !writer.repeated(order, ErrandAction.HAND_OVER, request.key())) {
            throw Problem.rule("还没有办完：" + String.join("、", unfinished) + "。等有了结果再交付签收。", "代办服务：结果送达并由委托人签收");
        }
        Errand after = orders.act(actor, orderId, ErrandAction.HAND_OVER, request);
        UUID signature = request.picture();
        for (CaseSummary each : linked) {
            if (signature != null && each.approved() != null && each.status().open()) {
                cases.onBehalf().deliver(actor, each.id(), request.key(), order.name(), signature);
            }
            cases.papers().handedOver(actor, each.id());
        }
        return after;
    }

    /** What was asked for once, brought by the agent. */
    @Transactional
    public void supply(Actor actor, UUID orderId, UUID caseId, String key) {
        Mandate mandate = underMandate(actor, orders.get(actor, orderId), caseId);
        cases.onBehalf().supply(actor, caseId, key, words(mandate).replace("申请", "补正"));
        cases.mandates().usedByAgent(actor, mandate, "SUPPLY", "补交了材料", file(caseId), key);
    }

    /** The principal no longer wants it; the agent says so in her place, and why. */
    @Transactional
    public void withdraw(Actor actor, UUID orderId, UUID caseId, String reason, String key) {
        Mandate mandate = underMandate(actor, orders.get(actor, orderId), caseId);
        cases.onBehalf().withdraw(actor, caseId, key, words(mandate).replace("申请", "撤回") + "：" + reason.strip());
        cases.mandates().usedByAgent(actor, mandate, "WITHDRAW", "撤回了申请", file(caseId), key);
    }

    /** The mandate the case was brought in by, held: it may have run out or been revoked since. */
    private Mandate underMandate(Actor actor, Errand order, UUID caseId) {
        ErrandTable.Link link = link(order.id(), caseId);
        if (link == null) {
            throw Problem.notFound("这张代办单的办件");
        }
        CaseSummary file = file(caseId);
        return cases.mandates().holding(link.mandateId(), orders.worker(actor, order), file.partyId(), file.itemId());
    }

    private CaseSummary file(UUID caseId) {
        return cases.files().summary(caseId).orElseThrow(() -> Problem.notFound("这个办件"));
    }

    private ErrandTable.@Nullable Link link(UUID orderId, UUID caseId) {
        return table.links(orderId).stream()
                .filter(l -> l.caseId().equals(caseId))
                .findFirst()
                .orElse(null);
    }

    List<CaseSummary> summaries(UUID orderId) {
        List<UUID> ids =
                table.links(orderId).stream().map(ErrandTable.Link::caseId).toList();
        return ids.isEmpty() ? List.of() : cases.files().summaries(ids);
    }
}

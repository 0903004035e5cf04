package onewindow.agents.errand;

import java.util.List;
import java.util.UUID;
import onewindow.agents.custody.OriginalsTransport;
import onewindow.agents.mandate.Mandate;
import onewindow.cases.CaseSummary;
import onewindow.cases.intake.OnBehalf;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases of an order after they were registered: supplied, withdrawn, and their results handed over at the door. */
@Component
class ErrandCases {
    private final Errands orders;
    private final ErrandCaseLinks linked;
    private final ErrandMandates mandates;
    private final ErrandWriter writer;
    private final OnBehalf onBehalf;
    private final OriginalsTransport papers;

    ErrandCases(
            Errands orders,
            ErrandCaseLinks linked,
            ErrandMandates mandates,
            ErrandWriter writer,
            OnBehalf onBehalf,
            OriginalsTransport papers) {
        this.orders = orders;
        this.linked = linked;
        this.mandates = mandates;
        this.writer = writer;
        this.onBehalf = onBehalf;
        this.papers = papers;
    }

    /** Whatever is still open keeps the order open; what has a result is delivered with this one signature. */
    @Transactional
    public Errand handOver(Actor actor, UUID orderId, ErrandActRequest request) {
        Errand order = orders.get(actor, orderId);
        List<CaseSummary> cases = linked.summaries(order.id());
        List<String> unfinished = cases.stream()
                .filter(c -> c.status().open() && c.approved() == null)
                .map(c -> "“" + c.itemName() + "”（" + c.status().chinese + "）")
                .toList();
        if (!unfinished.isEmpty() && !writer.repeated(order, ErrandAction.HAND_OVER, request.key())) {
            throw Problem.rule("还没有办完：" + String.join("、", unfinished) + "。等有了结果再交付签收。", "代办服务：结果送达并由委托人签收");
        }
        Errand after = orders.act(actor, orderId, ErrandAction.HAND_OVER, request);
        UUID signature = request.picture();
        for (CaseSummary each : cases) {
            if (signature != null && each.approved() != null && each.status().open()) {
                onBehalf.deliver(actor, each.id(), request.key(), order.name(), signature);
            }
            papers.handedOver(actor, each.id());
        }
        return after;
    }

    /** What was asked for once, brought by the agent. */
    @Transactional
    public void supply(Actor actor, UUID orderId, UUID caseId, String key) {
        Mandate mandate = mandates.ofCase(actor, orders.get(actor, orderId), caseId);
        onBehalf.supply(actor, caseId, key, ErrandMandates.words(mandate).replace("申请", "补正"));
        mandates.used(actor, mandate, "SUPPLY", "补交了材料", caseId, key);
    }

    /** The principal no longer wants it; the agent says so in her place, and why. */
    @Transactional
    public void withdraw(Actor actor, UUID orderId, UUID caseId, String reason, String key) {
        Mandate mandate = mandates.ofCase(actor, orders.get(actor, orderId), caseId);
        onBehalf.withdraw(actor, caseId, key, ErrandMandates.words(mandate).replace("申请", "撤回") + "：" + reason.strip());
        mandates.used(actor, mandate, "WITHDRAW", "撤回了申请", caseId, key);
    }
}

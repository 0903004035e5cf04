package onewindow.agents.errand;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.agents.mandate.Mandate;
import onewindow.cases.CaseFiles;
import onewindow.cases.CaseSummary;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which cases belong to an order, and by which mandate each was brought in. */
@Component
class ErrandCaseLinks {
    private final ErrandTable table;
    private final CaseFiles files;

    ErrandCaseLinks(ErrandTable table, CaseFiles files) {
        this.table = table;
        this.files = files;
    }

    List<CaseSummary> summaries(UUID orderId) {
        List<UUID> ids =
                table.links(orderId).stream().map(ErrandTable.Link::caseId).toList();
        return ids.isEmpty() ? List.of() : files.summaries(ids);
    }

    List<ErrandTable.Link> of(UUID orderId) {
        return table.links(orderId);
    }

    void add(Errand order, UUID caseId, Mandate mandate, Instant at) {
        table.link(order.id(), caseId, mandate.id(), at);
    }

    ErrandTable.@Nullable Link link(UUID orderId, UUID caseId) {
        return table.links(orderId).stream()
                .filter(l -> l.caseId().equals(caseId))
                .findFirst()
                .orElse(null);
    }

    CaseSummary file(UUID caseId) {
        return files.summary(caseId).orElseThrow(() -> Problem.notFound("这个办件"));
    }
}

package onewindow.cases.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.cases.Authority;
import onewindow.cases.CaseFile;
import onewindow.cases.Cases;
import onewindow.cases.people.CaseAccess;
import onewindow.cases.people.CaseSurroundings;
import onewindow.catalogue.ItemVersion;
import onewindow.documents.DocumentRow;
import onewindow.documents.Documents;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the applicant came for: whose it is, what, how much, from when, and the paper itself. */
@RestController
class ResultController {
    private final Cases cases;
    private final CaseAccess access;
    private final CaseSurroundings around;
    private final Documents documents;

    ResultController(Cases cases, CaseAccess access, CaseSurroundings around, Documents documents) {
        this.cases = cases;
        this.access = access;
        this.around = around;
        this.documents = documents;
    }

    /**
     * @param applicant in full: it is he who reads it
     * @param amount in yuan, where the decision names a sum
     * @param term from when it is paid, or how long it is valid
     */
    record ResultView(
            String applicant,
            String itemName,
            String resultName,
            boolean approved,
            @Nullable BigDecimal amount,
            @Nullable String term,
            @Nullable LocalDate decidedOn,
            @Nullable DocumentRow paper) {}

    @GetMapping("/api/my/cases/{id}/result")
    ResultView of(Actor actor, @PathVariable UUID id) {
        CaseFile file = cases.get(actor, id);
        Boolean approved = file.decision().approved();
        DocumentRow paper = documents.of(id).stream()
                .filter(row -> row.kind().decides())
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (!Authority.owns(actor, file) || approved == null) {
            throw Problem.notFound("这件的结果");
        }
        String whyNot = paper == null ? null : access.whyNot(actor, id, paper.kind());
        if (whyNot != null) {
            throw Problem.rule(whyNot, "含个人信息的结果只给本人（个人信息保护法第五十一条）");
        }
        ItemVersion item = around.item(file);
        BigDecimal amount = item.route().byAmount() ? file.decision().amount() : null;
        return new ResultView(
                file.subject().applicant(),
                file.subject().itemName(),
                item.resultName(),
                approved,
                amount,
                approved ? item.content().term() : null,
                paper == null ? null : LocalDate.ofInstant(paper.issuedAt(), around.zone()),
                paper);
    }
}

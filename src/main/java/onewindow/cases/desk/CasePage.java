package onewindow.cases.desk;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseEvent;
import onewindow.cases.CaseFile;
import onewindow.cases.desk.CaseViews.CaseEventView;
import onewindow.cases.desk.CaseViews.CaseView;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.people.ClockView;
import onewindow.cases.store.CaseMaterials;
import onewindow.catalogue.ItemVersion;
import onewindow.documents.Documents;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.organisation.site.Site;
import onewindow.organisation.staff.Colleague;
import org.springframework.stereotype.Component;

/** The case page of the desk. */
@Component
class CasePage {
    private final CaseSurroundings around;
    private final CaseMaterials materials;
    private final Documents documents;
    private final CaseEvent.Log log;
    private final CaseAnswers answers;
    private final CaseStanding standing;

    CasePage(
            CaseSurroundings around,
            CaseMaterials materials,
            Documents documents,
            CaseEvent.Log log,
            CaseAnswers answers,
            CaseStanding standing) {
        this.around = around;
        this.materials = materials;
        this.documents = documents;
        this.log = log;
        this.answers = answers;
        this.standing = standing;
    }

    CaseView of(Actor actor, CaseFile file) {
        ItemVersion item = around.item(file);
        Site site = around.people().site(file.place().siteId());
        Map<UUID, Colleague> people = around.people()
                .colleagues(Collections.singletonList(file.hands().firstAskedId()));
        return new CaseView(
                file.id(),
                file.numberText(),
                file.subject().itemName(),
                file.subject().kind(),
                file.subject().maskedApplicant(),
                file.status(),
                file.status().chinese,
                site.name(),
                standing.holder(file),
                around.due(file),
                file.dates().submittedAt(),
                file.channel(),
                file.version(),
                file.subject().itemId(),
                file.subject().itemCode(),
                file.subject().itemVersion(),
                file.place().regionCode(),
                around.people().placeName(RegionCode.of(file.place().regionCode())),
                answers.applicant(file),
                answers.masked(file, item),
                // What is given out once more asks for no papers.
                file.originId() == null ? materials.of(file, item) : List.of(),
                standing.mayOpenFiles(actor, file),
                standing.acts(actor, file, item),
                events(file.id()),
                standing.beside(file.id()),
                documents.of(file.id()),
                ClockView.of(file, around).clocks(),
                around.statutoryDue(file),
                CaseStanding.firstAsked(file, people),
                file.notice().supplementCount(),
                file.words().recommendation(),
                item.resultName(),
                standing.route(file, item),
                CaseStanding.said(file, item),
                answers.representative(file),
                answers.payment(file),
                standing.mayCorrect(actor, file));
    }

    private List<CaseEventView> events(UUID caseId) {
        return log.of(caseId).stream()
                .map(e -> new CaseEventView(
                        e.seq(),
                        e.act(),
                        e.act().chinese(),
                        e.at(),
                        e.byName(),
                        e.byPost(),
                        e.fromStatus().chinese,
                        e.toStatus().chinese,
                        e.note(),
                        e.siteName(),
                        e.bulkRun() != null))
                .toList();
    }
}

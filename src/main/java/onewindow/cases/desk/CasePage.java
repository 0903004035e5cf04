package onewindow.cases.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import onewindow.cases.CaseAccess;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseEvent;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseMaterials;
import onewindow.cases.CaseRoute;
import onewindow.cases.CaseRule;
import onewindow.cases.CaseSurroundings;
import onewindow.cases.ClockView;
import onewindow.cases.FormBox;
import onewindow.cases.clock.Due;
import onewindow.cases.clock.Light;
import onewindow.cases.desk.CaseViews.ActView;
import onewindow.cases.desk.CaseViews.CaseEventView;
import onewindow.cases.desk.CaseViews.CaseRow;
import onewindow.cases.desk.CaseViews.CaseView;
import onewindow.cases.desk.CaseViews.FirstAsked;
import onewindow.cases.desk.CaseViews.FormLine;
import onewindow.cases.desk.CaseViews.Stage;
import onewindow.catalogue.ItemVersion;
import onewindow.documents.Documents;
import onewindow.identity.Actor;
import onewindow.identity.Parties;
import onewindow.identity.RegionCode;
import onewindow.organisation.Colleague;
import onewindow.organisation.Site;
import onewindow.platform.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The case page of the desk, and the rows of its lists. */
@Component
class CasePage {
    private final CaseSurroundings around;
    private final CaseMaterials materials;
    private final Documents documents;
    private final CaseEvent.Log log;
    private final Parties parties;
    private final FormBox box;

    CasePage(
            CaseSurroundings around,
            CaseMaterials materials,
            Documents documents,
            CaseEvent.Log log,
            Parties parties,
            FormBox box) {
        this.around = around;
        this.materials = materials;
        this.documents = documents;
        this.log = log;
        this.parties = parties;
        this.box = box;
    }

    List<CaseRow> rows(List<CaseLists.Row> rows) {
        Map<UUID, Site> sites =
                around.people().sites(rows.stream().map(CaseLists.Row::siteId).toList());
        Map<UUID, Colleague> holders = around.people()
                .colleagues(rows.stream().map(CaseLists.Row::holderId).toList());
        Light.Today today = around.today();
        WorkCalendar calendar = around.calendars().current();
        return rows.stream()
                .map(row -> {
                    Colleague holder = row.holderId() == null ? null : holders.get(row.holderId());
                    Site site = sites.get(row.siteId());
                    return new CaseRow(
                            row.id(),
                            Objects.requireNonNullElse(row.number(), ""),
                            row.itemName(),
                            row.kind(),
                            row.maskedApplicant(),
                            row.status(),
                            row.status().chinese,
                            site == null ? "" : site.name(),
                            holder == null ? null : holder.name(),
                            Due.of(row.dueOn(), row.statutoryOn(), row.dueProvisional(), calendar, today),
                            row.submittedAt(),
                            row.channel(),
                            row.version());
                })
                .toList();
    }

    CaseView of(Actor actor, CaseFile file) {
        ItemVersion item = around.item(file);
        Site site = around.people().site(file.siteId());
        Map<UUID, Colleague> people = around.people().colleagues(Arrays.asList(file.holderId(), file.firstAskedId()));
        Colleague holder = file.holderId() == null ? null : people.get(file.holderId());
        return new CaseView(
                file.id(),
                file.numberText(),
                file.itemName(),
                file.kind(),
                file.maskedApplicant(),
                file.status(),
                file.status().chinese,
                site.name(),
                holder == null ? null : holder.name(),
                around.due(file),
                file.submittedAt(),
                file.channel(),
                file.version(),
                file.itemId(),
                file.itemCode(),
                file.itemVersion(),
                file.regionCode(),
                around.people().placeName(RegionCode.of(file.regionCode())),
                parties.view(file.partyId()),
                form(file, item),
                materials.of(file.id(), item),
                acts(actor, file),
                events(file.id()),
                documents.of(file.id()),
                ClockView.of(file, around).clocks(),
                around.statutoryDue(file),
                firstAsked(file, people),
                file.supplementCount(),
                file.words().recommendation(),
                item.resultName(),
                route(file, item));
    }

    private List<FormLine> form(CaseFile file, ItemVersion item) {
        Map<String, String> values = box.open(file.form());
        return item.fields().stream()
                .map(f -> new FormLine(f.key(), f.label(), f.group(), values.getOrDefault(f.key(), "")))
                .toList();
    }

    /** What may be done now: the acts of this person's posts, and where one is barred from them, why. */
    static List<ActView> acts(Actor actor, CaseFile file) {
        List<ActView> acts = new ArrayList<>();
        for (CaseAction action : CaseAction.from(file.status())) {
            CaseRule rule = action.rule();
            boolean fits = rule.onlyFor == null || rule.onlyFor == file.kind();
            if (fits && rule.who.staff() && CaseAccess.post(actor, file, action) != null) {
                String why = CaseAccess.whyNot(actor, file, action);
                acts.add(view(action, rule, why));
            }
        }
        return acts;
    }

    private static ActView view(CaseAction action, CaseRule rule, @Nullable String why) {
        String document = rule.documents.isEmpty() ? null : rule.documents.getFirst().chinese;
        List<CaseRule.Need> needs = rule.needs.stream().sorted().toList();
        return new ActView(action, action.chinese(), needs, document, rule.danger, why == null, why);
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
                        e.address()))
                .toList();
    }

    private static @Nullable FirstAsked firstAsked(CaseFile file, Map<UUID, Colleague> people) {
        Colleague first = file.firstAskedId() == null ? null : people.get(file.firstAskedId());
        return first == null || file.firstAskedAt() == null
                ? null
                : new FirstAsked(first.name(), first.siteName(), file.firstAskedAt());
    }

    private List<Stage> route(CaseFile file, ItemVersion item) {
        RegionCode region = RegionCode.of(file.regionCode());
        return item.route().stream()
                .map(stage -> new Stage(
                        stage.kind(), stage.level(), around.people().siteNameAt(CaseRoute.upTo(region, stage.level()))))
                .toList();
    }
}

package onewindow.cases.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.cases.ActRow;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseRemarks;
import onewindow.cases.CaseRoute;
import onewindow.cases.CaseStatus;
import onewindow.cases.Need;
import onewindow.cases.act.ActCheck;
import onewindow.cases.desk.CaseViews.ActView;
import onewindow.cases.desk.CaseViews.FirstAsked;
import onewindow.cases.desk.CaseViews.Remark;
import onewindow.cases.desk.CaseViews.Stage;
import onewindow.cases.people.CaseAccess;
import onewindow.cases.people.CaseSurroundings;
import onewindow.cases.people.Holder;
import onewindow.cases.people.Holders;
import onewindow.cases.people.Holders.HolderView;
import onewindow.cases.people.SideEvents;
import onewindow.cases.people.SideEvents.SideEvent;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.RouteStage;
import onewindow.documents.LegalRemedies;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.organisation.department.Departments;
import onewindow.organisation.staff.Colleague;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a case stands on its route, with whom, and what may be done now. */
@Component
class CaseStanding {
    private final CaseSurroundings around;
    private final Departments departments;
    private final ActCheck check;
    private final CaseAccess access;
    private final List<SideEvents> beside;
    private final Holders holders;

    CaseStanding(
            CaseSurroundings around,
            Departments departments,
            ActCheck check,
            CaseAccess access,
            List<SideEvents> beside,
            Holders holders) {
        this.beside = beside;
        this.holders = holders;
        this.access = access;
        this.around = around;
        this.departments = departments;
        this.check = check;
    }

    HolderView holder(CaseFile file) {
        return holders.of(Holder.of(file));
    }

    boolean mayOpenFiles(Actor actor, CaseFile file) {
        return access.mayOpenFiles(actor, file);
    }

    boolean mayCorrect(Actor actor, CaseFile file) {
        return check.offers(actor, file, CaseAction.CORRECT_ANSWERS);
    }

    /** What others were asked and said, in its order; it belongs to the story of the case as its acts do. */
    List<SideEvent> beside(UUID caseId) {
        return beside.stream()
                .flatMap(events -> events.of(caseId).stream())
                .sorted(Comparator.comparing(SideEvent::at))
                .toList();
    }

    /** What may be done now: the acts of this person's posts, and where one is barred from them, why. */
    List<ActView> acts(Actor actor, CaseFile file, ItemVersion item) {
        List<ActView> acts = new ArrayList<>();
        for (CaseAction action : CaseAction.from(file.status())) {
            boolean button = !action.is(Trait.APART) && action.row().who().staff();
            if (button && check.offers(actor, file, action)) {
                acts.add(view(action, file, item, check.whyNot(actor, file, action)));
            }
        }
        return acts;
    }

    private ActView view(CaseAction action, CaseFile file, ItemVersion item, @Nullable String why) {
        ActRow row = action.row();
        String document = row.documents().isEmpty()
                ? null
                : row.documents().stream().map(kind -> kind.chinese).collect(Collectors.joining("》和《"));
        List<Need> needs = row.needs().stream()
                .filter(need -> need != Need.AMOUNT || item.route().byAmount())
                .sorted()
                .toList();
        String remedies = needs.contains(Need.REMEDIES)
                ? LegalRemedies.against(departments.byKey(file.subject().departmentKey()))
                : null;
        return new ActView(action, action.chinese(), needs, document, remedies, row.is(Trait.DANGER), why == null, why);
    }

    static @Nullable FirstAsked firstAsked(CaseFile file, Map<UUID, Colleague> people) {
        Colleague first = file.hands().firstAskedId() == null
                ? null
                : people.get(file.hands().firstAskedId());
        return first == null || file.hands().firstAskedAt() == null
                ? null
                : new FirstAsked(first.name(), first.siteName(), file.hands().firstAskedAt());
    }

    List<Stage> route(CaseFile file, ItemVersion item) {
        RegionCode region = RegionCode.of(file.place().regionCode());
        RouteStage here = here(file, item);
        return item.route().stages().stream()
                .map(stage -> new Stage(
                        stage.kind(),
                        stage.level(),
                        around.people().siteNameAt(CaseRoute.upTo(region, stage.level())),
                        departments(stage, file),
                        stage.days(),
                        stage.amounts(),
                        stage.equals(here)))
                .toList();
    }

    /** The stage whose unit has the case; a result that waits to be handed over is past all of them. */
    private static @Nullable RouteStage here(CaseFile file, ItemVersion item) {
        CaseStatus status = file.status();
        BigDecimal amount = file.decision().amount();
        return CaseRoute.stage(item.route(), status, amount)
                .or(() -> status.stage == null || status.handsOver()
                        ? Optional.empty()
                        : item.route().stage(status.stage, amount))
                .orElse(null);
    }

    private List<String> departments(RouteStage stage, CaseFile file) {
        List<String> keys = !stage.departments().isEmpty()
                ? stage.departments()
                : stage.kind().signs
                        ? List.of(Objects.requireNonNullElse(
                                stage.department(), file.subject().departmentKey()))
                        : List.of();
        return keys.stream().map(key -> departments.byKey(key).name()).toList();
    }

    static Remark said(CaseFile file, ItemVersion item) {
        CaseRemarks words = file.words();
        return new Remark(
                item.route().byAmount() ? file.decision().amount() : null,
                item.route().byAmount(),
                words.suspension(),
                words.extension(),
                words.publicity());
    }
}

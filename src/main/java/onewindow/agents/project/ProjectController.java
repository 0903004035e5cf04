package onewindow.agents.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseFiles;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Scope;
import onewindow.organisation.region.Regions;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Key projects at the desk: their companion, their cases, what comes next and what is late. */
@RestController
@RequestMapping("/api/desk/projects")
class ProjectController {
    private final Projects projects;
    private final ProjectTable table;
    private final CaseFiles cases;
    private final Regions regions;
    private final Calendars calendars;

    ProjectController(Projects projects, ProjectTable table, CaseFiles cases, Regions regions, Calendars calendars) {
        this.projects = projects;
        this.table = table;
        this.cases = cases;
        this.regions = regions;
        this.calendars = calendars;
    }

    record ProjectRequest(
            @NotBlank(message = "请填写项目名称。") @Typed(As.LINE) String name,

            @NotBlank(message = "请填写企业的统一社会信用代码。") @Typed(As.NUMBER)
            String creditCode,

            @NotBlank(message = "请选择项目所在地。") String regionCode,
            @NotNull(message = "请选择陪办人。") UUID companionId,
            @NotNull(message = "请填写开始日期。") LocalDate startedOn,
            @NotNull(message = "请填写预计完成日期。") LocalDate expectedOn,
            @Nullable LocalDate endedOn,
            int version) {
        Projects.Entry entry() {
            return new Projects.Entry(
                    name, creditCode, regionCode, companionId, startedOn, expectedOn, endedOn, version);
        }
    }

    record AddProjectCase(
            @NotBlank(message = "请填写办件编号。") @Typed(As.CODE) String number) {}

    record AddProjectStep(
            @NotBlank(message = "请写明下一步做什么。") @Size(max = 200, message = "请写在 200 个字以内。")
            String text,

            @NotNull(message = "请填写哪天前做完。") LocalDate dueOn) {}

    record FinishProjectStep(@Nullable @Size(max = 200) String note) {}

    record ProjectStepView(
            UUID id,
            String text,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            @Nullable String doneNote,
            boolean overdue) {}

    record ProjectCaseView(UUID id, String number, String itemName, String statusName, boolean ended) {}

    record ProjectView(
            UUID id,
            String name,
            UUID partyId,
            String enterprise,
            String regionCode,
            String regionName,
            UUID companionId,
            String companionName,
            LocalDate startedOn,
            LocalDate expectedOn,
            @Nullable LocalDate endedOn,
            boolean late,
            int overdueSteps,
            @Nullable String nextStep,
            int version,
            List<ProjectCaseView> cases,
            List<ProjectStepView> steps) {}

    @GetMapping
    Slice<ProjectView> list(
            Actor actor, @RequestParam(defaultValue = "false") boolean ended, @ParameterObject Slice.Request page) {
        Where where = new Where().bind("me", actor.requireStaff().staffId());
        Where directed = Scope.within(new Where(), "p.region_code", actor.regions(Projects.DIRECTING));
        where.and("(p.companion_id = cast(:me as uuid) or " + directed.partOf(where) + ")");
        where.and(ended ? "p.ended_on is not null" : "p.ended_on is null");
        return table.list(where, page).map(this::view);
    }

    @PostMapping
    ProjectView open(Actor actor, @Valid @RequestBody ProjectRequest request) {
        return view(projects.open(actor, request.entry()));
    }

    @GetMapping("/{id}")
    ProjectView get(Actor actor, @PathVariable UUID id) {
        return view(projects.get(actor.requireStaff(), id));
    }

    @PutMapping("/{id}")
    ProjectView change(Actor actor, @PathVariable UUID id, @Valid @RequestBody ProjectRequest request) {
        return view(projects.change(actor, id, request.entry()));
    }

    @PostMapping("/{id}/cases")
    ProjectView addCase(Actor actor, @PathVariable UUID id, @Valid @RequestBody AddProjectCase request) {
        return view(projects.addCase(actor.requireStaff(), id, request.number()));
    }

    @PostMapping("/{id}/steps")
    ProjectView addStep(Actor actor, @PathVariable UUID id, @Valid @RequestBody AddProjectStep request) {
        return view(projects.addStep(actor.requireStaff(), id, request.text(), request.dueOn()));
    }

    @PostMapping("/{id}/steps/{stepId}/done")
    ProjectView finishStep(
            Actor actor, @PathVariable UUID id, @PathVariable UUID stepId, @Valid @RequestBody FinishProjectStep done) {
        return view(projects.finishStep(actor.requireStaff(), id, stepId, done.note()));
    }

    private ProjectView view(Project p) {
        LocalDate today = calendars.today();
        List<ProjectStepView> steps = p.steps().stream()
                .map(s -> new ProjectStepView(s.id(), s.text(), s.dueOn(), s.doneOn(), s.doneNote(), s.overdue(today)))
                .toList();
        List<ProjectCaseView> linked = p.caseIds().isEmpty()
                ? List.of()
                : cases.summaries(p.caseIds()).stream()
                        .map(c -> new ProjectCaseView(
                                c.id(),
                                c.number(),
                                c.itemName(),
                                c.status().chinese,
                                c.status().ended()))
                        .toList();
        return new ProjectView(
                p.id(),
                p.name(),
                p.partyId(),
                p.enterprise(),
                p.regionCode(),
                regions.fullName(RegionCode.of(p.regionCode())),
                p.companionId(),
                p.companionName(),
                p.startedOn(),
                p.expectedOn(),
                p.endedOn(),
                p.endedOn() == null && p.expectedOn().isBefore(today),
                (int) steps.stream().filter(ProjectStepView::overdue).count(),
                steps.stream()
                        .filter(s -> s.doneOn() == null)
                        .findFirst()
                        .map(ProjectStepView::text)
                        .orElse(null),
                p.version(),
                linked,
                steps);
    }
}

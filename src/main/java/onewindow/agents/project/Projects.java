package onewindow.agents.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.agents.AgentAuditAct;
import onewindow.documents.CaseReaders;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 项目陪办: opened by the director, carried on by the companion, seen by the county. */
@Component
class Projects {
    static final Role[] DIRECTING = {Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR};

    private final ProjectTable table;
    private final ProjectEntries entries;
    private final CaseReaders readers;
    private final Ids ids;
    private final Clock clock;
    private final Audit audit;

    Projects(ProjectTable table, ProjectEntries entries, CaseReaders readers, Ids ids, Clock clock, Audit audit) {
        this.table = table;
        this.entries = entries;
        this.readers = readers;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    record Entry(
            String name,
            String creditCode,
            String regionCode,
            UUID companionId,
            LocalDate startedOn,
            LocalDate expectedOn,
            @Nullable LocalDate endedOn,
            int version) {}

    Project get(Actor actor, UUID id) {
        Project project = table.find(id).orElseThrow(() -> Problem.notFound("这个项目"));
        if (!directs(actor, project.regionCode()) && !accompanies(actor, project)) {
            audit.refused(actor, AgentAuditAct.READ_PROJECT, id, "不在权限范围内");
            throw Problem.notFound("这个项目");
        }
        return project;
    }

    private static boolean accompanies(Actor actor, Project project) {
        return project.companionId().equals(actor.staffId());
    }

    static boolean directs(Actor actor, String regionCode) {
        RegionCode region = RegionCode.of(regionCode);
        return actor.regions(DIRECTING).stream().anyMatch(own -> own.contains(region));
    }

    @Transactional
    public Project open(Actor actor, Entry entry) {
        actor.require(DIRECTING);
        Project project = entries.checked(actor, ids.next(), entry);
        table.insert(project);
        audit.record(actor, AgentAuditAct.PROJECT_OPENED, project.id(), project.name());
        return table.find(project.id()).orElseThrow();
    }

    @Transactional
    public Project change(Actor actor, UUID id, Entry entry) {
        get(actor.require(DIRECTING), id);
        if (!table.update(entries.checked(actor, id, entry))) {
            throw Problem.conflict("刚才有人改过这个项目，请刷新后再改。");
        }
        return changed(actor, id, "修改登记");
    }

    /** By its number; whoever adds it must be allowed to see it. */
    @Transactional
    public Project addCase(Actor actor, UUID id, String number) {
        Project project = get(actor, id);
        UUID caseId = table.caseNumbered(number.strip())
                .filter(found -> readers.mayRead(actor, found))
                .orElseThrow(() -> Problem.invalid("number", "没有编号是“" + number.strip() + "”的办件，或者您无权查看。"));
        table.link(project.id(), caseId);
        return changed(actor, id, "加入办件 " + number.strip());
    }

    @Transactional
    public Project addStep(Actor actor, UUID id, String text, LocalDate dueOn) {
        Project project = get(actor, id);
        if (dueOn.isBefore(project.startedOn())
                || dueOn.isAfter(project.expectedOn().plusYears(5))) {
            throw Problem.invalid("dueOn", "日期应在项目开始以后。");
        }
        table.addStep(id, ids.next(), text.strip(), dueOn);
        return changed(actor, id, "加一步：" + text.strip());
    }

    @Transactional
    public Project finishStep(Actor actor, UUID id, UUID stepId, @Nullable String note) {
        get(actor, id);
        if (!table.finishStep(id, stepId, LocalDate.now(clock), note)) {
            throw Problem.conflict("这一步已经记为完成了。");
        }
        return changed(actor, id, "完成一步");
    }

    private Project changed(Actor actor, UUID id, String what) {
        audit.record(actor, AgentAuditAct.PROJECT_CHANGED, id, what);
        return table.find(id).orElseThrow();
    }
}

package onewindow.agents.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.agents.AgentAuditAct;
import onewindow.documents.CaseReaders;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.PartyKind;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.identity.party.Parties;
import onewindow.organisation.staff.Colleague;
import onewindow.organisation.staff.StaffMembers;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 项目陪办: opened by the director, carried on by the companion, seen by the county. */
@Component
class Projects {
    static final Role[] DIRECTING = {Role.CENTRE_DIRECTOR, Role.COUNTY_SUPERVISOR};

    private final ProjectTable table;
    private final Parties parties;
    private final StaffMembers staff;
    private final CaseReaders readers;
    private final ProjectOffice office;

    Projects(ProjectTable table, Parties parties, StaffMembers staff, CaseReaders readers, ProjectOffice office) {
        this.table = table;
        this.parties = parties;
        this.staff = staff;
        this.readers = readers;
        this.office = office;
    }

    @Component
    record ProjectOffice(Ids ids, Clock clock, Audit audit) {}

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
            office.audit().refused(actor, AgentAuditAct.READ_PROJECT, id, "不在权限范围内");
            throw Problem.notFound("这个项目");
        }
        return project;
    }

    private static boolean accompanies(Actor actor, Project project) {
        return project.companionId().equals(actor.staffId());
    }

    private static boolean directs(Actor actor, String regionCode) {
        RegionCode region = RegionCode.of(regionCode);
        return actor.regions(DIRECTING).stream().anyMatch(own -> own.contains(region));
    }

    @Transactional
    public Project open(Actor actor, Entry entry) {
        actor.require(DIRECTING);
        Project project = checked(actor, office.ids().next(), entry);
        table.insert(project);
        office.audit().record(actor, AgentAuditAct.PROJECT_OPENED, project.id(), project.name());
        return table.find(project.id()).orElseThrow();
    }

    @Transactional
    public Project change(Actor actor, UUID id, Entry entry) {
        get(actor.require(DIRECTING), id);
        if (!table.update(checked(actor, id, entry))) {
            throw Problem.conflict("刚才有人改过这个项目，请刷新后再改。");
        }
        return changed(actor, id, "修改登记");
    }

    private Project checked(Actor actor, UUID id, Entry entry) {
        Party party = parties.byIdNumber(entry.creditCode())
                .orElseThrow(() -> Problem.invalid("creditCode", "没有找到这家企业，请核对信用代码；没登记过的先在窗口登记。"));
        Colleague companion = staff.get(entry.companionId());
        List<FieldError> errors = new ArrayList<>();
        if (entry.name().isBlank() || entry.name().length() > 100) {
            errors.add(new FieldError("name", "请填写项目名称（100 个字以内）。"));
        }
        if (party.kind() != PartyKind.ENTERPRISE) {
            errors.add(new FieldError("creditCode", "陪办的应是企业的项目。"));
        }
        if (!directs(actor, entry.regionCode())) {
            errors.add(new FieldError("regionCode", "只能登记本辖区的项目。"));
        }
        if (!companion.active()) {
            errors.add(new FieldError("companionId", companion.name() + "已不在岗，请另选陪办人。"));
        }
        if (entry.expectedOn().isBefore(entry.startedOn())) {
            errors.add(new FieldError("expectedOn", "预计完成不能早于开始。"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Project(
                id,
                entry.name().strip(),
                party.id(),
                party.name(),
                entry.regionCode(),
                companion.staffId(),
                companion.name(),
                entry.startedOn(),
                entry.expectedOn(),
                entry.endedOn(),
                entry.version(),
                office.clock().instant(),
                List.of(),
                List.of());
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
        table.addStep(id, office.ids().next(), text.strip(), dueOn);
        return changed(actor, id, "加一步：" + text.strip());
    }

    @Transactional
    public Project finishStep(Actor actor, UUID id, UUID stepId, @Nullable String note) {
        get(actor, id);
        if (!table.finishStep(id, stepId, LocalDate.now(office.clock()), note)) {
            throw Problem.conflict("这一步已经记为完成了。");
        }
        return changed(actor, id, "完成一步");
    }

    private Project changed(Actor actor, UUID id, String what) {
        office.audit().record(actor, AgentAuditAct.PROJECT_CHANGED, id, what);
        return table.find(id).orElseThrow();
    }
}

package onewindow.agents.project;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Party;
import onewindow.identity.PartyKind;
import onewindow.identity.party.Parties;
import onewindow.organisation.staff.Colleague;
import onewindow.organisation.staff.StaffMembers;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import org.springframework.stereotype.Component;

/** What a director enters of a project, checked: the enterprise, the companion, the days. */
@Component
class ProjectEntries {
    private final Parties parties;
    private final StaffMembers staff;
    private final Clock clock;

    ProjectEntries(Parties parties, StaffMembers staff, Clock clock) {
        this.parties = parties;
        this.staff = staff;
        this.clock = clock;
    }

    Project checked(Actor actor, UUID id, Projects.Entry entry) {
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
        if (!Projects.directs(actor, entry.regionCode())) {
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
                clock.instant(),
                List.of(),
                List.of());
    }
}

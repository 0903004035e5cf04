package onewindow.cases.progress;

import java.util.UUID;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseStatus;
import onewindow.cases.Supervision;
import onewindow.cases.people.CaseSurroundings;
import onewindow.catalogue.StageKind;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.organisation.department.Department;
import onewindow.organisation.department.Departments;
import onewindow.organisation.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who has a case now, whom to call, and whether somebody above has asked for it. */
@Component
class WhoHasIt {
    private final CaseSurroundings around;
    private final Departments departments;
    private final ObjectProvider<Supervision> supervision;

    WhoHasIt(CaseSurroundings around, Departments departments, ObjectProvider<Supervision> supervision) {
        this.around = around;
        this.departments = departments;
        this.supervision = supervision;
    }

    Department department(CaseFile file) {
        return departments.byKey(file.subject().departmentKey());
    }

    /** 督办: only what there is an order for. */
    Supervision.@Nullable OpenOrder openOrder(UUID caseId) {
        Supervision kept = supervision.getIfAvailable();
        return kept == null ? null : kept.open(caseId).orElse(null);
    }

    /** Who has it now, and whom to call. */
    Progress.Holder holder(CaseFile file) {
        Site accepting = around.people().site(file.place().siteId());
        RegionCode unit = RegionCode.of(file.turn().unitRegion());
        String desk = desk(file.status());
        if (!file.status().open()
                || file.turn().unitRegion().equals(file.place().siteRegion())) {
            return new Progress.Holder(accepting.name(), desk, accepting.phone(), accepting.name());
        }
        if (unit.level().compareTo(Level.COUNTY) <= 0) {
            Department department = department(file);
            return new Progress.Holder(department.name(), desk, department.phone(), accepting.name());
        }
        Site at = around.people().siteAt(unit);
        Site shown = at == null ? accepting : at;
        return new Progress.Holder(shown.name(), desk, shown.phone(), accepting.name());
    }

    private static String desk(CaseStatus status) {
        StageKind stage = status.toApplicant().stage;
        if (stage == null || stage == StageKind.ACCEPT) {
            return "综合受理窗口";
        }
        return switch (stage) {
            case DECIDE -> "审批人员";
            case PUBLISH -> "公示中";
            default -> "审核人员";
        };
    }
}

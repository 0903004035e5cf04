package onewindow.cases;

import java.util.List;
import onewindow.catalogue.StageKind;
import onewindow.identity.Role;
import org.jspecify.annotations.Nullable;

/** Who may do an act: the applicant, the program itself, or a post in the unit whose turn it is. */
public enum CaseActor {
    APPLICANT("申请人", null),
    /** The applicant at home, or for them the clerk at the window. */
    APPLICANT_OR_CLERK("申请人或窗口人员", StageKind.ACCEPT, Role.WINDOW_CLERK),
    CLERK("窗口人员", StageKind.ACCEPT, Role.WINDOW_CLERK),
    /** 窗口无权否决: somebody of the same unit who answers for it. */
    SECOND_PERSON("中心主任或审批人（另一人）", StageKind.ACCEPT, Role.CENTRE_DIRECTOR, Role.APPROVER),
    HANDLER("经办人", StageKind.EXAMINE, Role.HANDLER),
    APPROVER("审批人（不能是经办人本人）", StageKind.DECIDE, Role.APPROVER),
    PROGRAM("系统", null);

    final String chinese;
    final @Nullable StageKind stage;
    public final List<Role> roles;

    CaseActor(String chinese, @Nullable StageKind stage, Role... roles) {
        this.chinese = chinese;
        this.stage = stage;
        this.roles = List.of(roles);
    }

    public boolean applicant() {
        return this == APPLICANT || this == APPLICANT_OR_CLERK;
    }

    public boolean staff() {
        return !roles.isEmpty();
    }
}

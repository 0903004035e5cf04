package onewindow.cases;

import java.util.List;
import onewindow.catalogue.StageKind;
import onewindow.identity.Role;

/** Who may do an act: the applicant, the program itself, or a post in the unit whose turn it is. */
public enum CaseActor {
    APPLICANT("申请人"),
    /** The applicant at home, or for them the clerk at the window. */
    APPLICANT_OR_CLERK("申请人或窗口人员", Role.WINDOW_CLERK),
    CLERK("窗口人员", Role.WINDOW_CLERK),
    /** 窗口无权否决: somebody of the same unit who answers for it, and not the one who proposed. */
    SECOND_PERSON("中心主任或审批人（另一人）", Role.CENTRE_DIRECTOR, Role.APPROVER),
    DIRECTOR("中心主任", Role.CENTRE_DIRECTOR),
    /** The window that took the application in, wherever the case is by now. */
    SITE("收件窗口", Role.WINDOW_CLERK),
    APPLICANT_OR_SITE("申请人或收件窗口", Role.WINDOW_CLERK),
    HANDLER("经办人", Role.HANDLER),
    APPROVER("审批人（不能是经办人本人）", Role.APPROVER),
    /** Whoever works on the stage the case is at. */
    ON_TURN("轮到的岗位", Role.WINDOW_CLERK, Role.HANDLER, Role.APPROVER),
    /** Who did the last step, as long as nobody did anything since. */
    LAST_DOER("上一步的办理人", Role.WINDOW_CLERK, Role.HANDLER, Role.APPROVER),
    PROGRAM("系统");

    final String chinese;
    private final List<Role> roles;

    CaseActor(String chinese, Role... roles) {
        this.chinese = chinese;
        this.roles = List.of(roles);
    }

    /** The posts that may do it to a case in this state. */
    public List<Role> roles(CaseStatus status) {
        StageKind stage = status.stage;
        return this != ON_TURN ? roles : stage == null ? List.of() : List.of(stage.role);
    }

    public boolean applicant() {
        return this == APPLICANT || this == APPLICANT_OR_CLERK || this == APPLICANT_OR_SITE;
    }

    /** It belongs to the site that took the case in, not to the unit whose turn it is. */
    boolean atSite() {
        return this == SITE || this == APPLICANT_OR_SITE;
    }

    public boolean staff() {
        return !roles.isEmpty();
    }
}

package onewindow.oversight.supervision;

import static onewindow.oversight.supervision.SupervisionAction.Who.ISSUER;
import static onewindow.oversight.supervision.SupervisionAction.Who.PROGRAM;
import static onewindow.oversight.supervision.SupervisionAction.Who.SUPERVISED;
import static onewindow.oversight.supervision.SupervisionStatus.ANSWERED;
import static onewindow.oversight.supervision.SupervisionStatus.CANCELLED;
import static onewindow.oversight.supervision.SupervisionStatus.CLOSED;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import onewindow.identity.audit.AuditAct;

/** The whole life of a supervision order (V3: tracked to the end): from which states, to which, and by whom. */
public enum SupervisionAction implements AuditAct {
    ISSUE("签发督办单", Set.of(), SupervisionStatus.ISSUED, ISSUER, true),
    ANSWER("答复", Set.of(SupervisionStatus.ISSUED), ANSWERED, SUPERVISED, true),
    RETURN("退回重新答复", Set.of(ANSWERED), SupervisionStatus.ISSUED, ISSUER, true),
    ACCEPT("认可，督办结束", Set.of(ANSWERED), CLOSED, ISSUER, false),
    CANCEL("撤销", Set.of(SupervisionStatus.ISSUED, ANSWERED), CANCELLED, ISSUER, true),
    ESCALATE("逾期未答复，上报", Set.of(SupervisionStatus.ISSUED), SupervisionStatus.ISSUED, PROGRAM, false);

    enum Who {
        ISSUER("签发人或县级督查"),
        SUPERVISED("被督办单位负责人或指名的人"),
        PROGRAM("系统");

        final String chinese;

        Who(String chinese) {
            this.chinese = chinese;
        }
    }

    public final String chinese;
    final Set<SupervisionStatus> from;
    final SupervisionStatus to;
    final Who who;
    /** Nothing happens in silence: what was done, or why it is not enough. */
    final boolean needsText;

    SupervisionAction(String chinese, Set<SupervisionStatus> from, SupervisionStatus to, Who who, boolean needsText) {
        this.chinese = chinese;
        this.from = from;
        this.to = to;
        this.who = who;
        this.needsText = needsText;
    }

    @Override
    public String stored() {
        return "ORDER_" + name();
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String inTrail() {
        return "督办：" + chinese;
    }

    @Override
    public String subject() {
        return "order";
    }

    static List<SupervisionAction> from(SupervisionStatus status) {
        return Arrays.stream(values()).filter(a -> a.from.contains(status)).toList();
    }
}

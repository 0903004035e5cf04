package onewindow.agents.errand;

import static onewindow.agents.errand.ErrandActRow.Need.AGENT_NAMED;
import static onewindow.agents.errand.ErrandActRow.Need.NOTE;
import static onewindow.agents.errand.ErrandActRow.Need.PHOTO;
import static onewindow.agents.errand.ErrandActRow.Need.PLACE;
import static onewindow.agents.errand.ErrandActRow.Need.RESULT;
import static onewindow.agents.errand.ErrandActRow.Need.SIGNATURE;
import static onewindow.agents.errand.ErrandActRow.act;
import static onewindow.agents.errand.ErrandActor.AGENT;
import static onewindow.agents.errand.ErrandActor.AGENT_OR_CENTRE;
import static onewindow.agents.errand.ErrandActor.ANYBODY;
import static onewindow.agents.errand.ErrandActor.ASKER_OR_CENTRE;
import static onewindow.agents.errand.ErrandActor.CENTRE;
import static onewindow.agents.errand.ErrandActor.SERVING_AGENT;
import static onewindow.agents.errand.ErrandStatus.ASKED;
import static onewindow.agents.errand.ErrandStatus.CANCELLED;
import static onewindow.agents.errand.ErrandStatus.CLOSED;
import static onewindow.agents.errand.ErrandStatus.HANDED_OVER;
import static onewindow.agents.errand.ErrandStatus.IMPOSSIBLE;
import static onewindow.agents.errand.ErrandStatus.IN_PROGRESS;
import static onewindow.agents.errand.ErrandStatus.TAKEN;
import static onewindow.agents.errand.ErrandStatus.VISITED;

import onewindow.identity.audit.AuditAct;
import org.jspecify.annotations.Nullable;

/**
 * The whole life of an agent order (帮办代办 and 上门服务). Each act says from which states it leads to which, who may do it,
 * what it asks for and what the principal is told; buttons, checks and tests are derived from these rows.
 */
public enum ErrandAction implements AuditAct {
    ASK(act("提出").to(ASKED).by(ANYBODY).tells("已登记，等代办员联系您", "您的{kind}（{what}）已登记，单号{number}，{takeBy}前有代办员与您联系。")),
    TAKE(act("接单")
            .from(ASKED)
            .to(TAKEN)
            .by(SERVING_AGENT)
            .tells("代办员已接单", "代办员{agent}（{phone}）接下了您的{kind}（{number}），会打电话与您约时间。")),
    DISPATCH(act("派单")
            .from(ASKED, TAKEN)
            .to(TAKEN)
            .by(CENTRE)
            .needs(AGENT_NAMED)
            .tells("已安排代办员", "您的{kind}（{number}）已派给代办员{agent}（{phone}），会打电话与您约时间。")),
    GIVE_BACK(act("退回派单").from(TAKEN).to(ASKED).by(AGENT).needs(NOTE)),
    // 上门服务: when, where, with a picture taken on the spot.
    VISIT(act("登记上门")
            .from(TAKEN, VISITED)
            .to(VISITED)
            .by(AGENT)
            .needs(PLACE, PHOTO)
            .tells("代办员登记了上门", "代办员{agent}登记今天上门找过您（{number}）。您要是没有见到他，请打{hotline}。")),
    VISIT_AGAIN(act("再次上门").from(IN_PROGRESS).to(IN_PROGRESS).by(AGENT).needs(PLACE, PHOTO)),
    REGISTER_CASE(act("代为申请")
            .from(TAKEN, VISITED, IN_PROGRESS)
            .to(IN_PROGRESS)
            .by(AGENT)
            .tells("代办员替您提交了申请", "代办员{agent}凭您的委托书{mandate}，替您申请了“{item}”，办件编号{case}。")),
    HAND_OVER(act("交付结果")
            .from(VISITED, IN_PROGRESS)
            .to(HANDED_OVER)
            .by(AGENT)
            .needs(RESULT, SIGNATURE)
            .tells("结果已交给您", "您的{kind}（{number}）已办好并签收：{note}")),
    CLOSE(act("办结").from(HANDED_OVER).to(CLOSED).by(CENTRE)),
    GIVE_UP(act("未能办成")
            .from(TAKEN, VISITED, IN_PROGRESS)
            .to(IMPOSSIBLE)
            .by(AGENT_OR_CENTRE)
            .needs(NOTE)
            .danger()
            .tells("没有办成", "您的{kind}（{number}）没有办成：{note}。有疑问请打{hotline}。")),
    CANCEL(act("取消")
            .from(ASKED, TAKEN, VISITED)
            .to(CANCELLED)
            .by(ASKER_OR_CENTRE)
            .needs(NOTE)
            .danger()
            .tells("已取消", "您的{kind}（{number}）已取消：{note}"));

    private final ErrandActRow rule;

    ErrandAction(ErrandActRow rule) {
        this.rule = rule;
    }

    ErrandActRow rule() {
        return rule;
    }

    @Override
    public String chinese() {
        return rule.chinese;
    }

    @Override
    public String stored() {
        return "ORDER_" + name();
    }

    @Override
    public String inTrail() {
        return "代办：" + chinese();
    }

    @Override
    public String subject() {
        return "AGENT_ORDER";
    }

    boolean leadsFrom(@Nullable ErrandStatus status) {
        return status != null && rule.from.contains(status);
    }
}

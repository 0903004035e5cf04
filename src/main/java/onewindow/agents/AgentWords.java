package onewindow.agents;

import java.util.Map;
import onewindow.identity.audit.AuditWords;
import org.springframework.stereotype.Component;

/** What this room puts on record. */
@Component
class AgentWords implements AuditWords {
    @Override
    public Map<String, String> names() {
        return Map.ofEntries(
                Map.entry("AGENT_ENTERED", "登记代办员"),
                Map.entry("AGENT_CHANGED", "修改代办员登记"),
                Map.entry("AGENT_RULE_SET", "修改代办规定"),
                Map.entry("MANDATE_GIVEN", "登记委托书"),
                Map.entry("MANDATE_CONFIRMED", "确认委托书"),
                Map.entry("MANDATE_CODE", "发送委托验证码"),
                Map.entry("MANDATE_ENDED", "委托因死亡终止"),
                Map.entry("PRINCIPAL_TOLD", "转告委托人"),
                Map.entry("MANDATE_REVOKED", "撤销委托书"),
                Map.entry("MANDATE_USED", "凭委托书代办"),
                Map.entry("MANDATE_SEEN", "查看委托书"),
                Map.entry("READ_MANDATE", "查看委托书"),
                Map.entry("READ_ORDER", "查看代办单"),
                Map.entry("CONTACT_SEEN", "查看代办单联系方式"),
                Map.entry("PICTURE_SEEN", "查看代办单照片"),
                Map.entry("ORDER_ASK", "提出帮办代办"),
                Map.entry("ORDER_TAKE", "接代办单"),
                Map.entry("ORDER_DISPATCH", "派代办单"),
                Map.entry("ORDER_GIVE_BACK", "退回派单"),
                Map.entry("ORDER_VISIT", "登记上门"),
                Map.entry("ORDER_VISIT_AGAIN", "再次登记上门"),
                Map.entry("ORDER_REGISTER_CASE", "代为申请"),
                Map.entry("ORDER_HAND_OVER", "交付结果"),
                Map.entry("ORDER_CLOSE", "办结代办单"),
                Map.entry("ORDER_GIVE_UP", "代办未能办成"),
                Map.entry("ORDER_CANCEL", "取消代办单"),
                Map.entry("BATCH_PACKED", "材料打包"),
                Map.entry("BATCH_TAKEN", "取走交接包"),
                Map.entry("BATCH_CANCELLED", "取消交接包"),
                Map.entry("PAPER_SIGNED", "签收材料"),
                Map.entry("PAPER_REJECTED", "拒收材料"),
                Map.entry("PAPER_TAKEN_BACK", "收回被退材料"),
                Map.entry("PAPER_RETURNED", "材料交还申请人"),
                Map.entry("READ_BATCH", "查看交接单"),
                Map.entry("PROJECT_OPENED", "登记陪办项目"),
                Map.entry("PROJECT_CHANGED", "修改陪办项目"),
                Map.entry("READ_PROJECT", "查看陪办项目"));
    }
}

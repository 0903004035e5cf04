package onewindow.agents;

import onewindow.identity.audit.AuditAct;

/** What is put on record here, beside the acts that have an enum of their own. */
public enum AgentAuditAct implements AuditAct {
    AGENT_ENTERED("登记代办员", "AGENT"),
    AGENT_CHANGED("修改代办员登记", "AGENT"),
    AGENT_RULE_SET("修改代办规定", "COUNTY"),
    MANDATE_GIVEN("登记委托书", "MANDATE"),
    MANDATE_CONFIRMED("确认委托书", "MANDATE"),
    MANDATE_CODE("发送委托验证码", "MANDATE"),
    MANDATE_ENDED("委托因死亡终止", "MANDATE"),
    PRINCIPAL_TOLD("转告委托人", "TELLING"),
    MANDATE_REVOKED("撤销委托书", "MANDATE"),
    MANDATE_USED("凭委托书代办", "MANDATE"),
    MANDATE_SEEN("查看委托书", "MANDATE"),
    READ_MANDATE("查看委托书", "MANDATE"),
    READ_ORDER("查看代办单", "AGENT_ORDER"),
    CONTACT_SEEN("查看代办单联系方式", "PARTY"),
    PICTURE_SEEN("查看代办单照片", "AGENT_ORDER"),
    BATCH_PACKED("材料打包", "PAPER_BATCH"),
    BATCH_TAKEN("取走交接包", "PAPER_BATCH"),
    BATCH_CANCELLED("取消交接包", "PAPER_BATCH"),
    PAPER_SIGNED("签收材料", "CASE"),
    PAPER_REJECTED("拒收材料", "CASE"),
    PAPER_TAKEN_BACK("收回被退材料", "CASE"),
    PAPER_RETURNED("材料交还申请人", "CASE"),
    READ_BATCH("查看交接单", "PAPER_BATCH"),
    PROJECT_OPENED("登记陪办项目", "PROJECT"),
    PROJECT_CHANGED("修改陪办项目", "PROJECT"),
    READ_PROJECT("查看陪办项目", "PROJECT");

    private final String chinese;
    private final String subject;

    AgentAuditAct(String chinese, String subject) {
        this.chinese = chinese;
        this.subject = subject;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String subject() {
        return subject;
    }
}

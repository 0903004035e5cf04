package onewindow.oversight;

import onewindow.identity.audit.AuditAct;

/** What is put on record here, beside the acts that have an enum of their own. */
public enum OversightAuditAct implements AuditAct {
    CASE_URGED("催办（申请人）", "CASE"),
    OVERSIGHT_RULE_CHANGED("修改监察规则", "county"),
    REGISTER_ENTRY_MADE("登记簿登记", "register"),
    REGISTER_ENTRY_FOLLOWED_UP("登记簿答复跟进", "register"),
    REGISTER_PHONE_READ("查看登记簿里的电话", "register"),
    REGISTER_EXPORTED("导出登记簿", "register");

    private final String chinese;
    private final String subject;

    OversightAuditAct(String chinese, String subject) {
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

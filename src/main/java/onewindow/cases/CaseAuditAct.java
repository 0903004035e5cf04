package onewindow.cases;

import onewindow.identity.audit.AuditAct;

/** What is put on record here, beside the acts that have an enum of their own. */
public enum CaseAuditAct implements AuditAct {
    READ_CASE("查看办件", "CASE"),
    READ_FILE("查看申请材料", "CASE"),
    MATERIAL_CHECKED("窗口核验材料", "CASE"),
    ADD_MATERIAL("收取材料", "CASE"),
    CASE_UNMASKED("查看完整个人信息", "CASE"),
    PAYMENT_CHECKED("核对收款账户", "CASE"),
    PERSON_CASES_READ("查看当事人办件", "PARTY"),
    CASES_EXPORTED("导出办件清单", "CASE_LIST"),
    PROGRESS_LOOKED_UP("凭编号查进度", "CASE"),
    BULK_STARTED("提交批量办理", "BULK_RUN"),
    BULK_CANCELLED("停止批量办理", "BULK_RUN"),
    BULK_AGAIN("重办批量办理中没办成的", "BULK_RUN"),
    CHECK_COMMITMENT("核查告知承诺", "CASE"),
    CHANGE_PROMISE_RULE("修改容缺和承诺规则", "county"),
    GIVE_OPINION("答复征求意见", "CASE"),
    RAISE_DIFFICULTY("提请协调", "CASE"),
    ANSWER_DIFFICULTY("登记协调结果", "CASE"),
    TAKE_OBJECTION("登记异议", "CASE"),
    ANSWER_OBJECTION("答复异议", "CASE"),
    READ_OBJECTOR("查看异议人", "CASE");

    private final String chinese;
    private final String subject;

    CaseAuditAct(String chinese, String subject) {
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

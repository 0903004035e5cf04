package onewindow.fees;

import onewindow.identity.audit.AuditAct;

/** What is done about the money of a case, as its record and the audit trail name it. */
enum FeeAct implements AuditAct {
    CHARGE("产生应缴"),
    SET_QUANTITY("修改收费数量"),
    COLLECT("收费"),
    PROPOSE_WAIVER("提请减免"),
    APPROVE_WAIVER("批准减免"),
    REJECT_WAIVER("不同意减免"),
    PROPOSE_REFUND("提请退费"),
    APPROVE_REFUND("批准退费"),
    REJECT_REFUND("不同意退费"),
    PAY_OUT("退费"),
    CANCEL("不再收费"),
    AWAIT_REFUND("待退费");

    final String chinese;

    FeeAct(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String subject() {
        return "FEE";
    }
}

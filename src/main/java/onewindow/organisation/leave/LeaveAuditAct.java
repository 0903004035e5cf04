package onewindow.organisation.leave;

import onewindow.identity.audit.AuditAct;

/** What is put on record here. */
enum LeaveAuditAct implements AuditAct {
    LEAVE_ASKED("申请请假、调班"),
    LEAVE_APPROVED("批准请假、调班"),
    LEAVE_REFUSED("不批准请假、调班");

    private final String chinese;

    LeaveAuditAct(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String subject() {
        return "STAFF";
    }
}

package onewindow.organisation.staff;

import onewindow.identity.audit.AuditAct;

/** What is put on record here. */
enum StaffAuditAct implements AuditAct {
    STAFF_HIRED("新增工作人员", "STAFF"),
    STAFF_IMPORTED("导入人员花名册", "FILE"),
    STAFF_CHANGED("修改工作人员", "STAFF");

    private final String chinese;
    private final String subject;

    StaffAuditAct(String chinese, String subject) {
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

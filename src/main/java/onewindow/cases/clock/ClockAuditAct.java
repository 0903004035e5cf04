package onewindow.cases.clock;

import onewindow.identity.audit.AuditAct;

/** What is put on record here, beside the acts that have an enum of their own. */
enum ClockAuditAct implements AuditAct {
    LOAD_CALENDAR("载入放假安排", "CALENDAR"),
    ADD_SUSPENSION_REASON("新增特别程序", "SUSPENSION_REASON"),
    USE_REASON("启用特别程序", "SUSPENSION_REASON"),
    STOP_REASON("停用特别程序", "SUSPENSION_REASON");

    private final String chinese;
    private final String subject;

    ClockAuditAct(String chinese, String subject) {
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

package onewindow.organisation.duty;

import onewindow.identity.audit.AuditAct;

/** What is put on record here. */
enum DutyAuditAct implements AuditAct {
    ATTENDANCE_RULE_CHANGED("修改签到规则", "SITE"),
    TERMINAL_ADDED("登记签到终端", "SITE"),
    TERMINAL_REMOVED("停用签到终端", "SITE"),
    CORRECTION_APPROVED("批准补签", "STAFF"),
    CORRECTION_REFUSED("不批准补签", "STAFF"),
    ATTENDANCE_EXPORTED("导出考勤", "SITE");

    private final String chinese;
    private final String subject;

    DutyAuditAct(String chinese, String subject) {
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

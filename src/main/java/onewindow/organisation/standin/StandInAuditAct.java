package onewindow.organisation.standin;

import onewindow.identity.audit.AuditAct;

/** What is put on record here. */
enum StandInAuditAct implements AuditAct {
    STAND_IN_NAMED("设置 B 岗", "STAFF"),
    ABSENCE_ENTERED("登记离岗", "STAFF"),
    ABSENCE_ENDED("提前返岗", "STAFF");

    private final String chinese;
    private final String subject;

    StandInAuditAct(String chinese, String subject) {
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

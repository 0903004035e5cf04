package onewindow.feedback;

import onewindow.identity.audit.AuditAct;

/** What is put on record here. */
enum RatingAuditAct implements AuditAct {
    CASE_RATED("评价办件", "case");

    private final String chinese;
    private final String subject;

    RatingAuditAct(String chinese, String subject) {
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

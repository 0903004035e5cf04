package onewindow.documents;

import onewindow.identity.audit.AuditAct;

/** What is put on record here. */
enum DocumentAuditAct implements AuditAct {
    DOCUMENT_READ("查看文书", "document");

    private final String chinese;
    private final String subject;

    DocumentAuditAct(String chinese, String subject) {
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

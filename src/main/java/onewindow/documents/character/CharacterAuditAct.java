package onewindow.documents.character;

import onewindow.identity.audit.AuditAct;

/** What is put on record here. */
enum CharacterAuditAct implements AuditAct {
    CHARACTER_PICTURE("设置字图", "character");

    private final String chinese;
    private final String subject;

    CharacterAuditAct(String chinese, String subject) {
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

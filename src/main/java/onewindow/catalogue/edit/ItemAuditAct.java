package onewindow.catalogue.edit;

import onewindow.identity.audit.AuditAct;

/** What is put on record here. */
enum ItemAuditAct implements AuditAct {
    ITEM_CREATE("新建事项", "ITEM"),
    ITEM_EDIT("修改事项", "ITEM"),
    ITEM_OFFER("发布事项", "ITEM"),
    ITEM_SUSPEND("暂停事项", "ITEM"),
    ITEM_IMPORT("导入事项", "ITEM_IMPORT");

    private final String chinese;
    private final String subject;

    ItemAuditAct(String chinese, String subject) {
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

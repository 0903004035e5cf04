package onewindow.organisation.site;

import onewindow.identity.audit.AuditAct;

/** What is put on record here. */
enum SiteAuditAct implements AuditAct {
    SITE_CHANGED("修改服务场所", "SITE"),
    SPECIAL_HOURS_ENTERED("登记特别开放安排", "SITE"),
    SPECIAL_HOURS_ENDED("结束特别开放安排", "SITE");

    private final String chinese;
    private final String subject;

    SiteAuditAct(String chinese, String subject) {
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

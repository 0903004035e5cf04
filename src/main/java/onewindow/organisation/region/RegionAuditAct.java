package onewindow.organisation.region;

import onewindow.identity.audit.AuditAct;

/** What is put on record here. */
enum RegionAuditAct implements AuditAct {
    REGIONS_IMPORTED("导入区划", "FILE"),
    REGION_ABOLISHED("停用区划", "REGION"),
    REGION_RENAMED("区划更名", "REGION"),
    SITE_ADDED("新增服务场所", "SITE"),
    COUNTY_CHANGED("修改县（区）设置", "REGION");

    private final String chinese;
    private final String subject;

    RegionAuditAct(String chinese, String subject) {
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

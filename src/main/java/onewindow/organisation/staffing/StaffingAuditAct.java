package onewindow.organisation.staffing;

import onewindow.identity.audit.AuditAct;

/** What is put on record here. */
enum StaffingAuditAct implements AuditAct {
    MINIMUM_CHANGED("修改最低人员配备", "REGION"),
    PART_TIME_CHANGED("修改专职兼职", "STAFF"),
    PHOTO_SET("更换窗口牌照片", "STAFF"),
    PHOTO_REMOVED("删除窗口牌照片", "STAFF");

    private final String chinese;
    private final String subject;

    StaffingAuditAct(String chinese, String subject) {
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

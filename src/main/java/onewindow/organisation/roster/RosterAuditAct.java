package onewindow.organisation.roster;

import onewindow.identity.audit.AuditAct;

/** What is put on record here. */
enum RosterAuditAct implements AuditAct {
    ROSTER_DRAWN_UP("排值班表"),
    ROSTER_CHANGED("改值班表"),
    ROSTER_PUBLISHED("公布值班表"),
    ROSTER_REMOVED("删除值班表草稿");

    private final String chinese;

    RosterAuditAct(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String subject() {
        return "SITE";
    }
}

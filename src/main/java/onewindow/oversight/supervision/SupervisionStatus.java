package onewindow.oversight.supervision;

/** Where a supervision order stands. */
public enum SupervisionStatus {
    ISSUED("待答复"),
    ANSWERED("待验收"),
    CLOSED("已办结"),
    CANCELLED("已撤销");

    public final String chinese;

    SupervisionStatus(String chinese) {
        this.chinese = chinese;
    }
}

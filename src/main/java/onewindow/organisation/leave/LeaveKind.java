package onewindow.organisation.leave;

/** What is asked for. */
public enum LeaveKind {
    LEAVE("请假"),
    TIME_OFF("调休"),
    OUT("外出"),
    /** Somebody else takes one's duty. */
    SWAP("调班");

    public final String chinese;

    LeaveKind(String chinese) {
        this.chinese = chinese;
    }
}

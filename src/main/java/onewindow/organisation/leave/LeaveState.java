package onewindow.organisation.leave;

/** Where a request stands. */
public enum LeaveState {
    ASKED("等批准"),
    APPROVED("已批准"),
    REFUSED("未批准"),
    WITHDRAWN("已撤回");

    public final String chinese;

    LeaveState(String chinese) {
        this.chinese = chinese;
    }
}

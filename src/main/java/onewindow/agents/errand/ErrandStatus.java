package onewindow.agents.errand;

/** Where an order stands. */
public enum ErrandStatus {
    ASKED("待接单"),
    TAKEN("已接单"),
    VISITED("已上门"),
    IN_PROGRESS("代办中"),
    HANDED_OVER("已交付"),
    CLOSED("已办结"),
    CANCELLED("已取消"),
    IMPOSSIBLE("未能办成");

    public final String chinese;

    ErrandStatus(String chinese) {
        this.chinese = chinese;
    }

    /** Somebody still has something to do. */
    public boolean open() {
        return this == ASKED || this == TAKEN || this == VISITED || this == IN_PROGRESS || this == HANDED_OVER;
    }
}

package onewindow.reception.ticket;

/** Where a ticket is. */
public enum TicketState {
    WAITING("等候"),
    CALLED("正在叫号", true),
    SERVING("正在办理", true),
    PARKED("先去准备"),
    MISSED("过号"),
    SERVED("已办完"),
    LEFT("不办了"),
    EXPIRED("当天没有办");

    public final String chinese;
    /** In the hands of one window, and of no other. */
    final boolean atWindow;

    TicketState(String chinese) {
        this(chinese, false);
    }

    TicketState(String chinese, boolean atWindow) {
        this.chinese = chinese;
        this.atWindow = atWindow;
    }
}

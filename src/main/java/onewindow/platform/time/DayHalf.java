package onewindow.platform.time;

/** 上午 and 下午; they part at noon. */
public enum DayHalf {
    MORNING("上午"),
    AFTERNOON("下午");

    public final String chinese;

    DayHalf(String chinese) {
        this.chinese = chinese;
    }
}

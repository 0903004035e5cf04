package onewindow.cases.clock;

/** The three limits a case runs against. */
public enum ClockName {
    ACCEPTANCE("受理期限", "一个工作日内决定是否受理（服务规范；行政许可法第三十二条的上限为五个工作日）"),
    PROMISED("承诺办结时限", "办事指南公布的承诺时限，自受理之日的次日起算工作日"),
    STATUTORY("法定办结时限", "行政许可法第四十二条、第八十二条：自受理之日的次日起算工作日，不含法定节假日");

    public final String chinese;
    public final String source;

    ClockName(String chinese, String source) {
        this.chinese = chinese;
        this.source = source;
    }
}

package onewindow.cases.clock;

/** The limits a case runs against, side by side. */
public enum ClockName {
    ACCEPTANCE("受理期限", "一个工作日内决定是否受理（服务规范；行政许可法第三十二条的上限为五个工作日）"),
    PROMISED("承诺办结时限", "办事指南公布的承诺时限，自受理之日的次日起算工作日"),
    STATUTORY("法定办结时限", "行政许可法第四十二条、第八十二条：自受理之日的次日起算工作日，不含法定节假日"),
    STAGE("本环节时限", "事项办理路径为这一环节规定的时限，自到达之日的次日起算工作日");

    public final String chinese;
    public final String source;

    ClockName(String chinese, String source) {
        this.chinese = chinese;
        this.source = source;
    }
}

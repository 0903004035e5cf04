package onewindow.reception.hall;

/** 窗口类型. */
public enum WindowKind {
    GENERAL("综合受理（无差别受理）"),
    INSTANT("无差别即办"),
    ADVICE("帮办咨询"),
    CERTIFICATES("统一发证"),
    DEPARTMENT("固定专值"),
    TIDAL("机动（潮汐）"),
    CASHIER("统一收费"),
    UNRESOLVED("办不成事");

    public final String chinese;

    WindowKind(String chinese) {
        this.chinese = chinese;
    }
}

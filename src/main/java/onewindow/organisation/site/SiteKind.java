package onewindow.organisation.site;

/** 服务场所类型: county and town centres, village stations, and points run with a bank, post office or shop. */
public enum SiteKind {
    CENTRE("中心"),
    STATION("便民服务站"),
    POINT("便民服务点");

    public final String chinese;

    SiteKind(String chinese) {
        this.chinese = chinese;
    }
}

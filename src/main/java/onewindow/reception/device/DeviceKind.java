package onewindow.reception.device;

/** 大厅设备. */
public enum DeviceKind {
    SCREEN("叫号屏", "/screen/calls"),
    KIOSK("取号机", "/screen/kiosk"),
    RATING_TABLET("评价器", "/screen/rate");

    public final String chinese;
    /** The page it shows; it is opened once with the device's code. */
    public final String page;

    DeviceKind(String chinese, String page) {
        this.chinese = chinese;
        this.page = page;
    }
}

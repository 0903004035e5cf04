package onewindow.catalogue;

/** 办理环节 of a route. */
public enum StageKind {
    ACCEPT("受理"),
    EXAMINE("审核"),
    DECIDE("决定");

    public final String chinese;

    StageKind(String chinese) {
        this.chinese = chinese;
    }
}

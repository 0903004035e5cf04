package onewindow.catalogue;

import onewindow.identity.Role;

/** 办理环节 of a route, and the post that works on it. A route has each at most once on any way through it. */
public enum StageKind {
    ACCEPT("受理", Role.WINDOW_CLERK, false),
    /** Several departments say their opinion side by side; the lead's handler concludes. */
    JOINT("征求意见", Role.HANDLER, false),
    EXAMINE("审核", Role.HANDLER, true),
    /** On the board of village and town for some days, so that neighbours may object. */
    PUBLISH("公示", Role.HANDLER, false),
    DECIDE("决定", Role.APPROVER, true),
    /** The certificate is made and handed over there instead of at the window that accepted. */
    ISSUE("颁证", Role.WINDOW_CLERK, false);

    public final String chinese;
    public final Role role;
    /** Its conclusion is one of the two signatures a case may have. */
    public final boolean signs;

    StageKind(String chinese, Role role, boolean signs) {
        this.chinese = chinese;
        this.role = role;
        this.signs = signs;
    }
}

package onewindow.identity;

/** 身份核实程度: how it is known that somebody is who he says. Each level is worth more than the one before. */
public enum IdentityLevel {
    /** Typed, and nothing more: a claim opens, changes and reveals nothing that was there before it. */
    CLAIMED("自报"),
    /** A clerk compared the paper in person, or a code went to the phone already on record. */
    SEEN("已核验"),
    /** The county's identity provider says so. */
    ASSERTED("统一身份认证");

    public final String chinese;

    IdentityLevel(String chinese) {
        this.chinese = chinese;
    }

    public boolean isAtLeast(IdentityLevel needed) {
        return compareTo(needed) >= 0;
    }
}

package onewindow.organisation.duty;

/** How it is known that somebody was there. */
public enum SignInWay {
    TERMINAL("站点终端"),
    PLACE("手机定位"),
    /** The site has neither terminal nor coordinates. */
    UNPROVED("未核实地点"),
    CORRECTED("补签");

    public final String chinese;

    SignInWay(String chinese) {
        this.chinese = chinese;
    }
}

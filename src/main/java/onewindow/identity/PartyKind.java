package onewindow.identity;

/** 当事人类型. */
public enum PartyKind {
    PERSON("自然人"),
    ENTERPRISE("企业");

    public final String chinese;

    PartyKind(String chinese) {
        this.chinese = chinese;
    }
}

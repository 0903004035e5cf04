package onewindow.identity;

/** 凭什么代办: by what right one person acts for another, or for an enterprise. */
public enum PartBasis {
    /** 民法典第二十七条、第二十八条. */
    GUARDIAN("监护人", PartyKind.PERSON),
    /** 民法典第一百六十五条. */
    MANDATE("受委托", PartyKind.PERSON),
    /** 民法典第六十一条. */
    LEGAL_REPRESENTATIVE("法定代表人（经营者）", PartyKind.ENTERPRISE),
    /** 民法典第一百七十条. */
    AUTHORISED("单位授权的经办人", PartyKind.ENTERPRISE);

    public final String chinese;
    public final PartyKind of;

    PartBasis(String chinese, PartyKind of) {
        this.chinese = chinese;
        this.of = of;
    }
}

package onewindow.documents;

/** Where to turn against a decision. Whoever signs may change the sentence; left empty, it stands as it is here. */
public final class LegalRemedies {
    /** 行政复议法第二十条, 行政诉讼法第四十六条. */
    public static final String USUAL = "如不服本决定，可以自收到本文书之日起六十日内依法申请行政复议，或者自收到本文书之日起六个月内依法向人民法院提起行政诉讼。";

    private LegalRemedies() {}
}

package onewindow.documents;

import onewindow.organisation.department.Department;

/** Where to turn against a decision. Whoever signs may change the sentence; left empty, it stands as it is here. */
public final class LegalRemedies {
    /** 行政复议法第二十条, 行政诉讼法第四十六条; of a bureau whose county has named neither body nor court. */
    public static final String USUAL = sentence("", "");

    private LegalRemedies() {}

    /** Against what this bureau decides, by the names of those one turns to. */
    public static String against(Department department) {
        return sentence(department.reviewBody(), department.court());
    }

    /** What was said by whoever signed; the usual sentence gets its names. */
    public static String named(String said, Department department) {
        return said.equals(USUAL) ? against(department) : said;
    }

    private static String sentence(String body, String court) {
        return "如不服本决定，可以自收到本文书之日起六十日内" + (body.isEmpty() ? "依法" : "向" + body) + "申请行政复议，或者自收到本文书之日起六个月内依法向"
                + (court.isEmpty() ? "人民法院" : court) + "提起行政诉讼。";
    }
}

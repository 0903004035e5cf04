package onewindow.cases.people;

import java.util.List;
import java.util.stream.Collectors;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;

/**
 * A part of {@code cases.case_file c}. Of an exact one, one place in one column, an index gives the rows in the order of a
 * list; of any other they are read one by one and sorted.
 *
 * @param each unless null, rows of SQL to be met one after the other, of which the condition speaks
 */
public record CasePart(@Nullable String each, String condition, boolean exact) {
    public static CasePart exactly(String condition) {
        return new CasePart(null, condition, true);
    }

    static CasePart range(String condition) {
        return new CasePart(null, condition, false);
    }

    /** Each accepting site between two regions. */
    static CasePart sites(String from, String to) {
        return new CasePart(
                "(select region_code from organisation.site where region_code between %s and %s) place"
                        .formatted(from, to),
                "c.site_region = place.region_code",
                true);
    }

    /** Each unit between two regions; not all have a site. */
    static CasePart units(String from, String to) {
        return new CasePart(
                "(select code from organisation.region where code between %s and %s) place".formatted(from, to),
                "c.unit_region = place.code",
                true);
    }

    /** The states are told one by one to one query: the server plans it once, not once for each. */
    static CasePart waiting(String condition, String states) {
        return new CasePart(
                "unnest(array[" + states + "]) waiting (status)", condition + " and c.status = waiting.status", true);
    }

    /** The same where no index gives the order. */
    public CasePart unordered() {
        return new CasePart(each, condition, false);
    }

    /** The same where a search finds the rows, which are then sorted. */
    public CasePart sought(String what) {
        return new CasePart(each, condition + "\n  and " + what, false);
    }

    /** The statement for all rows, each once. */
    public static String all(List<CasePart> parts, String select, Where where) {
        return joined(parts, select, where, "", "union");
    }

    /**
     * The statement for the first rows in order: of each part the first, and of these the first.
     *
     * @param select columns and table, {@code select … from cases.case_file c}
     * @param order of columns that are selected, the identifier the last of them: it tells a row that two parts have
     */
    public static String first(List<CasePart> parts, String select, Where where, String order, int limit) {
        String ordered = "\norder by " + order + "\nlimit " + limit;
        Where conditions = parts.stream().allMatch(CasePart::exact) ? where.hidden() : where;
        String first = joined(parts, select, conditions, ordered, "union all");
        String once = parts.size() > 1 ? "distinct on (" + order.replace(" desc", "") + ") " : "";
        boolean alone = parts.size() == 1 && parts.getFirst().each() == null;
        return alone ? first : "select " + once + "* from (" + first + ") c" + ordered;
    }

    /** The statement that counts, each once and of no part more than {@code most}. */
    public static String count(List<CasePart> parts, Where where, int most) {
        String ids = joined(parts, "select c.id from cases.case_file c", where, "\nlimit " + most, "union");
        return "select count(*) from (" + ids + ") c";
    }

    private static String joined(List<CasePart> parts, String select, Where where, String ordered, String how) {
        String more = where.sql().replaceFirst("^where", "\n  and") + ordered;
        return parts.stream()
                .map(part -> part.rows(select, where, more))
                .collect(Collectors.joining(")\n" + how + "\n(", "(", ")"));
    }

    private String rows(String select, Where where, String more) {
        String rows = select + "\nwhere " + where.worded(condition) + more;
        return each == null ? rows : "select c.* from " + where.worded(each) + " cross join lateral (" + rows + ") c";
    }
}

package onewindow.identity;

import java.util.List;
import onewindow.platform.db.Where;

/** Data scope as a condition like any other: the one method every list of regional data calls. */
public final class Scope {
    private Scope() {}

    /** Keeps the rows whose {@code column} (a 12-digit code) lies in one of the regions; none for no region. */
    public static Where within(Where where, String column, List<RegionCode> regions) {
        if (regions.isEmpty()) {
            return where.and("false");
        }
        String[] alternatives = new String[regions.size()];
        for (int i = 0; i < alternatives.length; i++) {
            where.bind("scopeFrom" + i, regions.get(i).value());
            where.bind("scopeTo" + i, regions.get(i).last());
            alternatives[i] = column + " between :scopeFrom" + i + " and :scopeTo" + i;
        }
        return where.and("(" + String.join(" or ", alternatives) + ")");
    }
}

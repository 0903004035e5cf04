package onewindow.organisation.staff;

import java.util.List;
import onewindow.identity.RegionCode;
import onewindow.identity.Scope;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of members of staff an administrator works on. */
@Component
class StaffLists {
    private final Db db;

    StaffLists(Db db) {
        this.db = db;
    }

    /** @param query part of a name, the start of a badge number or of a user name */
    Slice<StaffTable.StaffRow> find(
            List<RegionCode> scope, @Nullable RegionCode in, @Nullable String query, Slice.Request page) {
        Where where = Scope.within(new Where(), "s.region_code", scope);
        if (in != null) {
            where.and("s.region_code between :from and :to", "from", in.value()).bind("to", in.last());
        }
        if (query != null && !query.isBlank()) {
            where.and("""
                            (strpos(m.name, :q) > 0 or starts_with(m.badge_number, upper(:q))
                             or starts_with(m.username, lower(:q)))""", "q", TypedText.sought(query));
        }
        List<String> after = page.key(2);
        if (after != null) {
            where.and("(s.region_code, m.badge_number) > (:region, :badge)", "region", after.get(0))
                    .bind("badge", after.get(1));
        }
        List<StaffTable.StaffRow> rows = db.sql(StaffTable.COLUMNS + where.sql() + """

                        order by s.region_code, m.badge_number
                        limit :fetch""")
                .bindAll(where.values())
                .bind("fetch", page.fetch())
                .list(StaffTable.StaffRow.class);
        return Slice.of(rows, page, row -> List.of(row.regionCode(), row.badgeNumber()));
    }
}

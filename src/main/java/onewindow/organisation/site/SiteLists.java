package onewindow.organisation.site;

import java.util.List;
import onewindow.identity.RegionCode;
import onewindow.identity.Scope;
import onewindow.platform.db.Db;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of sites an administrator works on. */
@Component
class SiteLists {
    private final Db db;

    SiteLists(Db db) {
        this.db = db;
    }

    Slice<Site> find(List<RegionCode> scope, @Nullable RegionCode in, @Nullable String query, Slice.Request page) {
        Where where = Scope.within(new Where(), "s.region_code", scope).and("r.abolished_on is null");
        if (in != null) {
            where.and("s.region_code between :from and :to", "from", in.value()).bind("to", in.last());
        }
        where.andIfPresent(
                "(strpos(s.name, :q) > 0 or starts_with(s.region_code, :q) or starts_with(r.initials, lower(:q)))",
                "q",
                query == null ? null : TypedText.sought(query));
        List<String> after = page.key(1);
        if (after != null) {
            where.and("s.region_code > :after", "after", after.getFirst());
        }
        List<SiteTable.SiteRow> rows = db.sql(SiteTable.COLUMNS + where.sql() + """

                        order by s.region_code
                        limit :fetch""")
                .bindAll(where.values())
                .bind("fetch", page.fetch())
                .list(SiteTable.SiteRow.class);
        return Slice.of(rows, page, row -> List.of(row.regionCode())).map(SiteTable.SiteRow::site);
    }
}

package onewindow.catalogue.edit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemStatus;
import onewindow.platform.db.Db;
import onewindow.platform.db.Like;
import onewindow.platform.db.Slice;
import onewindow.platform.db.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue as its editors see it. */
@Component
class ItemLists {
    record ItemListRow(
            UUID id,
            String code,
            String name,
            String department,
            String departmentName,
            ItemStatus status,
            int version,
            List<String> missing,
            Instant updatedAt) {}

    record ItemFilter(
            @Nullable String q,
            @Nullable ItemStatus status,
            @Nullable String department) {}

    private static final String ROWS = """
            select i.id, i.code, i.name, i.department_key as department,
                   coalesce(d.name, i.department_key) as department_name,
                   i.status, i.edit as version, i.missing, i.updated_at
            from catalogue.item i
            left join organisation.department d on d.key = i.department_key and d.county_code = :county
            """;

    private final Db db;
    private final String county;

    ItemLists(Db db, @org.springframework.beans.factory.annotation.Value("${onewindow.county}") String county) {
        this.db = db;
        this.county = onewindow.identity.RegionCode.of(county).value();
    }

    Slice<ItemListRow> list(ItemFilter wanted, Slice.Request page) {
        List<String> after = page.key(1);
        Where where = new Where()
                .bind("county", county)
                .andIfPresent("i.status = :status", "status", wanted.status())
                .andIfPresent("i.department_key = :department", "department", wanted.department())
                .andIfPresent(
                        "(i.name like :like or i.code like :like)",
                        "like",
                        wanted.q() == null || wanted.q().isBlank() ? null : Like.containing(wanted.q()))
                .andIfPresent("i.code > :after", "after", after == null ? null : after.getFirst());
        List<ItemListRow> rows = db.sql(ROWS + where.sql() + "\norder by i.code limit :fetch")
                .bindAll(where.values())
                .bind("fetch", page.fetch())
                .list(ItemListRow.class);
        return Slice.of(rows, page, row -> List.of(row.code()));
    }

    ItemListRow row(UUID id) {
        return db.sql(ROWS + "where i.id = :id")
                .bind("county", county)
                .bind("id", id)
                .one(ItemListRow.class);
    }

    /** All drafts after a code, a handful at a time, for the export. */
    List<ItemContent> drafts(String afterCode, int many) {
        return db
                .sql("select draft from catalogue.item where code > :after order by code limit :many")
                .bind("after", afterCode)
                .bind("many", many)
                .list(Draft.class)
                .stream()
                .map(Draft::draft)
                .toList();
    }

    private record Draft(ItemContent draft) {}
}

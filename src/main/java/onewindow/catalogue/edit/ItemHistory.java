package onewindow.catalogue.edit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemTable;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The versions of an item, and what offering its draft would change. */
@Component
class ItemHistory {
    /** @param by null: it came with the county's first data */
    record Version(
            int version,
            LocalDate effectiveFrom,
            Instant at,
            @Nullable String by,
            List<ItemChanges.Change> changes) {}

    /**
     * @param edit the draft this is about, as its editor knows it
     * @param offered the version in force, or the last that was; null: there has been none
     * @param unopened sites on its way where nobody works yet
     */
    record Pending(int edit, @Nullable Integer offered, List<ItemChanges.Change> changes, List<String> unopened) {}

    private record Row(
            int version,
            LocalDate effectiveFrom,
            Instant at,
            @Nullable String by,
            ItemContent content) {}

    private final Db db;
    private final ItemTable table;
    private final ItemChanges changes;

    ItemHistory(Db db, ItemTable table, ItemChanges changes) {
        this.db = db;
        this.table = table;
        this.changes = changes;
    }

    /** Newest first, each with what it changed; the first has nothing to be compared with. */
    List<Version> versions(UUID id) {
        List<Version> versions = new ArrayList<>();
        Row before = null;
        for (Row row : rows(id, 0)) {
            List<ItemChanges.Change> changed =
                    before == null ? List.of() : changes.between(before.content(), row.content());
            versions.add(new Version(row.version(), row.effectiveFrom(), row.at(), row.by(), changed));
            before = row;
        }
        return versions.reversed();
    }

    Pending pending(UUID id) {
        ItemTable.Draft draft = table.draft(id).orElseThrow(() -> Problem.notFound("这个事项"));
        Integer offered = draft.currentVersion();
        List<ItemChanges.Change> changed = offered == null
                ? List.of()
                : changes.between(rows(id, offered).getFirst().content(), draft.draft());
        return new Pending(draft.edit(), offered, changed, List.of());
    }

    /** @param only 0: all of them, oldest first */
    private List<Row> rows(UUID id, int only) {
        return db.sql("""
                        select v.version, v.effective_from, v.created_at as at, a.display_name as by, v.content
                        from catalogue.item_version v
                        left join identity.account a on a.id = v.created_by
                        where v.item_id = :id and :only in (0, v.version)
                        order by v.version""").bind("id", id).bind("only", only).list(Row.class);
    }
}

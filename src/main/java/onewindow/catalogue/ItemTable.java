package onewindow.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One service item, its draft and its versions. */
@Component
public class ItemTable {
    /** @param edit counts the saved edits of the draft, so that two editors cannot overwrite each other unseen */
    record ItemRow(
            UUID id,
            String code,
            String name,
            ItemStatus status,
            @Nullable Integer currentVersion,
            int edit,
            Instant updatedAt) {}

    public record Draft(
            UUID id, ItemStatus status, @Nullable Integer currentVersion, int edit, ItemContent draft) {}

    public record Fresh(UUID id, ItemContent draft, List<String> missing) {}

    private final Db db;
    private final Clock clock;

    ItemTable(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<ItemRow> find(UUID id) {
        return db.sql("""
                        select id, code, name, status, current_version, edit, updated_at
                        from catalogue.item where id = :id""").bind("id", id).optional(ItemRow.class);
    }

    private record Named(UUID id, String name) {}

    Map<UUID, String> names(Collection<UUID> ids) {
        return db
                .sql("select id, name from catalogue.item where id = any(cast(:ids as uuid[]))")
                .bind("ids", ids.toArray(new UUID[0]))
                .list(Named.class)
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    Optional<UUID> idOf(String code) {
        return db.sql("select id from catalogue.item where code = :code")
                .bind("code", code)
                .optional(UUID.class);
    }

    Optional<ItemVersion> version(UUID itemId, int version) {
        return db.sql("""
                        select item_id, version, effective_from, content
                        from catalogue.item_version where item_id = :itemId and version = :version""").bind("itemId", itemId).bind("version", version).optional(ItemVersion.class);
    }

    public Optional<Draft> draft(UUID id) {
        return db.sql("select id, status, current_version, edit, draft from catalogue.item where id = :id")
                .bind("id", id)
                .optional(Draft.class);
    }

    /** False when the code is taken. */
    public boolean insert(UUID id, ItemContent draft, List<String> missing) {
        return db.sql("""
                        insert into catalogue.item
                            (id, code, name, department_key, status, edit, draft, missing, created_at, updated_at)
                        values (:id, :code, :name, :department, 'DRAFT', 1, :draft, :missing, :now, :now)
                        on conflict (code) do nothing""")
                        .bind("id", id)
                        .bind("code", draft.code())
                        .bind("name", draft.name())
                        .bind("department", draft.department())
                        .bind("draft", Db.json(draft))
                        .bind("missing", missing)
                        .bind("now", clock.instant())
                        .update()
                == 1;
    }

    /** New drafts, many at a time. */
    public void insertAll(List<Fresh> drafts) {
        for (int from = 0; from < drafts.size(); from += 500) {
            db.sql("""
                            insert into catalogue.item
                                (id, code, name, department_key, status, edit, draft, missing, created_at, updated_at)
                            select r.id, r.draft ->> 'code', r.draft ->> 'name', r.draft ->> 'department', 'DRAFT', 1,
                                   r.draft, r.missing, :now, :now
                            from jsonb_to_recordset(:rows) as r (id uuid, draft jsonb, missing text[])""")
                    .bind("rows", Db.json(drafts.subList(from, Math.min(from + 500, drafts.size()))))
                    .bind("now", clock.instant())
                    .update();
        }
    }

    /** The first version of each of these, in force from today. */
    public void offerAll(List<String> codes) {
        db.sql("""
                        insert into catalogue.item_version (item_id, version, content, effective_from, created_at)
                        select id, 1, draft, :from, :now from catalogue.item where code = any(:codes)""")
                .bind("codes", codes)
                .bind("from", LocalDate.now(clock))
                .bind("now", clock.instant())
                .update();
        db.sql("update catalogue.item set status = 'OFFERED', current_version = 1 where code = any(:codes)")
                .bind("codes", codes)
                .update();
        changed();
    }

    /** False when somebody else has saved since {@code edit}. The code of an item never changes. */
    public boolean save(UUID id, int edit, ItemContent draft, List<String> missing) {
        return db.sql("""
                        update catalogue.item
                        set name = :name, department_key = :department, draft = :draft, missing = :missing,
                            edit = edit + 1, updated_at = :now
                        where id = :id and edit = :edit""")
                        .bind("id", id)
                        .bind("edit", edit)
                        .bind("name", draft.name())
                        .bind("department", draft.department())
                        .bind("draft", Db.json(draft))
                        .bind("missing", missing)
                        .bind("now", clock.instant())
                        .update()
                == 1;
    }

    /** The draft becomes the next version and takes effect at once. */
    public void offer(UUID id, int version, ItemContent content, @Nullable UUID by) {
        db.sql("""
                        insert into catalogue.item_version (item_id, version, content, effective_from, created_at, created_by)
                        values (:id, :version, :content, :from, :now, :by)""")
                .bind("id", id)
                .bind("version", version)
                .bind("content", Db.json(content))
                .bind("from", LocalDate.now(clock))
                .bind("now", clock.instant())
                .bind("by", by)
                .update();
        db.sql("""
                        update catalogue.item
                        set status = 'OFFERED', current_version = :version, status_reason = null, updated_at = :now
                        where id = :id""")
                .bind("id", id)
                .bind("version", version)
                .bind("now", clock.instant())
                .update();
        changed();
    }

    public void suspend(UUID id, String reason) {
        db.sql("""
                        update catalogue.item set status = 'SUSPENDED', status_reason = :reason, updated_at = :now
                        where id = :id""")
                .bind("id", id)
                .bind("reason", reason)
                .bind("now", clock.instant())
                .update();
        changed();
    }

    /** Counted in the same transaction, so whoever sees the new count sees the change too. */
    private void changed() {
        db.sql("update catalogue.change_count set n = n + 1").update();
    }

    public long changeCount() {
        return db.sql("select n from catalogue.change_count").count();
    }

    public List<Draft> drafts(List<String> codes) {
        return db.sql("select id, status, current_version, edit, draft from catalogue.item where code = any(:codes)")
                .bind("codes", codes)
                .list(Draft.class);
    }

    /** Many drafts at a time, whoever edited them before. */
    public void saveAll(List<Fresh> drafts) {
        for (int from = 0; from < drafts.size(); from += 500) {
            db.sql("""
                            update catalogue.item i
                            set name = r.draft ->> 'name', department_key = r.draft ->> 'department', draft = r.draft,
                                missing = r.missing, edit = edit + 1, updated_at = :now
                            from jsonb_to_recordset(:rows) as r (id uuid, draft jsonb, missing text[])
                            where i.id = r.id""")
                    .bind("rows", Db.json(drafts.subList(from, Math.min(from + 500, drafts.size()))))
                    .bind("now", clock.instant())
                    .update();
        }
    }

    /** Nobody else edits while an import compares and writes; readers are not held up. */
    public void lockAll() {
        db.sql("lock table catalogue.item in share row exclusive mode").update();
    }

    public int lastVersion(UUID id) {
        return (int) db.sql("select coalesce(max(version), 0) from catalogue.item_version where item_id = :id")
                .bind("id", id)
                .count();
    }

    /** Waits for anyone who is offering or suspending the same item. */
    public void lock(UUID id) {
        db.sql("select 1 from catalogue.item where id = :id for update")
                .bind("id", id)
                .optional(Integer.class);
    }
}

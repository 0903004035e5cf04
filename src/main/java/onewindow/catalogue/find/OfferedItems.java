package onewindow.catalogue.find;

import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import onewindow.catalogue.ItemTable;
import onewindow.catalogue.ItemVersion;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The search as of now. Every change of what is offered raises one count in the database in the same transaction; a search
 * that finds the count raised builds the index anew first. So a new version is found on every node from the moment it is
 * in force (I3), without telling anyone.
 */
@Component
class OfferedItems {
    private record Built(long count, ItemFinder finder) {}

    private final Db db;
    private final ItemTable table;
    private volatile @Nullable Built built;

    OfferedItems(Db db, ItemTable table) {
        this.db = db;
        this.table = table;
    }

    ItemFinder finder() {
        long count = table.changeCount();
        Built now = built;
        return now != null && now.count >= count ? now.finder : rebuild(count);
    }

    private synchronized ItemFinder rebuild(long count) {
        Built now = built;
        if (now == null || now.count < count) {
            // The count is read first: a change in between costs one more build, never a missed one.
            now = new Built(count, new ItemFinder(offered()));
            built = now;
        }
        return now.finder;
    }

    private List<ItemVersion> offered() {
        return db.sql("""
                        select v.item_id, v.version, v.effective_from, v.content
                        from catalogue.item i
                        join catalogue.item_version v on v.item_id = i.id and v.version = i.current_version
                        where i.status = 'OFFERED'
                        order by i.code""").list(ItemVersion.class);
    }

    /**
     * Its dictionary takes a moment to load: meanwhile the rest of the program gets ready. Should it go wrong, the first
     * search tries again, and says why. Once more at the end, since a first start has only then been given its items.
     */
    @PostConstruct
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        CompletableFuture.runAsync(() -> finder().find("高龄津贴", ItemFinder.Filter.NONE));
    }
}

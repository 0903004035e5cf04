package onewindow.catalogue;

import java.util.List;
import onewindow.platform.Db;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger LOG = LoggerFactory.getLogger(OfferedItems.class);

    private record Built(long count, ItemFinder finder) {}

    private final Db db;
    private final ItemTable table;
    private volatile Built built = new Built(-1, new ItemFinder(List.of()));

    OfferedItems(Db db, ItemTable table) {
        this.db = db;
        this.table = table;
    }

    ItemFinder finder() {
        long count = table.changeCount();
        Built now = built;
        return now.count >= count ? now.finder : rebuild(count);
    }

    private synchronized ItemFinder rebuild(long count) {
        if (built.count < count) {
            // The count is read first: a change in between costs one more build, never a missed one.
            built = new Built(count, new ItemFinder(offered()));
        }
        return built.finder;
    }

    private List<ItemVersion> offered() {
        return db.sql("""
                        select v.item_id, v.version, v.effective_from, v.content
                        from catalogue.item i
                        join catalogue.item_version v on v.item_id = i.id and v.version = i.current_version
                        where i.status = 'OFFERED'
                        order by i.code""").list(ItemVersion.class);
    }

    /** The dictionary takes a moment to load; better now than in somebody's first search. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofVirtual().name("catalogue-index").start(() -> {
            int items = finder().find("高龄津贴", ItemFinder.Filter.NONE).size();
            LOG.debug("search is ready, {} found", items);
        });
    }
}

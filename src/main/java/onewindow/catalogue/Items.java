package onewindow.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;

/** The service items as the rooms above use them. */
@Component
public class Items {
    private record Key(UUID itemId, int version) {}

    /** Versions never change, so a remembered one is always right. */
    private final Cache<Key, ItemVersion> versions =
            Caffeine.newBuilder().maximumSize(5_000).build();

    private final ItemTable table;

    Items(ItemTable table) {
        this.table = table;
    }

    /** The version in force, of an item that is offered now (I4: nothing outside the list is offered). */
    public ItemVersion current(UUID itemId) {
        ItemTable.ItemRow item = table.find(itemId).orElseThrow(() -> Problem.notFound("这个事项"));
        Integer version = item.currentVersion();
        if (version == null) {
            // Nobody outside learns of what was never offered.
            throw Problem.notFound("这个事项");
        }
        if (item.status() != ItemStatus.OFFERED) {
            throw Problem.conflict("“" + item.name() + "”现在不受理，原因请咨询便民服务中心。");
        }
        return version(itemId, version);
    }

    public ItemVersion version(UUID itemId, int version) {
        Key key = new Key(itemId, version);
        ItemVersion known = versions.getIfPresent(key);
        if (known == null) {
            known = table.version(itemId, version).orElseThrow(() -> Problem.notFound("这个事项的第 " + version + " 版"));
            versions.put(key, known);
        }
        return known;
    }

    public Optional<UUID> idOf(String code) {
        return table.idOf(code);
    }

    /** Those that are there, by name. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return table.names(ids);
    }
}

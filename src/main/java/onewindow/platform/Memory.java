package onewindow.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.platform.db.Db;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What changes seldom and is asked for with every request, kept for a second: the places, bureaus and people of the
 * organisation, the calendar, settings. {@link Db} tells of every statement that writes to its schema or table, so this node
 * forgets at once; another learns of it within the second, or a little later where that is said. A transaction that has
 * written there sees its own rows.
 */
@Component
public class Memory {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:insert into|update|delete from)\\s+(([a-z]+)\\.[a-z_]+)");

    private final Map<String, List<Remembered<?, ?>>> byPlace = new ConcurrentHashMap<>();
    private final Duration life;

    public Memory(@Value("${onewindow.memory:1s}") Duration life) {
        this.life = life;
    }

    /** Something of one schema that is looked up by a key. */
    public <K, V> Remembered<K, V> of(String schema) {
        return of(schema, life);
    }

    /**
     * What is as right a little later on the other nodes, and dear to read.
     *
     * @param where a schema, or the one table of it that is written whenever the remembered changes
     */
    public <K, V> Remembered<K, V> of(String where, Duration longer) {
        Remembered<K, V> remembered = new Remembered<>(where, longer);
        byPlace.computeIfAbsent(where, s -> new CopyOnWriteArrayList<>()).add(remembered);
        return remembered;
    }

    public void written(String sql) {
        for (Map.Entry<String, List<Remembered<?, ?>>> place : byPlace.entrySet()) {
            if (sql.contains(place.getKey()) && writes(sql, place.getKey())) {
                forget(place.getKey());
            }
        }
    }

    private static boolean writes(String sql, String where) {
        Matcher written = WRITTEN.matcher(sql);
        while (written.find()) {
            if (written.group(2).equals(where) || written.group(1).equals(where)) {
                return true;
            }
        }
        return false;
    }

    private void forget(String where) {
        forgetNow(where);
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.hasResource(key(where))) {
            TransactionSynchronizationManager.bindResource(key(where), true);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(key(where));
                    forgetNow(where);
                }
            });
        }
    }

    private void forgetNow(String where) {
        byPlace.getOrDefault(where, List.of()).forEach(remembered -> remembered.cache.invalidateAll());
    }

    private static String key(String where) {
        return "onewindow.written." + where;
    }

    /** Values by key. */
    public static final class Remembered<K, V> {
        private final String where;
        private final Cache<K, V> cache;

        private Remembered(String where, Duration life) {
            this.where = where;
            this.cache = Caffeine.newBuilder()
                    .expireAfterWrite(life)
                    .maximumSize(20_000)
                    .build();
        }

        /** The remembered value, or the one read now; nothing is remembered of a key without a value. */
        public V get(K key, Function<K, V> read) {
            if (TransactionSynchronizationManager.hasResource(key(where))) {
                return read.apply(key);
            }
            V known = cache.getIfPresent(key);
            if (known == null) {
                known = read.apply(key);
                cache.put(key, known);
            }
            return known;
        }

        /** Of several keys those that have a value; what is not remembered is read at once. */
        public Map<K, V> all(Collection<K> keys, Function<Set<K>, Map<K, V>> read) {
            boolean own = TransactionSynchronizationManager.hasResource(key(where));
            Map<K, V> found = new HashMap<>(own ? Map.of() : cache.getAllPresent(keys));
            Set<K> unknown = new HashSet<>(keys);
            unknown.removeAll(found.keySet());
            if (!unknown.isEmpty()) {
                Map<K, V> fresh = read.apply(unknown);
                found.putAll(fresh);
                if (!own) {
                    cache.putAll(fresh);
                }
            }
            return found;
        }
    }
}

package onewindow.platform.setting;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import onewindow.platform.Memory;
import onewindow.platform.db.Db;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What administrators have set, each value encrypted, and what the environment says instead. Read while the program runs,
 * never while it is put together (docs/decisions), so a change takes effect at once here and within seconds on other nodes.
 */
@Component
public class Settings {
    public static final EncryptedColumn VALUE = EncryptedColumn.bytes("platform.setting", "value", "key");

    private static final String ALL = "all";

    private final Db db;
    private final FieldCipher cipher;
    private final Environment environment;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Memory.Remembered<String, Map<String, String>> stored;

    public Settings(
            Db db,
            FieldCipher cipher,
            Environment environment,
            TransactionTemplate transaction,
            Clock clock,
            Memory memory) {
        this.db = db;
        this.cipher = cipher;
        this.environment = environment;
        this.transaction = transaction;
        this.clock = clock;
        this.stored = memory.of("platform.setting", Duration.ofSeconds(3));
    }

    /** Empty when it is not set. */
    public String get(String key) {
        String outside = outside(key);
        return outside.isEmpty() ? stored().getOrDefault(key, "") : outside;
    }

    public String get(String key, String otherwise) {
        String value = get(key);
        return value.isEmpty() ? otherwise : value;
    }

    /** Whether the environment says it, so that no page can change it. */
    public boolean isFromOutside(String key) {
        return !outside(key).isEmpty();
    }

    private String outside(String key) {
        return environment.getProperty("onewindow." + key, "").strip();
    }

    private Map<String, String> stored() {
        return stored.get(ALL, all -> read());
    }

    private Map<String, String> read() {
        record SettingRow(String key, byte[] value) {}
        Map<String, String> values = new HashMap<>();
        db.sql("select key, value from platform.setting")
                .list(SettingRow.class)
                .forEach(row -> values.put(row.key(), cipher.decrypt(row.value(), VALUE.of(row.key()))));
        return Map.copyOf(values);
    }

    /** An empty value takes a setting back. */
    public void change(Map<String, String> values, @Nullable UUID by) {
        transaction.executeWithoutResult(t -> values.forEach((key, value) -> write(key, value.strip(), by)));
    }

    private void write(String key, String value, @Nullable UUID by) {
        if (value.isEmpty()) {
            db.sql("delete from platform.setting where key = :key")
                    .bind("key", key)
                    .update();
            return;
        }
        db.sql("""
                        insert into platform.setting (key, value, changed_at, changed_by)
                        values (:key, :value, :at, cast(:by as uuid))
                        on conflict (key) do update
                        set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .bind("key", key)
                .bind("value", cipher.encrypt(value, VALUE.of(key)))
                .bind("at", clock.instant())
                .bind("by", by)
                .update();
    }
}

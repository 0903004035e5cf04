package onewindow.platform.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How a record becomes the parameters of a statement: each component under its own name, a missing one with its type. */
final class RecordColumns {
    private static final Map<Class<?>, String> TYPES = Map.of(
            UUID.class, "uuid",
            Instant.class, "timestamptz",
            LocalDate.class, "date",
            Boolean.class, "bool",
            BigDecimal.class, "numeric",
            String.class, "varchar");
    private static final Map<Class<?>, List<Column>> KNOWN = new ConcurrentHashMap<>();

    private RecordColumns() {}

    private record Column(String name, Method accessor, Class<?> type) {}

    static Map<String, Object> of(Record row) {
        Map<String, Object> values = new HashMap<>();
        for (Column column : KNOWN.computeIfAbsent(row.getClass(), RecordColumns::columns)) {
            Object value = read(column, row);
            if (value instanceof Record inner) {
                values.putAll(of(inner));
            } else {
                values.put(column.name(), value == null ? missing(column) : value);
            }
        }
        return values;
    }

    private static List<Column> columns(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordColumns::column)
                .toList();
    }

    private static Column column(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        return new Column(component.getName(), component.getAccessor(), component.getType());
    }

    private static Object missing(Column column) {
        String type = column.type().isEnum() ? "varchar" : TYPES.get(column.type());
        if (type == null || column.type().isRecord()) {
            throw new IllegalArgumentException("no type for the missing " + column.name());
        }
        return Db.maybe(type, null);
    }

    private static @Nullable Object read(Column column, Record row) {
        try {
            return column.accessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + column.name(), e);
        }
    }
}

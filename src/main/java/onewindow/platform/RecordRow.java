package onewindow.platform;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.ObjectMapper;

/** Maps a row to a record: every component must have its column, and a missing one is an error, never a silent null. */
final class RecordRow<T> implements RowMapper<T> {
    private static final Map<Class<?>, RecordRow<?>> KNOWN = new ConcurrentHashMap<>();

    private final Constructor<T> constructor;
    private final RecordComponent[] components;
    private final ObjectMapper json;

    private RecordRow(Class<T> type, ObjectMapper json) {
        this.components = type.getRecordComponents();
        this.json = json;
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            this.constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no canonical constructor", e);
        }
    }

    @SuppressWarnings("unchecked")
    static <T> RecordRow<T> of(Class<T> type, ObjectMapper json) {
        return (RecordRow<T>) KNOWN.computeIfAbsent(type, t -> new RecordRow<>(t, json));
    }

    @Override
    public T mapRow(ResultSet rs, int rowNumber) throws SQLException {
        Map<String, Integer> columns = columns(rs.getMetaData());
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = snake(components[i].getName());
            Integer column = columns.get(name);
            if (column == null) {
                throw new SQLException("no column " + name + " for " + constructor.getDeclaringClass());
            }
            values[i] = Columns.read(rs, column, components[i].getType(), components[i].getGenericType(), json);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new SQLException("cannot make a " + constructor.getDeclaringClass(), e);
        }
    }

    private static Map<String, Integer> columns(ResultSetMetaData meta) throws SQLException {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.putIfAbsent(meta.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
        }
        return columns;
    }

    static String snake(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}

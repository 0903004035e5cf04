package onewindow.platform.db;

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
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;

/**
 * How rows become a record: every component must have its column, and a missing one is an error, never a silent null. A
 * component that is itself a record and has no column takes its own components from the same row. What the type tells is
 * worked out once; what the result tells, once for all its rows.
 */
final class RecordRow<T> {
    private static final Map<Class<?>, RecordRow<?>> KNOWN = new ConcurrentHashMap<>();

    private final Constructor<T> constructor;
    private final RecordComponent[] components;
    private final String[] names;
    private final JavaType[] jsonTypes;
    private final @Nullable RecordRow<?>[] nested;
    private final ObjectMapper json;

    private RecordRow(Class<T> type, ObjectMapper json) {
        this.components = type.getRecordComponents();
        this.names = Arrays.stream(components).map(c -> snake(c.getName())).toArray(String[]::new);
        this.json = json;
        this.jsonTypes = Arrays.stream(components)
                .map(c -> json.constructType(c.getGenericType()))
                .toArray(JavaType[]::new);
        this.nested = Arrays.stream(components)
                .map(c -> c.getType().isRecord() ? known(c.getType(), json) : null)
                .toArray(RecordRow<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            this.constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no canonical constructor", e);
        }
    }

    static <T> RowMapper<T> of(Class<T> type, ObjectMapper json) {
        return known(type, json).mapper();
    }

    /** Made outside the map: a record may hold others. */
    @SuppressWarnings("unchecked")
    private static <T> RecordRow<T> known(Class<T> type, ObjectMapper json) {
        RecordRow<?> known = KNOWN.get(type);
        if (known == null) {
            known = new RecordRow<>(type, json);
            KNOWN.put(type, known);
        }
        return (RecordRow<T>) known;
    }

    /** For one result. */
    private RowMapper<T> mapper() {
        return new RowMapper<>() {
            private @Nullable Shape shape;

            @Override
            public T mapRow(ResultSet rs, int rowNumber) throws SQLException {
                Shape known = shape;
                if (known == null) {
                    known = shape(rs.getMetaData());
                    shape = known;
                }
                return row(rs, known);
            }
        };
    }

    /** Where each component stands in one result, whether as JSON, or spread over columns of its own. */
    private record Shape(
            int[] columns, boolean[] json, @Nullable Shape[] spread) {}

    private T row(ResultSet rs, Shape shape) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(rs, shape, i);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new SQLException("cannot make a " + constructor.getDeclaringClass(), e);
        }
    }

    private @Nullable Object value(ResultSet rs, Shape shape, int i) throws SQLException {
        Class<?> type = components[i].getType();
        Shape spread = shape.spread()[i];
        RecordRow<?> inner = nested[i];
        if (spread != null && inner != null) {
            return inner.row(rs, spread);
        }
        return shape.json()[i]
                ? Columns.readJson(rs, shape.columns()[i], type, jsonTypes[i], json)
                : Columns.readPlain(rs, shape.columns()[i], type, components[i].getGenericType());
    }

    private Shape shape(ResultSetMetaData meta) throws SQLException {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            found.putIfAbsent(meta.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
        }
        return shape(meta, found);
    }

    private Shape shape(ResultSetMetaData meta, Map<String, Integer> found) throws SQLException {
        int[] columns = new int[names.length];
        boolean[] asJson = new boolean[names.length];
        @Nullable Shape[] spread = new @Nullable Shape[names.length];
        for (int i = 0; i < names.length; i++) {
            Integer column = found.get(names[i]);
            RecordRow<?> inner = nested[i];
            if (column == null && inner != null) {
                spread[i] = inner.shape(meta, found);
                continue;
            }
            if (column == null) {
                throw new SQLException("no column " + names[i] + " for " + constructor.getDeclaringClass());
            }
            columns[i] = column;
            asJson[i] = Columns.isJson(meta, column);
        }
        return new Shape(columns, asJson, spread);
    }

    static String snake(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}

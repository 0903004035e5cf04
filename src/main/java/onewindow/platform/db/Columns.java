package onewindow.platform.db;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;

/** Reads one column as the Java type a record asks for. */
final class Columns {
    private static final Set<String> JSON = Set.of("json", "jsonb");

    private Columns() {}

    static boolean isJson(ResultSetMetaData meta, int column) throws SQLException {
        return JSON.contains(meta.getColumnTypeName(column));
    }

    @SuppressWarnings("unchecked")
    static <T> @Nullable T read(ResultSet rs, int column, Class<T> type, ObjectMapper json) throws SQLException {
        return (T)
                (isJson(rs.getMetaData(), column)
                        ? readJson(rs, column, type, json.constructType(type), json)
                        : readPlain(rs, column, type, type));
    }

    static @Nullable Object readJson(ResultSet rs, int column, Class<?> type, JavaType as, ObjectMapper json)
            throws SQLException {
        String text = rs.getString(column);
        return text == null || type == String.class ? text : json.readValue(text, as);
    }

    static @Nullable Object readPlain(ResultSet rs, int column, Class<?> type, Type generic) throws SQLException {
        Object value = scalar(rs, column, type, generic);
        return rs.wasNull() ? null : value;
    }

    private static @Nullable Object scalar(ResultSet rs, int column, Class<?> type, Type generic) throws SQLException {
        if (type.isEnum()) {
            String name = rs.getString(column);
            return name == null ? null : constant(type, name);
        }
        if (type == Instant.class) {
            OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
        if (type == List.class) {
            Array array = rs.getArray(column);
            return array == null ? null : list(array, generic);
        }
        return plain(rs, column, type);
    }

    private static @Nullable Object plain(ResultSet rs, int column, Class<?> type) throws SQLException {
        if (type == int.class || type == Integer.class) {
            return rs.getInt(column);
        }
        if (type == long.class || type == Long.class) {
            return rs.getLong(column);
        }
        if (type == boolean.class || type == Boolean.class) {
            return rs.getBoolean(column);
        }
        if (type == LocalDate.class || type == LocalTime.class || type == UUID.class) {
            return rs.getObject(column, type);
        }
        if (type == byte[].class) {
            return rs.getBytes(column);
        }
        if (type == java.math.BigDecimal.class) {
            return rs.getBigDecimal(column);
        }
        if (type == String.class) {
            return rs.getString(column);
        }
        throw new IllegalArgumentException("no way to read a " + type.getName() + " from a column");
    }

    private static List<@Nullable Object> list(Array array, Type generic) throws SQLException {
        Type element = generic instanceof ParameterizedType p ? p.getActualTypeArguments()[0] : Object.class;
        List<@Nullable Object> items = new ArrayList<>();
        for (Object item : Db.elements(array)) {
            boolean isEnum = element instanceof Class<?> c && c.isEnum();
            items.add(isEnum && item != null ? constant((Class<?>) element, item.toString()) : item);
        }
        return items;
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " has no constant " + name);
    }
}

package onewindow.platform.db;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.platform.Memory;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * The one door to the database. SQL is written out in full where it is used; what you read is what runs. This class only
 * binds what plain JDBC does not: {@link Instant}, enums, collections (as arrays, for {@code = any(:names)}) and
 * {@link Json} (as jsonb); and maps a row to a record by component name ({@code due_on} → {@code dueOn}).
 */
@Component
public class Db {
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Memory memory;

    public Db(JdbcClient jdbc, ObjectMapper json, Memory memory) {
        this.jdbc = jdbc;
        this.json = json;
        this.memory = memory;
    }

    /** A value to be stored as jsonb. */
    public record Json(@Nullable Object value) {}

    public static Json json(@Nullable Object value) {
        return new Json(value);
    }

    /**
     * A value that may be missing, of one type in either case: a statement whose parameters change their types with every
     * call is parsed and planned with every call.
     *
     * @param type as the database calls it
     */
    public static Object maybe(String type, @Nullable Object value) {
        return value == null ? object(type, null) : value;
    }

    /**
     * The components of a record by the names its columns are bound under, each of the type its column has; those of a
     * record within it among them.
     */
    public static Map<String, Object> columns(Record row) {
        return RecordColumns.of(row);
    }

    public Statement sql(String sql) {
        return new Statement(sql, jdbc.sql(sql));
    }

    /** One statement with its parameters. */
    public final class Statement {
        private final String sql;
        private JdbcClient.StatementSpec spec;

        private Statement(String sql, JdbcClient.StatementSpec spec) {
            this.sql = sql;
            this.spec = spec;
        }

        public Statement bind(String name, @Nullable Object value) {
            spec = spec.param(name, toSql(value));
            return this;
        }

        public Statement bindAll(Map<String, ?> values) {
            values.forEach(this::bind);
            return this;
        }

        public int update() {
            return done(spec.update());
        }

        /** The only row; throws when there is none or more than one. */
        public <T> T one(Class<T> type) {
            return done(spec.query(mapper(type)).single());
        }

        public <T> Optional<T> optional(Class<T> type) {
            return done(spec.query(mapper(type)).optional());
        }

        public <T> List<T> list(Class<T> type) {
            return done(spec.query(mapper(type)).list());
        }

        public <T> List<T> list(RowMapper<T> mapper) {
            return done(spec.query(mapper).list());
        }

        private <T> T done(T answer) {
            memory.written(sql);
            return answer;
        }

        /** The only row of an aggregate or {@code returning}, as a number. */
        public long count() {
            Long value = done(spec.query(Long.class).single());
            if (value == null) {
                throw new EmptyResultDataAccessException(1);
            }
            return value;
        }
    }

    private <T> RowMapper<T> mapper(Class<T> type) {
        return type.isRecord() ? RecordRow.of(type, json) : (rs, n) -> onlyColumn(rs, type);
    }

    /** JdbcClient takes a null here for "no value"; only its type does not say so. */
    @SuppressWarnings("NullAway")
    private <T> T onlyColumn(java.sql.ResultSet rs, Class<T> type) throws SQLException {
        return Columns.read(rs, 1, type, json);
    }

    private @Nullable Object toSql(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Json document -> jsonb(document.value());
            case Collection<?> items -> array(items);
            default -> value;
        };
    }

    private @Nullable PGobject jsonb(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        // PostgreSQL text cannot hold U+0000; nobody types it on purpose.
        return object("jsonb", json.writeValueAsString(value).replace("\\u0000", ""));
    }

    private static PGobject object(String type, @Nullable String value) {
        try {
            PGobject object = new PGobject();
            object.setType(type);
            object.setValue(value);
            return object;
        } catch (SQLException e) {
            throw new IllegalArgumentException("not a value of type " + type, e);
        }
    }

    /** Bound as an array so that a list of any length is one parameter and one query plan. */
    private static Object array(Collection<?> items) {
        Object[] plain = items.stream()
                .map(item -> item instanceof Enum<?> constant ? constant.name() : item)
                .toArray();
        boolean numbers = plain.length > 0 && plain[0] instanceof Number;
        boolean ids = plain.length > 0 && plain[0] instanceof java.util.UUID;
        return ids ? List.of(plain).toArray(new java.util.UUID[0]) : numbers ? plain : textArray(plain);
    }

    private static String[] textArray(Object[] plain) {
        String[] text = new String[plain.length];
        for (int i = 0; i < plain.length; i++) {
            text[i] = String.valueOf(plain[i]);
        }
        return text;
    }

    static List<@Nullable Object> elements(Array array) throws SQLException {
        return java.util.Arrays.asList((Object[]) array.getArray());
    }
}

package onewindow.platform.db;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list, collected one by one. Only constants of the program go into the text; every value is bound.
 */
public final class Where {
    private static final Pattern VALUE = Pattern.compile("(?<!:):[a-zA-Z]\\w*");

    private final List<String> conditions;
    private final Map<String, @Nullable Object> values;
    private final boolean hidden;

    public Where() {
        this(new ArrayList<>(), new HashMap<>(), false);
    }

    private Where(List<String> conditions, Map<String, @Nullable Object> values, boolean hidden) {
        this.conditions = conditions;
        this.values = values;
        this.hidden = hidden;
    }

    /**
     * The same conditions with each value in a subquery, where the planner does not see it: the server then keeps one plan
     * for all values instead of planning every time. For a list whose plan is the same whatever is asked for; not for
     * {@code like}, which finds an index by the text it sees, nor for {@code any(:list)} without a cast.
     */
    public Where hidden() {
        return new Where(conditions, values, true);
    }

    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    public Where and(String condition, String name, @Nullable Object value) {
        values.put(name, value);
        return and(condition);
    }

    /** Adds the condition only when there is something to look for. */
    public Where andIfPresent(String condition, String name, @Nullable Object value) {
        boolean absent = value == null || (value instanceof String text && text.isBlank());
        return absent ? this : and(condition, name, value);
    }

    /** A bound value that no single condition owns. */
    public Where bind(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    /** {@code where a and b}, or nothing. */
    public String sql() {
        return conditions.isEmpty() ? "" : "where " + worded(String.join("\n  and ", conditions));
    }

    /** These conditions as one part of another list's; their values go along. */
    public String partOf(Where whole) {
        whole.values.putAll(values);
        return worded(String.join(" and ", conditions));
    }

    public Map<String, @Nullable Object> values() {
        return values;
    }

    /** A condition as it is worded here: {@code :name}, or {@code (select :name)} when the values are hidden. */
    public String worded(String condition) {
        return hidden ? VALUE.matcher(condition).replaceAll("(select $0)") : condition;
    }
}

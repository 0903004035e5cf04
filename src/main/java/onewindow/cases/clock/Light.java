package onewindow.cases.clock;

import java.time.LocalDate;
import java.util.Map;
import onewindow.platform.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * 红黄灯: yellow with few working days left, red past the promise, black past the statutory limit too; how many days, the
 * county's {@link LightRule} says. This is the one place where a date becomes a light.
 */
public enum Light {
    GREEN("正常"),
    YELLOW("临期"),
    RED("超期"),
    BLACK("超法定"),
    NONE("不计时");

    public final String chinese;

    Light(String chinese) {
        this.chinese = chinese;
    }

    /** When it is due; a case without a running clock stands behind all others. */
    public static final String DUE = "coalesce(c.due_on, date '9999-12-31')";

    /** The light of a case in SQL, by its name; binds {@link Today#values}. */
    public static final String NAME = "case when c.due_on is null then 'NONE' when c.due_on > :soon then 'GREEN'"
            + " when c.due_on >= :red then 'YELLOW' when c.statutory_on < :black then 'BLACK' else 'RED' end";

    /**
     * The dates every light is found by, computed once for a whole list.
     *
     * @param soon due on it or before: yellow
     * @param red due before it: red
     * @param black the statutory limit before it: black
     */
    public record Today(LocalDate date, LocalDate soon, LocalDate red, LocalDate black) {
        public static Today of(LocalDate date, WorkCalendar calendar, LightRule rule) {
            return new Today(
                    date,
                    calendar.plusWorkingDays(date, rule.yellowDays()).date(),
                    calendar.minusWorkingDays(date, rule.redDays()),
                    calendar.minusWorkingDays(date, rule.blackDays()));
        }

        /** What the SQL of lights binds. */
        public Map<String, LocalDate> values() {
            return Map.of("soon", soon, "red", red, "black", black);
        }
    }

    public static Light of(@Nullable LocalDate dueOn, @Nullable LocalDate statutoryOn, Today today) {
        if (dueOn == null) {
            return NONE;
        }
        if (dueOn.isAfter(today.soon())) {
            return GREEN;
        }
        if (!dueOn.isBefore(today.red())) {
            return YELLOW;
        }
        return statutoryOn != null && statutoryOn.isBefore(today.black()) ? BLACK : RED;
    }

    /** The same in SQL, for lists; binds {@link Today#values}. Worded as the indexes are. */
    public String sql() {
        return switch (this) {
            case NONE -> "c.due_on is null";
            case BLACK -> DUE + " < :red and c.statutory_on < :black";
            case RED -> DUE + " < :red and coalesce(c.statutory_on >= :black, true)";
            case YELLOW -> DUE + " between :red and :soon";
            case GREEN -> DUE + " > :soon and c.due_on is not null";
        };
    }
}

package onewindow.cases.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * 红黄灯: yellow with few working days left, red past the promise, black past the statutory limit too; how many days, the
 * county's {@link LightLimits} says. This is the one place where a date becomes a light.
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

    /** Past the promise; what was due by noon, from noon on. Binds {@link Today#values}. */
    public static final String LATE = DUE + " <= :noon and (c.due_on < :red or c.due_morning)";

    /** The light of a case in SQL, by its name; binds {@link Today#values}. */
    public static final String NAME = "case when c.due_on is null then 'NONE' when c.due_on > :soon then 'GREEN'"
            + " when not (" + LATE + ") then 'YELLOW' when c.statutory_on < :black then 'BLACK' else 'RED' end";

    /**
     * The dates every light is found by, computed once for a whole list.
     *
     * @param soon due on it or before: yellow
     * @param red due before it: red
     * @param noon due by noon of it or before: red too
     * @param black the statutory limit before it: black
     */
    public record Today(LocalDate date, LocalDate soon, LocalDate red, LocalDate noon, LocalDate black) {
        public static Today of(LocalDateTime now, WorkCalendar calendar, LightLimits rule) {
            LocalDate date = now.toLocalDate();
            LocalDate red = calendar.minusWorkingDays(date, rule.redDays());
            boolean afternoon = !now.toLocalTime().isBefore(LocalTime.NOON);
            return new Today(
                    date,
                    calendar.plusWorkingDays(date, rule.yellowDays()).date(),
                    red,
                    afternoon ? red : red.minusDays(1),
                    calendar.minusWorkingDays(date, rule.blackDays()));
        }

        /** What the SQL of lights binds. */
        public Map<String, LocalDate> values() {
            return Map.of("soon", soon, "red", red, "noon", noon, "black", black);
        }
    }

    public static Light of(DueDay due, @Nullable LocalDate statutoryOn, Today today) {
        if (due.date().isAfter(today.soon())) {
            return GREEN;
        }
        LocalDate past = due.morning() ? today.noon().plusDays(1) : today.red();
        if (!due.date().isBefore(past)) {
            return YELLOW;
        }
        return statutoryOn != null && statutoryOn.isBefore(today.black()) ? BLACK : RED;
    }

    /** The same in SQL, for lists; binds {@link Today#values}. Worded as the indexes are. */
    public String sql() {
        return switch (this) {
            case NONE -> "c.due_on is null";
            case BLACK -> LATE + " and c.statutory_on < :black";
            case RED -> LATE + " and coalesce(c.statutory_on >= :black, true)";
            case YELLOW -> DUE + " between :red and :soon and not (c.due_morning and c.due_on <= :noon)";
            case GREEN -> DUE + " > :soon and c.due_on is not null";
        };
    }
}

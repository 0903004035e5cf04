package onewindow.cases.clock;

import java.time.LocalDate;
import onewindow.platform.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** 红黄灯: yellow with at most one working day left, red past the limit, black past the statutory limit too. */
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

    /** The two dates every light is found by, computed once for a whole list. */
    public record Today(LocalDate date, LocalDate soon) {
        public static Today of(LocalDate date, WorkCalendar calendar) {
            return new Today(date, calendar.plusWorkingDays(date, 1).date());
        }
    }

    public static Light of(@Nullable LocalDate dueOn, @Nullable LocalDate statutoryOn, Today today) {
        if (dueOn == null) {
            return NONE;
        }
        if (statutoryOn != null && statutoryOn.isBefore(today.date())) {
            return BLACK;
        }
        if (dueOn.isBefore(today.date())) {
            return RED;
        }
        return dueOn.isAfter(today.soon()) ? GREEN : YELLOW;
    }

    /** The same in SQL, for lists; binds :today and :soon. Worded as the indexes are. */
    public String sql() {
        return switch (this) {
            case NONE -> "c.due_on is null";
            case BLACK -> DUE + " < :today and c.statutory_on < :today";
            case RED -> DUE + " < :today and coalesce(c.statutory_on >= :today, true)";
            case YELLOW -> DUE + " between :today and :soon";
            case GREEN -> DUE + " > :soon and c.due_on is not null";
        };
    }
}

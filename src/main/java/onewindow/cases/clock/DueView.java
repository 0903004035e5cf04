package onewindow.cases.clock;

import java.time.LocalDate;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** A date in words a person would use. */
public record DueView(LocalDate on, String said, int workingDaysLeft, boolean provisional, Light light) {
    public static @Nullable DueView of(
            @Nullable DueDay due, @Nullable LocalDate statutoryOn, WorkCalendar calendar, Light.Today today) {
        if (due == null) {
            return null;
        }
        return new DueView(
                due.date(),
                DueDay.before(due.date(), due.morning(), today.date()),
                calendar.workingDaysBetween(today.date(), due.date()),
                due.provisional(),
                Light.of(due, statutoryOn, today));
    }
}

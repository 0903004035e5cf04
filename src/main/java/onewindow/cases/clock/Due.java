package onewindow.cases.clock;

import java.time.LocalDate;
import onewindow.platform.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** A date in words a person would use. */
public record Due(LocalDate on, String said, int workingDaysLeft, boolean provisional, Light light) {
    public static @Nullable Due of(
            @Nullable LocalDate on,
            @Nullable LocalDate statutoryOn,
            boolean provisional,
            WorkCalendar calendar,
            Light.Today today) {
        if (on == null) {
            return null;
        }
        return new Due(
                on,
                WorkCalendar.said(on, today.date()) + "前",
                calendar.workingDaysBetween(today.date(), on),
                provisional,
                Light.of(on, statutoryOn, today));
    }
}

package onewindow.agents.errand;

import java.time.LocalDate;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** Until when somebody must take an order, in words, with its light: yellow on the last working day, red past it. */
record TakeBy(LocalDate on, String said, int workingDaysLeft, boolean provisional, TakeLight light) {
    enum TakeLight {
        GREEN,
        YELLOW,
        RED
    }

    /** Null once it is taken. */
    static @Nullable TakeBy of(
            ErrandStatus status, LocalDate on, boolean provisional, WorkCalendar calendar, LocalDate today) {
        if (status != ErrandStatus.ASKED) {
            return null;
        }
        int left = calendar.workingDaysBetween(today, on);
        TakeLight light = on.isBefore(today) ? TakeLight.RED : left == 0 ? TakeLight.YELLOW : TakeLight.GREEN;
        return new TakeBy(on, WorkCalendar.said(on, today) + "前", left, provisional, light);
    }
}

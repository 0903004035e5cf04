package onewindow.cases.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The day a limit is used up.
 *
 * @param morning already at noon; only limits in half days end so
 * @param provisional a day on the way was only estimated
 */
public record DueDay(LocalDate date, boolean morning, boolean provisional) {
    public boolean passedAt(LocalDateTime moment) {
        boolean afternoon = !moment.toLocalTime().isBefore(LocalTime.NOON);
        return date.isBefore(moment.toLocalDate()) || morning && afternoon && date.equals(moment.toLocalDate());
    }

    /** 11月26日（周四）前, 11月26日（周四）中午前. */
    public static String before(LocalDate date, boolean morning, @Nullable LocalDate today) {
        return WorkCalendar.said(date, today) + (morning ? "中午前" : "前");
    }
}

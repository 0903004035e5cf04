package onewindow.cases.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import onewindow.organisation.site.OpeningHours;
import onewindow.platform.time.WorkCalendar;

/**
 * The time a clock runs in.
 *
 * @param hours of the accepting site; they matter to limits in half days only
 */
public record WorkTime(WorkCalendar calendar, OpeningHours hours, ZoneId zone) {
    LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}

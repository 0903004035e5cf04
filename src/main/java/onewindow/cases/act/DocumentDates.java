package onewindow.cases.act;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days and hours as the papers write them. */
@Component
class DocumentDates {
    private final Calendars calendars;
    private final ZoneId zone;

    DocumentDates(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.zone = clock.getZone();
    }

    String minute(Instant at) {
        LocalDateTime time = LocalDateTime.ofInstant(at, zone);
        return "%s %02d:%02d".formatted(full(time.toLocalDate()), time.getHour(), time.getMinute());
    }

    String day(Instant at) {
        return full(LocalDate.ofInstant(at, zone));
    }

    /** A day of a year whose holidays are not published yet may still move, and the paper says so. */
    @Nullable
    String day(@Nullable LocalDate date) {
        if (date == null) {
            return null;
        }
        boolean certain = calendars.current().kind(date).certain();
        return full(date) + "（" + WorkCalendar.weekday(date) + "）" + (certain ? "" : "（暂定，待放假通知公布后核定）");
    }

    private static String full(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}

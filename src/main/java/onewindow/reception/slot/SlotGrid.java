package onewindow.reception.slot;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import onewindow.organisation.site.OpeningCalendar;
import onewindow.organisation.site.OpeningHours.Span;

/** 号源 of one queue: every day anew from the opening calendar of the site and the rules; no slot is stored. */
public record SlotGrid(OpeningCalendar calendar, SlotRules rules) {

    /** When so long a service may begin on that day: it ends before the doors close, for noon as for the night. */
    public List<LocalDateTime> starts(LocalDate day, int serviceMinutes) {
        int taken = rules.slots(serviceMinutes) * rules.minutes();
        List<LocalDateTime> starts = new ArrayList<>();
        for (Span span : calendar.on(day)) {
            int end = minute(span.to());
            for (int at = minute(span.from()); at + taken <= end; at += rules.minutes()) {
                starts.add(day.atStartOfDay().plusMinutes(at));
            }
        }
        return starts;
    }

    /** The site is open for all of it. */
    public static boolean covers(OpeningCalendar calendar, LocalDateTime start, int minutes) {
        int from = minute(start.toLocalTime());
        return calendar.on(start.toLocalDate()).stream()
                .anyMatch(span -> minute(span.from()) <= from && from + minutes <= minute(span.to()));
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}

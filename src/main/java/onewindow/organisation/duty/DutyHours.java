package onewindow.organisation.duty;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import onewindow.organisation.site.OpeningCalendar;
import onewindow.organisation.site.OpeningCalendars;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.organisation.site.Site;
import onewindow.platform.time.DayHalf;
import org.springframework.stereotype.Component;

/** When somebody of a site is expected, by its opening calendar. */
@Component
class DutyHours {
    private final OpeningCalendars openings;

    DutyHours(OpeningCalendars openings) {
        this.openings = openings;
    }

    /** Of everybody, on a working day on which the site opens at all; a half in which it is closed is not there. */
    Map<DayHalf, Span> expected(Site site, LocalDate day) {
        OpeningCalendar calendar = openings.of(site);
        Map<DayHalf, Span> halves = calendar.weekly().halves(day, calendar.calendar());
        List<Span> open = calendar.on(day);
        halves.values().removeIf(half -> open.stream().noneMatch(span -> meets(span, half)));
        return halves;
    }

    /** Of whoever is on the roster of that day: all the hours it is open. */
    Map<DayHalf, Span> ofDuty(Site site, LocalDate day) {
        Map<DayHalf, Span> halves = new EnumMap<>(DayHalf.class);
        for (Span span : openings.on(site, day)) {
            DayHalf half = span.from().isBefore(LocalTime.NOON) ? DayHalf.MORNING : DayHalf.AFTERNOON;
            halves.merge(half, span, (one, other) -> new Span(one.from(), other.to()));
        }
        return halves;
    }

    /** For which half one signs in at that moment: they part in the middle of the break at noon. */
    DayHalf half(Site site, LocalDateTime moment) {
        Map<DayHalf, Span> halves = expected(site, moment.toLocalDate());
        Span morning = halves.get(DayHalf.MORNING);
        Span afternoon = halves.get(DayHalf.AFTERNOON);
        LocalTime parted = LocalTime.NOON;
        if (morning != null && afternoon != null) {
            Duration rest = Duration.between(morning.to(), afternoon.from());
            parted = morning.to().plus(rest.dividedBy(2));
        }
        return moment.toLocalTime().isBefore(parted) ? DayHalf.MORNING : DayHalf.AFTERNOON;
    }

    private static boolean meets(Span one, Span other) {
        return one.from().isBefore(other.to()) && other.from().isBefore(one.to());
    }
}

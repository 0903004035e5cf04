package onewindow.organisation.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import onewindow.organisation.site.OpeningCalendar;
import onewindow.organisation.site.OpeningCalendars;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.organisation.site.Site;
import org.springframework.stereotype.Component;

/** For which days a site needs people on duty: those of its opening calendar. */
@Component
class RosterDays {
    private final OpeningCalendars openings;

    RosterDays(OpeningCalendars openings) {
        this.openings = openings;
    }

    List<RosterDay> of(Site site, LocalDate from, LocalDate until) {
        OpeningCalendar calendar = openings.of(site);
        List<RosterDay> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            Map<RosterKind, List<Span>> kinds = new EnumMap<>(RosterKind.class);
            for (Span span : calendar.duties(day)) {
                kinds.computeIfAbsent(RosterKind.of(calendar.dayType(day), span), kind -> new ArrayList<>())
                        .add(span);
            }
            LocalDate date = day;
            kinds.forEach((kind, spans) -> days.add(new RosterDay(date, kind, OpeningCalendar.said(spans))));
        }
        return days;
    }
}

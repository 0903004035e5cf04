package onewindow.organisation.site;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.organisation.site.OpeningCalendar.Opening;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.platform.Memory;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.WorkCalendar;
import org.springframework.stereotype.Service;

/** When sites are open: every page, screen, search answer and slot asks here. */
@Service
public class OpeningCalendars {
    private final SpecialHoursTable table;
    private final Calendars calendars;
    private final Memory.Remembered<UUID, List<SpecialHours>> special;

    OpeningCalendars(SpecialHoursTable table, Calendars calendars, Memory memory) {
        this.table = table;
        this.calendars = calendars;
        this.special = memory.of("organisation");
    }

    public OpeningCalendar of(Site site) {
        List<SpecialHours> kept =
                special.get(site.id(), id -> table.of(List.of(id)).getOrDefault(id, List.of()));
        return new OpeningCalendar(OpeningHours.of(site), kept, calendars.current());
    }

    /** However many sites: one statement. */
    public Map<UUID, OpeningCalendar> of(Collection<Site> sites) {
        WorkCalendar calendar = calendars.current();
        Map<UUID, List<SpecialHours>> kept =
                special.all(sites.stream().map(Site::id).collect(Collectors.toSet()), table::of);
        return sites.stream()
                .collect(Collectors.toMap(
                        Site::id,
                        site -> new OpeningCalendar(
                                OpeningHours.of(site), kept.getOrDefault(site.id(), List.of()), calendar),
                        (one, same) -> one));
    }

    public boolean openAt(Site site, LocalDateTime moment) {
        return of(site).openAt(moment);
    }

    public List<Span> on(Site site, LocalDate date) {
        return of(site).on(date);
    }

    public Optional<Opening> nextOpening(Site site, LocalDateTime moment) {
        return of(site).nextOpening(moment);
    }
}

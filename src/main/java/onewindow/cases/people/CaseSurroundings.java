package onewindow.cases.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import onewindow.cases.CaseFile;
import onewindow.cases.clock.DueDay;
import onewindow.cases.clock.DueView;
import onewindow.cases.clock.Light;
import onewindow.cases.clock.LightSettings;
import onewindow.cases.clock.WorkTime;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Items;
import onewindow.identity.audit.Audit;
import onewindow.organisation.site.OpeningHours;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands around a case: its item, the people, the calendar, the time. */
@Component
public record CaseSurroundings(
        Items items, CaseStaff people, Calendars calendars, LightSettings lights, Audit audit, Clock clock) {
    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    public ItemVersion item(CaseFile file) {
        return items.version(file.subject().itemId(), file.subject().itemVersion());
    }

    public Light.Today today() {
        return Light.Today.of(calendars.now(), calendars.current(), lights.lights());
    }

    @Nullable
    public DueView due(CaseFile file) {
        return DueView.of(file.dates().due(), file.dates().statutoryOn(), calendars.current(), today());
    }

    @Nullable
    public DueView statutoryDue(CaseFile file) {
        WorkCalendar calendar = calendars.current();
        LocalDate on = file.dates().statutoryOn();
        DueDay due =
                on == null ? null : new DueDay(on, false, !calendar.kind(on).certain());
        return DueView.of(due, on, calendar, today());
    }

    /** The time the clocks of a case run in. */
    public WorkTime time(CaseFile file) {
        return new WorkTime(
                calendars.current(), OpeningHours.of(people.site(file.place().siteId())), zone());
    }
}

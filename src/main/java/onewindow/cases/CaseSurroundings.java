package onewindow.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import onewindow.cases.clock.Due;
import onewindow.cases.clock.Light;
import onewindow.cases.clock.LightRules;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.Items;
import onewindow.identity.Audit;
import onewindow.platform.Calendars;
import onewindow.platform.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands around a case: its item, the people, the calendar, the time. */
@Component
public record CaseSurroundings(
        Items items, CasePeople people, Calendars calendars, LightRules lights, Audit audit, Clock clock) {
    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    public ItemVersion item(CaseFile file) {
        return items.version(file.itemId(), file.itemVersion());
    }

    public Light.Today today() {
        return Light.Today.of(calendars.today(), calendars.current(), lights.lights());
    }

    @Nullable
    public Due due(CaseFile file) {
        WorkCalendar calendar = calendars.current();
        return Due.of(file.dueOn(), file.statutoryOn(), file.dueProvisional(), calendar, today());
    }

    @Nullable
    public Due statutoryDue(CaseFile file) {
        WorkCalendar calendar = calendars.current();
        LocalDate on = file.statutoryOn();
        return Due.of(on, on, on != null && !calendar.kind(on).certain(), calendar, today());
    }
}

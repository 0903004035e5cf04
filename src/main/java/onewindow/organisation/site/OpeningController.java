package onewindow.organisation.site;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.Problem;
import onewindow.platform.db.Slice;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 开放日历 of a site, month by month, for who arranges it: the director at the desk, the administrator of the county. */
@RestController
@RequestMapping({"/api/desk", "/api/admin"})
class OpeningController {
    /** A page turns no further; nobody arranges so far ahead. */
    private static final int YEARS = 3;

    private final PlannedClosures closures;
    private final SiteLists lists;
    private final OpeningCalendars openings;
    private final SpecialHoursOffice office;
    private final SpecialHoursTable table;
    private final Calendars calendars;

    OpeningController(
            PlannedClosures closures,
            SiteLists lists,
            OpeningCalendars openings,
            SpecialHoursOffice office,
            SpecialHoursTable table,
            Calendars calendars) {
        this.closures = closures;
        this.lists = lists;
        this.openings = openings;
        this.office = office;
        this.table = table;
        this.calendars = calendars;
    }

    record ArrangedSite(UUID id, String name, String regionCode) {}

    /** @param hoursNow what they are without what is planned */
    record MonthDay(OpeningDay day, String hoursNow, boolean changed) {
        static MonthDay of(LocalDate date, OpeningCalendar now, OpeningCalendar planned) {
            OpeningDay then = planned.day(date);
            String hours = Spans.said(now.on(date));
            return new MonthDay(then, hours, !hours.equals(then.hours()));
        }
    }

    /** @param mayEnd whether it is this person's to end */
    record SpecialHoursView(
            UUID id, SpecialHours.Kind kind, LocalDate fromOn, String text, String enteredByName, boolean mayEnd) {}

    /** @param mayEnter which kinds are this person's to enter */
    record OpeningMonth(
            UUID siteId,
            String siteName,
            String hours,
            YearMonth month,
            List<MonthDay> days,
            List<SpecialHoursView> special,
            List<SpecialHours.Kind> mayEnter) {}

    @GetMapping("/opening-sites")
    Slice<ArrangedSite> sites(Actor actor, @RequestParam @Nullable String q, @ParameterObject Slice.Request page) {
        actor.require(Role.SYSTEM_ADMIN, Role.CENTRE_DIRECTOR);
        return lists.find(actor.regions(Role.SYSTEM_ADMIN, Role.CENTRE_DIRECTOR), null, q, page)
                .map(site -> new ArrangedSite(
                        site.id(), site.name(), site.regionCode().value()));
    }

    @GetMapping("/sites/{id}/opening")
    OpeningMonth month(Actor actor, @PathVariable UUID id, @RequestParam @Nullable YearMonth month) {
        actor.require(Role.SYSTEM_ADMIN, Role.CENTRE_DIRECTOR);
        Site site = office.of(actor, id);
        OpeningCalendar now = openings.of(site);
        YearMonth shown = shown(month);
        return new OpeningMonth(
                id,
                site.name(),
                site.hours(),
                shown,
                days(shown, now, now),
                special(actor, site),
                SpecialHoursOffice.kinds(actor, site));
    }

    /** What the days of the month would come to. */
    @PostMapping("/sites/{id}/opening/preview")
    List<MonthDay> preview(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable YearMonth month,
            @Valid @RequestBody SpecialHoursRequest request) {
        actor.require(Role.SYSTEM_ADMIN, Role.CENTRE_DIRECTOR);
        Site site = office.of(actor, id);
        return days(shown(month), openings.of(site), office.planned(actor, site, request));
    }

    /** Those who have booked and would find the door closed. */
    @PostMapping("/sites/{id}/opening/left")
    List<BookedPeople.BookedPerson> left(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody SpecialHoursRequest request) {
        actor.require(Role.SYSTEM_ADMIN, Role.CENTRE_DIRECTOR);
        return closures.left(actor, id, request);
    }

    /** @param left how many of those who have booked it leaves, as the list has shown */
    @PostMapping("/sites/{id}/special-hours")
    @ResponseStatus(HttpStatus.CREATED)
    List<SpecialHoursView> enter(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable Integer left,
            @Valid @RequestBody SpecialHoursRequest request) {
        actor.require(Role.SYSTEM_ADMIN, Role.CENTRE_DIRECTOR);
        closures.enter(actor, id, request, left);
        return special(actor, office.of(actor, id));
    }

    @PostMapping("/sites/{id}/special-hours/{entry}/end")
    List<SpecialHoursView> end(Actor actor, @PathVariable UUID id, @PathVariable UUID entry) {
        actor.require(Role.SYSTEM_ADMIN, Role.CENTRE_DIRECTOR);
        office.end(actor, id, entry);
        return special(actor, office.of(actor, id));
    }

    private YearMonth shown(@Nullable YearMonth month) {
        YearMonth now = YearMonth.from(calendars.today());
        if (month != null && Math.abs(ChronoUnit.MONTHS.between(now, month)) > 12 * YEARS) {
            throw Problem.invalid("month", "只能看前后" + YEARS + "年的月份。");
        }
        return month == null ? now : month;
    }

    private static List<MonthDay> days(YearMonth month, OpeningCalendar now, OpeningCalendar planned) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(date -> MonthDay.of(date, now, planned))
                .toList();
    }

    private List<SpecialHoursView> special(Actor actor, Site site) {
        LocalDate today = calendars.today();
        List<SpecialHours.Kind> own = SpecialHoursOffice.kinds(actor, site);
        return table.lasting(site.id(), today).stream()
                .map(row -> new SpecialHoursView(
                        row.id(),
                        row.kind(),
                        row.fromOn(),
                        row.special().said(today),
                        row.enteredByName(),
                        own.contains(row.kind())))
                .toList();
    }
}

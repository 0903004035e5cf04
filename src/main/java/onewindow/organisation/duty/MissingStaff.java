package onewindow.organisation.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.organisation.site.Site;
import onewindow.organisation.staff.StaffTable;
import onewindow.organisation.standin.NotSignedIn;
import onewindow.platform.time.Calendars;
import onewindow.platform.time.DayHalf;
import org.springframework.stereotype.Component;

/** Looks, after opening and grace, for whoever is expected and has not signed in. */
@Component
class MissingStaff {
    private final AttendanceRules rules;
    private final AttendanceTable table;
    private final DutyHours hours;
    private final DutyAccess access;
    private final NotSignedIn missing;
    private final Calendars calendars;

    MissingStaff(
            AttendanceRules rules,
            AttendanceTable table,
            DutyHours hours,
            DutyAccess access,
            NotSignedIn missing,
            Calendars calendars) {
        this.rules = rules;
        this.table = table;
        this.hours = hours;
        this.access = access;
        this.missing = missing;
        this.calendars = calendars;
    }

    void look() {
        rules.standingIn().forEach(rule -> look(access.site(rule.siteId()), rule.graceMinutes()));
    }

    private void look(Site site, int graceMinutes) {
        LocalDateTime now = calendars.now();
        DayHalf half = hours.half(site, now);
        Span span = hours.expected(site, now.toLocalDate()).get(half);
        if (span == null || !within(span, graceMinutes, now.toLocalTime())) {
            return;
        }
        LocalDate today = now.toLocalDate();
        List<StaffTable.StaffRow> people = access.people(site.id());
        List<UUID> ids = people.stream().map(StaffTable.StaffRow::id).toList();
        Set<UUID> came = table.of(ids, today, today).stream()
                .filter(row -> row.half() == half)
                .map(AttendanceTable.AttendanceRow::staffId)
                .collect(Collectors.toSet());
        people.stream()
                .filter(person -> !came.contains(person.id()) && NotSignedIn.isStoodInFor(person))
                .forEach(person -> missing.didNotCome(person, half.chinese));
    }

    private static boolean within(Span span, int graceMinutes, LocalTime time) {
        return time.isAfter(span.from().plusMinutes(graceMinutes)) && time.isBefore(span.to());
    }
}

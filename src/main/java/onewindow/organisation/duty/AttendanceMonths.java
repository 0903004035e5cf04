package onewindow.organisation.duty;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.organisation.site.Site;
import onewindow.platform.db.Db;
import onewindow.platform.time.DayHalf;
import org.springframework.stereotype.Component;

/** What was expected of people and what was kept, half day by half day. */
@Component
class AttendanceMonths {
    private final AttendanceTable table;
    private final DutyHours hours;
    private final Db db;

    AttendanceMonths(AttendanceTable table, DutyHours hours, Db db) {
        this.table = table;
        this.hours = hours;
        this.db = db;
    }

    private record OnRoster(UUID staffId, LocalDate day) {}

    private record Key(UUID staffId, LocalDate day, DayHalf half) {}

    Map<UUID, List<HalfDay>> of(Site site, Collection<UUID> people, YearMonth month) {
        return of(site, people, month.atDay(1), month.atEndOfMonth());
    }

    Map<UUID, List<HalfDay>> of(Site site, Collection<UUID> people, LocalDate from, LocalDate until) {
        Map<Key, AttendanceTable.AttendanceRow> kept = table.of(people, from, until).stream()
                .collect(Collectors.toMap(row -> new Key(row.staffId(), row.day(), row.half()), row -> row));
        List<AttendanceTable.AwayRow> away = table.away(people, from, until);
        Set<OnRoster> rosters = rosters(site, from, until);
        Map<UUID, List<HalfDay>> found = new HashMap<>();
        people.forEach(person -> found.put(person, new ArrayList<>()));
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            Map<DayHalf, Span> usual = hours.expected(site, day);
            Map<DayHalf, Span> duty = usual.isEmpty() ? hours.ofDuty(site, day) : usual;
            for (UUID person : people) {
                Map<DayHalf, Span> expected = rosters.contains(new OnRoster(person, day)) ? duty : usual;
                LocalDate date = day;
                boolean gone = away.stream().anyMatch(row -> row.covers(person, date));
                for (DayHalf half : DayHalf.values()) {
                    AttendanceTable.AttendanceRow row = kept.get(new Key(person, day, half));
                    if (expected.containsKey(half) || row != null) {
                        found.getOrDefault(person, new ArrayList<>())
                                .add(new HalfDay(day, half, expected.get(half), row, gone));
                    }
                }
            }
        }
        return found;
    }

    /** Who has duty on a day off, by what was published. */
    private Set<OnRoster> rosters(Site site, LocalDate from, LocalDate until) {
        return Set.copyOf(db.sql("""
                        select distinct p.staff_id, d.day
                        from organisation.roster r
                        join organisation.roster_duty d on d.roster_id = r.id and d.kind <> 'NOON'
                        join organisation.roster_place p on p.duty_id = d.id
                        where r.site_id = :site and r.published_at is not null and d.day between :from and :until""")
                .bind("site", site.id())
                .bind("from", from)
                .bind("until", until)
                .list(OnRoster.class));
    }
}

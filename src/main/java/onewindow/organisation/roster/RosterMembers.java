package onewindow.organisation.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.organisation.site.Site;
import onewindow.organisation.staff.StaffTable;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;

/** Who takes part in a roster, with what is known of each. */
@Component
class RosterMembers {
    private final RosterTable table;
    private final RosterDays days;
    private final StaffTable staff;

    RosterMembers(RosterTable table, RosterDays days, StaffTable staff) {
        this.table = table;
        this.days = days;
        this.staff = staff;
    }

    List<RosterDay> days(Site site, LocalDate from, LocalDate until) {
        return days.of(site, from, until);
    }

    List<StaffTable.StaffRow> people(Site site) {
        return staff.at(site.id());
    }

    void check(Site site, Collection<UUID> people) {
        Set<UUID> known =
                people(site).stream().map(StaffTable.StaffRow::id).collect(Collectors.toCollection(HashSet::new));
        if (!known.containsAll(people)) {
            throw Problem.invalid("staffIds", "值班的人应是本站点在职的人。");
        }
    }

    String names(Collection<UUID> people) {
        return people.isEmpty()
                ? "没有人"
                : staff.all(people).stream().map(StaffTable.StaffRow::name).collect(Collectors.joining("、"));
    }

    Map<UUID, String> namesById(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return staff.all(people).stream().collect(Collectors.toMap(StaffTable.StaffRow::id, StaffTable.StaffRow::name));
    }

    List<RosterPlan.Member> of(RosterTable.RosterRow row) {
        Set<RosterTable.PersonDay> away = table.away(row.members(), row.fromOn(), row.untilOn());
        Set<RosterTable.PersonDay> wishes = table.wishes(row.members(), row.fromOn(), row.untilOn());
        List<RosterTable.Served> served =
                table.served(row.siteId(), row.fromOn().minusYears(1), row.fromOn(), row.id());
        return row.members().stream()
                .map(person -> new RosterPlan.Member(
                        person,
                        days(away, person),
                        days(wishes, person),
                        served.stream()
                                .filter(each -> each.staffId().equals(person))
                                .collect(Collectors.toMap(RosterTable.Served::kind, RosterTable.Served::times))))
                .toList();
    }

    private static Set<LocalDate> days(Set<RosterTable.PersonDay> all, UUID person) {
        return all.stream()
                .filter(each -> each.staffId().equals(person))
                .map(RosterTable.PersonDay::day)
                .collect(Collectors.toSet());
    }
}

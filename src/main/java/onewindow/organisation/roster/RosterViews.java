package onewindow.organisation.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.organisation.duty.DutyAccess;
import onewindow.organisation.site.Site;
import org.springframework.stereotype.Component;

/** Rosters as pages show them. */
@Component
class RosterViews {
    private static final int AHEAD_DAYS = 186;

    private final RosterTable table;
    private final RosterMembers members;
    private final DutyAccess access;

    RosterViews(RosterTable table, RosterMembers members, DutyAccess access) {
        this.table = table;
        this.members = members;
        this.access = access;
    }

    record RosterPerson(UUID staffId, String name) {}

    record RosterHead(UUID id, LocalDate fromOn, LocalDate untilOn, boolean published) {}

    record RosterPage(
            UUID siteId, String siteName, boolean mayChange, List<RosterHead> rosters, List<RosterPerson> people) {}

    record DutyView(
            UUID id, LocalDate day, RosterKind kind, String kindName, String hours, List<RosterPerson> people) {}

    /** How often somebody is on this roster. */
    record DutyCount(UUID staffId, String name, int weekend, int holiday, int noon, int late) {}

    /** @param faults the rules it breaks */
    record RosterView(
            UUID id,
            UUID siteId,
            String siteName,
            LocalDate fromOn,
            LocalDate untilOn,
            int perDuty,
            boolean published,
            String madeByName,
            List<DutyView> duties,
            List<DutyCount> counts,
            List<String> faults) {}

    record MyDuties(List<DutyView> duties, List<LocalDate> wishes) {}

    RosterPage page(Site site, boolean mayChange) {
        return new RosterPage(
                site.id(),
                site.name(),
                mayChange,
                table.at(site.id()).stream()
                        .map(row -> new RosterHead(row.id(), row.fromOn(), row.untilOn(), row.publishedAt() != null))
                        .toList(),
                members.people(site).stream()
                        .map(person -> new RosterPerson(person.id(), person.name()))
                        .toList());
    }

    RosterView of(RosterTable.RosterRow row) {
        List<RosterTable.DutyRow> duties = table.duties(row.id());
        TreeSet<UUID> everybody = new TreeSet<>(row.members());
        duties.forEach(duty -> everybody.addAll(duty.staff()));
        Map<UUID, String> names = members.namesById(everybody);
        Map<RosterDay, List<UUID>> places =
                duties.stream().collect(Collectors.toMap(RosterTable.DutyRow::rosterDay, RosterTable.DutyRow::staff));
        return new RosterView(
                row.id(),
                row.siteId(),
                access.site(row.siteId()).name(),
                row.fromOn(),
                row.untilOn(),
                row.perDuty(),
                row.publishedAt() != null,
                row.madeByName(),
                duties.stream().map(duty -> view(duty, names)).toList(),
                everybody.stream()
                        .map(person -> count(person, names.getOrDefault(person, ""), duties))
                        .toList(),
                RosterFaults.of(places, members.of(row), row.perDuty(), person -> names.getOrDefault(person, "")));
    }

    private static DutyView view(RosterTable.DutyRow duty, Map<UUID, String> names) {
        return new DutyView(
                duty.id(),
                duty.day(),
                duty.kind(),
                duty.kind().chinese,
                duty.hours(),
                duty.staff().stream()
                        .map(person -> new RosterPerson(person, names.getOrDefault(person, "")))
                        .toList());
    }

    private static DutyCount count(UUID person, String name, List<RosterTable.DutyRow> duties) {
        Map<RosterKind, Long> kinds = duties.stream()
                .filter(duty -> duty.staff().contains(person))
                .collect(Collectors.groupingBy(RosterTable.DutyRow::kind, Collectors.counting()));
        return new DutyCount(
                person,
                name,
                Math.toIntExact(kinds.getOrDefault(RosterKind.WEEKEND, 0L)),
                Math.toIntExact(kinds.getOrDefault(RosterKind.HOLIDAY, 0L)),
                Math.toIntExact(kinds.getOrDefault(RosterKind.NOON, 0L)),
                Math.toIntExact(kinds.getOrDefault(RosterKind.LATE, 0L)));
    }

    MyDuties mine(UUID me, LocalDate today) {
        List<RosterTable.DutyRow> duties = table.of(me, today, today.plusDays(AHEAD_DAYS));
        TreeSet<UUID> everybody = new TreeSet<>();
        duties.forEach(duty -> everybody.addAll(duty.staff()));
        Map<UUID, String> names = members.namesById(everybody);
        return new MyDuties(
                duties.stream().map(duty -> view(duty, names)).toList(),
                table.wishes(List.of(me), today, today.plusYears(1)).stream()
                        .map(RosterTable.PersonDay::day)
                        .sorted()
                        .toList());
    }
}

package onewindow.organisation.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import onewindow.organisation.roster.RosterPlan.Member;
import onewindow.platform.time.WorkCalendar;

/** Which rules a roster breaks, in words; it may stand all the same. */
final class RosterFaults {
    private final Map<RosterDay, List<UUID>> places;
    private final List<RosterDay> days;
    private final List<Member> members;
    private final Function<UUID, String> names;
    private final List<String> found = new ArrayList<>();

    private RosterFaults(Map<RosterDay, List<UUID>> places, List<Member> members, Function<UUID, String> names) {
        this.places = places;
        this.days = places.keySet().stream()
                .sorted(Comparator.comparing(RosterDay::day).thenComparing(RosterDay::kind))
                .toList();
        this.members = members;
        this.names = names;
    }

    static List<String> of(
            Map<RosterDay, List<UUID>> places, List<Member> members, int perDuty, Function<UUID, String> names) {
        RosterFaults faults = new RosterFaults(places, members, names);
        faults.days.forEach(day -> faults.ofDay(day, perDuty));
        for (RosterKind kind : RosterKind.values()) {
            faults.inARow(kind);
            faults.unfair(kind);
        }
        return faults.found;
    }

    private List<UUID> at(RosterDay day) {
        return places.getOrDefault(day, List.of());
    }

    private void ofDay(RosterDay day, int perDuty) {
        List<UUID> people = at(day);
        if (people.size() < perDuty) {
            found.add(said(day) + "少 " + (perDuty - people.size()) + " 人。");
        }
        for (Member member : members) {
            if (people.contains(member.id())) {
                if (member.away().contains(day.day())) {
                    found.add(said(day) + "：" + name(member.id()) + "那天请假离岗。");
                } else if (member.wishes().contains(day.day())) {
                    found.add(said(day) + "：" + name(member.id()) + "那天不便。");
                }
            }
        }
        Set<UUID> twice = new HashSet<>(people);
        days.stream()
                .filter(other -> other.day().equals(day.day()) && other.kind().compareTo(day.kind()) > 0)
                .forEach(other -> at(other).stream()
                        .filter(twice::contains)
                        .forEach(person -> found.add(said(day) + "：" + name(person) + "同一天两个班。")));
    }

    private void inARow(RosterKind kind) {
        List<UUID> before = List.of();
        LocalDate last = null;
        for (RosterDay day : days) {
            if (day.kind() == kind) {
                List<UUID> known = before;
                String since = last == null ? "" : WorkCalendar.said(last, day.day()) + "和";
                at(day).stream()
                        .filter(known::contains)
                        .forEach(person -> found.add(name(person) + "连着两次" + kind.chinese + "班：" + since
                                + WorkCalendar.said(day.day(), day.day()) + "。"));
                before = at(day);
                last = day.day();
            }
        }
    }

    private void unfair(RosterKind kind) {
        Map<UUID, Integer> counts = new HashMap<>(RosterPlan.start(members, kind));
        List<RosterDay> ofKind = days.stream().filter(day -> day.kind() == kind).toList();
        ofKind.forEach(day -> at(day).forEach(person -> counts.merge(person, 1, Integer::sum)));
        IntSummaryStatistics all =
                counts.values().stream().mapToInt(Integer::intValue).summaryStatistics();
        if (!ofKind.isEmpty() && all.getMax() - all.getMin() > 1) {
            found.add(kind.chinese + "班不均：" + who(counts, all.getMax()) + "比" + who(counts, all.getMin()) + "多 "
                    + (all.getMax() - all.getMin()) + " 次。");
        }
    }

    private String who(Map<UUID, Integer> counts, int count) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == count)
                .map(entry -> name(entry.getKey()))
                .sorted()
                .findFirst()
                .orElse("");
    }

    private String name(UUID person) {
        return names.apply(person);
    }

    private static String said(RosterDay day) {
        return WorkCalendar.said(day.day(), day.day()) + day.kind().chinese;
    }
}

package onewindow.organisation.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What must hold of every roster that is drawn up. */
class RosterPlanTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** Days of all kinds: weekends, a week of holiday, noon on working days. */
    private static List<RosterDay> days(int length, int seed) {
        Random random = new Random(seed);
        List<RosterDay> days = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            LocalDate day = FIRST.plusDays(i);
            boolean weekend = day.getDayOfWeek().getValue() > 5;
            RosterKind kind =
                    random.nextInt(12) == 0 ? RosterKind.HOLIDAY : weekend ? RosterKind.WEEKEND : RosterKind.NOON;
            days.add(new RosterDay(day, kind, "9:00–11:30"));
            if (kind == RosterKind.NOON && random.nextInt(3) == 0) {
                days.add(new RosterDay(day, RosterKind.LATE, "17:30–19:00"));
            }
        }
        return days;
    }

    private static UUID id(int n) {
        return new UUID(1, n);
    }

    private static List<RosterPlan.Member> members(int number, int wishes, int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, number)
                .mapToObj(n -> new RosterPlan.Member(
                        id(n),
                        Set.of(),
                        random.ints(wishes, 0, 120).mapToObj(FIRST::plusDays).collect(Collectors.toSet()),
                        Map.of()))
                .toList();
    }

    private static int unsuited(Map<RosterDay, List<UUID>> drawn, List<RosterPlan.Member> members) {
        return drawn.entrySet().stream()
                .mapToInt(entry -> (int) members.stream()
                        .filter(member -> entry.getValue().contains(member.id())
                                && member.wishes().contains(entry.getKey().day()))
                        .count())
                .sum();
    }

    @Property(tries = 150)
    void everybody_has_the_same_number_of_each_kind_within_one(
            @ForAll @IntRange(min = 4, max = 16) int people,
            @ForAll @IntRange(min = 1, max = 4) int perDuty,
            @ForAll @IntRange(max = 10) int wishes,
            @ForAll @IntRange(min = 7, max = 120) int length,
            @ForAll int seed) {
        if (people < 4 * perDuty) {
            return;
        }
        Map<RosterDay, List<UUID>> drawn = RosterPlan.draw(days(length, seed), members(people, wishes, seed), perDuty);
        for (RosterKind kind : RosterKind.values()) {
            Map<UUID, Integer> counts = new HashMap<>();
            IntStream.range(0, people).forEach(n -> counts.put(id(n), 0));
            drawn.forEach((day, staff) -> {
                if (day.kind() == kind) {
                    staff.forEach(person -> counts.merge(person, 1, Integer::sum));
                }
            });
            int most =
                    counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            int least =
                    counts.values().stream().mapToInt(Integer::intValue).min().orElse(0);
            assertThat(most - least).as("%s: %s", kind, counts).isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 150)
    void nobody_serves_twice_in_a_row_or_twice_a_day_and_every_duty_is_full(
            @ForAll @IntRange(min = 4, max = 16) int people,
            @ForAll @IntRange(min = 1, max = 4) int perDuty,
            @ForAll @IntRange(max = 10) int wishes,
            @ForAll int seed) {
        if (people < 4 * perDuty) {
            return;
        }
        List<RosterPlan.Member> members = members(people, wishes, seed);
        Map<RosterDay, List<UUID>> drawn = RosterPlan.draw(days(90, seed), members, perDuty);
        assertThat(drawn.values()).allMatch(staff -> Set.copyOf(staff).size() == perDuty);
        List<String> faults = RosterFaults.of(drawn, members, perDuty, UUID::toString);
        assertThat(faults).allMatch(fault -> fault.contains("不便"));
    }

    @Property(tries = 60)
    void a_day_that_does_not_suit_is_hardly_ever_given(
            @ForAll @IntRange(min = 6, max = 14) int people, @ForAll int seed) {
        List<RosterDay> days = days(60, seed);
        List<RosterPlan.Member> members = members(people, 3, seed);
        Map<RosterDay, List<UUID>> drawn = RosterPlan.draw(days, members, 1);
        assertThat(unsuited(drawn, members)).isLessThanOrEqualTo(2);
    }

    @Test
    void who_is_away_is_never_asked_and_who_served_less_before_comes_first() {
        List<RosterDay> days = days(60, 7).stream()
                .filter(day -> day.kind() == RosterKind.WEEKEND)
                .toList();
        Set<LocalDate> january = FIRST.datesUntil(FIRST.plusDays(31)).collect(Collectors.toSet());
        List<RosterPlan.Member> members = List.of(
                new RosterPlan.Member(id(0), january, Set.of(), Map.of(RosterKind.WEEKEND, 4)),
                new RosterPlan.Member(id(1), Set.of(), Set.of(), Map.of(RosterKind.WEEKEND, 4)),
                new RosterPlan.Member(id(2), Set.of(), Set.of(), Map.of(RosterKind.WEEKEND, 3)));
        Map<RosterDay, List<UUID>> drawn = RosterPlan.draw(days, members, 1);
        assertThat(drawn.get(days.getFirst())).containsExactly(id(2));
        drawn.forEach((day, staff) -> {
            if (january.contains(day.day())) {
                assertThat(staff).doesNotContain(id(0));
            }
        });
    }

    @Test
    void what_an_edit_breaks_is_said() {
        List<RosterDay> days = List.of(
                new RosterDay(FIRST, RosterKind.WEEKEND, "9:00–11:30"),
                new RosterDay(FIRST.plusDays(1), RosterKind.WEEKEND, "9:00–11:30"),
                new RosterDay(FIRST.plusDays(7), RosterKind.WEEKEND, "9:00–11:30"));
        List<RosterPlan.Member> members = List.of(
                new RosterPlan.Member(id(0), Set.of(FIRST.plusDays(7)), Set.of(FIRST), Map.of()),
                new RosterPlan.Member(id(1), Set.of(), Set.of(), Map.of()));
        Map<RosterDay, List<UUID>> edited =
                Map.of(days.get(0), List.of(id(0)), days.get(1), List.of(id(0)), days.get(2), List.of(id(0)));
        String faults = String.join("", RosterFaults.of(edited, members, 1, id -> id.equals(id(0)) ? "王五" : "李四"));
        assertThat(faults).contains("不便").contains("请假离岗").contains("连着两次").contains("周末班不均：王五比李四多 3 次");
    }
}

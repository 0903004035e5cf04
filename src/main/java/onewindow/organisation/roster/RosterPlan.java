package onewindow.organisation.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * A roster being drawn up: of each kind everybody has the same number within one, nobody two in a row, nobody who is away,
 * and as few as can be on a day that does not suit. Who served less before comes first; the same question has the same answer.
 */
final class RosterPlan {
    /**
     * @param away on these days nobody may ask him
     * @param wishes 不便的日子
     * @param before how often he has served of each kind
     */
    record Member(UUID id, Set<LocalDate> away, Set<LocalDate> wishes, Map<RosterKind, Integer> before) {}

    private static final int ROUNDS = 8;

    private final List<RosterDay> days;
    private final List<Member> members;
    private final Map<RosterDay, List<Member>> places = new HashMap<>();
    private final Map<RosterKind, Map<UUID, Integer>> served = new HashMap<>();

    private RosterPlan(List<RosterDay> days, List<Member> members) {
        this.days = days.stream()
                .sorted(Comparator.comparing(RosterDay::day).thenComparing(RosterDay::kind))
                .toList();
        this.members = members;
        for (RosterKind kind : RosterKind.values()) {
            served.put(kind, start(members, kind));
        }
    }

    /** Who is new is taken to have served one less than whoever served most: he does not make up for years. */
    static Map<UUID, Integer> start(List<Member> members, RosterKind kind) {
        int most = members.stream()
                .mapToInt(member -> member.before().getOrDefault(kind, 0))
                .max()
                .orElse(0);
        Map<UUID, Integer> counts = new HashMap<>();
        members.forEach(member ->
                counts.put(member.id(), Math.max(member.before().getOrDefault(kind, 0), most - 1)));
        return counts;
    }

    /** Fewer than wanted stand on a day on which too few are there. */
    static Map<RosterDay, List<UUID>> draw(List<RosterDay> days, List<Member> members, int perDuty) {
        RosterPlan plan = new RosterPlan(days, members);
        plan.days.forEach(day -> plan.fill(day, perDuty));
        for (int round = 0; round < ROUNDS; round++) {
            plan.balanced();
            plan.changedWhere((day, member) -> plan.neighbours(day, member));
        }
        plan.changedWhere((day, member) -> member.wishes().contains(day.day()));
        Map<RosterDay, List<UUID>> drawn = new HashMap<>();
        plan.places.forEach(
                (day, people) -> drawn.put(day, people.stream().map(Member::id).toList()));
        return drawn;
    }

    private void fill(RosterDay day, int perDuty) {
        List<Member> before = neighbour(day, -1);
        Comparator<Member> order = Comparator.<Member, Integer>comparing(member -> count(day.kind(), member))
                .thenComparing(before::contains)
                .thenComparing(member -> member.wishes().contains(day.day()))
                .thenComparing(this::total)
                .thenComparing(members::indexOf);
        List<Member> chosen = members.stream()
                .filter(member -> free(member, day))
                .sorted(order)
                .limit(perDuty)
                .toList();
        chosen.forEach(member -> counts(day.kind()).merge(member.id(), 1, Integer::sum));
        places.put(day, new ArrayList<>(chosen));
    }

    private Map<UUID, Integer> counts(RosterKind kind) {
        return served.computeIfAbsent(kind, none -> new HashMap<>());
    }

    private int count(RosterKind kind, Member member) {
        return counts(kind).getOrDefault(member.id(), 0);
    }

    private int total(Member member) {
        return served.values().stream()
                .mapToInt(counts -> counts.getOrDefault(member.id(), 0))
                .sum();
    }

    /** There, and on no other duty that day. */
    private boolean free(Member member, RosterDay day) {
        return !member.away().contains(day.day())
                && days.stream()
                        .filter(other -> other.day().equals(day.day()) && !other.equals(day))
                        .noneMatch(other -> at(other).contains(member));
    }

    private List<Member> at(RosterDay day) {
        return places.getOrDefault(day, List.of());
    }

    /** Who has the duty of that kind before or after this one. */
    private List<Member> neighbour(RosterDay day, int step) {
        List<RosterDay> kind =
                days.stream().filter(other -> other.kind() == day.kind()).toList();
        int at = kind.indexOf(day) + step;
        return at < 0 || at >= kind.size() ? List.of() : at(kind.get(at));
    }

    /** Who serves most hands a duty to who serves least, where that one is free, until they are within one. */
    private void balanced() {
        for (RosterKind kind : RosterKind.values()) {
            for (RosterDay day : days) {
                if (day.kind() == kind) {
                    List.copyOf(at(day)).forEach(member -> handOn(day, member));
                }
            }
        }
    }

    private void handOn(RosterDay day, Member member) {
        List<Member> less = members.stream()
                .filter(other -> count(day.kind(), member) - count(day.kind(), other) > 1)
                .filter(other -> !at(day).contains(other) && !other.away().contains(day.day()))
                .sorted(Comparator.<Member, Boolean>comparing(other -> !free(other, day))
                        .thenComparing(other -> neighbours(day, other))
                        .thenComparing(other -> count(day.kind(), other)))
                .toList();
        less.stream()
                .filter(other -> free(other, day) || madeFree(other, day))
                .findFirst()
                .ifPresent(other -> {
                    change(day, member, other);
                    counts(day.kind()).merge(member.id(), -1, Integer::sum);
                    counts(day.kind()).merge(other.id(), 1, Integer::sum);
                });
    }

    /** Whoever is on another duty that day changes it with somebody of another day: all serve as often as before. */
    private boolean madeFree(Member member, RosterDay day) {
        return days.stream()
                .filter(busy -> busy.day().equals(day.day()) && at(busy).contains(member))
                .allMatch(busy -> goneFrom(busy, member));
    }

    private boolean goneFrom(RosterDay busy, Member member) {
        for (RosterDay other : days) {
            if (other.kind() == busy.kind() && !other.day().equals(busy.day()) && mayTake(member, other)) {
                for (Member partner : List.copyOf(at(other))) {
                    if (mayTake(partner, busy)) {
                        change(busy, member, partner);
                        change(other, partner, member);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean neighbours(RosterDay day, Member member) {
        return neighbour(day, -1).contains(member) || neighbour(day, 1).contains(member);
    }

    /** Whoever has a duty he had better not changes with somebody of another day, if nothing gets worse by it. */
    private void changedWhere(BiPredicate<RosterDay, Member> unsuited) {
        for (RosterDay day : days) {
            for (Member member : List.copyOf(at(day))) {
                if (unsuited.test(day, member)) {
                    changeWithAnother(day, member, unsuited);
                }
            }
        }
    }

    private void changeWithAnother(RosterDay day, Member member, BiPredicate<RosterDay, Member> unsuited) {
        for (RosterDay other : days) {
            if (other.kind() == day.kind() && !other.equals(day)) {
                for (Member partner : List.copyOf(at(other))) {
                    if (changed(day, member, other, partner, unsuited)) {
                        return;
                    }
                }
            }
        }
    }

    private boolean changed(
            RosterDay day, Member member, RosterDay other, Member partner, BiPredicate<RosterDay, Member> unsuited) {
        if (!mayTake(member, other) || !mayTake(partner, day)) {
            return false;
        }
        int before = inARow(day) + inARow(other);
        change(day, member, partner);
        change(other, partner, member);
        boolean better = !unsuited.test(day, partner) && !unsuited.test(other, member);
        if (better && inARow(day) + inARow(other) <= before) {
            return true;
        }
        change(day, partner, member);
        change(other, member, partner);
        return false;
    }

    private boolean mayTake(Member member, RosterDay day) {
        return !at(day).contains(member) && free(member, day);
    }

    private void change(RosterDay day, Member from, Member to) {
        List<Member> people = places.computeIfAbsent(day, none -> new ArrayList<>());
        people.set(people.indexOf(from), to);
    }

    /** How many of that day's people are also on the one before or after it. */
    private int inARow(RosterDay day) {
        List<Member> before = neighbour(day, -1);
        List<Member> after = neighbour(day, 1);
        return Math.toIntExact(at(day).stream().filter(before::contains).count()
                + at(day).stream().filter(after::contains).count());
    }
}

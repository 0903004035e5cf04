package onewindow.reception.waiting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import onewindow.reception.waiting.HallNow.Person;
import onewindow.reception.waiting.HallNow.Seat;
import org.jspecify.annotations.Nullable;

/** The next hours of a hall: those who wait, those who are likely to come, and the windows that are open or might be. */
final class Outlook {
    /** Who waits longer than this has waited too long. */
    static final int LONG = 20;
    /** A window is opened for the next hour, not for the day. */
    private static final int HOUR = 60;
    /** Until somebody sits there. */
    private static final double OPENING = 5;

    private static final int TIMES = 60;
    private static final long SEED = 7_919;

    private final HallNow hall;
    private final ExpectedArrivals arrivals;
    private final double minuteOfDay;

    Outlook(HallNow hall, ExpectedArrivals arrivals, double minuteOfDay) {
        this.hall = hall;
        this.arrivals = arrivals;
        this.minuteOfDay = minuteOfDay;
    }

    /** How many of those here, and of those who come within the hour, wait too long: on the average of what may happen. */
    double late() {
        return late(hall.seats());
    }

    double lateWith(UUID window, Set<UUID> queues) {
        List<Seat> seats = new ArrayList<>(hall.seats());
        seats.add(new Seat(window, queues, null, OPENING, 0));
        return late(seats);
    }

    double lateWithout(UUID window) {
        return late(hall.seats().stream()
                .filter(seat -> !seat.window().equals(window))
                .toList());
    }

    private double late(List<Seat> seats) {
        if (seats.isEmpty()) {
            return hall.people().size();
        }
        HallNow with = new HallNow(hall.people(), seats, hall.times(), hall.breaks());
        Rehearsal rehearsal = new Rehearsal(with);
        SplittableRandom random = new SplittableRandom(SEED);
        double late = 0;
        for (int time = 0; time < TIMES; time++) {
            List<Person> people = people(HOUR, random);
            double[] called = rehearsal.once(people, random);
            for (int at = 0; at < called.length; at++) {
                late += wait(people.get(at), called[at]) > LONG ? 1 : 0;
            }
        }
        return late / TIMES;
    }

    /** With the windows that are open now. */
    List<HourAhead> hours(int many) {
        List<List<Double>> waits = new ArrayList<>();
        for (int hour = 0; hour < many; hour++) {
            waits.add(new ArrayList<>());
        }
        int first = (int) (minuteOfDay / HOUR);
        SplittableRandom random = new SplittableRandom(SEED);
        Rehearsal rehearsal = new Rehearsal(hall);
        for (int time = 0; time < TIMES && !hall.seats().isEmpty(); time++) {
            List<Person> people = people(many * HOUR - (int) (minuteOfDay % HOUR), random);
            double[] called = rehearsal.once(people, random);
            for (int at = 0; at < called.length; at++) {
                int hour = (int) ((minuteOfDay + Math.max(0, people.get(at).came())) / HOUR) - first;
                if (hour < many) {
                    waits.get(hour).add(wait(people.get(at), called[at]));
                }
            }
        }
        List<HourAhead> hours = new ArrayList<>();
        for (int hour = 0; hour < many && first + hour < 24; hour++) {
            double[] sorted =
                    waits.get(hour).stream().mapToDouble(wait -> wait).sorted().toArray();
            hours.add(new HourAhead(
                    first + hour, (int) Math.round(arrivals.in(first + hour)), share(sorted, 0.5), share(sorted, 0.9)));
        }
        return hours;
    }

    private static @Nullable Integer share(double[] sorted, double share) {
        return sorted.length == 0 ? null : (int) Math.round(sorted[(int) (share * (sorted.length - 1))]);
    }

    private static double wait(Person person, double called) {
        return called - person.came();
    }

    /** Those who are here, then those who come, as they may come. */
    private List<Person> people(int minutes, SplittableRandom random) {
        List<Person> people = new ArrayList<>(hall.people());
        List<Person> come = new ArrayList<>();
        for (UUID queue : hall.times().keySet().stream().sorted().toList()) {
            for (int minute = 0; minute < minutes; minute++) {
                double at = minute + random.nextDouble();
                if (random.nextDouble() < arrivals.perMinute(queue, minuteOfDay + minute)) {
                    come.add(new Person(queue, at, at, at, 1));
                }
            }
        }
        come.sort(Comparator.comparingDouble(Person::place));
        people.addAll(come);
        return people;
    }
}

package onewindow.reception.waiting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import onewindow.reception.waiting.HallNow.Person;
import onewindow.reception.waiting.HallNow.Seat;

/**
 * Plays the hall on from now: each window serves whose turn it is for as long as services of that queue have lasted, many times
 * over. What comes of it is not one number but how it may turn out.
 */
final class Rehearsal {
    static final int TIMES = 120;
    /** Nobody is called again before the same time tomorrow. */
    private static final double NEVER = 24 * 60;

    private static final long SEED = 20_260_101;
    /** An agent is served so many people before those who wait come again. */
    private static final int PERSONS_AT_ONCE = 3;

    private final HallNow hall;

    Rehearsal(HallNow hall) {
        this.hall = hall;
    }

    /** Minutes until somebody of that queue is called who stands behind all of {@link HallNow#people}; sorted. */
    double[] waits(UUID queue) {
        List<Person> people = new ArrayList<>(hall.people());
        people.add(new Person(queue, 0, 0, 0, 1));
        SplittableRandom random = new SplittableRandom(SEED);
        double[] waits = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            waits[time] = once(people, random)[people.size() - 1];
        }
        Arrays.sort(waits);
        return waits;
    }

    /** When each of them is called, in minutes from now, if it goes once as it may go. */
    double[] once(List<Person> people, SplittableRandom random) {
        double[] called = new double[people.size()];
        Arrays.fill(called, NEVER);
        boolean[] gone = new boolean[people.size()];
        double[] free = free(random);
        for (int left = people.size(); left > 0; ) {
            int seat = soonest(free);
            if (seat < 0 || free[seat] >= NEVER) {
                return called;
            }
            double now = hall.open(free[seat]);
            int next = next(people, gone, hall.seats().get(seat), now);
            if (next < 0) {
                free[seat] = nextReady(people, gone, hall.seats().get(seat), now);
            } else {
                gone[next] = true;
                called[next] = now;
                free[seat] = now + service(people.get(next), random);
                left--;
            }
        }
        return called;
    }

    private double[] free(SplittableRandom random) {
        double[] free = new double[hall.seats().size()];
        for (int seat = 0; seat < free.length; seat++) {
            Seat at = hall.seats().get(seat);
            free[seat] = at.queue() == null ? at.elapsed() : rest(at, at.queue(), random);
        }
        return free;
    }

    private double rest(Seat at, UUID queue, SplittableRandom random) {
        double others = 0;
        for (int person = 1; person < Math.min(at.persons(), PERSONS_AT_ONCE); person++) {
            others += time(queue).draw(random);
        }
        double first = time(queue).rest(random, Math.max(0, at.elapsed() - others));
        return at.elapsed() > others ? first : others - at.elapsed() + first;
    }

    private double service(Person person, SplittableRandom random) {
        double minutes = 0;
        for (int one = 0; one < Math.min(person.persons(), PERSONS_AT_ONCE); one++) {
            minutes += time(person.queue()).draw(random);
        }
        return minutes;
    }

    private ServiceTimes time(UUID queue) {
        ServiceTimes times = hall.times().get(queue);
        if (times == null) {
            throw new IllegalArgumentException("no times of queue " + queue);
        }
        return times;
    }

    private static int soonest(double[] free) {
        int soonest = -1;
        for (int seat = 0; seat < free.length; seat++) {
            soonest = soonest < 0 || free[seat] < free[soonest] ? seat : soonest;
        }
        return soonest;
    }

    private static int next(List<Person> people, boolean[] gone, Seat seat, double now) {
        for (int at = 0; at < gone.length; at++) {
            if (!gone[at]
                    && people.get(at).ready() <= now
                    && seat.queues().contains(people.get(at).queue())) {
                return at;
            }
        }
        return -1;
    }

    private static double nextReady(List<Person> people, boolean[] gone, Seat seat, double now) {
        double ready = NEVER;
        for (int at = 0; at < gone.length; at++) {
            Person person = people.get(at);
            if (!gone[at] && person.ready() > now && seat.queues().contains(person.queue())) {
                ready = Math.min(ready, person.ready());
            }
        }
        return ready;
    }
}

package onewindow.reception.waiting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hall at one moment, in minutes from then: who waits, what each window does, and when nobody is called.
 *
 * @param people who wait, in the order in which they are called
 * @param breaks between now and the evening
 */
record HallNow(List<Person> people, List<Seat> seats, Map<UUID, ServiceTimes> times, List<Break> breaks) {

    /**
     * @param ready not called before
     * @param came before now: below zero
     */
    record Person(UUID queue, double place, double ready, double came, int persons) {}

    /**
     * A window that is open.
     *
     * @param queue of whom it has in hand; none when it is free
     * @param elapsed since he was called; of a free window, minutes until it can call
     */
    record Seat(UUID window, Set<UUID> queues, @Nullable UUID queue, double elapsed, int persons) {}

    /** Nobody is called from then until then. */
    record Break(double from, double until) {}

    /** From when somebody can be called who could be called at that time. */
    double open(double at) {
        double open = at;
        for (Break closed : breaks) {
            open = open >= closed.from() && open < closed.until() ? closed.until() : open;
        }
        return open;
    }
}

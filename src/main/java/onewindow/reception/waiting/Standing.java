package onewindow.reception.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.HallWindow;
import onewindow.reception.hall.Queue;
import org.jspecify.annotations.Nullable;

/** A hall as it stands: who waits and what its windows do, and how long somebody will wait from here. */
public final class Standing {
    private static final double SECONDS = 60;

    private final Hall hall;
    private final Instant at;
    private final List<Live> live;
    private final Set<UUID> open;
    private final Map<UUID, ServiceTimes> times;
    private final List<HallNow.Break> breaks;

    Standing(
            Hall hall,
            Instant at,
            List<Live> live,
            Set<UUID> open,
            Map<UUID, ServiceTimes> times,
            List<HallNow.Break> breaks) {
        this.hall = hall;
        this.at = at;
        this.live = live;
        this.open = open;
        this.times = times;
        this.breaks = breaks;
    }

    /** A ticket that waits, or is at a window. */
    record Live(
            UUID queueId,
            boolean waits,
            Instant placeAt,
            Instant queuedAt,
            Instant readyAt,
            Instant arrivedAt,
            int persons,
            int overtaken,
            @Nullable UUID windowId,
            @Nullable Instant calledAt) {}

    /** How many stand in this queue. */
    public int waiting(Queue queue) {
        return Math.toIntExact(live.stream()
                .filter(ticket -> ticket.waits() && ticket.queueId().equals(queue.id()))
                .count());
    }

    /** Somebody sits at a window that takes it. */
    public boolean open(Queue queue) {
        return hall.windows().stream()
                .anyMatch(
                        window -> open.contains(window.id()) && window.queues().contains(queue.id()));
    }

    /** Of somebody who stands at that place; {@code now} for who comes now. */
    public Waits.Wait of(Queue queue, Instant placeAt) {
        List<HallWindow> windows = windows(queue);
        Set<UUID> rivals = new HashSet<>(Set.of(queue.id()));
        windows.forEach(window -> rivals.addAll(window.queues()));
        List<Live> before = waiting().stream()
                .filter(ticket -> ticket.placeAt().isBefore(placeAt))
                .toList();
        HallNow now = new HallNow(before.stream().map(this::person).toList(), seats(windows), times, breaks);
        int ahead = Math.toIntExact(before.stream()
                .filter(ticket -> rivals.contains(ticket.queueId()))
                .count());
        return new Waits.Wait(ahead, Minutes.of(new Rehearsal(now).waits(queue.id())));
    }

    /** In the order in which they are called. */
    private List<Live> waiting() {
        int most = hall.rules().overtakenAtMost();
        Comparator<Live> turn = Comparator.comparing((Live ticket) -> ticket.overtaken() < most)
                .thenComparing(ticket -> ticket.overtaken() < most ? ticket.placeAt() : ticket.queuedAt());
        return live.stream().filter(Live::waits).sorted(turn).toList();
    }

    private HallNow.Person person(Live ticket) {
        return new HallNow.Person(
                ticket.queueId(),
                minutes(at, ticket.placeAt()),
                Math.max(0, minutes(at, ticket.readyAt())),
                minutes(at, ticket.arrivedAt()),
                ticket.persons());
    }

    /** Those that are open; while none takes that queue, also those that usually do. */
    private List<HallWindow> windows(Queue queue) {
        boolean usual = !open(queue);
        return hall.windows().stream()
                .filter(window -> open.contains(window.id())
                        || usual && !window.tidal() && window.queues().contains(queue.id()))
                .toList();
    }

    private List<HallNow.Seat> seats(List<HallWindow> windows) {
        Map<UUID, Live> inHand = new HashMap<>();
        live.stream()
                .filter(ticket -> !ticket.waits() && ticket.windowId() != null)
                .forEach(ticket -> inHand.put(ticket.windowId(), ticket));
        return windows.stream()
                .map(window -> seat(window, inHand.get(window.id())))
                .toList();
    }

    private HallNow.Seat seat(HallWindow window, @Nullable Live inHand) {
        Set<UUID> queues = Set.copyOf(window.queues());
        if (inHand == null) {
            return new HallNow.Seat(window.id(), queues, null, 0, 0);
        }
        Instant since = inHand.calledAt() == null ? at : inHand.calledAt();
        UUID queue = times.containsKey(inHand.queueId())
                ? inHand.queueId()
                : window.queues().getFirst();
        return new HallNow.Seat(window.id(), queues, queue, minutes(since, at), inHand.persons());
    }

    /** As the whole hall goes on with the windows that are open. */
    HallNow now() {
        List<HallWindow> windows = hall.windows().stream()
                .filter(window -> open.contains(window.id()))
                .toList();
        List<HallNow.Person> people = waiting().stream()
                .filter(ticket -> times.containsKey(ticket.queueId()))
                .map(this::person)
                .toList();
        return new HallNow(people, seats(windows), times, breaks);
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0 / SECONDS;
    }
}

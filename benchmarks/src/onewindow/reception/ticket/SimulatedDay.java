package onewindow.reception.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import onewindow.identity.Actor;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.HallWindow;
import onewindow.reception.hall.Shifts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * One day of one hall: visitors and clerks that act by a clock of their own, through the program's own tickets, calls and order.
 * What visitors want and how long it takes is the caller's.
 */
public final class SimulatedDay {
    private static final Duration ADVISED_EVERY = Duration.ofMinutes(5);
    private static final int WAITS_FOR_NOBODY = 60;

    private final Tickets tickets;
    private final Calling calling;
    private final Shifts shifts;
    private final Hall hall;
    private final List<Span> spans;
    private final LocalDate day;
    private final ZoneId zone;
    private final Consumer<Instant> clock;
    private final Random random;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final Map<UUID, Visitor> visitors = new HashMap<>();
    private final Map<UUID, Clerk> clerks = new HashMap<>();
    private Instant now;
    private long order;
    /** Seconds windows were open. */
    public long windowSeconds;

    public SimulatedDay(
            ApplicationContext program,
            Hall hall,
            List<Span> spans,
            LocalDate day,
            ZoneId zone,
            Consumer<Instant> clock,
            long seed) {
        this.tickets = program.getBean(Tickets.class);
        this.calling = program.getBean(Calling.class);
        this.shifts = program.getBean(Shifts.class);
        this.hall = hall;
        this.spans = spans;
        this.day = day;
        this.zone = zone;
        this.clock = clock;
        this.random = new Random(seed);
        this.now = at(spans.getFirst().from());
    }

    /** @param walk seconds from the call to the window */
    public record Visitor(LocalTime at, String letter, boolean old, boolean comes, int walk, int service) {}

    private record Event(Instant at, long order, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private static final class Clerk {
        private final HallWindow window;
        private final UUID staff;
        private final Calling.Desk desk;
        private final Instant since;
        private boolean busy;
        private boolean leaves;
        private @Nullable UUID serving;

        private Clerk(HallWindow window, UUID staff, Calling.Desk desk, Instant since) {
            this.window = window;
            this.staff = staff;
            this.desk = desk;
            this.since = since;
        }
    }

    /** @param advice the numbers of tide windows to open (above zero) or close (below zero); none for a day without */
    public void run(List<Visitor> all, Optional<Function<Hall, List<Integer>>> advice) {
        hall.windows().stream().filter(window -> !window.tidal()).forEach(window -> in(0, () -> open(window)));
        for (Visitor visitor : all) {
            events.add(new Event(at(visitor.at()), order++, () -> come(visitor)));
        }
        advice.ifPresent(asked -> in((int) ADVISED_EVERY.toSeconds(), () -> advised(asked)));
        while (!events.isEmpty()) {
            Event next = events.poll();
            now = next.at();
            clock.accept(now);
            next.what().run();
        }
        new ArrayList<>(clerks.values()).forEach(this::close);
    }

    private Instant at(LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private void in(int seconds, Runnable what) {
        events.add(new Event(now.plusSeconds(seconds), order++, what));
    }

    private void come(Visitor visitor) {
        UUID queue = hall.queues().stream()
                .filter(known -> known.letter().equals(visitor.letter()))
                .findFirst()
                .orElseThrow()
                .id();
        TicketRequest wanted = new TicketRequest(
                UUID.randomUUID().toString(), queue, null, null, visitor.old() ? Priority.ELDERLY : null, 1, false);
        Ticket ticket =
                tickets.take(hall.siteId(), wanted, TicketEvents.By.KIOSK).ticket();
        visitors.put(ticket.id(), visitor);
        wake(ticket.queueId());
    }

    private void wake(UUID queue) {
        clerks.values().stream()
                .filter(clerk -> !clerk.busy && clerk.window.queues().contains(queue))
                .findFirst()
                .ifPresent(clerk -> {
                    clerk.busy = true;
                    in(5 + random.nextInt(20), () -> call(clerk));
                });
    }

    private void open(HallWindow window) {
        UUID staff = UUID.randomUUID();
        shifts.open(Actor.PROGRAM, staff, window);
        Clerk clerk = new Clerk(window, staff, new Calling.Desk(Actor.PROGRAM, staff, hall, window), now);
        clerks.put(window.id(), clerk);
        clerk.busy = true;
        in(5 + random.nextInt(60), () -> call(clerk));
    }

    private void close(Clerk clerk) {
        shifts.of(clerk.staff).ifPresent(shift -> shifts.close(Actor.PROGRAM, shift, clerk.window));
        clerks.remove(clerk.window.id());
        windowSeconds += open(clerk.since, now);
    }

    private long open(Instant from, Instant until) {
        long seconds =
                Math.max(0, Duration.between(at(spans.getLast().to()), until).toSeconds());
        for (Span span : spans) {
            Instant start = from.isAfter(at(span.from())) ? from : at(span.from());
            Instant end = until.isBefore(at(span.to())) ? until : at(span.to());
            seconds += Math.max(0, Duration.between(start, end).toSeconds());
        }
        return seconds;
    }

    /** Between two spans nobody calls; after the last, those who are still here are served. */
    private Optional<Instant> rest() {
        for (int span = 0; span + 1 < spans.size(); span++) {
            Instant from = at(spans.get(span).to());
            Instant until = at(spans.get(span + 1).from());
            if (!now.isBefore(from) && now.isBefore(until)) {
                return Optional.of(until);
            }
        }
        return Optional.empty();
    }

    private void call(Clerk clerk) {
        Optional<Instant> rest = rest();
        if (clerk.leaves || rest.isPresent()) {
            finish(clerk);
            if (clerk.leaves) {
                close(clerk);
            } else {
                events.add(new Event(rest.get().plusSeconds(random.nextInt(120)), order++, () -> call(clerk)));
            }
            return;
        }
        clerk.serving = null;
        Optional<Ticket> called = calling.next(clerk.desk);
        clerk.busy = called.isPresent();
        called.ifPresent(ticket -> called(clerk, ticket));
    }

    private void finish(Clerk clerk) {
        if (clerk.serving != null) {
            calling.finish(clerk.desk, clerk.serving);
            clerk.serving = null;
        }
    }

    private void called(Clerk clerk, Ticket ticket) {
        Visitor visitor = Objects.requireNonNull(visitors.get(ticket.id()));
        if (!visitor.comes()) {
            in(WAITS_FOR_NOBODY, () -> {
                calling.nobodyCame(clerk.desk, ticket.id());
                Duration again = Duration.ofMinutes(hall.rules().minutesBetweenCalls());
                in((int) again.toSeconds() + 1, () -> wake(ticket.queueId()));
                in(3, () -> call(clerk));
            });
            return;
        }
        in(visitor.walk(), () -> {
            calling.act(clerk.desk, ticket.id(), TicketAct.START, null);
            clerk.serving = ticket.id();
            in(visitor.service(), () -> served(clerk));
        });
    }

    /** Most press the key for the next one at once; now and then somebody has to leave the window for some minutes. */
    private void served(Clerk clerk) {
        if (random.nextInt(40) == 0) {
            finish(clerk);
            in(300 + random.nextInt(300), () -> call(clerk));
        } else {
            in(5 + random.nextInt(30), () -> call(clerk));
        }
    }

    private void advised(Function<Hall, List<Integer>> asked) {
        for (int number : rest().isPresent() ? List.<Integer>of() : asked.apply(hall)) {
            HallWindow window = hall.windows().stream()
                    .filter(known -> known.number() == Math.abs(number))
                    .findFirst()
                    .orElseThrow();
            Clerk clerk = clerks.get(window.id());
            if (number > 0 && clerk == null) {
                in((int) ADVISED_EVERY.toSeconds() - 1, () -> open(window));
            } else if (number < 0 && clerk != null && !clerk.leaves) {
                clerk.leaves = true;
                if (!clerk.busy) {
                    close(clerk);
                }
            }
        }
        if (now.isBefore(at(spans.getLast().to()).minusSeconds(600))) {
            in((int) ADVISED_EVERY.toSeconds(), () -> advised(asked));
        }
    }
}

package onewindow.reception.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.identity.Actor;
import onewindow.platform.Ids;
import onewindow.reception.HallStory;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.Halls;
import onewindow.reception.hall.QueueRules;
import onewindow.reception.hall.Shifts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Decision 048 held against whoever comes: those who booked and those who did not, in one queue. */
@OneWindowTest
class AppointmentOrderTest {
    private static final Duration HEAD_START = Duration.ofMinutes(30);

    @LocalServerPort
    int port;

    @Autowired
    Calling calling;

    @Autowired
    Tickets tickets;

    @Autowired
    AppointmentTickets appointments;

    @Autowired
    TicketTable table;

    @Autowired
    Halls halls;

    @Autowired
    DayEnd dayEnd;

    @Autowired
    Shifts shifts;

    @Autowired
    Ids ids;

    @Autowired
    TestClock clock;

    private Hall hall = new Hall(new UUID(0, 0), QueueRules.USUAL, List.of(), List.of(), 0);

    @BeforeEach
    void aHall() {
        clock.setMorning();
        Api director = Api.staff(port, "tanghe.director");
        String site = director.get("/api/sites?regionCode=371312104000&level=TOWN")
                .expect(200)
                .text("0.id");
        HallStory.hall(director, site);
        hall = halls.get(UUID.fromString(site));
    }

    @AfterEach
    void theDayEnds() {
        clock.advance(Duration.ofDays(1));
        dayEnd.run();
        clock.reset();
    }

    private Ticket walkIn(boolean priority) {
        TicketRequest wanted = new TicketRequest(
                UUID.randomUUID().toString(),
                hall.queues().getFirst().id(),
                null,
                null,
                priority ? Priority.ELDERLY : null,
                1,
                false);
        return tickets.take(hall.siteId(), wanted, TicketEvents.By.KIOSK).ticket();
    }

    private Ticket booked(Instant slot) {
        UUID id = appointments
                .join(new AppointmentTickets.Arrival(
                        hall.siteId(),
                        hall.queues().getFirst().id(),
                        UUID.randomUUID().toString(),
                        null,
                        1,
                        slot,
                        HEAD_START,
                        slot.plus(Duration.ofMinutes(10)),
                        null,
                        "取号机"))
                .id();
        return table.find(id).orElseThrow();
    }

    private static boolean isBooked(Ticket ticket) {
        return ticket.priority() == Priority.APPOINTMENT;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 48, 2026})
    void nobody_is_overtaken_beyond_what_the_rule_says_and_nobody_who_booked_is_called_before_his_time(long seed) {
        Random random = new Random(seed);
        UUID staff = ids.next();
        shifts.open(Actor.PROGRAM, staff, hall.windows().getFirst());
        Calling.Desk desk =
                new Calling.Desk(Actor.PROGRAM, staff, hall, hall.windows().getFirst());
        List<Ticket> waiting = new ArrayList<>();
        Map<UUID, Integer> sameClass = new HashMap<>();
        int called = 0;
        for (int turn = 0; turn < 100; turn++) {
            clock.advance(Duration.ofSeconds(30L + random.nextInt(90)));
            int what = random.nextInt(6);
            if (what < 2) {
                waiting.add(walkIn(random.nextInt(3) == 0));
            } else if (what < 4) {
                waiting.add(booked(clock.instant().plus(Duration.ofMinutes(random.nextInt(50) - 8L))));
            } else {
                Optional<Ticket> next = calling.next(desk);
                next.ifPresent(ticket -> {
                    calling.act(desk, ticket.id(), TicketAct.START, null);
                    check(ticket, waiting, sameClass);
                });
                called += next.isPresent() ? 1 : 0;
            }
        }
        assertThat(called).as("people were called").isGreaterThan(10);
        assertThat(sameClass.values()).allMatch(times -> times <= hall.rules().overtakenAtMost());
        shifts.closeBefore(clock.instant().plusSeconds(1));
    }

    private void check(Ticket next, List<Ticket> waiting, Map<UUID, Integer> sameClass) {
        Instant now = clock.instant();
        waiting.removeIf(ticket -> ticket.id().equals(next.id()));
        assertThat(!isBooked(next) || !next.queuedAt().isAfter(now))
                .as("nobody who booked before his time")
                .isTrue();
        for (Ticket left : waiting) {
            boolean later =
                    next.queuedAt().isAfter(left.queuedAt()) && !left.readyAt().isAfter(now);
            if (later && isBooked(left) == isBooked(next)) {
                sameClass.merge(left.id(), 1, Integer::sum);
            } else if (isBooked(next) && !isBooked(left)) {
                assertThat(next.queuedAt().minus(HEAD_START))
                        .as("who booked goes before who came later than his place alone")
                        .isBeforeOrEqualTo(left.queuedAt());
            }
        }
    }
}

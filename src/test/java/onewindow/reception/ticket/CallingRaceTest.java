package onewindow.reception.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.identity.Actor;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.reception.HallStory;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.Halls;
import onewindow.reception.hall.QueueRules;
import onewindow.reception.hall.Shifts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Eight windows of one hall, one queue, and the rule of the queue held against whoever comes. */
@OneWindowTest
class CallingRaceTest {
    private static final int WINDOWS = 8;

    @LocalServerPort
    int port;

    @Autowired
    Calling calling;

    @Autowired
    Tickets tickets;

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
    void eightWindows() {
        clock.setMorning();
        Api director = Api.staff(port, "zhengwang.director");
        String site = director.get("/api/sites?regionCode=371312108277&level=VILLAGE")
                .expect(200)
                .text("0.id");
        String path = "/api/desk/halls/" + site;
        int version = director.get(path).expect(200).at("hall.version").asInt();
        if (version == 0) {
            Map<String, Object> wanted = new HashMap<>(HallStory.setUp(0));
            wanted.put("queues", List.of(HallStory.queue("A", "综合业务", "HANDLING")));
            wanted.put(
                    "windows",
                    IntStream.rangeClosed(1, WINDOWS)
                            .mapToObj(n -> HallStory.window(n, "A"))
                            .toList());
            director.put(path, wanted).expect(200);
        }
        hall = halls.get(UUID.fromString(site));
    }

    @AfterEach
    void theDayEnds() {
        clock.advance(Duration.ofDays(1));
        dayEnd.run();
        clock.reset();
    }

    private Ticket take(boolean priority) {
        clock.advance(Duration.ofSeconds(10));
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

    private Calling.Desk desk(int window) {
        UUID staff = ids.next();
        shifts.open(Actor.PROGRAM, staff, hall.windows().get(window));
        return new Calling.Desk(Actor.PROGRAM, staff, hall, hall.windows().get(window));
    }

    @Test
    void eight_windows_that_call_at_once_call_eight_people() throws InterruptedException, ExecutionException {
        List<Ticket> came = IntStream.range(0, 20).mapToObj(n -> take(false)).toList();
        List<Callable<Optional<Ticket>>> calls = new ArrayList<>();
        for (int window = 0; window < WINDOWS; window++) {
            Calling.Desk desk = desk(window);
            calls.add(() -> calling.next(desk));
        }
        Set<String> called = new HashSet<>();
        try (ExecutorService all = Executors.newFixedThreadPool(WINDOWS)) {
            for (Future<Optional<Ticket>> one : all.invokeAll(calls)) {
                called.add(one.get().orElseThrow().number());
            }
        }
        assertThat(called)
                .containsExactlyInAnyOrderElementsOf(
                        came.stream().limit(WINDOWS).map(Ticket::number).toList());
    }

    @Test
    void nobody_is_overtaken_by_more_later_ones_than_the_rule_says() {
        Random random = new Random(11);
        List<Ticket> waiting = new ArrayList<>();
        Map<UUID, Integer> overtaken = new HashMap<>();
        Calling.Desk desk = desk(0);
        for (int turn = 0; turn < 120; turn++) {
            if (random.nextInt(5) < 3) {
                waiting.add(take(random.nextInt(3) == 0));
            } else {
                clock.advance(Duration.ofMinutes(random.nextInt(4)));
            }
            if (random.nextInt(5) < 2 && !waiting.isEmpty()) {
                Ticket next = calling.next(desk).orElseThrow();
                calling.act(desk, next.id(), TicketAct.START, null);
                waiting.removeIf(ticket -> ticket.id().equals(next.id()));
                waiting.stream()
                        .filter(ticket -> ticket.queuedAt().isBefore(next.queuedAt()))
                        .forEach(ticket -> overtaken.merge(ticket.id(), 1, Integer::sum));
            }
        }
        assertThat(overtaken).as("somebody with priority came later").isNotEmpty();
        assertThat(overtaken.values()).allMatch(times -> times <= hall.rules().overtakenAtMost());
    }

    @Test
    void those_of_one_kind_are_called_as_they_came() {
        List<String> came = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            came.add(take(false).number());
            take(true);
        }
        List<String> called = new ArrayList<>();
        Calling.Desk desk = desk(1);
        for (Optional<Ticket> next = calling.next(desk); next.isPresent(); next = calling.next(desk)) {
            calling.act(desk, next.get().id(), TicketAct.START, null);
            if (next.get().priority() == null) {
                called.add(next.get().number());
            }
        }
        assertThat(called).isEqualTo(came);
    }

    @Test
    void a_window_that_was_closed_calls_nobody() {
        take(false);
        Calling.Desk desk = desk(2);
        shifts.closeBefore(clock.instant().plusSeconds(1));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> calling.next(desk))
                .withMessageContaining("已经关了");
    }
}

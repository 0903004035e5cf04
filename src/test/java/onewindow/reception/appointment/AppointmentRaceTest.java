package onewindow.reception.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Twenty people for the last slot, two phones of one person, and a list of those who wait. */
@OneWindowTest
class AppointmentRaceTest {
    private static final int PEOPLE = 20;

    @LocalServerPort
    int port;

    @Autowired
    Bookings bookings;

    @Autowired
    WaitingList waiting;

    @Autowired
    TestClock clock;

    @Autowired
    Db db;

    private BookingStory story;

    @BeforeEach
    void slotsOfATown() {
        clock.setMorning();
        story = new BookingStory(port);
    }

    @AfterEach
    void asBefore() {
        clock.reset();
        story.over(db);
    }

    private BookingRequest wish(String startsAt) {
        return new BookingRequest(
                UUID.randomUUID().toString(),
                UUID.fromString(story.site),
                UUID.fromString(story.queue()),
                List.of(),
                1,
                startsAt.isEmpty() ? null : Instant.parse(startsAt),
                null);
    }

    private AppointmentHolders.Holder somebody() {
        return new AppointmentHolders.Holder(null, "王小兰", Api.newPhone(), Api.newIdNumber());
    }

    private Callable<Boolean> books(BookingRequest wish, AppointmentHolders.Holder holder) {
        return () -> {
            try {
                bookings.book(wish, holder, Bookings.Door.ONLINE);
                return true;
            } catch (Problem refused) {
                return false;
            }
        };
    }

    private static long atOnce(List<Callable<Boolean>> all) throws InterruptedException, ExecutionException {
        long booked = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> one : people.invokeAll(all, 60, TimeUnit.SECONDS)) {
                booked += one.get() ? 1 : 0;
            }
        }
        return booked;
    }

    @Test
    void of_twenty_people_for_the_last_place_one_has_it() throws InterruptedException, ExecutionException {
        String start = story.later();
        bookings.book(wish(start), somebody(), Bookings.Door.ONLINE);
        List<Callable<Boolean>> all = IntStream.range(0, PEOPLE)
                .mapToObj(n -> books(wish(start), somebody()))
                .toList();
        assertThat(atOnce(all)).as("two places may be booked, and one was").isOne();
    }

    @Test
    void one_person_on_ten_phones_has_one_appointment() throws InterruptedException, ExecutionException {
        AppointmentHolders.Holder one = somebody();
        List<String> free = story.free(1);
        List<Callable<Boolean>> all = IntStream.range(0, 10)
                .mapToObj(n -> books(wish(free.get(n)), one))
                .toList();
        assertThat(atOnce(all)).isOne();
    }

    @Test
    void whatever_is_booked_and_given_back_no_slot_is_ever_overbooked() {
        Random random = new Random(18);
        List<String> free = story.free(1).subList(0, 4);
        List<Appointment> live = new ArrayList<>();
        int booked = 0;
        for (int turn = 0; turn < 60; turn++) {
            BookingRequest any = wish(free.get(random.nextInt(free.size())));
            BookingRequest wish = new BookingRequest(
                    any.key(), any.siteId(), any.queueId(), any.items(), 1 + random.nextInt(3), any.startsAt(), null);
            try {
                live.add(bookings.book(wish, somebody(), Bookings.Door.ONLINE));
                booked++;
            } catch (Problem refused) {
                if (!live.isEmpty()) {
                    Collections.shuffle(live, random);
                    Api.visitor(port)
                            .post("/api/hall-appointments/" + live.removeLast().code() + "/cancel", Map.of())
                            .expect(200);
                }
            }
            assertThat(mostAtOnce()).isLessThanOrEqualTo(2);
        }
        assertThat(booked).isGreaterThan(5);
    }

    private long mostAtOnce() {
        return db.sql("""
                        select coalesce(max(n), 0) from (
                            select (select count(*) from reception.appointment_place p
                                    where p.queue_id = cast(:queue as uuid) and p.returns_at is null
                                      and p.starts_at <= s.at and p.ends_at > s.at) as n
                            from (select distinct starts_at as at from reception.appointment_place
                                  where queue_id = cast(:queue as uuid)) s) counted""").bind("queue", story.queue()).count();
    }

    @Test
    void who_is_listed_is_offered_what_comes_up_for_half_an_hour_and_then_the_next() {
        narrow();
        List<String> all = new ArrayList<>();
        story.offer("")
                .at("/days")
                .forEach(day -> day.path("slots")
                        .forEach(slot -> all.add(slot.path("startsAt").asString())));
        String start = all.getLast();
        List<Appointment> booked = new ArrayList<>();
        for (String each : all) {
            for (int n = 0; n < 2; n++) {
                booked.add(bookings.book(wish(each), somebody(), Bookings.Door.ONLINE));
            }
        }
        assertThat(story.offer("").path("days")).isEmpty();
        Appointment first = bookings.book(wish(""), somebody(), Bookings.Door.ONLINE);
        clock.advance(Duration.ofSeconds(1));
        Appointment second = bookings.book(wish(""), somebody(), Bookings.Door.ONLINE);
        offers();
        assertThat(state(first)).as("nothing is free").isEqualTo("WAITING");
        db.sql(
                        "update reception.appointment_place set returns_at = now() - interval '1 day' where appointment_id = :id")
                .bind("id", booked.getLast().id())
                .update();
        db.sql("update reception.appointment set state = 'CANCELLED' where id = :id")
                .bind("id", booked.getLast().id())
                .update();
        offers();
        assertThat(state(first)).isEqualTo("OFFERED");
        assertThat(state(second)).isEqualTo("WAITING");
        assertThat(story.offer("").path("days")).as("it is kept for him").isEmpty();
        assertThat(Api.visitor(port)
                        .get("/api/hall-appointments/" + first.code())
                        .text("startsAt"))
                .isEqualTo(start);
        clock.advance(Duration.ofMinutes(31));
        assertThat(confirm(first).status()).as("too late").isEqualTo(409);
        waiting.endOutlived();
        db.sql(
                        "update reception.appointment_place set returns_at = now() - interval '1 day' where returns_at is not null")
                .update();
        offers();
        assertThat(state(first)).isEqualTo("WAITING");
        assertThat(state(second)).isEqualTo("OFFERED");
        assertThat(confirm(second).expect(200).text("state")).isEqualTo("BOOKED");
    }

    @Test
    void after_three_offers_nobody_is_asked_again() {
        narrow();
        Appointment listed = bookings.book(wish(""), somebody(), Bookings.Door.ONLINE);
        for (int offer = 0; offer < WaitingList.OFFERS; offer++) {
            offers();
            assertThat(state(listed)).isEqualTo("OFFERED");
            clock.advance(Duration.ofMinutes(31));
            waiting.endOutlived();
            db.sql(
                            "update reception.appointment_place set returns_at = now() - interval '1 day' where returns_at is not null")
                    .update();
        }
        assertThat(state(listed)).isEqualTo("CANCELLED");
    }

    /** Tomorrow alone, so that all of it can be taken. */
    private void narrow() {
        Map<String, Object> rules = new HashMap<>(story.rules(true));
        rules.put("minutes", 60);
        rules.put("noticeMinutes", 0);
        story.director.put(story.rulesPath(), Map.of("queues", List.of(rules))).expect(200);
        db.sql(
                        "update reception.slot_rules set days_ahead = 1, notice_minutes = :notice where queue_id = cast(:queue as uuid)")
                .bind("notice", 0)
                .bind("queue", story.queue())
                .update();
    }

    private void offers() {
        waiting.offer(UUID.fromString(story.queue()));
    }

    private String state(Appointment one) {
        return Api.visitor(port)
                .get("/api/hall-appointments/" + one.code())
                .expect(200)
                .text("state");
    }

    private Api.Answer confirm(Appointment one) {
        return Api.visitor(port).post("/api/hall-appointments/" + one.code() + "/confirm", Map.of());
    }
}

package onewindow.reception.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.platform.db.Db;
import onewindow.reception.HallStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 预约: booked, changed, given back, checked in; and what nobody can do with it. */
@OneWindowTest
class AppointmentApiTest {
    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Db db;

    @Autowired
    AppointmentRound round;

    private BookingStory story;
    private Api citizen;

    @BeforeEach
    void slotsOfATown() {
        clock.setMorning();
        story = new BookingStory(port);
        citizen = Api.someCitizen(port);
    }

    @AfterEach
    void asBefore() {
        clock.reset();
        story.over(db);
    }

    /** Sessions end over night. */
    private void goTo(String startsAt, Duration before) {
        clock.set(Instant.parse(startsAt).minus(before));
        story = new BookingStory(port);
    }

    private String messages(String phone) {
        return Api.visitor(port)
                .get("/api/demo/outbox?size=20&phone=" + phone)
                .expect(200)
                .body()
                .toString();
    }

    private void hears(String phone, String words) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(messages(phone)).contains(words));
    }

    @Test
    void a_time_is_booked_followed_by_its_code_and_told_by_message() {
        String start = story.later();
        Api.Answer booked = story.book(citizen, start).expect(201);
        String code = booked.text("code");
        assertThat(booked.text("stateName")).isEqualTo("已约好");
        Api.Answer seen =
                Api.visitor(port).get("/api/hall-appointments/" + code).expect(200);
        assertThat(seen.text("startsAt")).isEqualTo(start);
        assertThat(seen.body().toString()).as("no name goes with a matter").doesNotContain("王小兰");
        assertThat(citizen.get("/api/my/hall-appointments").expect(200).text("0.code"))
                .isEqualTo(code);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(citizen.get("/api/my/messages").text("items.0.title"))
                        .isEqualTo("已约好"));
    }

    @Test
    void the_same_request_sent_twice_is_one_appointment() {
        Map<String, Object> wish = story.wish(story.later());
        String first =
                citizen.post("/api/my/hall-appointments", wish).expect(201).text("code");
        assertThat(citizen.post("/api/my/hall-appointments", wish).expect(201).text("code"))
                .isEqualTo(first);
        Api.someCitizen(port).post("/api/my/hall-appointments", wish).expect(409);
    }

    @Test
    void one_person_books_one_thing_once_in_the_county_and_a_clerk_is_warned_and_goes_on_with_a_reason() {
        List<String> free = story.free(1);
        String phone = Api.newPhone();
        Map<String, Object> first = story.wish(free.get(0));
        story.byPhone(first, "张大爷", phone).expect(201);
        Map<String, Object> second = new HashMap<>(
                Map.of("booking", story.wish(free.get(1)), "name", "张大爷", "phone", phone, "byPhone", true));
        assertThat(story.clerk
                        .post("/api/desk/hall-appointments", second)
                        .expect(409)
                        .detail())
                .contains("已经有一个预约");
        second.put("reason", "两口子分开办");
        story.clerk.post("/api/desk/hall-appointments", second).expect(201);
    }

    @Test
    void a_share_of_each_slot_is_never_booked() {
        String start = story.later();
        story.book(citizen, start).expect(201);
        story.book(Api.someCitizen(port), start).expect(201);
        assertThat(story.free(1))
                .as("three places, one of them for who comes without")
                .doesNotContain(start);
        assertThat(story.book(Api.someCitizen(port), start).expect(409).detail())
                .contains("另选");
    }

    @Test
    void no_site_is_by_appointment_only() {
        Map<String, Object> none = story.rules(true);
        none.put("walkInPercent", 0);
        assertThat(story.director
                        .put(story.rulesPath(), Map.of("queues", List.of(none)))
                        .expect(400)
                        .text("errors.0.message"))
                .contains("不能只办预约的");
        Map<String, Object> all = story.rules(true);
        all.put("places", 1);
        assertThat(story.director
                        .put(story.rulesPath(), Map.of("queues", List.of(all)))
                        .expect(400)
                        .text("errors.0.message"))
                .contains("一个也约不了");
    }

    @Test
    void where_nothing_is_offered_nobody_books() {
        story.director
                .put(story.rulesPath(), Map.of("queues", List.of(story.rules(false))))
                .expect(200);
        assertThat(story.offer("").path("queues")).isEmpty();
        assertThat(Api.visitor(port)
                        .get("/api/slots?regionCode=" + BookingStory.TOWN)
                        .expect(200)
                        .body()
                        .toString())
                .doesNotContain(story.site);
        assertThat(story.book(citizen, clock.instant().plus(Duration.ofDays(1)).toString())
                        .expect(409)
                        .detail())
                .contains("不用预约");
    }

    @Test
    void several_people_take_the_sum_of_their_times_and_end_before_the_doors_close() {
        List<String> alone = story.free(1);
        List<String> four = new java.util.ArrayList<>();
        story.offer("&persons=4")
                .at("/days/1/slots")
                .forEach(slot -> four.add(slot.path("startsAt").asString()));
        LocalTime last = LocalTime.ofInstant(Instant.parse(alone.getLast()), BookingStory.CHINA);
        LocalTime lastOfFour = LocalTime.ofInstant(Instant.parse(four.getLast()), BookingStory.CHINA);
        assertThat(Duration.between(lastOfFour, last))
                .as("forty minutes are three slots")
                .isEqualTo(Duration.ofMinutes(30));
        Map<String, Object> wish = story.wish(alone.getLast());
        wish.put("persons", 4);
        citizen.post("/api/my/hall-appointments", wish).expect(409);
    }

    @Test
    void what_is_cancelled_comes_up_again_after_a_while_nobody_can_foresee() {
        String start = story.later();
        String code = story.book(citizen, start).expect(201).text("code");
        story.book(Api.someCitizen(port), start).expect(201);
        Api.visitor(port)
                .post("/api/hall-appointments/" + code + "/cancel", Map.of())
                .expect(200);
        clock.advance(Duration.ofMinutes(9));
        assertThat(story.free(1)).as("not for who lies in wait").doesNotContain(start);
        clock.advance(Duration.ofMinutes(112));
        assertThat(story.free(1)).contains(start);
        Api.visitor(port)
                .post("/api/hall-appointments/" + code + "/cancel", Map.of())
                .expect(409);
    }

    @Test
    void what_is_cancelled_today_belongs_to_who_comes_without() {
        String start = story.later();
        String code = story.book(citizen, start).expect(201).text("code");
        story.book(Api.someCitizen(port), start).expect(201);
        goTo(start, Duration.ofHours(3));
        Api.visitor(port)
                .post("/api/hall-appointments/" + code + "/cancel", Map.of())
                .expect(200);
        clock.set(Instant.parse(start).minus(Duration.ofMinutes(61)));
        assertThat(story.free(0)).doesNotContain(start);
    }

    @Test
    void a_changed_appointment_keeps_its_code_and_gives_its_place_back() {
        List<String> free = story.free(1);
        String code = story.book(citizen, free.get(0)).expect(201).text("code");
        Api.Answer changed = Api.visitor(port)
                .post("/api/hall-appointments/" + code + "/change", Map.of("startsAt", free.get(4)))
                .expect(200);
        assertThat(changed.text("startsAt")).isEqualTo(free.get(4));
        assertThat(db.sql("""
                        select count(*) from reception.appointment_place p
                        join reception.appointment a on a.id = p.appointment_id
                        where a.code = :code and p.returns_at is null""").bind("code", code).count()).isOne();
    }

    @Test
    void who_comes_early_is_not_called_before_his_time_and_then_before_who_came_after_it() {
        String start = story.later();
        String code = story.book(citizen, start).expect(201).text("code");
        goTo(start, Duration.ofMinutes(20));
        String kiosk = story.kiosk();
        Map<String, Object> arrival = Map.of("device", kiosk, "code", code);
        Api.Answer in = Api.visitor(port).post("/api/kiosk/check-in", arrival).expect(200);
        String number = in.text("ticket.number");
        assertThat(in.text("ticket.priorityName")).isEqualTo("预约");
        assertThat(Api.visitor(port)
                        .post("/api/kiosk/check-in", arrival)
                        .expect(200)
                        .text("ticket.number"))
                .as("touched twice")
                .isEqualTo(number);
        String walkIn = walkIn();
        sits();
        assertThat(next()).as("before the time that was arranged").isEqualTo(walkIn);
        act("START");
        assertThat(next()).isEmpty();
        clock.set(Instant.parse(start));
        walkIn();
        assertThat(next()).isEqualTo(number);
        act("NOBODY_CAME");
        clock.advance(Duration.ofMinutes(2));
        assertThat(called(number)).isTrue();
        assertThat(act("NOBODY_CAME").text("hall.aside.0.number"))
                .as("called twice, but within his grace")
                .isEmpty();
        clock.advance(Duration.ofMinutes(9));
        assertThat(called(number)).isTrue();
        assertThat(act("NOBODY_CAME").text("hall.aside.0.number")).isEqualTo(number);
        clearsTheHall();
    }

    @Test
    void a_card_checks_in_as_well_and_an_earlier_ticket_gives_way() {
        String idNumber = Api.newIdNumber();
        Api owner = Api.seenCitizen(port, Api.newPhone(), "王小兰", idNumber);
        String start = story.later();
        story.book(owner, start).expect(201);
        goTo(start, Duration.ofMinutes(5));
        Map<String, Object> ticket = HallStory.ticket(story.hall, "A");
        ticket.put("idNumber", idNumber);
        String plain =
                story.clerk.post("/api/desk/queue/tickets", ticket).expect(200).text("ticket.code");
        String kiosk = story.kiosk();
        Api.visitor(port)
                .post("/api/kiosk/check-in", Map.of("device", kiosk, "idNumber", idNumber))
                .expect(200);
        assertThat(Api.visitor(port).get("/api/tickets/" + plain).expect(200).text("state"))
                .isEqualTo("LEFT");
        sits();
        clearsTheHall();
    }

    @Test
    void nobody_checks_in_for_another_day_or_at_another_hall_and_no_ticket_claims_to_be_booked() {
        String code = story.book(citizen, story.later()).expect(201).text("code");
        String kiosk = story.kiosk();
        assertThat(Api.visitor(port)
                        .post("/api/kiosk/check-in", Map.of("device", kiosk, "code", code))
                        .expect(409)
                        .detail())
                .contains("不是今天");
        Api.visitor(port)
                .post("/api/kiosk/check-in", Map.of("device", "nothing", "code", code))
                .expect(404);
        Map<String, Object> forged = HallStory.ticket(story.hall, "A");
        forged.put("priority", "APPOINTMENT");
        Api.visitor(port)
                .post("/api/kiosk/tickets", Map.of("device", kiosk, "ticket", forged))
                .expect(400);
    }

    @Test
    void who_does_not_come_releases_his_place_after_his_grace_alone() {
        String start = story.later();
        String code = story.book(citizen, start).expect(201).text("code");
        goTo(start, Duration.ofMinutes(-9));
        round.run();
        assertThat(state(code)).isEqualTo("BOOKED");
        clock.advance(Duration.ofMinutes(2));
        round.run();
        assertThat(state(code)).isEqualTo("MISSED");
    }

    @Test
    void the_evening_before_one_is_reminded_once_and_never_afterwards() {
        String start = story.later();
        String phone = Api.newPhone();
        story.byPhone(story.wish(start), "张大爷", phone).expect(201);
        clock.set(story.day(start)
                .minusDays(1)
                .atTime(18, 0)
                .atZone(BookingStory.CHINA)
                .toInstant());
        round.run();
        round.run();
        hears(phone, "提醒：");
        assertThat(messages(phone).split("提醒：", -1)).hasSize(2);
    }

    @Test
    void nobody_is_reminded_of_what_has_begun() {
        String start = story.later();
        String phone = Api.newPhone();
        story.byPhone(story.wish(start), "张大爷", phone).expect(201);
        hears(phone, "已约好");
        clock.set(story.day(start).atTime(18, 0).atZone(BookingStory.CHINA).toInstant());
        round.run();
        assertThat(messages(phone)).doesNotContain("提醒：");
    }

    @Test
    void a_call_stands_in_the_register_of_calls() {
        String person = "韩" + "梅".repeat(2);
        story.byPhone(story.wish(story.later()), person, Api.newPhone()).expect(201);
        Api.Answer register = story.clerk.get("/api/desk/registers/calls").expect(200);
        assertThat(register.body().toString()).contains("打电话预约", "已约");
    }

    @Test
    void the_list_of_the_desk_is_masked_and_of_its_own_site() {
        String start = story.later();
        String phone = Api.newPhone();
        Api.Answer made = story.byPhone(story.wish(start), "张大爷", phone).expect(201);
        String list = "/api/desk/hall-appointments?day=" + story.day(start);
        String shown = story.clerk.get(list).expect(200).body().toString();
        assertThat(shown).contains(made.text("code")).doesNotContain("张大爷", phone);
        assertThat(Api.staff(port, "tangtou.clerk").get(list).expect(200).body().toString())
                .doesNotContain(made.text("code"));
        String path = "/api/desk/hall-appointments/" + made.text("id");
        Api.staff(port, "tangtou.clerk").post(path + "/phone", Map.of()).expect(404);
        assertThat(story.clerk.post(path + "/phone", Map.of()).expect(200).text("phone"))
                .isEqualTo(phone);
        story.clerk.post(path + "/acts", Map.of("act", "CANCEL")).expect(200);
        assertThat(state(made.text("code"))).isEqualTo("CANCELLED");
    }

    @Test
    void when_all_is_taken_the_next_day_the_telephone_and_other_sites_are_named() {
        Map<String, Object> small = story.rules(true);
        small.put("daysAhead", 1);
        small.put("noticeMinutes", 2880);
        story.director.put(story.rulesPath(), Map.of("queues", List.of(small))).expect(200);
        var offer = story.offer("");
        assertThat(offer.path("days")).isEmpty();
        assertThat(offer.path("next").asString()).isNotEmpty();
        assertThat(offer.path("nextOn").asString()).isNotEmpty();
        assertThat(offer.path("sitePhone").asString()).isNotEmpty();
        assertThat(offer.path("elsewhere").toString())
                .as("the demo halls take bookings")
                .contains("first");
    }

    @Test
    void neither_a_queue_nor_the_tickets_of_a_hall_end_under_those_who_have_booked() {
        story.book(citizen, story.later()).expect(201);
        String path = "/api/desk/halls/" + story.site;
        int version = story.director.get(path).expect(200).at("hall.version").asInt();
        assertThat(story.director
                        .put(path, HallStory.setUp(version))
                        .expect(409)
                        .detail())
                .contains("1 个预约");
    }

    @Test
    void a_card_read_once_more_after_the_service_is_no_old_ticket() {
        String idNumber = Api.newIdNumber();
        Api owner = Api.seenCitizen(port, Api.newPhone(), "王小兰", idNumber);
        String start = story.later();
        story.book(owner, start).expect(201);
        goTo(start, Duration.ZERO);
        Map<String, Object> arrival = Map.of("device", story.kiosk(), "idNumber", idNumber);
        assertThat(Api.visitor(port)
                        .post("/api/kiosk/check-in", arrival)
                        .expect(200)
                        .text("ticket.code"))
                .hasSize(12);
        assertThat(Api.visitor(port)
                        .post("/api/kiosk/check-in", arrival)
                        .expect(200)
                        .at("ticket.code")
                        .isNull())
                .as("whoever knows a number alone gets nothing it could be given back by")
                .isTrue();
        sits();
        next();
        act("START");
        act("FINISH");
        Api.visitor(port).post("/api/kiosk/check-in", arrival).expect(404);
        clearsTheHall();
    }

    private String state(String code) {
        return Api.visitor(port)
                .get("/api/hall-appointments/" + code)
                .expect(200)
                .text("state");
    }

    private String walkIn() {
        Map<String, Object> wanted = HallStory.ticket(story.hall, "A");
        wanted.put("key", UUID.randomUUID().toString());
        return story.clerk.post("/api/desk/queue/tickets", wanted).expect(200).text("ticket.number");
    }

    private void sits() {
        story.clerk
                .put("/api/desk/queue/window", Map.of("windowId", HallStory.windowId(story.hall, 1)))
                .expect(200);
    }

    private String next() {
        var inHand =
                story.clerk.post("/api/desk/queue/next", Map.of()).expect(200).at("hall.inHand");
        return inHand.isNull() ? "" : inHand.path("number").asString();
    }

    /** Whoever else is called meanwhile is served at once. */
    private boolean called(String number) {
        for (String next = next(); !next.isEmpty(); next = next()) {
            if (next.equals(number)) {
                return true;
            }
            act("START");
        }
        return false;
    }

    private Api.Answer act(String act) {
        String id = story.clerk.get("/api/desk/queue").expect(200).text("hall.inHand.id");
        return story.clerk
                .post("/api/desk/queue/tickets/" + id + "/acts", Map.of("act", act))
                .expect(200);
    }

    private void clearsTheHall() {
        db.sql("update reception.appointment set ticket_id = null where site_id = cast(:site as uuid)")
                .bind("site", story.site)
                .update();
        db.sql("update reception.ticket set state = 'EXPIRED', ended_at = now() where site_id = cast(:site as uuid)"
                        + " and state in ('WAITING', 'CALLED', 'SERVING', 'PARKED', 'MISSED')")
                .bind("site", story.site)
                .update();
        db.sql("update reception.shift set closed_at = opened_at where closed_at is null and window_id in"
                        + " (select id from reception.hall_window where site_id = cast(:site as uuid))")
                .bind("site", story.site)
                .update();
    }
}

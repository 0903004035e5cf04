package onewindow.reception.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.reception.HallStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 取号、叫号: from the machine to the window, in the order of the rule. */
@OneWindowTest
class CallingApiTest {
    private static final String QUEUE = "/api/desk/queue";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    DayEnd dayEnd;

    private Api director;
    private Api clerk;
    private Api other;
    private JsonNode hall;
    private String site;

    @BeforeEach
    void hallOfATown() {
        clock.setMorning();
        director = Api.staff(port, "tangtou.director");
        clerk = Api.staff(port, "tangtou.clerk");
        other = Api.staff(port, "tangtou.clerk2");
        site = Api.visitor(port)
                .get("/api/sites?regionCode=371312006000&level=TOWN")
                .expect(200)
                .text("0.id");
        hall = HallStory.hall(director, site);
        sit(clerk, 1);
        sit(other, 2);
    }

    @AfterEach
    void theDayEnds() {
        clock.advance(Duration.ofDays(1));
        dayEnd.run();
        clock.reset();
    }

    private void sit(Api who, int window) {
        who.put(QUEUE + "/window", Map.of("windowId", HallStory.windowId(hall, window)))
                .expect(200);
    }

    private Api.Answer take(Map<String, Object> wanted) {
        return clerk.post(QUEUE + "/tickets", wanted).expect(200);
    }

    private String take(String letter) {
        clock.advance(Duration.ofSeconds(1));
        return take(HallStory.ticket(hall, letter)).text("ticket.number");
    }

    private String next(Api who) {
        JsonNode inHand = who.post(QUEUE + "/next", Map.of()).expect(200).at("hall.inHand");
        return inHand.isNull() ? "" : inHand.path("number").asString();
    }

    private Api.Answer act(Api who, String act) {
        String id = who.get(QUEUE).expect(200).text("hall.inHand.id");
        return who.post(QUEUE + "/tickets/" + id + "/acts", Map.of("act", act));
    }

    @Test
    void people_are_called_as_they_came_and_nobody_twice() {
        String first = take("A");
        String second = take("A");
        assertThat(next(clerk)).isEqualTo(first);
        assertThat(next(other)).isEqualTo(second);
        act(clerk, "START").expect(200);
        assertThat(next(clerk)).as("nobody waits").isEmpty();
    }

    @Test
    void the_same_touch_sent_twice_is_one_ticket() {
        Map<String, Object> touch = HallStory.ticket(hall, "A");
        assertThat(take(touch).text("ticket.number")).isEqualTo(take(touch).text("ticket.number"));
    }

    @Test
    void one_person_has_one_ticket_for_one_queue_and_the_desk_may_give_a_second() {
        Map<String, Object> wanted = HallStory.ticket(hall, "A");
        wanted.put("idNumber", Api.idNumber(LocalDate.of(1990, 3, 7), (int) (System.nanoTime() % 1000)));
        String number = take(wanted).text("ticket.number");
        wanted.put("key", UUID.randomUUID().toString());
        Api.Answer second = take(wanted);
        assertThat(second.at("already").asBoolean()).isTrue();
        assertThat(second.text("ticket.number")).isEqualTo(number);
        wanted.put("again", true);
        assertThat(take(wanted).text("ticket.number")).isNotEqualTo(number);
    }

    @Test
    void the_old_stand_some_minutes_further_ahead_and_nobody_is_overtaken_by_more_than_three() {
        String young = take("A");
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofSeconds(20));
            Map<String, Object> old = HallStory.ticket(hall, "A");
            old.put("priority", "ELDERLY");
            take(old);
        }
        for (int overtaken = 0; overtaken < 3; overtaken++) {
            assertThat(next(clerk)).isNotEqualTo(young);
            act(clerk, "START").expect(200);
        }
        assertThat(next(clerk)).isEqualTo(young);
    }

    @Test
    void who_does_not_come_is_called_again_after_two_minutes_and_misses_his_turn_only_then() {
        String absent = take("A");
        assertThat(next(clerk)).isEqualTo(absent);
        act(clerk, "NOBODY_CAME").expect(200);
        assertThat(next(clerk)).as("not before the time").isEmpty();
        clock.advance(Duration.ofMinutes(2));
        assertThat(next(clerk)).isEqualTo(absent);
        Api.Answer missed = act(clerk, "NOBODY_CAME").expect(200);
        assertThat(missed.text("hall.aside.0.stateName")).isEqualTo("过号");
    }

    @Test
    void out_of_turn_needs_a_reason() {
        take("A");
        String id = clerk.get(QUEUE).expect(200).text("hall.waiting.0.id");
        String path = QUEUE + "/tickets/" + id + "/acts";
        assertThat(clerk.post(path, Map.of("act", "CALL")).expect(400).text("errors.0.field"))
                .isEqualTo("reason");
        clerk.post(path, Map.of("act", "CALL", "reason", "急病")).expect(200);
        assertThat(clerk.get(QUEUE).expect(200).text("hall.inHand.state")).isEqualTo("CALLED");
    }

    @Test
    void one_window_has_one_person_and_one_person_one_window() {
        Map<String, Object> taken = Map.of("windowId", HallStory.windowId(hall, 2));
        assertThat(clerk.put(QUEUE + "/window", taken).expect(409).text("detail"))
                .contains("另一个窗口");
        clerk.delete(QUEUE + "/window").expect(200);
        assertThat(clerk.put(QUEUE + "/window", taken).expect(409).text("detail"))
                .contains("已经有人");
        sit(clerk, 1);
    }

    @Test
    void a_clerk_of_another_town_touches_nothing_here() {
        take("A");
        String id = clerk.get(QUEUE).expect(200).text("hall.waiting.0.id");
        Api stranger = Api.staff(port, "zhengwang.clerk");
        stranger.put(QUEUE + "/window", Map.of("windowId", HallStory.windowId(hall, 1)))
                .expect(400);
        String own = stranger.get(QUEUE).expect(200).text("hall.windows.0.id");
        stranger.put(QUEUE + "/window", Map.of("windowId", own)).expect(200);
        Map<String, String> call = Map.of("act", "CALL", "reason", "急病");
        stranger.post(QUEUE + "/tickets/" + id + "/acts", call).expect(404);
        stranger.delete(QUEUE + "/window").expect(200);
        stranger.get("/api/desk/halls/" + site).expect(404);
        stranger.put("/api/desk/halls/" + site, HallStory.setUp(1)).expect(404);
    }

    @Test
    void a_ticket_that_was_not_reached_has_the_first_place_the_next_day() {
        Api.Answer late = take(HallStory.ticket(hall, "A"));
        clock.advance(Duration.ofDays(1));
        dayEnd.run();
        clerk = Api.staff(port, "tangtou.clerk");
        sit(clerk, 1);
        take("A");
        Map<String, Object> again = HallStory.ticket(hall, "A");
        again.put("earlier", late.text("ticket.code"));
        String first = take(again).text("ticket.number");
        assertThat(next(clerk)).isEqualTo(first);
        assertThat(Api.visitor(port)
                        .get("/api/tickets/" + late.text("ticket.code"))
                        .expect(200)
                        .text("stateName"))
                .isEqualTo("当天没有办");
    }

    @Test
    void its_holder_follows_it_on_a_phone_and_gives_it_back() {
        String code = take(HallStory.ticket(hall, "A")).text("ticket.code");
        Api holder = Api.visitor(port);
        assertThat(holder.get("/api/tickets/" + code).expect(200).at("ahead").asInt())
                .isZero();
        holder.post("/api/tickets/" + code + "/leave", Map.of()).expect(200);
        assertThat(next(clerk)).isEmpty();
        holder.post("/api/tickets/" + code + "/leave", Map.of()).expect(409);
    }

    @Test
    void the_person_is_seen_by_the_window_that_called_him_and_not_before() {
        Map<String, Object> wanted = HallStory.ticket(hall, "A");
        String number = Api.idNumber(LocalDate.of(1991, 5, 7), (int) (System.nanoTime() % 1000));
        wanted.put("idNumber", number);
        take(wanted);
        String id = clerk.get(QUEUE).expect(200).text("hall.waiting.0.id");
        clerk.get(QUEUE + "/tickets/" + id + "/person").expect(403);
        next(clerk);
        assertThat(clerk.get(QUEUE + "/tickets/" + id + "/person").expect(200).text("idNumber"))
                .isEqualTo(number);
        other.get(QUEUE + "/tickets/" + id + "/person").expect(403);
    }

    @Test
    void an_agent_of_five_stands_behind_those_who_wait_after_three() {
        Map<String, Object> many = HallStory.ticket(hall, "A");
        many.put("persons", 5);
        String agent = take(many).text("ticket.number");
        String waits = take("A");
        assertThat(next(clerk)).isEqualTo(agent);
        act(clerk, "START").expect(200);
        act(clerk, "FINISH").expect(200);
        assertThat(List.of(next(clerk), clerk.get(QUEUE).expect(200).text("hall.waiting.0.number")))
                .containsExactly(waits, agent);
        assertThat(clerk.get(QUEUE).expect(200).at("hall.waiting.0.persons").asInt())
                .isEqualTo(2);
    }

    @Test
    void an_agent_who_goes_before_his_last_principal_counts_those_who_were_served() {
        int before = clerk.get(QUEUE).expect(200).at("hall.served").asInt();
        Map<String, Object> many = HallStory.ticket(hall, "A");
        many.put("persons", 5);
        String code = take(many).text("ticket.code");
        next(clerk);
        act(clerk, "START").expect(200);
        act(clerk, "FINISH").expect(200);
        Api.visitor(port).post("/api/tickets/" + code + "/leave", Map.of()).expect(200);
        assertThat(clerk.get(QUEUE).expect(200).at("hall.served").asInt()).isEqualTo(before + 3);
        assertThat(director.get("/api/desk/halls/" + site + "/day")
                        .expect(200)
                        .at("total.served")
                        .asInt())
                .isPositive();
    }

    @Test
    void who_went_to_prepare_something_is_told_which_window_keeps_his_place() {
        String code = take(HallStory.ticket(hall, "A")).text("ticket.code");
        next(clerk);
        act(clerk, "START").expect(200);
        act(clerk, "PARK").expect(200);
        assertThat(Api.visitor(port)
                        .get("/api/tickets/" + code)
                        .expect(200)
                        .at("window")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_person_with_two_tickets_is_called_for_each_and_given_back_they_are_two() {
        Map<String, Object> wanted = HallStory.ticket(hall, "A");
        wanted.put("idNumber", Api.idNumber(LocalDate.of(1979, 8, 9), (int) (System.nanoTime() % 1000)));
        String first = take(wanted).text("ticket.number");
        wanted.put("key", UUID.randomUUID().toString());
        wanted.put("again", true);
        Api.Answer second = take(wanted);
        Api.visitor(port)
                .post("/api/tickets/" + second.text("ticket.code") + "/leave", Map.of())
                .expect(200);
        assertThat(next(clerk)).isEqualTo(first);
        assertThat(next(other)).as("the other one was given back").isEmpty();
    }

    @Test
    void a_browser_that_dies_in_mid_service_finds_its_visit_again() {
        String number = take("A");
        next(clerk);
        act(clerk, "START").expect(200);
        Api again = Api.staff(port, "tangtou.clerk");
        assertThat(again.get(QUEUE).expect(200).text("hall.inHand.number")).isEqualTo(number);
        assertThat(again.get(QUEUE).expect(200).text("hall.inHand.state")).isEqualTo("SERVING");
        act(again, "FINISH").expect(200);
    }
}

package onewindow.reception.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A day that is booked and turns out to be closed: nobody stands before the door. */
@OneWindowTest
class ClosureApiTest {
    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Db db;

    @Autowired
    AppointmentRound round;

    private BookingStory story;
    private String start = "";
    private String phone = "";
    private String code = "";

    @BeforeEach
    void somebodyHasBooked() {
        clock.setMorning();
        story = new BookingStory(port);
        start = story.later();
        phone = Api.newPhone();
        code = story.byPhone(story.wish(start), "张大爷", phone).expect(201).text("code");
    }

    @AfterEach
    void asBefore() {
        clock.reset();
        story.over(db);
    }

    private Map<String, Object> closure() {
        String day = story.day(start).toString();
        return new HashMap<>(Map.of("kind", "CLOSURE", "fromOn", day, "untilOn", day, "note", "停电检修"));
    }

    private String path(String more) {
        return "/api/desk/sites/" + story.site + more;
    }

    private String messages() {
        return Api.visitor(port)
                .get("/api/demo/outbox?size=20&phone=" + phone)
                .expect(200)
                .body()
                .toString();
    }

    private Api.Answer appointment() {
        return Api.visitor(port).get("/api/hall-appointments/" + code).expect(200);
    }

    @Test
    void whom_a_closure_leaves_is_shown_and_it_waits_until_they_were_seen() {
        Api.Answer left = story.director.post(path("/opening/left"), closure()).expect(200);
        assertThat(left.body()).hasSize(1);
        assertThat(left.body().toString()).as("masked").doesNotContain("张大爷", phone);
        assertThat(story.director
                        .post(path("/special-hours"), closure())
                        .expect(409)
                        .detail())
                .contains("1 个已经预约的人");
        assertThat(appointment().text("startsAt")).isEqualTo(start);
    }

    @Test
    void whoever_is_left_is_moved_to_the_next_like_time_and_told() {
        story.director.post(path("/special-hours?left=1"), closure()).expect(201);
        Api.Answer moved = appointment();
        assertThat(moved.text("state")).isEqualTo("BOOKED");
        assertThat(moved.text("movedFrom")).isEqualTo(start);
        assertThat(story.day(moved.text("startsAt"))).isAfter(story.day(start));
        assertThat(moved.text("startsAt")).as("at the same time of day").endsWith(start.substring(10));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(messages()).contains("不开门，给您改到"));
    }

    @Test
    void a_new_holiday_moves_those_who_booked_as_well() {
        db.sql("""
                        insert into organisation.special_hours (id, site_id, kind, from_on, until_on, day_types, weekdays,
                            market_digits, hours, note, entered_by_name, entered_at)
                        select gen_random_uuid(), cast(:site as uuid), 'CLOSURE', :day, :day,
                               array['WORKING_DAY', 'WEEKEND', 'HOLIDAY'], '{}', '{}', '', '放假', '系统', now()""").bind("site", story.site).bind("day", story.day(start)).update();
        round.run();
        assertThat(appointment().text("movedFrom")).isEqualTo(start);
        assertThat(story.day(appointment().text("startsAt"))).isAfter(story.day(start));
    }

    @Test
    void whom_no_message_reaches_is_listed_to_be_rung_up() {
        String landline = story.byPhone(story.wish(story.free(1).get(3)), "李奶奶", "0539-8381234")
                .expect(201)
                .text("id");
        story.director.post(path("/special-hours?left=2"), closure()).expect(201);
        String toTell = "/api/desk/hall-appointments?view=TO_TELL";
        assertThat(story.clerk.get(toTell).expect(200).text("items.0.id")).isEqualTo(landline);
        assertThat(story.clerk.get(toTell).expect(200).at("items")).hasSize(1);
        story.clerk
                .post("/api/desk/hall-appointments/" + landline + "/acts", Map.of("act", "TOLD"))
                .expect(200);
        assertThat(story.clerk.get(toTell).expect(200).at("items")).isEmpty();
    }

    @Test
    void where_nothing_else_is_free_he_is_listed_first_and_told() {
        story.director
                .put(story.rulesPath(), Map.of("queues", List.of(story.rules(true))))
                .expect(200);
        Map<String, Object> long3 = closure();
        long3.put("untilOn", story.day(start).plusDays(20).toString());
        story.director.post(path("/special-hours?left=1"), long3).expect(201);
        assertThat(appointment().text("state")).isEqualTo("WAITING");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(messages()).contains("登记了候补"));
    }
}

package onewindow.organisation.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.organisation.duty.DutyStory;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 值班表: drawn up from the opening calendar, changed, published, and seen by who is on it. */
@OneWindowTest
class RosterApiTest {
    private static final String TOWN = "371312011000";
    private static final String ROOM = "/api/desk/rosters";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    private Api director;
    private String site;
    private LocalDate from;
    private LocalDate until;

    @BeforeEach
    void weekendsAndNoon() {
        director = Api.staff(port, "chaoyang.director");
        site = DutyStory.site(director, TOWN);
        YearMonth next = YearMonth.now(DutyStory.ZONE).plusMonths(1);
        from = next.atDay(1);
        until = next.atEndOfMonth();
        String special = "/api/desk/sites/" + site + "/special-hours";
        director.post(special, hours("WEEKEND", "9:00–11:30")).expect(201);
        director.post(special, hours("WORKING_DAY", "12:00–13:30")).expect(201);
    }

    private Map<String, Object> hours(String dayType, String hours) {
        return Map.of(
                "kind",
                "DUTY",
                "fromOn",
                from.toString(),
                "untilOn",
                until.toString(),
                "dayTypes",
                List.of(dayType),
                "hours",
                hours);
    }

    @AfterEach
    void asItWas() {
        db.sql("delete from organisation.roster where site_id = cast(:site as uuid)")
                .bind("site", site)
                .update();
        db.sql("delete from organisation.special_hours where site_id = cast(:site as uuid)")
                .bind("site", site)
                .update();
        db.sql("delete from organisation.duty_wish").update();
    }

    private List<String> everybody() {
        return director.get(ROOM).expect(200).at("people").findValuesAsString("staffId");
    }

    private Map<String, Object> wanted(List<String> people) {
        return Map.of("fromOn", from.toString(), "untilOn", until.toString(), "perDuty", 1, "staffIds", people);
    }

    private Api.Answer drawUp() {
        return director.post(ROOM + "/sites/" + site, wanted(everybody())).expect(201);
    }

    @Test
    void it_has_the_days_of_the_opening_calendar_shared_out_fairly_and_wishes_are_kept() {
        Api clerk = Api.staff(port, "chaoyang.clerk");
        LocalDate saturday = from;
        while (saturday.getDayOfWeek().getValue() != 6) {
            saturday = saturday.plusDays(1);
        }
        clerk.put(ROOM + "/mine/wishes", Map.of("days", List.of(saturday.toString())))
                .expect(200);
        Api.Answer roster = drawUp();
        assertThat(roster.at("duties").findValuesAsString("kindName")).contains("周末", "午间");
        assertThat(roster.at("faults").toString()).isEqualTo("[]");
        String mine = DutyStory.staffId(db, "chaoyang.clerk");
        for (JsonNode duty : roster.at("duties")) {
            if (duty.path("day").asString().equals(saturday.toString())) {
                assertThat(duty.path("people").findValuesAsString("staffId")).doesNotContain(mine);
            }
        }
        assertThat(clerk.get(ROOM + "/mine").expect(200).at("duties").size())
                .as("a draft")
                .isZero();
        String path = ROOM + "/" + roster.text("id");
        director.post(path + "/publish", null).expect(200);
        director.post(path + "/publish", null).expect(409);
        director.delete(path).expect(409);
        assertThat(clerk.get(ROOM + "/mine").expect(200).at("duties").size()).isPositive();
        director.post(ROOM + "/sites/" + site, wanted(everybody())).expect(409);
    }

    @Test
    void an_edit_that_breaks_a_rule_is_kept_and_says_which() {
        Api.Answer roster = drawUp();
        String path = ROOM + "/" + roster.text("id") + "/duties/";
        List<String> person = List.of(DutyStory.staffId(db, "chaoyang.clerk"));
        Api.Answer edited = roster;
        for (JsonNode duty : roster.at("duties")) {
            if (duty.path("kind").asString().equals("WEEKEND")) {
                edited = director.put(path + duty.path("id").asString(), Map.of("staffIds", person))
                        .expect(200);
            }
        }
        assertThat(edited.at("faults").toString()).contains("连着两次周末班").contains("周末班不均");
        List<String> stranger = List.of(DutyStory.staffId(db, "tanghe.clerk"));
        director.put(path + roster.text("duties.0.id"), Map.of("staffIds", stranger))
                .expect(400);
    }

    @Test
    void a_director_of_another_town_sees_and_changes_nothing_and_no_clerk_draws_up() {
        String roster = ROOM + "/" + drawUp().text("id");
        Api other = Api.staff(port, "tanghe.director");
        other.get(roster).expect(404);
        other.get(ROOM + "?siteId=" + site).expect(404);
        other.post(ROOM + "/sites/" + site, wanted(everybody())).expect(404);
        other.post(roster + "/publish", null).expect(404);
        other.delete(roster).expect(404);
        Api clerk = Api.staff(port, "chaoyang.clerk");
        clerk.get(roster).expect(403);
        clerk.post(ROOM + "/sites/" + site, wanted(everybody())).expect(403);
        Api.staff(port, "hedong.supervisor").get(roster).expect(200);
        director.delete(roster).expect(204);
    }
}

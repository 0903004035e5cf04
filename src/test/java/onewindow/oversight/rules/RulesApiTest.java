package onewindow.oversight.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SavedCase;
import onewindow.identity.party.Parties;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The lights are the county's to set, and every light of the house follows. */
@OneWindowTest
class RulesApiTest {
    private static final String RULE = "/api/desk/oversight-rule";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    Parties parties;

    @Autowired
    Calendars calendars;

    @AfterEach
    void as_it_was() {
        change(Map.of("yellowDays", 1, "redDays", 0)).expect(200);
    }

    @Test
    void a_county_that_wants_to_know_sooner_sees_yellow_sooner() {
        SavedCase saved = SavedCase.of(db, SavedCase.somebody(parties, Api.newPhone()), "371312108000", "IN_REVIEW");
        LocalDate due =
                calendars.current().plusWorkingDays(calendars.today(), 3).date();
        db.sql("update cases.case_file set due_on = :due where id = :id")
                .bind("due", due)
                .bind("id", saved.id)
                .update();
        assertThat(light(saved)).isEqualTo("GREEN");

        change(Map.of("yellowDays", 3)).expect(200);

        assertThat(light(saved)).isEqualTo("YELLOW");
        assertThat(yellow(Api.staff(port, "zhengwang.director"))).contains(saved.id.toString());
    }

    /** All of them, page after page: other tests leave cases that are due before this one. */
    private static List<String> yellow(Api director) {
        List<String> ids = new ArrayList<>();
        String after = "";
        while (after != null) {
            Api.Answer page = director.get("/api/desk/cases?view=SUPERVISED&light=YELLOW&size=100" + after)
                    .expect(200);
            ids.addAll(page.at("items").findValuesAsString("id"));
            after = page.at("next").isNull() ? null : "&after=" + page.text("next");
        }
        return ids;
    }

    @Test
    void a_county_that_waits_sees_red_later() {
        SavedCase saved = SavedCase.of(db, SavedCase.somebody(parties, Api.newPhone()), "371312108000", "IN_REVIEW");
        db.sql("update cases.case_file set due_on = :due where id = :id")
                .bind("due", calendars.current().minusWorkingDays(calendars.today(), 2))
                .bind("id", saved.id)
                .update();
        assertThat(light(saved)).isEqualTo("RED");
        change(Map.of("redDays", 2)).expect(200);
        assertThat(light(saved)).isEqualTo("YELLOW");
    }

    @Test
    void only_the_county_changes_it_and_each_change_is_on_record() {
        Api.staff(port, "zhengwang.clerk").get(RULE).expect(403);
        Api director = Api.staff(port, "zhengwang.director");
        assertThat(director.get(RULE).expect(200).at("mayChange").asBoolean()).isFalse();
        director.put(RULE, with(Map.of("yellowDays", 2))).expect(403);
        int before = change(Map.of("yellowDays", 2)).expect(200).at("version").asInt();
        assertThat(change(Map.of("version", before - 1)).expect(409).detail()).contains("别人改过");
        assertThat(change(Map.of("yellowDays", 1)).expect(200).at("history").size())
                .isGreaterThan(1);
    }

    @Test
    void a_rule_nobody_can_live_by_is_refused_at_its_field() {
        assertThat(change(Map.of("yellowDays", 11)).expect(400).error("yellowDays"))
                .contains("0 到 10");
        assertThat(change(Map.of("redDays", -1)).expect(400).error("redDays")).isNotEmpty();
        assertThat(change(Map.of("warnUntil", "07:00")).expect(400).error("warnUntil"))
                .isNotEmpty();
        assertThat(change(Map.of("warnings", List.of())).expect(400).error("warnings"))
                .contains("必须提醒办理人");
        assertThat(change(Map.of("warnings", List.of(line("RED", 0, false))))
                        .expect(400)
                        .error("warnings[0]"))
                .contains("提醒方式");
        assertThat(change(Map.of("warnings", List.of(line("RED", 0, true), line("RED", 1, true))))
                        .expect(400)
                        .error("warnings[1]"))
                .contains("只能有一条");
        assertThat(change(Map.of("warnings", List.of(line("GREEN", 0, true))))
                        .expect(400)
                        .error("warnings[0]"))
                .isNotEmpty();
    }

    private static Map<String, Object> line(String light, int afterDays, boolean desk) {
        return Map.of("light", light, "recipient", "HOLDER", "afterDays", afterDays, "desk", desk, "sms", false);
    }

    private String light(SavedCase saved) {
        String number = db.sql("select number from cases.case_file where id = :id")
                .bind("id", saved.id)
                .one(String.class);
        return Api.staff(port, "zhengwang.director")
                .get("/api/desk/cases?view=SUPERVISED&q=" + number)
                .expect(200)
                .text("items.0.due.light");
    }

    private Api.Answer change(Map<String, Object> changes) {
        return Api.staff(port, "hedong.supervisor").put(RULE, with(changes));
    }

    private Map<String, Object> with(Map<String, Object> changes) {
        Api.Answer now = Api.staff(port, "hedong.supervisor").get(RULE).expect(200);
        Map<String, Object> rule = new HashMap<>();
        for (String number : List.of("version", "yellowDays", "redDays", "blackDays")) {
            rule.put(number, now.at(number).asInt());
        }
        rule.put("warnFrom", now.text("warnFrom"));
        rule.put("warnUntil", now.text("warnUntil"));
        rule.put("warnings", now.at("warnings"));
        rule.putAll(changes);
        return rule;
    }
}

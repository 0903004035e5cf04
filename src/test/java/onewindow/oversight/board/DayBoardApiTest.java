package onewindow.oversight.board;

import static onewindow.cases.CaseStory.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SavedCase;
import onewindow.cases.CaseStory;
import onewindow.cases.light.DayCounts;
import onewindow.identity.party.Parties;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The day on the board: each figure is the length of the list it opens. */
@OneWindowTest
class DayBoardApiTest {
    private static final String ZHENGWANG = "371312108000";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    Parties parties;

    @Autowired
    Calendars calendars;

    @Autowired
    DayCounts counts;

    /** So many days ago. */
    private void finished(String site, int received, int finished, boolean onTime) {
        SavedCase saved = SavedCase.of(db, SavedCase.somebody(parties, Api.newPhone()), site, "DELIVERED");
        LocalDate today = calendars.today();
        db.sql("""
                        update cases.case_file
                        set submitted_at = cast(:received as timestamp) at time zone 'Asia/Shanghai' + interval '10 hours',
                            finished_at = cast(:finished as timestamp) at time zone 'Asia/Shanghai' + interval '11 hours',
                            finished_on_time = :onTime, department_key = :department
                        where id = :id""")
                .bind("received", today.minusDays(received).atStartOfDay())
                .bind("finished", today.minusDays(finished).atStartOfDay())
                .bind("onTime", onTime)
                .bind("department", finished % 2 == 0 ? "民政" : "公安")
                .bind("id", saved.id)
                .update();
    }

    @Test
    void every_figure_opens_the_list_it_counts() {
        LocalDate today = calendars.today();
        // The same day of last month is in its span on every day of a month, the first too.
        int aMonthAgo = (int) ChronoUnit.DAYS.between(today.minusMonths(1), today);
        for (int day : Set.of(0, 1, 2, aMonthAgo, 40)) {
            finished(ZHENGWANG, day, day, day % 2 == 0);
            finished("371312108277", day + 1, day, true);
            finished("371312104000", day, Math.max(0, day - 1), false);
        }
        db.sql("delete from cases.day_count_run").update();
        counts.count();
        for (String who : List.of("hedong.supervisor", "zhengwang.director")) {
            Api api = Api.staff(port, who);
            JsonNode day = api.get("/api/desk/board/day").expect(200).body();
            Map<String, List<LocalDate>> spans = Map.of(
                    "today", List.of(today, today),
                    "yesterday", List.of(today.minusDays(1), today.minusDays(1)),
                    "month", List.of(today.withDayOfMonth(1), today),
                    "lastMonth",
                            List.of(
                                    LocalDate.parse(day.path("lastFrom").asString()),
                                    LocalDate.parse(day.path("lastTo").asString())));
            assertLine(api, day.path("all"), spans, "");
            day.path("places")
                    .forEach(line -> assertLine(
                            api, line, spans, "&site=" + line.path("key").asString()));
            day.path("departments")
                    .forEach(line -> assertLine(
                            api,
                            line,
                            spans,
                            "&itemDepartment="
                                    + URLEncoder.encode(line.path("key").asString(), StandardCharsets.UTF_8)));
            assertThat(day.at("/all/spans/today/finished").asInt()).isPositive();
            assertThat(day.at("/all/spans/lastMonth/received").asInt()).isPositive();
        }
        Api.staff(port, "zhengwang.clerk").get("/api/desk/board/day").expect(403);
    }

    /** A total is exact so far. */
    private static final int MOST = 1000;

    private static void assertLine(Api api, JsonNode line, Map<String, List<LocalDate>> spans, String narrowed) {
        spans.forEach((name, span) -> {
            JsonNode figures = line.path("spans").path(name);
            String days = "From=" + span.getFirst() + "&%sTo=" + span.getLast();
            String received = "&received" + days.formatted("received");
            String finished = "&finished" + days.formatted("finished");
            assertThat(listed(api, received + narrowed))
                    .as(name + received + narrowed)
                    .isEqualTo(Math.min(MOST, figures.path("received").asInt()));
            assertThat(listed(api, finished + narrowed))
                    .as(name + finished + narrowed)
                    .isEqualTo(Math.min(MOST, figures.path("finished").asInt()));
            assertThat(listed(api, finished + "&onTime=true" + narrowed))
                    .as(name + " on time" + narrowed)
                    .isEqualTo(Math.min(MOST, figures.path("onTime").asInt()));
        });
    }

    private static int listed(Api api, String narrowed) {
        String list = "?view=SUPERVISED&sort=RECEIVED&size=100" + narrowed;
        int total =
                api.get("/api/desk/cases/total" + list).expect(200).at("count").asInt();
        JsonNode page = api.get("/api/desk/cases" + list).expect(200).body();
        assertThat(page.path("items").size()).isEqualTo(Math.min(100, total));
        return total;
    }

    @Test
    void a_decision_finishes_a_case_and_no_earlier_act_does() {
        String id = CaseStory.submitted(Api.someCitizen(port), CaseStory.RESIDENCE_PERMIT);
        act(Api.staff(port, "zhengwang.clerk"), id, "ACCEPT", Map.of()).expect(200);
        act(Api.staff(port, "zhengwang.handler"), id, "RECOMMEND_APPROVAL", Map.of())
                .expect(200);
        assertThat(finishedAt(id)).isFalse();
        act(Api.staff(port, "zhengwang.approver"), id, "APPROVE", Map.of()).expect(200);
        assertThat(finishedAt(id)).isTrue();
    }

    private boolean finishedAt(String id) {
        return db.sql("""
                        select finished_at is not null and finished_on_time from cases.case_file where id = cast(:id as uuid)""").bind("id", id).one(Boolean.class);
    }
}

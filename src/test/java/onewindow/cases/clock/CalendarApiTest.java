package onewindow.cases.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.ActRequest;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.CaseStory;
import onewindow.cases.Cases;
import onewindow.cases.demo.DemoPeopleAtWork;
import onewindow.cases.store.CaseTable;
import onewindow.identity.Actor;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OneWindowTest
class CalendarApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    CaseTable table;

    @Autowired
    DemoPeopleAtWork people;

    @Autowired
    Db db;

    @Autowired
    Calendars calendars;

    @Autowired
    SortDatesRefresh copies;

    @AfterEach
    void forget_2027() {
        db.sql("delete from platform.calendar_year where year = 2027").update();
        db.sql("delete from platform.calendar_day where notice = 2027").update();
    }

    @Test
    void a_date_in_2027_is_provisional_until_the_notice_is_loaded() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        Api clerk = Api.staff(port, "zhengwang.clerk");
        acceptAt(UUID.fromString(id), Instant.parse("2026-12-29T02:00:00Z"));
        JsonNode due = clerk.get("/api/desk/cases/" + id).expect(200).at("due");
        assertThat(due.path("provisional").asBoolean()).isTrue();
        assertThat(due.path("on").asString()).isEqualTo("2027-01-08");

        Api admin = Api.staff(port, "admin.system");
        JsonNode loaded =
                admin.post("/api/admin/calendar", notice2027()).expect(200).body();

        assertThat(loaded.path("casesMoved").asInt()).isPositive();
        JsonNode moved = loaded.path("moved")
                .valueStream()
                .filter(line -> line.path("caseId").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(moved.path("from").asString()).isEqualTo("2027-01-08");
        assertThat(moved.path("to").asString()).isEqualTo("2027-01-07");
        assertThat(told(citizen, id)).containsOnlyOnce("由2027年1月8日").contains("改为2027年1月7日");
        // The same notice again moves nothing and tells nobody.
        JsonNode again =
                admin.post("/api/admin/calendar", notice2027()).expect(200).body();
        assertThat(again.path("datesMoved").asInt()).isZero();
        assertThat(told(citizen, id)).containsOnlyOnce("改为2027年1月7日");
        JsonNode exact = clerk.get("/api/desk/cases/" + id).expect(200).at("due");
        assertThat(exact.path("provisional").asBoolean()).isFalse();
        assertThat(exact.path("on").asString()).isEqualTo("2027-01-07");
        JsonNode clocks = citizen.get("/api/cases/" + id + "/clock").expect(200).at("clocks");
        JsonNode promised = clocks.valueStream()
                .filter(c -> c.path("clock").asString().equals("PROMISED"))
                .findFirst()
                .orElseThrow();
        assertThat(promised.path("dueOn").asString()).isEqualTo("2027-01-07");
        assertThat(promised.path("days").toString()).contains("元旦放假").contains("元旦调休上班");
    }

    /** The notice of a year names days of its neighbours: they are its own, whatever becomes of the neighbour's notice. */
    @Test
    void a_day_belongs_to_the_notice_that_names_it() {
        Api admin = Api.staff(port, "admin.system");
        JsonNode notice2026 = admin.get("/api/admin/calendar/2026").expect(200).body();
        admin.post("/api/admin/calendar", notice(2027, List.of("2026-12-31", "2027-01-01", "2027-05-01", "2027-10-01")))
                .expect(200);
        admin.post("/api/admin/calendar", notice2026).expect(200);
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
        JsonNode last = admin.get("/api/admin/calendar/2026/days")
                .expect(200)
                .body()
                .valueStream()
                .toList()
                .getLast();
        assertThat(last.path("date").asString()).isEqualTo("2026-12-31");
        assertThat(last.path("notice").asInt()).isEqualTo(2027);
        assertThat(last.path("counts").asBoolean()).isTrue();
        assertThat(admin.get("/api/admin/calendar/2026").body()).isEqualTo(notice2026);

        admin.post("/api/admin/calendar", notice(2027, List.of("2027-01-01", "2027-05-01", "2027-10-01")))
                .expect(200);
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2026, 12, 31))).isTrue();
    }

    @Test
    void a_notice_is_told_all_its_faults_at_once() {
        Api admin = Api.staff(port, "admin.system");
        Map<String, Object> monday = Map.of("name", "元旦", "date", "2027-01-04", "isOffDay", false);
        Map<String, Object> wrong =
                new java.util.HashMap<>(notice(2027, List.of("2027-01-01", "2027-01-01", "2029-05-01")));
        List<Object> days = new ArrayList<>((List<?>) wrong.get("days"));
        days.add(monday);
        wrong.put("days", days);
        JsonNode refused = admin.post("/api/admin/calendar", wrong).expect(400).body();
        assertThat(refused.path("errors").toString())
                .contains(
                        "2027-01-01 出现了两次",
                        "2029-05-01 不属于",
                        "2027-01-04 本来就是工作日",
                        "法定节日 2027-05-01",
                        "法定节日 2027-10-01");
    }

    private static Map<String, Object> notice(int year, List<String> off) {
        List<Map<String, Object>> days = off.stream()
                .map(date -> Map.<String, Object>of("name", "放假", "date", date, "isOffDay", true))
                .toList();
        return Map.of("year", year, "papers", List.of(), "days", days);
    }

    /** The notice arrives in the very second in which somebody decides: neither stops the other, no date is lost. */
    @Test
    void a_calendar_that_changes_while_a_case_is_decided_hinders_nobody() throws Exception {
        String id = CaseStory.submitted(Api.someCitizen(port), CaseStory.RESIDENCE_PERMIT);
        acceptAt(UUID.fromString(id), Instant.parse("2026-12-29T02:00:00Z"));
        Api handler = Api.staff(port, "zhengwang.handler");
        Api admin = Api.staff(port, "admin.system");

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<Api.Answer> loading = two.submit(() -> admin.post("/api/admin/calendar", notice2027()));
            Future<Api.Answer> deciding = two.submit(() -> CaseStory.act(handler, id, "RECOMMEND_APPROVAL", Map.of()));
            loading.get().expect(200);
            deciding.get().expect(200);
        }
        copies.rebuild(calendars.read());

        JsonNode decided = handler.get("/api/desk/cases/" + id).expect(200).body();
        assertThat(decided.path("status").asString()).isEqualTo("AWAITING_DECISION");
        assertThat(decided.at("/due/on").asString()).isEqualTo("2027-01-07");
        assertThat(decided.at("/due/provisional").asBoolean()).isFalse();
    }

    private static String told(Api citizen, String id) {
        return citizen.get("/api/my/cases/" + id)
                .expect(200)
                .at("events")
                .valueStream()
                .map(event -> event.path("said").asString())
                .toList()
                .toString();
    }

    private void acceptAt(UUID id, Instant at) {
        CaseFile file = table.find(id).orElseThrow();
        Actor clerk = people.official(file, CaseAction.ACCEPT);
        cases.act(clerk, id, CaseAction.ACCEPT, ActRequest.plain(file.version(), "accept", null), at);
    }

    /** Invented: the Sunday after New Year is worked. */
    private static Map<String, Object> notice2027() {
        List<Map<String, Object>> days = new ArrayList<>();
        days.add(Map.of("name", "元旦", "date", "2027-01-01", "isOffDay", true));
        days.add(Map.of("name", "元旦", "date", "2027-01-03", "isOffDay", false));
        days.add(Map.of("name", "劳动节", "date", "2027-05-01", "isOffDay", true));
        days.add(Map.of("name", "国庆节", "date", "2027-10-01", "isOffDay", true));
        return Map.of("$schema", "x", "$id", "y", "year", 2027, "papers", List.of("通知"), "days", days);
    }

    @Test
    void only_the_system_administrator_keeps_the_calendar() {
        Api.staff(port, "hedong.director")
                .post("/api/admin/calendar", notice2027())
                .expect(403);
        Api admin = Api.staff(port, "admin.system");
        assertThat(admin.get("/api/admin/calendar").expect(200).at("years").size())
                .isGreaterThanOrEqualTo(3);
        assertThat(admin.get("/api/admin/calendar/2026").expect(200).at("days").size())
                .isEqualTo(39);
        admin.post("/api/admin/calendar", Map.of("year", 2027, "papers", List.of(), "days", List.of()))
                .expect(400);
    }
}

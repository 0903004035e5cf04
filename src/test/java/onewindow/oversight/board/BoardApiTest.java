package onewindow.oversight.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SavedCase;
import onewindow.cases.CaseStory;
import onewindow.cases.clock.Light;
import onewindow.cases.people.CaseScope;
import onewindow.identity.party.Parties;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The board counts what the lists show, each level for itself and those below. */
@OneWindowTest
class BoardApiTest {
    private static final String ZHENGWANG = "371312108000";
    private static final String TANGHE = "371312104000";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    Parties parties;

    @Autowired
    Calendars calendars;

    @Autowired
    java.time.Clock clock;

    @Test
    void every_figure_of_the_board_is_the_length_of_its_list() {
        late(ZHENGWANG);
        Api director = Api.staff(port, "zhengwang.director");
        JsonNode board = director.get("/api/desk/board").expect(200).body();
        JsonNode town = board.path("places")
                .valueStream()
                .filter(line -> line.path("key").asString().equals(ZHENGWANG))
                .findFirst()
                .orElseThrow();
        for (String light : new String[] {"RED", "YELLOW", "BLACK"}) {
            int listed = director.get("/api/desk/cases/total?view=SUPERVISED&light=" + light + "&place=" + ZHENGWANG)
                    .expect(200)
                    .at("count")
                    .asInt();
            assertThat(town.path("lights")
                            .path(light.toLowerCase(java.util.Locale.ROOT))
                            .asInt())
                    .as(light)
                    .isEqualTo(listed);
        }
        assertThat(board.path("how").size()).isPositive();
        assertThat(board.path("computedAt").asString()).isNotBlank();
    }

    @Test
    void the_county_sees_all_towns_and_a_department_its_own_cases() {
        late(ZHENGWANG);
        late(TANGHE);
        Api supervisor = Api.staff(port, "hedong.supervisor");
        JsonNode board = supervisor.get("/api/desk/board").expect(200).body();
        assertThat(board.path("places").findValuesAsString("key")).contains(ZHENGWANG, TANGHE);
        int red = 0;
        for (JsonNode line : board.path("departments")) {
            red += line.path("lights").path("red").asInt();
        }
        assertThat(red).isEqualTo(board.path("all").path("red").asInt());
        assertThat(supervisor
                        .get("/api/desk/cases?view=SUPERVISED&size=100&department=民政"
                                .replace("民政", "%E6%B0%91%E6%94%BF"))
                        .expect(200)
                        .at("items")
                        .size())
                .isPositive();
    }

    @Test
    void a_town_is_listed_in_one_order_over_all_its_sites() {
        for (String site : List.of(ZHENGWANG, "371312108277", ZHENGWANG, "371312108277")) {
            late(site);
        }
        Map.of(
                        "view=SUPERVISED&sort=RECEIVED",
                        "c.status <> 'DRAFT' order by c.submitted_at desc, c.id desc",
                        "view=SUPERVISED",
                        CaseScope.OPEN + " order by " + Light.DUE + ", c.id")
                .forEach((list, order) -> {
                    List<String> expected = db.sql(
                                    "select c.id::text from cases.case_file c where c.site_region like '371312108%' and "
                                            + order + " limit 7")
                            .list(String.class);
                    assertThat(expected).hasSizeGreaterThan(3);
                    assertThat(paged(list, expected.size())).as(list).isEqualTo(expected);
                });
    }

    /** The first of a director's list, two by two. */
    private List<String> paged(String list, int length) {
        Api director = Api.staff(port, "zhengwang.director");
        List<String> ids = new ArrayList<>();
        for (String after = ""; ids.size() < length; ) {
            JsonNode page = director.get("/api/desk/cases?size=2&" + list + after)
                    .expect(200)
                    .body();
            ids.addAll(page.path("items").findValuesAsString("id"));
            after = "&after=" + page.path("next").asString();
        }
        return ids.subList(0, length);
    }

    @Test
    void one_town_sees_nothing_of_another() {
        SavedCase elsewhere = late(TANGHE);
        Api director = Api.staff(port, "zhengwang.director");
        JsonNode board = director.get("/api/desk/board").expect(200).body();
        assertThat(board.path("places").findValuesAsString("key")).doesNotContain(TANGHE);
        assertThat(board.path("longest").findValuesAsString("id")).doesNotContain(elsewhere.id.toString());
        assertThat(director.get("/api/desk/cases?view=SUPERVISED&place=" + TANGHE)
                        .expect(200)
                        .at("items")
                        .size())
                .isZero();
        Api.staff(port, "zhengwang.clerk").get("/api/desk/board").expect(403);
        Api.staff(port, "zhengwang.clerk").get("/api/desk/unit-record").expect(403);
    }

    @Test
    void a_refusal_stands_in_the_units_record_with_both_persons() {
        String id = CaseStory.submitted(Api.someCitizen(port), CaseStory.OLD_AGE_ALLOWANCE);
        Api clerk = Api.staff(port, "zhengwang.clerk");
        CaseStory.act(clerk, id, "PROPOSE_REFUSAL", Map.of("reasons", List.of("不符合条件")))
                .expect(200);
        Api director = Api.staff(port, "zhengwang.director");
        JsonNode proposed = line(director, id);
        assertThat(proposed.path("second").isNull()).isTrue();

        CaseStory.act(director, id, "REJECT_REFUSAL", Map.of("note", "材料齐全，应当受理"))
                .expect(200);

        JsonNode rejected = line(director, id);
        assertThat(rejected.path("byName").asString())
                .isNotEqualTo(rejected.path("second").asString());
        assertThat(rejected.path("outcome").asString()).contains("不同意");
        JsonNode unit = director.get("/api/desk/unit-record").expect(200).at("units.0.counts");
        assertThat(unit.path("refusalsProposed").asInt()).isPositive();
        assertThat(unit.path("refusalsRejected").asInt()).isPositive();
        assertThat(Api.staff(port, "tanghe.director")
                        .get("/api/desk/unit-record/acts?what=REFUSAL_PROPOSED&size=100")
                        .expect(200)
                        .at("items")
                        .findValuesAsString("caseId"))
                .doesNotContain(id);
    }

    @Test
    void every_late_figure_of_a_units_record_is_the_length_of_its_list() {
        SavedCase late = late(ZHENGWANG);
        lit(late, "农业农村");
        lit(late, "水利");
        Api director = Api.staff(port, "zhengwang.director");
        JsonNode counts = director.get("/api/desk/unit-record").expect(200).at("units.0.counts");
        assertThat(counts.path("red").asInt()).isPositive();
        Map.of("RED", "red", "BLACK", "black", "ORDER", "ordersLate")
                .forEach((list, figure) -> assertThat(lateOnes(director, list).size())
                        .as(list)
                        .isEqualTo(counts.path(figure).asInt()));
        assertThat(lateOnes(director, "RED").findValuesAsString("caseId").stream()
                        .filter(late.id.toString()::equals))
                .as("once, however many departments are late")
                .hasSize(1);
        assertThat(lateOnes(Api.staff(port, "tanghe.director"), "RED").findValuesAsString("caseId"))
                .doesNotContain(late.id.toString());
        Api.staff(port, "zhengwang.clerk")
                .get("/api/desk/unit-record/late?what=RED")
                .expect(403);
    }

    private static JsonNode lateOnes(Api who, String what) {
        return who.get("/api/desk/unit-record/late?size=100&what=" + what)
                .expect(200)
                .at("items");
    }

    private void lit(SavedCase saved, String department) {
        db.sql("""
                        insert into oversight.alarm (case_id, light, run, due_on, unit_region, site_region, department_key,
                                                     asked_department, at)
                        values (:id, 'RED', 1, :due, :town, :town, :department, :department, :now)""")
                .bind("id", saved.id)
                .bind("due", calendars.today().minusDays(40))
                .bind("town", ZHENGWANG)
                .bind("department", department)
                .bind("now", java.time.Instant.now(clock))
                .update();
    }

    @Test
    void first_asked_and_responsible_stand_side_by_side() {
        String id = CaseStory.submitted(Api.someCitizen(port), CaseStory.OLD_AGE_ALLOWANCE);
        CaseStory.act(
                        Api.staff(port, "zhengwang.clerk"),
                        id,
                        "REDIRECT",
                        Map.of("targetStaffId", staff("zhengwang.clerk2"), "note", "转二号窗口"))
                .expect(200);
        Api director = Api.staff(port, "zhengwang.director");
        JsonNode items = director.get("/api/desk/unit-record/first-asked?size=100")
                .expect(200)
                .at("items");
        assertThat(items.findValuesAsString("caseId")).contains(id);
        assertThat(director.get("/api/desk/unit-record/acts?what=REDIRECTED&size=100")
                        .expect(200)
                        .at("items")
                        .findValuesAsString("caseId"))
                .contains(id);
        director.get("/api/desk/unit-record?from=2026-11-30&to=2026-11-01").expect(400);
        director.get("/api/desk/unit-record/acts?what=NONSENSE").expect(400);
    }

    private JsonNode line(Api director, String id) {
        for (JsonNode line : director.get("/api/desk/unit-record/acts?what=REFUSAL_PROPOSED&size=100")
                .expect(200)
                .at("items")) {
            if (line.path("caseId").asString().equals(id)) {
                return line;
            }
        }
        throw new AssertionError("not in the list: " + id);
    }

    private String staff(String username) {
        return db.sql("select id::text from organisation.staff_member where username = :name")
                .bind("name", username)
                .one(String.class);
    }

    private SavedCase late(String town) {
        SavedCase saved = SavedCase.of(db, SavedCase.somebody(parties, Api.newPhone()), town, "IN_REVIEW");
        db.sql("update cases.case_file set due_on = :due where id = :id")
                .bind("due", calendars.today().minusDays(40))
                .bind("id", saved.id)
                .update();
        return saved;
    }
}

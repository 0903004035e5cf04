package onewindow.cases.people;

import static onewindow.cases.CaseStory.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SavedCase;
import onewindow.cases.CaseStatus;
import onewindow.cases.CaseStory;
import onewindow.cases.light.LightCounts;
import onewindow.cases.store.FormBox;
import onewindow.identity.party.Parties;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who has a case is one thing, whoever says it: list, board, page, register, header. */
@OneWindowTest
class HolderApiTest {
    private static final List<String> SITES = List.of("371312108000", "371312104000", "371312108277", "371312000000");
    /** Where a site sends what it may not decide itself. */
    private static final String COUNTY = "371312000000";

    private static final List<String> DEPARTMENTS = List.of("民政", "公安", "农业农村");
    /** Late by a lot, late, soon, far off, not running. */
    private static final int[] DUE = {-60, -20, 1, 60};

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    Parties parties;

    @Autowired
    Calendars calendars;

    @Autowired
    LightCounts lights;

    @Autowired
    FormBox forms;

    private final Random random = new Random(17);

    /** In every state, with whoever it may be: handled by the county, waiting to be signed for, to be delivered, finished. */
    private void casesInEveryState() {
        List<String> staff = db.sql("select id::text from organisation.staff_member order by username limit 20")
                .list(String.class);
        for (CaseStatus status : CaseStatus.values()) {
            for (int i = 0; i < 4 && status != CaseStatus.DRAFT; i++) {
                String site = any(SITES);
                SavedCase saved = SavedCase.of(db, SavedCase.somebody(parties, Api.newPhone()), site, status.name());
                boolean runs = status.open() && random.nextBoolean();
                db.sql("""
                                update cases.case_file set (item_id, item_version) =
                                        (select id, current_version from catalogue.item where status = 'OFFERED' order by code limit 1),
                                    unit_region = :unit, unit_department = :department,
                                    form = :form, received = :received, holder_id = cast(:holder as uuid), first_asked_id = cast(:asked as uuid),
                                    first_asked_at = now(), responsible_id = cast(:asked as uuid),
                                    due_on = cast(:due as date), statutory_on = cast(:statutory as date)
                                where id = :id""")
                        .bind("form", forms.close(saved.id, Map.of()))
                        .bind("unit", random.nextBoolean() ? site : COUNTY)
                        .bind("department", any(DEPARTMENTS))
                        .bind("received", random.nextBoolean())
                        .bind("holder", random.nextBoolean() ? any(staff) : null)
                        .bind("asked", any(staff))
                        .bind("due", runs ? calendars.today().plusDays(DUE[random.nextInt(DUE.length)]) : null)
                        .bind("statutory", runs ? calendars.today().plusDays(random.nextInt(80) - 40) : null)
                        .bind("id", saved.id)
                        .update();
            }
        }
        lights.count();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Map<String, JsonNode> whole(Api who, String address) {
        Map<String, JsonNode> rows = new HashMap<>();
        String after = "";
        do {
            JsonNode page = who.get(address + "&size=100" + after).expect(200).body();
            page.path("items")
                    .forEach(row ->
                            rows.put(row.path(row.has("id") ? "id" : "caseId").asString(), row));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        return rows;
    }

    private static JsonNode in(Map<String, JsonNode> listed, String id) {
        return Objects.requireNonNull(listed.get(id), id);
    }

    @Test
    void list_board_page_and_register_name_one_holder() {
        casesInEveryState();
        Api supervisor = Api.staff(port, "hedong.supervisor");
        Map<String, JsonNode> listed = whole(supervisor, "/api/desk/cases?view=SUPERVISED&sort=RECEIVED");
        assertThat(listed).hasSizeGreaterThan(60);
        // Those of other tests have no item, and no page.
        listed.values().removeIf(row -> row.path("itemName").asString().equals("高龄津贴"));
        listed.forEach((id, row) -> assertThat(
                        supervisor.get("/api/desk/cases/" + id).expect(200).at("holder"))
                .as(row.path("statusName").asString())
                .isEqualTo(row.path("holder")));
        Map<String, JsonNode> asked = whole(supervisor, "/api/desk/unit-record/first-asked?moved=false");
        assertThat(asked).hasSizeGreaterThan(20);
        asked.keySet().retainAll(listed.keySet());
        asked.forEach((id, row) ->
                assertThat(row.path("holder")).isEqualTo(in(listed, id).path("holder")));
        JsonNode board = supervisor.get("/api/desk/board").expect(200).body();
        board.path("longest")
                .valueStream()
                .filter(late -> listed.containsKey(late.path("id").asString()))
                .forEach(late -> assertThat(late.path("holder"))
                        .isEqualTo(in(listed, late.path("id").asString()).path("holder")));
        assertThat(board.path("longest").size()).isPositive();
    }

    @Test
    void every_figure_of_the_board_is_the_length_of_the_list_of_its_holder() {
        casesInEveryState();
        for (String who : List.of("hedong.supervisor", "zhengwang.director", "tanghe.director")) {
            Api api = Api.staff(port, who);
            JsonNode board = api.get("/api/desk/board").expect(200).body();
            Map<String, JsonNode> open = whole(api, "/api/desk/cases?view=SUPERVISED&ended=false");
            Set<String> towns = open.values().stream()
                    .map(row -> row.at("/holder/unitRegion").asString().substring(0, 9) + "000")
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(board.path("places").findValuesAsString("key")).containsExactlyInAnyOrderElementsOf(towns);
            figures(api, board.path("all"), "");
            board.path("places")
                    .forEach(line -> figures(
                            api,
                            line.path("lights"),
                            "&place=" + line.path("key").asString()));
            board.path("departments")
                    .forEach(line -> figures(
                            api,
                            line.path("lights"),
                            "&department=" + URLEncoder.encode(line.path("key").asString(), StandardCharsets.UTF_8)));
        }
    }

    private static void figures(Api api, JsonNode lights, String narrowed) {
        for (String light : List.of("GREEN", "YELLOW", "RED", "BLACK", "NONE")) {
            String figure = light.equals("NONE") ? "standing" : light.toLowerCase(Locale.ROOT);
            String list = "view=SUPERVISED&light=" + light + narrowed;
            assertThat(whole(api, "/api/desk/cases?" + list))
                    .as(list)
                    .hasSize(lights.path(figure).asInt());
            assertThat(api.get("/api/desk/cases/total?" + list)
                            .expect(200)
                            .at("count")
                            .asInt())
                    .as("total of " + list)
                    .isEqualTo(lights.path(figure).asInt());
        }
        assertThat(whole(api, "/api/desk/cases?view=SUPERVISED&ended=false" + narrowed))
                .hasSize(lights.path("open").asInt());
    }

    @Test
    void the_header_counts_what_its_list_shows() {
        casesInEveryState();
        Map.of("hedong.supervisor", "SUPERVISED", "zhengwang.director", "SUPERVISED", "zhengwang.clerk", "SITE")
                .forEach((who, view) -> {
                    Api api = Api.staff(port, who);
                    JsonNode counts = api.get("/api/desk/waiting").expect(200).at("counts");
                    String cases = "/api/desk/cases?view=" + view;
                    assertThat(whole(api, cases + "&light=RED,BLACK"))
                            .as(who)
                            .hasSize(counts.path("red").asInt());
                    assertThat(whole(api, cases + "&light=YELLOW"))
                            .as(who)
                            .hasSize(counts.path("yellow").asInt());
                    assertThat(counts.path("red").asInt()).isPositive();
                });
    }

    @Test
    void what_the_town_sent_up_is_with_the_county_and_unsigned_everywhere() {
        String id = CaseStory.submitted(Api.someCitizen(port), CaseStory.OLD_AGE_ALLOWANCE);
        act(Api.staff(port, "zhengwang.clerk"), id, "ACCEPT", Map.of()).expect(200);
        act(Api.staff(port, "zhengwang.handler"), id, "RECOMMEND_APPROVAL", Map.of())
                .expect(200);
        Api director = Api.staff(port, "zhengwang.director");
        JsonNode row = in(whole(director, "/api/desk/cases?view=SUPERVISED&place=371312000000"), id);
        assertThat(row.at("/holder/said").asString())
                .startsWith("待签收 · 河东区政务服务中心")
                .contains("民政局");
        assertThat(whole(director, "/api/desk/cases?view=SUPERVISED&place=371312108000"))
                .doesNotContainKey(id);
    }

    @Test
    void a_result_that_waits_to_be_handed_over_is_with_the_window() {
        String id = CaseStory.submitted(Api.someCitizen(port), CaseStory.RESIDENCE_PERMIT);
        act(Api.staff(port, "zhengwang.clerk"), id, "ACCEPT", Map.of()).expect(200);
        act(Api.staff(port, "zhengwang.handler"), id, "RECOMMEND_APPROVAL", Map.of())
                .expect(200);
        act(Api.staff(port, "zhengwang.approver"), id, "APPROVE", Map.of()).expect(200);
        JsonNode page = Api.staff(port, "zhengwang.clerk")
                .get("/api/desk/cases/" + id)
                .expect(200)
                .body();
        assertThat(page.at("/holder/said").asString()).isEqualTo("待送达 · 郑旺镇便民服务中心");
        page.path("route")
                .forEach(stage -> assertThat(stage.path("here").asBoolean())
                        .as(stage.path("kind").asString())
                        .isFalse());
    }

    @Test
    void who_must_confirm_a_refusal_opens_the_papers_of_the_case() {
        Api citizen = Api.someCitizen(port);
        String id = CaseStory.submitted(citizen, CaseStory.OLD_AGE_ALLOWANCE);
        Api director = Api.staff(port, "zhengwang.director");
        String paper = citizen.get("/api/my/cases/" + id).expect(200).text("documents.0.pdfUrl");
        director.get(paper).expect(403);
        act(Api.staff(port, "zhengwang.clerk"), id, "PROPOSE_REFUSAL", Map.of("reasons", List.of("不符合条件")))
                .expect(200);
        director.get(paper).expect(200);
        assertThat(director.get("/api/desk/cases/" + id)
                        .expect(200)
                        .at("mayOpenFiles")
                        .asBoolean())
                .isTrue();
        Api.staff(port, "hedong.supervisor").get(paper).expect(403);
        Api.staff(port, "tanghe.director").get(paper).expect(404);
        act(director, id, "REJECT_REFUSAL", Map.of("note", "材料齐全，应当受理")).expect(200);
        director.get(paper).expect(403);
    }
}

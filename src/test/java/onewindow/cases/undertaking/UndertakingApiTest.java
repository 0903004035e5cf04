package onewindow.cases.undertaking;

import static onewindow.cases.CaseStory.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 容缺受理、告知承诺: what is promised, kept, not kept, and false. */
@OneWindowTest
class UndertakingApiTest {
    /** 乡村建设规划许可证核发: m4 may follow, m5 may be stated, all decided in the town. */
    private static final String BUILDING_PERMIT = "370115901000";

    @LocalServerPort
    int port;

    @Autowired
    UndertakingJobs.Watch watch;

    @Autowired
    Calendars calendars;

    @Autowired
    Db db;

    private Api citizen;
    private Api clerk;
    private Api handler;
    private Api approver;

    @BeforeEach
    void people() {
        citizen = Api.someCitizen(port);
        clerk = Api.staff(port, "zhengwang.clerk");
        handler = Api.staff(port, "zhengwang.handler");
        approver = Api.staff(port, "zhengwang.approver");
    }

    private String withoutDrawing() {
        String id = CaseStory.filledDraft(citizen, BUILDING_PERMIT);
        String file = citizen.get("/api/applications/" + id)
                .at("materials")
                .valueStream()
                .filter(m -> m.path("key").asString().equals("m4"))
                .map(m -> m.at("/files/0/id").asString())
                .findFirst()
                .orElseThrow();
        citizen.delete("/api/applications/" + id + "/materials/m4/files/" + file)
                .expect(200);
        citizen.post("/api/applications/" + id + "/submit", Map.of("key", CaseStory.key()))
                .expect(200);
        return id;
    }

    private static Map<String, Object> later(String... keys) {
        return Map.of(
                "later",
                List.of(keys).stream().map(key -> Map.of("materialKey", key)).toList());
    }

    private String acceptedLeniently() {
        String id = withoutDrawing();
        act(clerk, id, "ACCEPT_LENIENTLY", later("m4")).expect(200);
        return id;
    }

    private static String path(String id, String material, String verb) {
        return "/api/desk/cases/" + id + "/promises/" + material + "/" + verb;
    }

    private static JsonNode promise(Api api, String id, String material) {
        return of(api, "/api/desk/cases/" + id, material);
    }

    private static JsonNode of(Api api, String path, String material) {
        return api.get(path + "/promises")
                .expect(200)
                .body()
                .valueStream()
                .filter(p -> p.path("materialKey").asString().equals(material))
                .findFirst()
                .orElseThrow();
    }

    private void approve(String id, int expected) {
        act(approver, id, "APPROVE", Map.of()).expect(expected);
    }

    private void examined(String id) {
        act(handler, id, "RECOMMEND_APPROVAL", Map.of()).expect(200);
    }

    private void due(String id, LocalDate day) {
        db.sql("update cases.promise set by_date = :day where case_id = cast(:id as uuid) and kind = 'FOLLOW'")
                .bind("day", day)
                .bind("id", id)
                .update();
    }

    @Test
    void what_follows_is_named_with_its_day_and_brought_from_home() {
        String id = acceptedLeniently();
        JsonNode seen = citizen.get("/api/my/cases/" + id).expect(200).body();
        assertThat(seen.path("documents")
                        .valueStream()
                        .map(d -> d.path("kindName").asString()))
                .contains("受理告知单", "补报材料通知单");
        assertThat(seen.path("events").toString()).contains("容缺受理").contains("请补交");
        JsonNode promise = of(citizen, "/api/my/cases/" + id, "m4");
        assertThat(promise.path("byDate").asString())
                .isEqualTo(calendars
                        .current()
                        .plusWorkingDays(calendars.today(), 10)
                        .date()
                        .toString());

        examined(id);
        assertThat(act(approver, id, "APPROVE", Map.of()).expect(422).detail()).contains("还没有补交");
        String mine = "/api/my/cases/" + id + "/promises/m4";
        citizen.post(mine + "/supply", Map.of("onPaper", false, "key", "k")).expect(400);
        citizen.post(mine + "/supply", Map.of("onPaper", true, "key", "k")).expect(403);
        citizen.upload(mine + "/files", "图.png", "image/png", CaseStory.PHOTO).expect(200);
        citizen.post(mine + "/supply", Map.of("onPaper", false, "key", "k")).expect(200);
        citizen.post(mine + "/supply", Map.of("onPaper", false, "key", "k")).expect(200);
        citizen.post(mine + "/supply", Map.of("onPaper", false, "key", "again")).expect(409);
        assertThat(promise(clerk, id, "m4").path("state").asString()).isEqualTo("SUPPLIED");
        approve(id, 200);
    }

    @Test
    void only_lesser_materials_that_are_lacking_may_follow_and_only_for_so_long() {
        String id = withoutDrawing();
        act(clerk, id, "ACCEPT_LENIENTLY", Map.of()).expect(400);
        act(clerk, id, "ACCEPT_LENIENTLY", later("m1")).expect(422);
        act(clerk, id, "ACCEPT_LENIENTLY", later("none")).expect(400);
        act(clerk, id, "ACCEPT_LENIENTLY", later("m4", "m4")).expect(400);
        for (LocalDate day : List.of(calendars.today(), calendars.today().plusDays(200))) {
            act(clerk, id, "ACCEPT_LENIENTLY", Map.of("later", List.of(Map.of("materialKey", "m4", "by", day))))
                    .expect(400);
        }
        act(Api.staff(port, "tanghe.clerk"), id, "ACCEPT_LENIENTLY", 1, later("m4"))
                .expect(404);
        String whole = CaseStory.submitted(Api.someCitizen(port), BUILDING_PERMIT);
        act(clerk, whole, "ACCEPT_LENIENTLY", later("m4")).expect(422);
    }

    @Test
    void a_lapsed_promise_holds_the_decision_until_it_is_kept_or_no_longer_asked_for() {
        String id = acceptedLeniently();
        examined(id);
        due(id, calendars.today().plusDays(1));
        watch.run();
        watch.run();
        assertThat(events(id, "REMIND_LATER")).isEqualTo(1);
        due(id, calendars.today().minusDays(1));
        watch.run();
        watch.run();
        assertThat(events(id, "LAPSE_LATER")).isEqualTo(1);
        assertThat(promise(clerk, id, "m4").path("state").asString()).isEqualTo("LAPSED");
        approve(id, 422);

        clerk.post(path(id, "m4", "withdraw"), Map.of("key", "k")).expect(400);
        handler.post(path(id, "m4", "withdraw"), Map.of("key", "k", "reason", "不用"))
                .expect(403);
        clerk.post(path(id, "m4", "withdraw"), Map.of("key", "k", "reason", "选用通用图集，不需要设计图"))
                .expect(200);
        approve(id, 200);
    }

    private long events(String id, String action) {
        return db.sql("select count(*) from cases.case_event where case_id = cast(:id as uuid) and act = :act")
                .bind("id", id)
                .bind("act", action)
                .count();
    }

    @Test
    void paper_is_taken_in_at_the_window() {
        String id = acceptedLeniently();
        examined(id);
        clerk.post(path(id, "m4", "supply"), Map.of("onPaper", true, "key", "k"))
                .expect(200);
        assertThat(promise(handler, id, "m4").path("settledByName").asString())
                .isEqualTo(clerk.get("/api/me").text("displayName"));
        approve(id, 200);
    }

    @Test
    void a_false_commitment_bars_the_next_until_the_material_is_brought() {
        String waiting = withoutDrawing();
        String id = acceptedLeniently();
        JsonNode promise = promise(handler, id, "m5");
        assertThat(promise.path("kind").asString()).isEqualTo("COMMITMENT");
        assertThat(promise.path("stated").asString()).contains("申请人承诺");
        String check = path(id, "m5", "check");
        handler.post(check, Map.of("isTrue", false, "note", " ")).expect(400);
        clerk.post(check, Map.of("isTrue", false, "note", "现场查看")).expect(403);
        String list = "/api/desk/promises?kind=COMMITMENT&state=OPEN&size=100";
        assertThat(handler.get(list).expect(200).body().toString()).contains(id);
        assertThat(Api.staff(port, "tanghe.director")
                        .get(list)
                        .expect(200)
                        .body()
                        .toString())
                .doesNotContain(id);
        Api.staff(port, "tanghe.handler")
                .post(check, Map.of("isTrue", false, "note", "现场查看"))
                .expect(404);
        handler.post(check, Map.of("isTrue", false, "note", "现场查看，四邻并未同意")).expect(200);
        handler.post(check, Map.of("isTrue", true, "note", "现场查看")).expect(409);

        String draft = citizen.post(
                        "/api/applications",
                        Map.of("itemId", CaseStory.itemId(citizen, BUILDING_PERMIT), "regionCode", CaseStory.VILLAGE))
                .expect(201)
                .text("id");
        Api.Answer refused = citizen.put(
                        "/api/applications/" + draft + "/materials/m5", Map.of("provided", "COMMITTED"))
                .expect(422);
        assertThat(refused.detail()).contains("不实").contains("请提交这份材料");
        // What was stated before, and is not accepted yet, no longer counts either.
        act(clerk, waiting, "ACCEPT_LENIENTLY", later("m4")).expect(422);
        act(clerk, waiting, "ACCEPT", Map.of()).expect(422);
    }

    @Test
    void the_county_sets_its_own_terms() {
        String path = "/api/desk/promise-rules/371312000000";
        Api supervisor = Api.staff(port, "hedong.supervisor");
        JsonNode rule = supervisor.get(path).expect(200).body();
        Map<String, Object> wanted = Map.of(
                "version",
                rule.path("version").asInt(),
                "followDays",
                10,
                "longestFollowDays",
                30,
                "remindDays",
                3,
                "consequence",
                "DECISION_BLOCKED",
                "checkDays",
                20,
                "barDays",
                365);
        clerk.put(path, wanted).expect(403);
        supervisor.put(path, with(wanted, "followDays", 31)).expect(400);
        supervisor.put(path, with(wanted, "checkDays", 0)).expect(400);
        supervisor.put("/api/desk/promise-rules/371312108000", wanted).expect(400);
        supervisor.put(path, wanted).expect(200);
        supervisor.put(path, wanted).expect(409);
    }

    private static Map<String, Object> with(Map<String, Object> rule, String key, Object value) {
        Map<String, Object> changed = new java.util.HashMap<>(rule);
        changed.put(key, value);
        return changed;
    }

    @Test
    void both_papers_of_a_lenient_acceptance_are_shown_before_it() {
        String id = withoutDrawing();
        Map<String, Object> asked = new java.util.HashMap<>(later("m4"));
        asked.putAll(Map.of(
                "version",
                clerk.get("/api/desk/cases/" + id).expect(200).at("version").asInt(),
                "key",
                CaseStory.key()));
        String html = clerk.post("/api/desk/cases/" + id + "/acts/ACCEPT_LENIENTLY/preview", asked)
                .expect(200)
                .text("html");
        assertThat(html).contains("受理告知单").contains("补报材料通知单");
    }
}

package onewindow.cases.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.ActRow.Trait;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseStory;
import onewindow.cases.Need;
import onewindow.cases.store.CaseTable;
import onewindow.cases.store.FormBox;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** One act to many cases: each a real act of its own, each outcome told. */
@OneWindowTest
class BulkApiTest {
    private static final String RUNS = "/api/desk/bulk-runs";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    FormBox forms;

    @Autowired
    CaseTable cases;

    private List<String> submitted(int count) {
        Api citizen = Api.someCitizen(port);
        return Stream.generate(() -> CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT))
                .limit(count)
                .toList();
    }

    private static List<Map<String, Object>> asSeen(Api staff, List<String> ids) {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (String id : ids) {
            int version =
                    staff.get("/api/desk/cases/" + id).expect(200).at("version").asInt();
            cases.add(Map.of("id", id, "version", version));
        }
        return cases;
    }

    private static Map<String, Object> wanted(String act, List<?> cases) {
        return new HashMap<>(Map.of("act", act, "cases", cases, "key", CaseStory.key()));
    }

    private static JsonNode finished(Api staff, String run) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> staff.get(RUNS + "/" + run).expect(200).body(),
                        view -> view.path("finished").asBoolean());
    }

    private long events(String id, String act) {
        return db.sql("""
                        select count(*) from cases.case_event
                        where case_id = cast(:id as uuid) and act = :act and bulk_run is not null""").bind("id", id).bind("act", act).count();
    }

    @Test
    void only_acts_that_ask_nothing_of_each_case_are_for_many() {
        assertThat(Arrays.stream(CaseAction.values()).filter(act -> act.is(Trait.IN_BULK)))
                .isNotEmpty()
                .allSatisfy(act -> {
                    assertThat(act.is(Trait.DANGER)).as(act.chinese()).isFalse();
                    assertThat(act.row().who().staff()).as(act.chinese()).isTrue();
                    assertThat(act.row().needs()).isSubsetOf(Need.NOTE, Need.TARGET_STAFF, Need.AMOUNT);
                });
    }

    @Test
    void every_case_has_an_act_of_its_own_and_those_that_fail_say_why() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        List<String> ids = submitted(6);
        List<Map<String, Object>> seen = asSeen(clerk, ids);
        Api other = Api.staff(port, "zhengwang.clerk2");
        List<String> moved = ids.subList(0, 3);
        moved.forEach(id -> CaseStory.act(other, id, "ACCEPT", Map.of()).expect(200));

        String run = clerk.post(RUNS, wanted("ACCEPT", seen)).expect(202).text("id");
        JsonNode end = finished(clerk, run);

        assertThat(end.path("done").asInt()).isEqualTo(3);
        assertThat(end.path("failed").asInt()).isEqualTo(3);
        Api.Answer failed = clerk.get(RUNS + "/" + run + "/cases?state=FAILED").expect(200);
        assertThat(failed.at("items"))
                .extracting(item -> item.path("caseId").asString())
                .containsExactlyElementsOf(moved);
        assertThat(failed.text("items.0.why")).contains("受理").contains("审核中");
        ids.subList(3, 6).forEach(id -> assertThat(events(id, "ACCEPT")).isEqualTo(1));
        moved.forEach(id -> assertThat(events(id, "ACCEPT")).isZero());
        JsonNode events = clerk.get("/api/desk/cases/" + ids.get(5)).expect(200).at("events");
        assertThat(events.get(events.size() - 1).path("inBulk").asBoolean()).isTrue();
    }

    /** As many as one may, and among them three that somebody else had in hand first. */
    @Test
    void five_hundred_of_which_three_fail_are_all_told() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        String pattern = submitted(1).getFirst();
        List<UUID> ids = copies(pattern, 500);
        db.sql("update cases.case_file set version = version + 1 where id = any(:ids)")
                .bind("ids", ids.subList(100, 103))
                .update();
        List<Map<String, Object>> seen = ids.stream()
                .map(id -> Map.<String, Object>of("id", id, "version", 1))
                .toList();

        String run = clerk.post(RUNS, wanted("ACCEPT", seen)).expect(202).text("id");
        JsonNode end = await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> clerk.get(RUNS + "/" + run).expect(200).body(),
                        view -> view.path("finished").asBoolean());

        assertThat(end.path("total").asInt()).isEqualTo(500);
        assertThat(end.path("done").asInt()).isEqualTo(497);
        Api.Answer failed = clerk.get(RUNS + "/" + run + "/cases?state=FAILED").expect(200);
        assertThat(failed.at("items"))
                .extracting(item -> item.path("caseId").asString())
                .containsExactly(
                        ids.get(100).toString(),
                        ids.get(101).toString(),
                        ids.get(102).toString());
        assertThat(db.sql("select count(*) from cases.case_event where bulk_run = cast(:run as uuid)")
                        .bind("run", run)
                        .count())
                .isEqualTo(497);
    }

    /** The same application so many times over. */
    private List<UUID> copies(String pattern, int count) {
        List<UUID> ids = db.sql("""
                        with source as (select * from cases.case_file where id = cast(:id as uuid)),
                        copy as (
                            insert into cases.case_file
                                (id, number, item_id, item_version, item_code, item_name, kind, department_key, party_id, applicant,
                                 masked_applicant, masked_id_number, region_code, site_id, site_region, unit_region, unit_department,
                                 departments, units, status, version, channel, form, words, submitted_at, due_on, created_at, updated_at)
                            select gen_random_uuid(), number || '-' || n, item_id, item_version, item_code, item_name, kind, department_key,
                                   party_id, applicant, masked_applicant, masked_id_number, region_code, site_id, site_region, unit_region,
                                   unit_department, departments, units, status, 1, channel, form, words, submitted_at, due_on,
                                   created_at, updated_at
                            from source, generate_series(1, :count) n
                            returning id),
                        ledger as (
                            insert into cases.clock_entry (case_id, clock, mark, at, days, reason)
                            select copy.id, e.clock, e.mark, e.at, e.days, e.reason
                            from copy, cases.clock_entry e where e.case_id = cast(:id as uuid)),
                        brought as (
                            insert into cases.case_material (case_id, material_key, provided)
                            select copy.id, m.material_key, 'PAPER'
                            from copy, (select material_key from cases.case_material where case_id = cast(:id as uuid)
                                        union select material_key from cases.material_file where case_id = cast(:id as uuid)) m)
                        select id from copy""").bind("id", pattern).bind("count", count).list(UUID.class);
        // What is written in a row is bound to the row.
        Map<String, String> answers =
                forms.open(cases.find(UUID.fromString(pattern)).orElseThrow());
        ids.forEach(id -> db.sql("update cases.case_file set form = :form where id = :id")
                .bind("form", forms.close(id, answers))
                .bind("id", id)
                .update());
        return ids;
    }

    @Test
    void an_approver_cannot_approve_in_bulk_what_he_examined_himself() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        Api handler = Api.staff(port, "zhengwang.handler");
        List<String> ids = submitted(2);
        ids.forEach(id -> CaseStory.act(clerk, id, "ACCEPT", Map.of()).expect(200));
        ids.forEach(
                id -> CaseStory.act(handler, id, "RECOMMEND_APPROVAL", Map.of()).expect(200));
        Api approver = Api.staff(port, "zhengwang.approver");
        db.sql("""
                        update cases.case_file set handler_id =
                            (select id from organisation.staff_member where username = 'zhengwang.approver')
                        where id = cast(:id as uuid)""").bind("id", ids.getFirst()).update();

        JsonNode choices = approver.post("/api/desk/bulk-choices", Map.of("cases", ids))
                .expect(200)
                .body();
        assertThat(choices).extracting(c -> c.path("act").asString()).contains("APPROVE");
        String run = approver.post(RUNS, wanted("APPROVE", asSeen(approver, ids)))
                .expect(202)
                .text("id");

        JsonNode end = finished(approver, run);
        assertThat(end.path("done").asInt()).isEqualTo(1);
        assertThat(approver.get(RUNS + "/" + run + "/cases?state=FAILED").text("items.0.why"))
                .contains("审批应由另一人办理");
    }

    @Test
    void a_run_begun_twice_or_tried_again_after_a_crash_happens_once() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        List<String> ids = submitted(2);
        Map<String, Object> wanted = wanted("ACCEPT", asSeen(clerk, ids));
        String run = clerk.post(RUNS, wanted).expect(202).text("id");
        assertThat(clerk.post(RUNS, wanted).expect(202).text("id")).isEqualTo(run);
        finished(clerk, run);
        // As a crash leaves it: the act is done, only nobody has written down that it is.
        db.sql("""
                        update cases.bulk_item set state = 'WAITING', settled_at = null
                        where run_id = cast(:run as uuid)""").bind("run", run).update();
        db.sql("update cases.bulk_run set finished_at = null where id = cast(:run as uuid)")
                .bind("run", run)
                .update();

        JsonNode end = finished(clerk, run);

        assertThat(end.path("done").asInt()).isEqualTo(2);
        ids.forEach(id -> assertThat(events(id, "ACCEPT")).isEqualTo(1));
    }

    @Test
    void what_failed_can_be_done_again_as_the_case_stands_now() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        List<String> ids = submitted(1);
        List<Map<String, Object>> stale = List.of(Map.of("id", ids.getFirst(), "version", 999));
        String run = clerk.post(RUNS, wanted("ACCEPT", stale)).expect(202).text("id");
        assertThat(finished(clerk, run).path("failed").asInt()).isEqualTo(1);

        clerk.post(RUNS + "/" + run + "/retry", null).expect(200);

        assertThat(finished(clerk, run).path("done").asInt()).isEqualTo(1);
        clerk.post(RUNS + "/" + run + "/retry", null).expect(409);
        clerk.post(RUNS + "/" + run + "/cancel", null).expect(409);
    }

    @Test
    void a_stopped_run_leaves_the_rest_undone() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        List<String> ids = submitted(2);
        Map<String, Object> wanted = wanted("ACCEPT", asSeen(clerk, ids));
        String run = clerk.post(RUNS, wanted).expect(202).text("id");
        finished(clerk, run);
        db.sql("""
                        update cases.bulk_run set finished_at = null, cancelled_at = now() where id = cast(:run as uuid)""").bind("run", run).update();
        String late = submitted(1).getFirst();
        db.sql("""
                        insert into cases.bulk_item (run_id, place, case_id, version)
                        values (cast(:run as uuid), 99, cast(:id as uuid), 1)""").bind("run", run).bind("id", late).update();

        JsonNode end = finished(clerk, run);

        assertThat(end.path("cancelled").asInt()).isEqualTo(1);
        assertThat(events(late, "ACCEPT")).isZero();
    }

    @Test
    void more_than_five_hundred_none_and_acts_that_need_words_of_their_own_are_refused() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        List<Map<String, Object>> many = Stream.generate(
                        () -> Map.<String, Object>of("id", UUID.randomUUID(), "version", 1))
                .limit(501)
                .toList();
        assertThat(clerk.post(RUNS, wanted("ACCEPT", many)).expect(400).error("cases"))
                .contains("500")
                .contains("501");
        assertThat(clerk.post(RUNS, wanted("ACCEPT", List.of())).expect(400).error("cases"))
                .isNotEmpty();
        List<Map<String, Object>> one = asSeen(clerk, submitted(1));
        assertThat(clerk.post(RUNS, wanted("PROPOSE_REFUSAL", one)).expect(400).error("act"))
                .contains("逐件");
        assertThat(clerk.post(RUNS, wanted("RESUME", one)).expect(400).error("note"))
                .isNotEmpty();
        assertThat(clerk.post(RUNS, wanted("TRANSFER", one)).expect(400).error("targetStaffId"))
                .isNotEmpty();
    }

    @Test
    void another_towns_case_cannot_be_slipped_in_and_a_run_is_its_owners_alone() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        Api elsewhere = Api.staff(port, "tanghe.clerk");
        List<Map<String, Object>> cases = asSeen(clerk, submitted(1));
        Map<String, Object> first = cases.getFirst();
        elsewhere.post(RUNS, wanted("ACCEPT", cases)).expect(404);
        elsewhere
                .post("/api/desk/bulk-choices", Map.of("cases", List.of(first.get("id"))))
                .expect(404);
        assertThat(db.sql("""
                        select count(*) from platform.audit_entry
                        where subject_id = :id and outcome = 'REFUSED'""").bind("id", String.valueOf(first.get("id"))).count())
                .isEqualTo(2);
        String run = clerk.post(RUNS, wanted("ACCEPT", cases)).expect(202).text("id");
        elsewhere.get(RUNS + "/" + run).expect(404);
        elsewhere.post(RUNS + "/" + run + "/cancel", null).expect(404);
        finished(clerk, run);
    }

    @Test
    void whoever_loses_the_post_in_between_does_nothing_more() {
        Api clerk = Api.staff(port, "zhengwang.clerk");
        List<String> ids = submitted(1);
        String run = clerk.post(RUNS, wanted("ACCEPT", asSeen(clerk, ids)))
                .expect(202)
                .text("id");
        finished(clerk, run);
        String later = submitted(1).getFirst();
        db.sql("""
                        update cases.bulk_run set finished_at = null, account_id =
                            (select id from identity.account where username = 'tanghe.clerk')
                        where id = cast(:run as uuid)""").bind("run", run).update();
        db.sql("""
                        insert into cases.bulk_item (run_id, place, case_id, version)
                        select cast(:run as uuid), 99, id, version from cases.case_file where id = cast(:id as uuid)""").bind("run", run).bind("id", later).update();

        JsonNode end = finished(Api.staff(port, "tanghe.clerk"), run);

        assertThat(end.path("failed").asInt()).isEqualTo(1);
        assertThat(events(later, "ACCEPT")).isZero();
    }
}

package onewindow.oversight.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SavedCase;
import onewindow.cases.CaseStory;
import onewindow.identity.party.Parties;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** V3: a supervision order from the issue to the end, and everything that is no way through it. */
@OneWindowTest
class SupervisionApiTest {
    private static final String ZHENGWANG = "371312108000";
    private static final String ORDERS = "/api/desk/supervision-orders";

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    Parties parties;

    @Autowired
    SupervisionOrders orders;

    private Api supervisor;
    private Api director;
    private SavedCase saved;

    @BeforeEach
    void a_case_of_zhengwang() {
        supervisor = Api.staff(port, "hedong.supervisor");
        director = Api.staff(port, "zhengwang.director");
        saved = SavedCase.of(db, SavedCase.somebody(parties, Api.newPhone()), ZHENGWANG, "IN_REVIEW");
    }

    @Test
    void it_is_issued_answered_returned_answered_again_and_closed() {
        String id = issued(null);
        act(director, id, "ANSWER", 0, Map.of("text", "已联系申请人")).expect(200);
        assertThat(act(supervisor, id, "RETURN", 1, Map.of("text", "请写明办结日期", "days", 2))
                        .expect(200)
                        .text("order.statusName"))
                .isEqualTo("待答复");
        act(director, id, "ANSWER", 2, Map.of("text", "明日办结")).expect(200);
        Api.Answer closed = act(supervisor, id, "ACCEPT", 3, Map.of()).expect(200);

        assertThat(closed.text("order.statusName")).isEqualTo("已办结");
        assertThat(closed.at("acts").size()).isZero();
        assertThat(closed.at("events").findValuesAsString("act"))
                .containsExactly("ISSUE", "ANSWER", "RETURN", "ANSWER", "ACCEPT");
        assertThat(audited(id)).isEqualTo(5);
    }

    @Test
    void both_sides_see_it_and_so_does_the_page_of_the_case() {
        String id = issued(null);
        assertThat(ids(supervisor, ORDERS + "?side=SENT&size=100")).contains(id);
        assertThat(ids(director, ORDERS + "?side=RECEIVED&size=100")).contains(id);
        assertThat(director.get("/api/desk/cases/" + saved.id + "/supervision-orders")
                        .expect(200)
                        .body()
                        .findValuesAsString("id"))
                .contains(id);
    }

    @Test
    void the_applicant_reads_that_his_case_is_urged_only_while_there_is_an_order() {
        Api citizen = Api.someCitizen(port);
        String waiting = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        String path = "/api/my/cases/" + waiting;
        assertThat(citizen.get(path).expect(200).at("openOrder").isNull()).isTrue();
        Api.Answer order = supervisor
                .post(ORDERS, order(UUID.fromString(waiting), ZHENGWANG, null))
                .expect(201);
        assertThat(citizen.get(path).expect(200).text("openOrder.number")).isEqualTo(order.text("order.number"));
        act(supervisor, order.text("order.id"), "CANCEL", 0, Map.of("text", "已经在办"))
                .expect(200);
        assertThat(citizen.get(path).expect(200).at("openOrder").isNull()).isTrue();
    }

    @Test
    void another_town_sees_nothing_of_it() {
        String id = issued(null);
        Api elsewhere = Api.staff(port, "tanghe.director");
        elsewhere.get(ORDERS + "/" + id).expect(404);
        act(elsewhere, id, "ANSWER", 0, Map.of("text", "不关我事")).expect(404);
        assertThat(ids(elsewhere, ORDERS + "?side=RECEIVED&size=100")).doesNotContain(id);
        assertThat(elsewhere
                        .get("/api/desk/cases/" + saved.id + "/supervision-orders")
                        .expect(200)
                        .body()
                        .size())
                .isZero();
    }

    @Test
    void nobody_supervises_beside_or_above_themselves() {
        Api tanghe = Api.staff(port, "tanghe.director");
        assertThat(tanghe.post(ORDERS, order(null, ZHENGWANG, null)).expect(400).error("unitRegion"))
                .isNotEmpty();
        tanghe.post(ORDERS, order(saved.id, "371312104000", null)).expect(404);
        director.post(ORDERS, order(null, "371312000000", null)).expect(400);
        Api.staff(port, "zhengwang.clerk")
                .post(ORDERS, order(null, ZHENGWANG, null))
                .expect(403);
        // A director does not order himself.
        assertThat(director.post(ORDERS, order(null, ZHENGWANG, null))
                        .expect(400)
                        .error("unitRegion"))
                .isNotEmpty();
    }

    @Test
    void who_is_named_answers_and_the_issuer_does_not() {
        UUID clerk = staff("zhengwang.clerk");
        String id = director.post(ORDERS, order(saved.id, ZHENGWANG, clerk))
                .expect(201)
                .text("order.id");
        act(director, id, "ANSWER", 0, Map.of("text", "我替他答")).expect(403);
        Api named = Api.staff(port, "zhengwang.clerk");
        act(named, id, "ACCEPT", 0, Map.of()).expect(409);
        act(named, id, "ANSWER", 0, Map.of("text", "今天办完")).expect(200);
        act(named, id, "ACCEPT", 1, Map.of()).expect(403);
        act(director, id, "ACCEPT", 1, Map.of()).expect(200);
    }

    @Test
    void bad_input_is_named_at_its_field() {
        Map<String, Object> order = order(saved.id, ZHENGWANG, null);
        assertThat(refused(order, "content", " ")).isEqualTo("请写明内容。");
        assertThat(refused(order, "content", "长".repeat(1001))).contains("1000");
        assertThat(refused(order, "days", 0)).contains("1 到 60");
        assertThat(refused(order, "days", 61)).contains("1 到 60");
        assertThat(refused(order, "unitRegion", "3713")).isNotEmpty();
        assertThat(refused(order, "staffId", staff("tanghe.clerk").toString())).contains("没有这位");
        String id = issued(null);
        assertThat(act(director, id, "ANSWER", 0, Map.of()).expect(400).error("text"))
                .isNotEmpty();
        act(director, id, "ANSWER", 0, Map.of("text", "办了")).expect(200);
        assertThat(act(supervisor, id, "RETURN", 1, Map.of("text", "不够"))
                        .expect(400)
                        .error("days"))
                .isNotEmpty();
        act(supervisor, id, "BURN", 1, Map.of()).expect(400);
    }

    @Test
    void who_comes_too_late_is_told_who_was_faster() {
        String id = issued(null);
        act(director, id, "ANSWER", 0, Map.of("text", "办了")).expect(200);
        assertThat(act(supervisor, id, "CANCEL", 0, Map.of("text", "不用了"))
                        .expect(409)
                        .detail())
                .contains("答复", "待验收");
    }

    @Test
    void pressed_twice_it_is_issued_once() {
        Map<String, Object> order = order(saved.id, ZHENGWANG, null);
        String first = supervisor.post(ORDERS, order).expect(201).text("order.id");
        assertThat(supervisor.post(ORDERS, order).expect(201).text("order.id")).isEqualTo(first);
    }

    @Test
    void an_answer_that_does_not_come_in_time_turns_red_and_goes_up_once() {
        String id = issued(null);
        db.sql("update oversight.supervision_order set due_on = current_date - 3 where id = cast(:id as uuid)")
                .bind("id", id)
                .update();
        assertThat(director.get(ORDERS + "/" + id).expect(200).text("order.due.light"))
                .isEqualTo("RED");

        SupervisionJobs.run(orders);
        SupervisionJobs.run(orders);

        assertThat(director.get(ORDERS + "/" + id).expect(200).at("events").findValuesAsString("act"))
                .containsExactly("ISSUE", "ESCALATE");
        assertThat(told(id, "逾期未答复"))
                .containsExactlyInAnyOrder(staff("zhengwang.director"), staff("hedong.supervisor"));
    }

    private String issued(@Nullable UUID staffId) {
        return supervisor
                .post(ORDERS, order(saved.id, ZHENGWANG, staffId))
                .expect(201)
                .text("order.id");
    }

    private static Map<String, Object> order(@Nullable UUID caseId, String unit, @Nullable UUID staffId) {
        Map<String, Object> order = new HashMap<>();
        order.put("caseId", caseId);
        order.put("unitRegion", unit);
        order.put("staffId", staffId);
        order.put("content", "此件已超期，请说明原因并尽快办结。");
        order.put("days", 3);
        order.put("key", UUID.randomUUID().toString());
        return order;
    }

    private String refused(Map<String, Object> order, String field, Object value) {
        Map<String, Object> bad = new HashMap<>(order);
        bad.put(field, value);
        Api.Answer answer = supervisor.post(ORDERS, bad).expect(400);
        return answer.error(field).isEmpty() ? answer.error("regionCode") : answer.error(field);
    }

    private static Api.Answer act(Api who, String id, String act, int version, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(more);
        request.put("version", version);
        return who.post(ORDERS + "/" + id + "/acts/" + act, request);
    }

    private static List<String> ids(Api who, String path) {
        return who.get(path).expect(200).at("items").findValuesAsString("id");
    }

    private UUID staff(String username) {
        return db.sql("select id from organisation.staff_member where username = :name")
                .bind("name", username)
                .one(UUID.class);
    }

    private long audited(String id) {
        return db.sql("select count(*) from platform.audit_entry where subject_id = :id and outcome = 'OK'")
                .bind("id", id)
                .count();
    }

    private List<UUID> told(String id, String what) {
        return db.sql("""
                        select staff_id from oversight.notice
                        where order_id = cast(:id as uuid) and strpos(title, :what) > 0""").bind("id", id).bind("what", what).list(UUID.class);
    }
}

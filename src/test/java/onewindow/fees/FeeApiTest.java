package onewindow.fees;

import static onewindow.cases.CaseStory.act;
import static onewindow.fees.FeeStory.accepted;
import static onewindow.fees.FeeStory.charge;
import static onewindow.fees.FeeStory.decide;
import static onewindow.fees.FeeStory.fees;
import static onewindow.fees.FeeStory.paid;
import static onewindow.fees.FeeStory.pay;
import static onewindow.fees.FeeStory.payOut;
import static onewindow.fees.FeeStory.propose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 收费: charged, collected once, receipted, waived and given back by two persons, and never issued unpaid. */
@OneWindowTest
class FeeApiTest {
    private static final Map<String, String> SIGNED =
            Map.of("deliveryMode", "WINDOW", "signature", CaseStory.SIGNATURE, "receiverName", "王小兰");

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    private Api citizen;
    private Api clerk;
    private Api cashier;
    private Api director;

    @BeforeEach
    void people() {
        citizen = Api.someCitizen(port);
        clerk = Api.staff(port, "zhengwang.clerk");
        cashier = Api.staff(port, "zhengwang.cashier");
        director = Api.staff(port, "zhengwang.director");
    }

    private String approved() {
        String id = accepted(citizen, port);
        act(Api.staff(port, "zhengwang.handler"), id, "RECOMMEND_APPROVAL", Map.of())
                .expect(200);
        act(Api.staff(port, "zhengwang.approver"), id, "APPROVE", Map.of()).expect(200);
        return id;
    }

    private String told(String title) {
        return await().until(
                        () -> citizen.get("/api/my/messages?size=50")
                                .expect(200)
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(m -> m.path("title").asString().equals(title))
                                .map(m -> m.path("text").asString())
                                .toList(),
                        texts -> texts.size() == 1)
                .getFirst();
    }

    private static String proposal(Api staff, String id) {
        return fees(staff, id).at("/charges/0/proposal/id").asString();
    }

    @Test
    void what_the_guide_says_is_charged_paid_receipted_and_only_then_issued() {
        String id = approved();
        JsonNode seen = citizen.get("/api/my/cases/" + id + "/fees").expect(200).body();
        assertThat(seen.path("due").asString()).isEqualTo("40.00");
        assertThat(seen.path("siteName").asString()).contains("郑旺镇");
        assertThat(told("请您缴费")).contains("40.00 元").contains("统一收费窗口");
        assertThat(act(clerk, id, "DELIVER", SIGNED).expect(422).detail())
                .contains("40.00 元")
                .contains("没有缴");

        String charge = charge(cashier, id);
        String key = CaseStory.key();
        pay(cashier, id, charge, "40", Map.of("key", key, "fiscalBill", "3713 号"))
                .expect(400);
        pay(cashier, id, charge, "39.99", Map.of()).expect(409);
        pay(cashier, id, charge, "0.005", Map.of()).expect(400);
        pay(clerk, id, charge, "40", Map.of()).expect(403);
        JsonNode after = pay(cashier, id, charge, "40", Map.of("key", key, "fiscalBill", "37130001"))
                .expect(200)
                .body();
        assertThat(after.at("/receipts/0/number").asString()).contains("郑旺费字第");
        pay(cashier, id, charge, "40", Map.of("key", key)).expect(200);
        assertThat(pay(cashier, id, charge, "40", Map.of()).expect(409).detail())
                .contains(cashier.get("/api/me").text("displayName"));
        assertThat(told("缴费已收到")).contains(after.at("/receipts/0/number").asString());

        String pdf = after.at("/receipts/0/pdfUrl").asString();
        for (Api reader : List.of(cashier, citizen, clerk)) {
            assertThat(reader.get(pdf).expect(200).bytes()).startsWith('%', 'P', 'D', 'F');
        }
        Api.staff(port, "tanghe.cashier").get(pdf).expect(404);
        act(clerk, id, "DELIVER", SIGNED).expect(200);
    }

    @Test
    void of_two_cashiers_one_collects_and_the_other_is_told_who() {
        String id = accepted(citizen, port);
        String charge = charge(cashier, id);
        List<Api> cashiers = List.of(cashier, Api.staff(port, "zhengwang.cashier"));
        List<CompletableFuture<Api.Answer>> both = Stream.iterate(0, i -> i + 1)
                .limit(6)
                .map(i -> CompletableFuture.supplyAsync(() -> pay(cashiers.get(i % 2), id, charge, "40.00", Map.of())))
                .toList();
        List<Api.Answer> answers = both.stream().map(CompletableFuture::join).toList();
        assertThat(answers)
                .extracting(Api.Answer::status)
                .containsOnly(200, 409)
                .containsOnlyOnce(200);
        assertThat(answers)
                .filteredOn(a -> a.status() == 409)
                .allSatisfy(a -> assertThat(a.detail()).contains("刚才已由").contains("收据"));
        assertThat(db.sql("select count(*) from fees.movement where case_id = cast(:id as uuid)")
                        .bind("id", id)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void the_quantity_is_set_before_it_is_collected_and_stays_within_the_bound() {
        String id = accepted(citizen, port);
        String charge = charge(clerk, id);
        String path = "/api/desk/charges/" + charge + "/quantity";
        for (int wrong : List.of(0, -1, 10_000)) {
            assertThat(clerk.put(path, Map.of("version", 0, "quantity", wrong))
                            .expect(400)
                            .error("quantity"))
                    .isNotEmpty();
        }
        assertThat(clerk.put(path, Map.of("version", 0, "quantity", 2))
                        .expect(200)
                        .text("due"))
                .isEqualTo("80.00");
        clerk.put(path, Map.of("version", 0, "quantity", 3)).expect(409);
        pay(cashier, id, charge, "40", Map.of()).expect(409);
        pay(cashier, id, charge, "80", Map.of()).expect(200);
        clerk.put(path, Map.of("version", 2, "quantity", 1)).expect(409);
    }

    @Test
    void a_cent_and_a_thousand_million_are_collected_exactly() {
        for (String sum : List.of("0.01", "1000000000.00")) {
            String id = accepted(citizen, port);
            String charge = charge(cashier, id);
            db.sql(
                            "update fees.charge set unit_amount = cast(:sum as numeric), amount = cast(:sum as numeric) where id = cast(:id as uuid)")
                    .bind("sum", sum)
                    .bind("id", charge)
                    .update();
            assertThat(fees(cashier, id).path("due").asString()).isEqualTo(sum);
            JsonNode after = pay(cashier, id, charge, sum, Map.of()).expect(200).body();
            assertThat(after.at("/receipts/0/amount").asString()).isEqualTo(sum);
            assertThat(cashier.put("/api/desk/charges/" + charge + "/quantity", Map.of("version", 1, "quantity", 2))
                            .status())
                    .isIn(400, 409);
        }
    }

    @Test
    void a_waiver_needs_a_reason_and_a_second_person() {
        String id = approved();
        String charge = charge(clerk, id);
        assertThat(propose(clerk, charge, "WAIVER", "", " ").expect(400).error("reason"))
                .isNotEmpty();
        propose(Api.staff(port, "zhengwang.handler"), charge, "WAIVER", "", "特困人员")
                .expect(403);
        propose(clerk, charge, "WAIVER", "", "特困供养人员，已看证").expect(200);
        propose(cashier, charge, "WAIVER", "", "特困供养人员").expect(409);
        String proposal = proposal(director, id);
        String asked = await().until(
                        () -> director.get("/api/desk/messages?size=50")
                                .expect(200)
                                .body()
                                .toString(),
                        text -> text.contains(id));
        assertThat(asked).contains("提请减免 40.00 元").contains("特困供养人员，已看证");
        decide(clerk, proposal, true, "").expect(403);
        decide(cashier, proposal, true, "").expect(403);
        assertThat(decide(director, proposal, false, "").expect(400).error("note"))
                .isNotEmpty();
        decide(Api.staff(port, "tanghe.director"), proposal, true, "").expect(404);
        decide(director, proposal, true, "").expect(200);
        assertThat(decide(director, proposal, true, "").expect(409).detail()).contains("已批准");
        assertThat(told("已批准免缴")).contains("40.00 元");
        pay(cashier, id, charge, "40", Map.of()).expect(409);
        act(clerk, id, "DELIVER", SIGNED).expect(200);
    }

    @Test
    void nobody_waives_what_he_proposed_himself() {
        String id = accepted(citizen, port);
        String charge = charge(clerk, id);
        propose(clerk, charge, "WAIVER", "", "特困供养人员").expect(200);
        String proposal = proposal(director, id);
        // The director stands in for the clerk today, and it was he who asked.
        db.sql("""
                        update fees.proposal p set proposer_id = m.id
                        from organisation.staff_member m
                        where p.id = cast(:id as uuid) and m.username = 'zhengwang.director'""").bind("id", proposal).update();
        assertThat(decide(director, proposal, true, "").expect(403).detail()).contains("另一人");
    }

    @Test
    void a_refund_is_decided_by_another_and_paid_once_and_never_more_than_was_paid() {
        String id = accepted(citizen, port);
        String charge = charge(cashier, id);
        propose(cashier, charge, "REFUND", "40", "重复缴费").expect(409);
        paid(cashier, id);
        for (String wrong : List.of("40.01", "0", "x", "1000000000.01")) {
            assertThat(propose(cashier, charge, "REFUND", wrong, "重复缴费")
                            .expect(400)
                            .error("amount"))
                    .as(wrong)
                    .isNotEmpty();
        }
        propose(cashier, charge, "REFUND", "15.50", "多收").expect(200);
        String first = proposal(cashier, id);
        payOut(cashier, first).expect(409);
        decide(director, first, true, "").expect(200);
        payOut(clerk, first).expect(403);
        JsonNode after = payOut(cashier, first).expect(200).body();
        assertThat(after.path("paid").asString()).isEqualTo("24.50");
        assertThat(after.at("/receipts/1/number").asString()).contains("退费字第");
        assertThat(told("已退费")).contains("15.50");
        payOut(cashier, first).expect(409);
        assertThat(propose(cashier, charge, "REFUND", "24.51", "多收").expect(400).error("amount"))
                .contains("最多退 24.50");
    }

    @Test
    void what_was_paid_for_a_case_that_came_to_nothing_is_to_be_given_back() {
        String id = accepted(citizen, port);
        paid(cashier, id);
        citizen.post("/api/applications/" + id + "/withdraw", Map.of("reason", "旧证找到了"))
                .expect(200);
        String list = "/api/desk/fees?view=TO_REFUND&size=100";
        assertThat(cashier.get(list).expect(200).body().toString()).contains(id);
        assertThat(Api.staff(port, "tanghe.cashier")
                        .get(list)
                        .expect(200)
                        .body()
                        .toString())
                .doesNotContain(id);
        String charge = charge(cashier, id);
        propose(cashier, charge, "REFUND", "40", "申请人撤回").expect(200);
        decide(director, proposal(director, id), false, "证件已经制作，不退").expect(200);
        assertThat(told("没有同意退费")).contains("证件已经制作");
        assertThat(cashier.get(list).expect(200).body().toString()).doesNotContain(id);
    }

    @Test
    void nothing_is_collected_on_a_case_that_was_withdrawn() {
        String id = accepted(citizen, port);
        String charge = charge(cashier, id);
        propose(clerk, charge, "WAIVER", "", "特困供养人员").expect(200);
        citizen.post("/api/applications/" + id + "/withdraw", Map.of("reason", "不办了"))
                .expect(200);
        assertThat(pay(cashier, id, charge, "40", Map.of()).expect(409).detail())
                .contains("不用再缴费");
        assertThat(fees(cashier, id).at("/charges/0/stateName").asString()).isEqualTo("不用缴");
        decide(director, proposal(director, id), true, "").expect(409);
    }

    @Test
    void an_item_done_at_once_is_finished_paid_and_handed_over_in_one_go() {
        String id = CaseStory.submitted(citizen, FeeStory.PERMIT_AGAIN);
        act(clerk, id, "FINISH_AT_ONCE", Map.of()).expect(200);
        act(clerk, id, "DELIVER", SIGNED).expect(422);
        assertThat(cashier.get("/api/desk/fees?view=DUE&size=100")
                        .expect(200)
                        .body()
                        .toString())
                .contains(id);
        paid(cashier, id);
        act(clerk, id, "DELIVER", SIGNED).expect(200);
    }
}

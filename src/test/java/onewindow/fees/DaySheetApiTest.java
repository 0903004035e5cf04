package onewindow.fees;

import static onewindow.fees.FeeStory.accepted;
import static onewindow.fees.FeeStory.paid;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 日结: what went through the till against what is in it, by one and confirmed by another. */
@OneWindowTest
class DaySheetApiTest {
    private static final String SHEETS = "/api/desk/day-sheets";

    @LocalServerPort
    int port;

    private Api cashier;
    private Api director;

    @BeforeEach
    void people() {
        cashier = Api.staff(port, "zhengwang.cashier");
        director = Api.staff(port, "zhengwang.director");
        paid(cashier, accepted(Api.someCitizen(port), port));
    }

    private JsonNode till() {
        return cashier.get("/api/desk/till").expect(200).body();
    }

    private Map<String, Object> closing(JsonNode till, String moreCash) {
        Map<String, Object> counted = new HashMap<>();
        till.path("ways")
                .forEach(way -> counted.put(
                        way.path("way").asString(), way.path("expected").asString()));
        BigDecimal cash = new BigDecimal((String) counted.get("CASH")).add(new BigDecimal(moreCash));
        counted.put("CASH", cash.toPlainString());
        return new HashMap<>(
                Map.of("movements", till.path("movements").asInt(), "counted", counted, "key", CaseStory.key()));
    }

    @Test
    void a_day_that_agrees_is_closed_by_the_cashier_and_confirmed_by_the_director() {
        Map<String, Object> closing = closing(till(), "0");
        director.post(SHEETS, closing).expect(403);
        JsonNode sheet = cashier.post(SHEETS, closing).expect(201).body();
        String path = SHEETS + "/" + sheet.at("/sheet/id").asString();
        assertThat(sheet.at("/sheet/difference").asString()).isEqualTo("0.00");
        assertThat(sheet.path("items").toString()).contains("居民身份证工本费");
        assertThat(till().path("movements").asInt()).isZero();
        assertThat(cashier.post(SHEETS, closing).expect(201).at("sheet.id").asString())
                .isEqualTo(sheet.at("/sheet/id").asString());
        cashier.post(SHEETS, closing(till(), "0")).expect(409);

        Map<String, Object> yes = Map.of("version", 0, "confirm", true);
        cashier.post(path + "/decision", yes).expect(403);
        Api.staff(port, "tanghe.director").post(path + "/decision", yes).expect(404);
        director.post(path + "/decision", yes).expect(200);
        director.post(path + "/decision", yes).expect(409);
        assertThat(cashier.get(path + "/pdf").expect(200).bytes()).startsWith('%', 'P', 'D', 'F');
        assertThat(director.get(path + "/xlsx").expect(200).bytes()).startsWith('P', 'K');
        Api.staff(port, "tanghe.cashier").get(path + "/pdf").expect(404);
    }

    @Test
    void what_does_not_agree_is_explained_and_may_be_sent_back() {
        Map<String, Object> closing = closing(till(), "0.50");
        assertThat(cashier.post(SHEETS, closing).expect(400).error("explanation"))
                .isNotEmpty();
        closing.put("counted", Map.of("CASH", "x", "SCAN", "0", "CARD", "0", "TRANSFER", "0"));
        assertThat(cashier.post(SHEETS, closing).expect(400).error("counted.CASH"))
                .isNotEmpty();
        closing.put("counted", Map.of());
        cashier.post(SHEETS, closing).expect(400);

        Map<String, Object> explained = closing(till(), "0.50");
        explained.put("explanation", "找零时少找了五角");
        JsonNode sheet = cashier.post(SHEETS, explained).expect(201).body();
        assertThat(sheet.at("/sheet/difference").asString()).isEqualTo("0.50");
        String path = SHEETS + "/" + sheet.at("/sheet/id").asString();
        assertThat(director.post(path + "/decision", Map.of("version", 0, "confirm", false))
                        .expect(400)
                        .error("note"))
                .isNotEmpty();
        director.post(path + "/decision", Map.of("version", 0, "confirm", false, "note", "请重新清点现金"))
                .expect(200);
        Map<String, Object> again =
                Map.of("version", 1, "counted", explained.get("counted"), "explanation", "已核对，确系长款");
        director.post(path + "/recount", again).expect(403);
        cashier.post(path + "/recount", again).expect(200);
        director.post(path + "/decision", Map.of("version", 2, "confirm", true)).expect(200);
    }

    @Test
    void a_till_that_changed_meanwhile_is_not_closed_and_of_two_closings_one_counts() {
        Map<String, Object> before = closing(till(), "0");
        paid(cashier, accepted(Api.someCitizen(port), port));
        assertThat(cashier.post(SHEETS, before).expect(409).detail()).contains("又有收退");
        JsonNode now = till();
        List<Integer> answers = Stream.generate(() -> closing(now, "0"))
                .limit(4)
                .map(closing -> CompletableFuture.supplyAsync(() -> Api.staff(port, "zhengwang.cashier")
                        .post(SHEETS, closing)
                        .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }
}

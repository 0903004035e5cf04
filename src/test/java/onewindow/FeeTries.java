package onewindow;

import java.util.HashMap;
import java.util.Map;
import onewindow.EveryEndpointTest.Attempt;
import onewindow.EveryEndpointTest.Tries;
import onewindow.cases.CaseStory;
import onewindow.fees.FeeStory;

/** The addresses of fees for {@link EveryEndpointTest}: charges of 郑旺镇, tried from 汤河镇. */
final class FeeTries {
    private final int port;
    private final Api cashier;
    private final Api owner;
    private final Tries cashiers;
    private final Tries directors;
    private final Map<String, Attempt> all;

    FeeTries(int port, Map<String, Attempt> all) {
        this.port = port;
        this.all = all;
        cashier = Api.staff(port, "zhengwang.cashier");
        owner = Api.someCitizen(port);
        cashiers = new Tries(all, cashier, Api.staff(port, "tanghe.cashier"));
        directors = new Tries(all, Api.staff(port, "zhengwang.director"), Api.staff(port, "tanghe.director"));
    }

    void add() {
        String id = FeeStory.accepted(owner, port);
        String charge = FeeStory.charge(cashier, id);
        String path = "/api/desk/cases/" + id;
        new Tries(all, owner, Api.someCitizen(port))
                .add("GET /api/my/cases/{id}/fees", api -> api.get("/api/my/cases/" + id + "/fees"));
        cashiers.add("GET /api/desk/cases/{id}/fees", api -> api.get(path + "/fees"));
        cashiers.list(id, "/api/desk/fees", "?view=DUE&size=100");
        cashiers.add(
                "PUT /api/desk/charges/{id}/quantity",
                api -> api.put("/api/desk/charges/" + charge + "/quantity", Map.of("version", 99, "quantity", 2)));
        cashiers.add("POST /api/desk/cases/{id}/payments", api -> FeeStory.pay(api, id, charge, "1.00", Map.of()));
        cashiers.add("POST /api/desk/charges/{id}/proposals", api -> FeeStory.propose(api, charge, "WAIVER", "", ""));
        proposals();
        sheets();
    }

    private void proposals() {
        String id = FeeStory.accepted(owner, port);
        FeeStory.paid(cashier, id);
        FeeStory.propose(cashier, FeeStory.charge(cashier, id), "REFUND", "40", "重复缴费")
                .expect(200);
        String proposal =
                FeeStory.fees(cashier, id).at("/charges/0/proposal/id").asString();
        cashiers.list(proposal, "/api/desk/fee-proposals", "?state=PROPOSED&size=100");
        cashiers.list(id, "/api/desk/fee-movements", "?size=100");
        cashiers.add("POST /api/desk/fee-proposals/{id}/payment", api -> FeeStory.payOut(api, proposal));
        directors.add("POST /api/desk/fee-proposals/{id}/decision", api -> FeeStory.decide(api, proposal, false, ""));
    }

    private void sheets() {
        Map<String, Object> counted = new HashMap<>();
        var till = cashier.get("/api/desk/till").expect(200).body();
        till.path("ways")
                .forEach(way -> counted.put(
                        way.path("way").asString(), way.path("expected").asString()));
        Map<String, Object> closing =
                Map.of("movements", till.path("movements").asInt(), "counted", counted, "key", CaseStory.key());
        String sheet = cashier.post("/api/desk/day-sheets", closing)
                .expect(201)
                .at("sheet.id")
                .asString();
        String path = "/api/desk/day-sheets/" + sheet;
        cashiers.list(sheet, "/api/desk/day-sheets", "?size=100");
        cashiers.add("GET /api/desk/day-sheets/{id}", api -> api.get(path));
        cashiers.add("GET /api/desk/day-sheets/{id}/pdf", api -> api.get(path + "/pdf"));
        cashiers.add("GET /api/desk/day-sheets/{id}/xlsx", api -> api.get(path + "/xlsx"));
        cashiers.add(
                "POST /api/desk/day-sheets/{id}/recount",
                api -> api.post(path + "/recount", Map.of("version", 9, "counted", counted)));
        directors.add(
                "POST /api/desk/day-sheets/{id}/decision",
                api -> api.post(path + "/decision", Map.of("version", 9, "confirm", true)));
        String region = "?region=371312108000";
        cashiers.add("GET /api/desk/till", api -> api.get("/api/desk/till" + region));
        Map<String, Object> here = new HashMap<>(closing);
        here.put("region", "371312108000");
        cashiers.add("POST /api/desk/day-sheets", api -> api.post("/api/desk/day-sheets", here));
    }
}

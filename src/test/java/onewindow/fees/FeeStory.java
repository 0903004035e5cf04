package onewindow.fees;

import static onewindow.cases.CaseStory.act;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.cases.CaseStory;
import tools.jackson.databind.JsonNode;

/** Takes cases that cost something through the program over HTTP. */
public final class FeeStory {
    /** 承诺件, 40 元/证, all in the town. */
    public static final String ID_CARD = "370709903000";
    /** 即办件, 20 元/证. */
    public static final String PERMIT_AGAIN = "370709902000";

    private FeeStory() {}

    public static String accepted(Api citizen, int port) {
        String id = CaseStory.submitted(citizen, ID_CARD);
        act(Api.staff(port, "zhengwang.clerk"), id, "ACCEPT", Map.of()).expect(200);
        return id;
    }

    public static JsonNode fees(Api staff, String id) {
        return staff.get("/api/desk/cases/" + id + "/fees").expect(200).body();
    }

    public static String charge(Api staff, String id) {
        return fees(staff, id).at("/charges/0/id").asString();
    }

    public static Api.Answer pay(Api cashier, String id, String charge, String total, Map<String, ?> more) {
        Map<String, Object> said = new HashMap<>(
                Map.of("charges", List.of(charge), "total", total, "way", "CASH", "key", CaseStory.key()));
        said.putAll(more);
        return cashier.post("/api/desk/cases/" + id + "/payments", said);
    }

    public static void paid(Api cashier, String id) {
        pay(cashier, id, charge(cashier, id), fees(cashier, id).path("due").asString(), Map.of())
                .expect(200);
    }

    public static Api.Answer propose(Api staff, String charge, String kind, String amount, String reason) {
        return staff.post(
                "/api/desk/charges/" + charge + "/proposals",
                Map.of("kind", kind, "amount", amount, "reason", reason, "key", CaseStory.key()));
    }

    public static Api.Answer decide(Api director, String proposal, boolean approve, String note) {
        return director.post(
                "/api/desk/fee-proposals/" + proposal + "/decision", Map.of("approve", approve, "note", note));
    }

    public static Api.Answer payOut(Api cashier, String proposal) {
        return cashier.post(
                "/api/desk/fee-proposals/" + proposal + "/payment", Map.of("way", "CASH", "key", CaseStory.key()));
    }
}

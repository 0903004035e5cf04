package onewindow.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import onewindow.Api;
import onewindow.SentCodes;
import onewindow.cases.CaseStory;
import tools.jackson.databind.JsonNode;

/** Takes agents' work through the program over HTTP. */
public final class AgentStory {
    /** Of those whom the clerk registered with one. */
    private static final Map<String, String> PHONES = new ConcurrentHashMap<>();

    private AgentStory() {}

    /** An old person the clerk has registered by her card. */
    public static String oldPerson(Api clerk, String phone) {
        String id = clerk.post(
                        "/api/desk/parties",
                        Map.of("kind", "PERSON", "name", "宋桂英", "idNumber", Api.newIdNumber(), "phone", phone))
                .expect(200)
                .text("id");
        PHONES.put(id, phone);
        return id;
    }

    /** She rings up; the clerk writes it down. */
    public static Map<String, Object> byPhone(Api clerk, String kind) {
        Map<String, Object> order = new HashMap<>();
        order.put("kind", kind);
        order.put("askedBy", "PHONE");
        order.put("name", "宋桂英");
        order.put("phone", Api.newPhone());
        order.put("address", "西郑旺村 12 号");
        order.put("itemId", CaseStory.itemId(clerk, CaseStory.SENIOR_CARD));
        order.put("wish", "腿脚不便");
        order.put("regionCode", CaseStory.VILLAGE);
        order.put("key", CaseStory.key());
        return order;
    }

    public static String asked(Api clerk, String kind) {
        return ask(clerk, byPhone(clerk, kind));
    }

    public static String ask(Api clerk, Map<String, Object> order) {
        return clerk.post("/api/desk/agent-orders", order).expect(200).text("order.id");
    }

    public static Api.Answer act(Api staff, String id, String act, Map<String, ?> more) {
        int version = staff.get("/api/desk/agent-orders/" + id)
                .expect(200)
                .at("order.version")
                .asInt();
        return act(staff, id, act, version, more);
    }

    public static Api.Answer act(Api staff, String id, String act, int version, Map<String, ?> more) {
        Map<String, Object> request = new HashMap<>(more);
        request.put("version", version);
        request.putIfAbsent("key", CaseStory.key());
        return staff.post("/api/desk/agent-orders/" + id + "/acts/" + act, request);
    }

    public static Map<String, Object> mandate(String principalId, String key) {
        Map<String, Object> mandate = new HashMap<>();
        mandate.put("principalId", principalId);
        mandate.put("regionCode", CaseStory.VILLAGE);
        mandate.put("how", "SIGNED");
        mandate.put("picture", CaseStory.SIGNATURE);
        mandate.put("key", key);
        return mandate;
    }

    /** A mandate for everything, as long as the county allows, that its principal has confirmed on his phone. */
    public static String mandated(Api agent, String principalId) {
        return confirmed(agent, principalId, mandate(principalId, CaseStory.key()));
    }

    /** Signed, and nobody has asked the principal yet. */
    public static String signed(Api staff, Map<String, Object> mandate) {
        Api.Answer given = staff.post("/api/desk/mandates", mandate).expect(200);
        assertThat(given.text("stateName")).isEqualTo("待委托人确认");
        return given.text("id");
    }

    /** The principal reads the code from his phone to whoever sits before him. */
    public static String confirmed(Api staff, String principalId, Map<String, Object> mandate) {
        String id = signed(staff, mandate);
        staff.post("/api/desk/mandates/" + id + "/code", Map.of()).expect(200);
        String code = SentCodes.last(java.util.Objects.requireNonNull(PHONES.get(principalId)));
        staff.post("/api/desk/mandates/" + id + "/confirm", Map.of("code", code))
                .expect(200);
        return id;
    }

    /** Where he has no phone, a second person asks him. */
    public static Api.Answer second(Api clerk, String mandateId) {
        return clerk.post(
                "/api/desk/mandates/" + mandateId + "/second-person",
                Map.of("how", "IN_PERSON", "note", "在村里见到本人，本人同意", "pictureSeen", true));
    }

    /** A mandate for a grown son, whose card the clerk has read. */
    public static Map<String, Object> kinMandate(Api clerk, String principalId, String relation) {
        Map<String, Object> mandate = mandate(principalId, CaseStory.key());
        mandate.put("holderId", oldPerson(clerk, Api.newPhone()));
        mandate.put("relation", relation);
        return mandate;
    }

    public static String kinMandated(Api clerk, String principalId) {
        return confirmed(clerk, principalId, kinMandate(clerk, principalId, "儿子"));
    }

    public static Map<String, Object> application(Api agent, String orderId, String itemCode, String mandateId) {
        String itemId = CaseStory.itemId(agent, itemCode);
        JsonNode guide =
                agent.get("/api/items/" + itemId + "/guide").expect(200).body();
        Map<String, Object> application = new HashMap<>();
        application.put("itemId", itemId);
        application.put("mandateId", mandateId);
        application.put("form", CaseStory.form(guide.path("fields")));
        String first = guide.path("materials").get(0).path("key").asString();
        application.put("materials", CaseStory.onPaper(guide.path("materials")));
        application.put("photos", List.of(Map.of("key", first, "file", CaseStory.SIGNATURE)));
        application.put(
                "version",
                agent.get("/api/desk/agent-orders/" + orderId)
                        .expect(200)
                        .at("order.version")
                        .asInt());
        application.put("key", UUID.randomUUID().toString());
        return application;
    }

    public static Map<String, String> visit() {
        return Map.of("place", "西郑旺村 12 号家中", "picture", CaseStory.SIGNATURE);
    }
}

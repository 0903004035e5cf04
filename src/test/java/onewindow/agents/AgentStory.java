package onewindow.agents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.cases.CaseStory;
import tools.jackson.databind.JsonNode;

/** Takes agents' work through the program over HTTP. */
public final class AgentStory {
    private AgentStory() {}

    /** An old person the clerk has registered by her card. */
    public static String oldPerson(Api clerk, String phone) {
        return clerk.post(
                        "/api/desk/parties",
                        Map.of("kind", "PERSON", "name", "宋桂英", "idNumber", Api.newIdNumber(), "phone", phone))
                .expect(200)
                .text("id");
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

    /** A mandate for everything, as long as the county allows. */
    public static String mandated(Api agent, String principalId) {
        return agent.post("/api/desk/mandates", mandate(principalId, CaseStory.key()))
                .expect(200)
                .text("id");
    }

    /** A mandate for a grown son, whose card the clerk has read. */
    public static Map<String, Object> kinMandate(Api clerk, String principalId, String relation) {
        Map<String, Object> mandate = mandate(principalId, CaseStory.key());
        mandate.put("holderId", oldPerson(clerk, Api.newPhone()));
        mandate.put("relation", relation);
        return mandate;
    }

    public static String kinMandated(Api clerk, String principalId) {
        return clerk.post("/api/desk/mandates", kinMandate(clerk, principalId, "儿子"))
                .expect(200)
                .text("id");
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

package onewindow;

import static onewindow.cases.CaseStory.act;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import onewindow.EveryEndpointTest.Attempt;
import onewindow.EveryEndpointTest.Tries;
import onewindow.cases.CaseStory;

/** The addresses of oversight for {@link EveryEndpointTest}: 郑旺镇's board, orders and registers, tried from 汤河镇. */
final class OversightTries {
    private static final String TOWN = "371312108000";
    private static final String ORDERS = "/api/desk/supervision-orders";
    private static final String ENTRIES = "/api/desk/register-entries";

    private final Map<String, Attempt> all;
    private final Api clerk;
    private final Api supervisor;
    private final Api director;
    private final Api otherClerk;
    private final Api otherDirector;
    private final String caseId;

    OversightTries(int port, Map<String, Attempt> all) {
        this.all = all;
        clerk = Api.staff(port, "zhengwang.clerk");
        otherClerk = Api.staff(port, "tanghe.clerk");
        director = Api.staff(port, "zhengwang.director");
        otherDirector = Api.staff(port, "tanghe.director");
        supervisor = Api.staff(port, "hedong.supervisor");
        caseId = CaseStory.submitted(Api.someCitizen(port), CaseStory.RESIDENCE_PERMIT);
        act(clerk, caseId, "PROPOSE_REFUSAL", Map.of("reasons", List.of("不在受理范围")))
                .expect(200);
    }

    void add() {
        Tries directors = new Tries(all, director, otherDirector);
        directors.list(TOWN, "/api/desk/board", "");
        directors.list(TOWN, "/api/desk/board/day", "");
        directors.list(TOWN, "/api/desk/unit-record", "");
        directors.list(caseId, "/api/desk/unit-record/acts", "?what=REFUSAL_PROPOSED&size=100");
        directors.list("郑旺镇", "/api/desk/unit-record/late", "?what=RED&size=100");
        directors.list(caseId, "/api/desk/unit-record/first-asked", "?size=100");
        county().list(TOWN, "/api/desk/supervision-units", "");
        county().add(
                        "GET /api/desk/supervision-units/{region}/people",
                        api -> api.get("/api/desk/supervision-units/" + TOWN + "/people"));
        orders(directors);
        registers();
        new Tries(all, supervisor, director)
                .add("PUT /api/desk/oversight-rule", 403, api -> api.put("/api/desk/oversight-rule", rule()));
    }

    /** As it is, under a version it never had. */
    private Map<String, Object> rule() {
        Api.Answer now = supervisor.get("/api/desk/oversight-rule").expect(200);
        Map<String, Object> rule = new HashMap<>(Map.of("version", 9999));
        for (String field : List.of("yellowDays", "redDays", "blackDays", "warnFrom", "warnUntil", "warnings")) {
            rule.put(field, now.at(field));
        }
        return rule;
    }

    private Tries county() {
        return new Tries(all, supervisor, otherDirector);
    }

    private Map<String, Object> order() {
        return Map.of("caseId", caseId, "unitRegion", TOWN, "content", "请说明情况", "days", 3, "key", CaseStory.key());
    }

    private void orders(Tries directors) {
        String id = supervisor.post(ORDERS, order()).expect(201).text("order.id");
        county().add("POST " + ORDERS, api -> api.post(ORDERS, order()));
        directors.list(id, ORDERS, "?side=RECEIVED&size=100");
        directors.add("GET " + ORDERS + "/{id}", api -> api.get(ORDERS + "/" + id));
        Map<String, Object> answer = Map.of("version", 999, "text", "已办");
        directors.add(
                "POST " + ORDERS + "/{id}/acts/{act}", api -> api.post(ORDERS + "/" + id + "/acts/ANSWER", answer));
        String ofCase = "/api/desk/cases/" + caseId + "/supervision-orders";
        shown("GET /api/desk/cases/{id}/supervision-orders", id, api -> api.get(ofCase));
        String message = await().until(
                        () -> director.get("/api/desk/messages").expect(200).text("items.0.id"), m -> !m.isEmpty());
        directors.add(
                "POST /api/desk/messages/{id}/read", api -> api.post("/api/desk/messages/" + message + "/read", null));
    }

    private void shown(String endpoint, String what, Function<Api, Api.Answer> request) {
        all.put(endpoint, new Attempt(director, otherDirector, 200, what, request));
    }

    private void registers() {
        String question = "想约个时间 " + CaseStory.key();
        Map<String, Object> call = new HashMap<>(Map.of(
                "register",
                "CALL",
                "person",
                "王小兰",
                "phone",
                "13900000001",
                "about",
                "高龄津贴",
                "question",
                question,
                "answer",
                "请带身份证",
                "key",
                CaseStory.key()));
        String id = clerk.post(ENTRIES, call).expect(201).text("id");
        Tries clerks = new Tries(all, clerk, otherClerk);
        clerks.add(
                "POST " + ENTRIES + "/{id}/phone",
                api -> api.post(ENTRIES + "/" + id + "/phone", Map.of("reason", "CONTACT")));
        Map<String, String> followUp = Map.of("followUp", "已答复");
        clerks.add("POST " + ENTRIES + "/{id}/follow-up", api -> api.post(ENTRIES + "/" + id + "/follow-up", followUp));
        clerks.list("郑旺镇", "/api/desk/registers", "");
        String calls = "/api/desk/registers/calls";
        shown("GET /api/desk/registers/{key}", id, api -> api.get(calls + "?size=100"));
        shown("GET /api/desk/registers/{key}/pdf", "郑旺镇", api -> api.get(calls + "/pdf"));
        shown("GET /api/desk/registers/{key}/xlsx", question, api -> api.get(calls + "/xlsx"));
    }
}

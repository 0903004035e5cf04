package onewindow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.EveryEndpointTest.Attempt;
import onewindow.EveryEndpointTest.Tries;
import onewindow.agents.AgentStory;
import onewindow.cases.CaseStory;
import onewindow.platform.db.Db;

/** The agents' addresses for {@link EveryEndpointTest}: orders, mandates, papers and projects of 郑旺镇, tried from 汤河镇. */
final class AgentTries {
    private static final String TOWN = "371312108000";

    private final int port;
    private final Db db;
    private final Api clerk;
    private final Api agent;
    private final Api director;
    private final Tries clerks;
    private final Tries agents;
    private final Tries directors;
    private final Tries receivers;
    private final Map<String, Attempt> all;

    AgentTries(int port, Db db, Map<String, Attempt> all) {
        this.port = port;
        this.db = db;
        this.all = all;
        clerk = Api.staff(port, "zhengwang.clerk");
        agent = Api.staff(port, "zhengwang.agent");
        director = Api.staff(port, "zhengwang.director");
        Api wrong = Api.staff(port, "tanghe.clerk");
        clerks = new Tries(all, clerk, wrong);
        agents = new Tries(all, agent, Api.staff(port, "tanghe.agent"));
        directors = new Tries(all, director, Api.staff(port, "tanghe.director"));
        receivers = new Tries(all, Api.staff(port, "hedong.clerk"), wrong);
    }

    void add() {
        register();
        orders();
        papers();
        projects();
    }

    private void register() {
        String id =
                director.get("/api/desk/agents?q=" + encoded("周广平")).expect(200).text("items.0.id");
        String site = director.get("/api/sites?regionCode=" + TOWN).expect(200).text("0.id");
        Map<String, Object> entry = Map.of(
                "name",
                "周广平",
                "kind",
                "VOLUNTEER",
                "siteId",
                site,
                "phone",
                "0539-0004001",
                "villages",
                List.of(TOWN),
                "version",
                99);
        directors.list("郑旺镇", "/api/desk/agents", "?size=100");
        directors.add("POST /api/desk/agents", 400, api -> api.post("/api/desk/agents", entry));
        directors.add("PUT /api/desk/agents/{id}", api -> api.put("/api/desk/agents/" + id, entry));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private void orders() {
        Api citizen = Api.someCitizen(port);
        String principal = citizen.get("/api/me").expect(200).text("party.id");
        Map<String, Object> wanted = AgentStory.byPhone(clerk, "AGENCY");
        wanted.put("partyId", principal);
        String order = AgentStory.ask(clerk, wanted);
        AgentStory.act(agent, order, "TAKE", Map.of()).expect(200);
        Api.Answer visited =
                AgentStory.act(agent, order, "VISIT", AgentStory.visit()).expect(200);
        String seq = visited.at("events").get(2).path("seq").asString();
        String mandate = confirmed(citizen, agent, AgentStory.mandate(principal, CaseStory.key()));
        String caseId = agent.post(
                        "/api/desk/agent-orders/" + order + "/cases",
                        AgentStory.application(agent, order, CaseStory.SENIOR_CARD, mandate))
                .expect(200)
                .text("cases.0.id");
        String path = "/api/desk/agent-orders/" + order;
        clerks.list(order, "/api/desk/agent-orders", "?size=100");
        clerks.add(
                "POST /api/desk/agent-orders",
                403,
                api -> api.post("/api/desk/agent-orders", AgentStory.byPhone(clerk, "AGENCY")));
        clerks.add("GET /api/desk/agent-orders/{id}", api -> api.get(path));
        clerks.add(
                "POST /api/desk/agent-orders/{id}/acts/{act}",
                api -> AgentStory.act(api, order, "CANCEL", 999, Map.of("note", "不办了")));
        clerks.add(
                "POST /api/desk/agent-orders/{id}/contact",
                api -> api.post(path + "/contact", Map.of("reason", "CONTACT")));
        clerks.add("GET /api/desk/agent-orders/{id}/pictures/{seq}", api -> api.get(path + "/pictures/" + seq));
        Map<String, Object> again = AgentStory.application(agent, order, CaseStory.SENIOR_CARD, mandate);
        again.put("version", 999);
        agents.add("POST /api/desk/agent-orders/{id}/cases", api -> api.post(path + "/cases", again));
        agents.add(
                "POST /api/desk/agent-orders/{id}/cases/{caseId}/supply",
                api -> api.post(path + "/cases/" + caseId + "/supply", Map.of("key", "k")));
        agents.add(
                "POST /api/desk/agent-orders/{id}/cases/{caseId}/withdraw",
                api -> api.post(path + "/cases/" + caseId + "/withdraw", Map.of("key", "k", "reason", "不办了")));
        kin(citizen, principal, caseId);
        confirming(citizen, principal, caseId);
        agents.add(
                "POST /api/desk/agent-people/{partyId}/contact",
                api -> api.post("/api/desk/agent-people/" + principal + "/contact", Map.of("reason", "CONTACT")));
        mandates(citizen, principal, mandate);
        Tries own = new Tries(all, citizen, Api.someCitizen(port));
        own.add("GET /api/my/agent-orders/{id}", api -> api.get("/api/my/agent-orders/" + order));
        own.add(
                "POST /api/my/agent-orders/{id}/cancel",
                api -> api.post(
                        "/api/my/agent-orders/" + order + "/cancel",
                        Map.of("version", 999, "reason", "不办了", "key", "k")));
    }

    private static String confirmed(Api principal, Api staff, Map<String, Object> mandate) {
        String id = AgentStory.signed(staff, mandate);
        principal.post("/api/my/mandates/" + id + "/confirm", Map.of()).expect(200);
        return id;
    }

    private void confirming(Api citizen, String principal, String caseId) {
        String path = "/api/desk/mandates/" + AgentStory.signed(agent, AgentStory.mandate(principal, CaseStory.key()));
        String mine = "/api/my/mandates/" + idOf(path) + "/confirm";
        clerks.add("POST /api/desk/mandates/{id}/code", api -> api.post(path + "/code", Map.of()));
        clerks.add(
                "POST /api/desk/mandates/{id}/confirm", api -> api.post(path + "/confirm", Map.of("code", "000000")));
        clerks.add("POST /api/desk/mandates/{id}/second-person", api -> AgentStory.second(api, idOf(path)));
        new Tries(all, citizen, Api.someCitizen(port))
                .add("POST /api/my/mandates/{id}/confirm", api -> api.post(mine, Map.of()));
        String home = "/api/desk/parties/" + principal + "/residence";
        clerks.add("GET /api/desk/parties/{id}/residence", api -> api.get(home));
        clerks.add(
                "PUT /api/desk/parties/{id}/residence",
                api -> api.put(home, Map.of("regionCode", CaseStory.VILLAGE, "reason", "登记得更细")));
        String payment = "/api/desk/cases/" + caseId + "/payment-check";
        clerks.add("POST /api/desk/cases/{id}/payment-check/code", api -> api.post(payment + "/code", Map.of()));
        clerks.add(
                "POST /api/desk/cases/{id}/payment-check",
                api -> api.post(payment, Map.of("how", "IN_PERSON", "note", "本人到窗口")));
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void mandates(Api citizen, String principal, String mandate) {
        String agentId = agent.get("/api/desk/agent-self").expect(200).text("agentId");
        String number = citizen.get("/api/my/mandates").expect(200).text("items.0.number");
        String path = "/api/desk/mandates/" + mandate;
        clerks.list(number, "/api/desk/mandates", "?size=100");
        clerks.add("POST /api/desk/mandates", 403, api -> {
            Map<String, Object> given = AgentStory.mandate(principal, CaseStory.key());
            given.put("agentId", agentId);
            return api.post("/api/desk/mandates", given);
        });
        clerks.add("GET /api/desk/mandates/{id}/picture", api -> api.get(path + "/picture"));
        clerks.add("POST /api/desk/mandates/{id}/revoke", api -> api.post(path + "/revoke", Map.of("reason", "本人要求")));
        Tries own = new Tries(all, citizen, Api.someCitizen(port));
        own.add("GET /api/my/mandates/{id}/picture", api -> api.get("/api/my/mandates/" + mandate + "/picture"));
        own.add(
                "POST /api/my/mandates/{id}/revoke",
                api -> api.post("/api/my/mandates/" + mandate + "/revoke", Map.of("reason", "自己办")));
    }

    /** One of the family, for a case of the town. */
    private void kin(Api citizen, String principal, String caseId) {
        String kin = confirmed(citizen, clerk, AgentStory.kinMandate(clerk, principal, "儿子"));
        String file = "/api/desk/cases/" + caseId + "/mandates";
        clerks.add("GET /api/desk/mandates/{id}", api -> api.get("/api/desk/mandates/" + kin));
        clerks.add("GET /api/desk/cases/{id}/mandates", api -> api.get(file));
        clerks.add(
                "POST /api/desk/cases/{id}/mandates",
                api -> api.post(file, Map.of("mandateId", kin, "use", "SUPPLY", "key", "k")));
        Map<String, Object> brought = new HashMap<>(CaseStory.taken(clerk, CaseStory.SENIOR_CARD));
        brought.put("partyId", principal);
        clerks.add(
                "POST /api/desk/mandates/{id}/cases",
                400,
                api -> api.post("/api/desk/mandates/" + kin + "/cases", brought));
    }

    private String onPaper() {
        Map<String, Object> taken = new HashMap<>(CaseStory.taken(clerk, CaseStory.SENIOR_CARD));
        String item = String.valueOf(taken.get("itemId"));
        String key = clerk.get("/api/items/" + item + "/guide").expect(200).text("materials.0.key");
        taken.put("materials", List.of(Map.of("key", key, "provided", "PAPER")));
        return clerk.post("/api/desk/cases", taken).expect(200).text("id");
    }

    private Map<String, Object> parcel(String caseId) {
        String county =
                clerk.get("/api/sites?regionCode=371312000000").expect(200).text("0.id");
        List<Map<String, String>> lines = List.of(Map.of("caseId", caseId, "kind", "MATERIALS"));
        return Map.of("toSite", county, "courierName", "李大庆", "key", CaseStory.key(), "lines", lines);
    }

    private void papers() {
        String here = onPaper();
        Api.Answer packed =
                clerk.post("/api/desk/paper-batches", parcel(onPaper())).expect(200);
        String path = "/api/desk/paper-batches/" + packed.text("id");
        Map<String, String> line = Map.of("caseId", packed.text("lines.0.caseId"), "kind", "MATERIALS");
        Map<String, String> refused = new HashMap<>(line);
        refused.put("reason", "缺页");
        String file = "/api/desk/cases/" + here + "/papers";
        clerks.add("GET /api/desk/cases/{id}/papers", api -> api.get(file));
        clerks.add("POST /api/desk/cases/{id}/papers/hand-in", api -> api.post(file + "/hand-in", Map.of()));
        clerks.add("POST /api/desk/cases/{id}/papers/to-agent", api -> api.post(file + "/to-agent", Map.of()));
        clerks.add(
                "POST /api/desk/cases/{id}/papers/give-back",
                api -> api.post(file + "/give-back", Map.of("kind", "RESULT")));
        Map<String, Attempt> mine = all;
        mine.put("GET /api/desk/papers", new Attempt(clerk, clerks.wrong(), 200, "郑旺镇", AgentTries::allPapers));
        clerks.list(packed.text("number"), "/api/desk/paper-batches", "?view=OUTGOING&size=100");
        clerks.add("POST /api/desk/paper-batches", 409, api -> api.post("/api/desk/paper-batches", parcel(here)));
        clerks.add("GET /api/desk/paper-batches/{id}", api -> api.get(path));
        clerks.add("GET /api/desk/paper-batches/{id}.pdf", api -> api.get(path + ".pdf"));
        clerks.add("POST /api/desk/paper-batches/{id}/take", api -> api.post(path + "/take", Map.of()));
        receivers.add("POST /api/desk/paper-batches/{id}/sign", api -> api.post(path + "/sign", line));
        receivers.add("POST /api/desk/paper-batches/{id}/reject", api -> api.post(path + "/reject", refused));
        clerks.add("POST /api/desk/paper-batches/{id}/take-back", api -> api.post(path + "/take-back", line));
        clerks.add("POST /api/desk/paper-batches/{id}/cancel", api -> api.post(path + "/cancel", Map.of()));
    }

    /** Every row of it names its holder, which is the town itself. */
    private static Api.Answer allPapers(Api api) {
        return api.get("/api/desk/papers?size=100");
    }

    private void projects() {
        String number = db.sql("select id::text from agents.project where name = '郑旺镇冷链食品加工园' limit 1")
                .one(String.class);
        String path = "/api/desk/projects/" + number;
        Map<String, Object> entry = new HashMap<>(Map.of(
                "name",
                "新项目",
                "creditCode",
                "91371312MA3DEMX1",
                "regionCode",
                TOWN,
                "startedOn",
                "2026-01-01",
                "expectedOn",
                "2027-01-01",
                "version",
                99));
        entry.put("companionId", director.get(path).expect(200).text("companionId"));
        entry.put("creditCode", onewindow.identity.CreditCode.complete("91371312MA3DEMX1"));
        directors.list(number, "/api/desk/projects", "?size=100");
        directors.add("POST /api/desk/projects", 400, api -> api.post("/api/desk/projects", entry));
        directors.add("GET /api/desk/projects/{id}", api -> api.get(path));
        directors.add("PUT /api/desk/projects/{id}", api -> api.put(path, entry));
        directors.add("POST /api/desk/projects/{id}/cases", api -> api.post(path + "/cases", Map.of("number", "0")));
        directors.add(
                "POST /api/desk/projects/{id}/steps",
                api -> api.post(path + "/steps", Map.of("text", "下一步", "dueOn", "2027-01-01")));
        String step = director.get(path).text("steps.0.id");
        directors.add(
                "POST /api/desk/projects/{id}/steps/{stepId}/done",
                api -> api.post(path + "/steps/" + step + "/done", Map.of()));
    }
}

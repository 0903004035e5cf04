package onewindow;

import static onewindow.cases.CaseStory.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import onewindow.cases.CaseStory;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Nobody sees another town's work: every address of the program is tried here by somebody of the wrong town, county or
 * family, or stands in a list that says why there is no such thing. A new endpoint fails this test until it does either.
 */
@OneWindowTest
class EveryEndpointTest {
    /** Answers in numbers; see {@link #a_desk_counts_only_its_own_work}. */
    private static final Set<String> COUNTED =
            Set.of("GET /api/desk/waiting", "GET /api/desk/cases/total", "GET /api/desk/cases/hands");

    private static final String ZHENGWANG = "371312108000";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Db db;

    /** Two cases of 郑旺镇 with their numbers: one waiting to be accepted, one delivered and rated. */
    private record Things(
            Api owner,
            String open,
            String opened,
            String done,
            String number,
            String party,
            String file,
            String document,
            String part) {}

    /**
     * One request, by whom it is rightly made and by whom not.
     *
     * @param shown what the rightful person finds in the answer and the other does not; empty where the other is refused
     */
    record Attempt(Api rightful, Api wrong, int refusal, String shown, Function<Api, Api.Answer> request) {}

    @Test
    void every_endpoint_is_closed_to_the_wrong_town_or_says_why_it_has_none() {
        Map<String, Attempt> attempts = attempts(things());
        Set<String> known = new TreeSet<>(Unscoped.PUBLIC);
        known.addAll(Unscoped.NO_TOWN.keySet());
        known.addAll(COUNTED);
        assertThat(known).doesNotContainAnyElementsOf(attempts.keySet());
        known.addAll(attempts.keySet());
        assertThat(endpoints()).isEqualTo(known);
        attempts.forEach(EveryEndpointTest::isTried);
    }

    private static void isTried(String endpoint, Attempt attempt) {
        Api.Answer wrong = attempt.request.apply(attempt.wrong);
        assertThat(wrong.status())
                .as(endpoint + " from elsewhere: " + Words.of(wrong))
                .isEqualTo(attempt.refusal);
        Api.Answer right = attempt.request.apply(attempt.rightful);
        assertThat(right.status())
                .as(endpoint + " by whom it is for: " + Words.of(right))
                .isNotIn(401, 403, 404, 405, 500);
        if (attempt.refusal == 200) {
            assertThat(Words.of(wrong)).as(endpoint).doesNotContain(attempt.shown);
            assertThat(Words.of(right)).as(endpoint).contains(attempt.shown);
        }
    }

    @Test
    void a_desk_counts_only_its_own_work() {
        Api here = Api.staff(port, "zhengwang.clerk");
        Api elsewhere = Api.staff(port, "tanghe.clerk");
        JsonNode before = elsewhere.get("/api/desk/waiting").expect(200).body();
        JsonNode mine = here.get("/api/desk/waiting").expect(200).body();
        List<String> counts = List.of("/api/desk/cases/total?view=SITE&q=", "/api/desk/cases/hands?view=SITE&q=");
        List<JsonNode> countedBefore = counts.stream()
                .map(path -> elsewhere.get(path).expect(200).body())
                .toList();
        CaseStory.submitted(Api.someCitizen(port), CaseStory.RESIDENCE_PERMIT);
        assertThat(elsewhere.get("/api/desk/waiting").body()).isEqualTo(before);
        assertThat(counts.stream().map(path -> elsewhere.get(path).body()).toList())
                .isEqualTo(countedBefore);
        assertThat(here.get("/api/desk/waiting").body()).isNotEqualTo(mine);
    }

    private Set<String> endpoints() {
        Set<String> all = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("onewindow.")) {
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> info.getPatternValues().forEach(path -> all.add(method + " " + path)));
            }
        });
        return all;
    }

    private Things things() {
        Api owner = Api.someCitizen(port);
        String done = CaseStory.submitted(owner, CaseStory.RESIDENCE_PERMIT);
        Api clerk = Api.staff(port, "zhengwang.clerk");
        act(clerk, done, "ACCEPT", Map.of()).expect(200);
        act(Api.staff(port, "zhengwang.handler"), done, "RECOMMEND_APPROVAL", Map.of())
                .expect(200);
        act(Api.staff(port, "zhengwang.approver"), done, "APPROVE", Map.of()).expect(200);
        Map<String, String> signed =
                Map.of("deliveryMode", "WINDOW", "signature", CaseStory.SIGNATURE, "receiverName", "王小兰");
        act(clerk, done, "DELIVER", signed).expect(200);
        owner.post("/api/my/cases/" + done + "/rating", Map.of("grade", 2, "tags", List.of()))
                .expect(200);
        String open = CaseStory.submitted(owner, CaseStory.RESIDENCE_PERMIT);
        String file = owner.get("/api/applications/" + open)
                .at("materials")
                .valueStream()
                .flatMap(material -> material.path("files").valueStream())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        JsonNode seen = owner.get("/api/my/cases/" + open).expect(200).body();
        String number = owner.get("/api/my/cases/" + done).text("number");
        String party = owner.get("/api/me").text("party.id");
        return new Things(
                owner,
                open,
                seen.path("number").asString(),
                done,
                number,
                party,
                file,
                seen.at("/documents/0/pdfUrl").asString(),
                Api.staff(port, "zhengwang.clerk")
                        .post("/api/desk/parties/" + party + "/representatives", represented(Api.someCitizen(port)))
                        .expect(201)
                        .text("id"));
    }

    private static Map<String, String> represented(Api holder) {
        return Map.of(
                "holderId",
                holder.get("/api/me").text("party.id"),
                "relation",
                "女儿",
                "basis",
                "MANDATE",
                "evidence",
                "户口簿");
    }

    private Map<String, Attempt> attempts(Things it) {
        Map<String, Attempt> all = new LinkedHashMap<>();
        new OversightTries(port, all).add();
        new FeeTries(port, all).add();
        desk(new Tries(all, Api.staff(port, "zhengwang.clerk"), Api.staff(port, "tanghe.clerk")), it);
        Tries directors = new Tries(all, Api.staff(port, "zhengwang.director"), Api.staff(port, "tanghe.director"));
        directors.list(it.done, "/api/desk/ratings", "?size=100&regionCode=" + ZHENGWANG);
        new AgentTries(port, db, all).add();
        new PeopleTries(port, db).standIns(directors);
        administration(new Tries(all, Api.staff(port, "admin.system"), administratorOfAnotherCounty()));
        citizens(new Tries(all, it.owner, Api.someCitizen(port)), it);
        return all;
    }

    /** Adds attempts by this pair of people. */
    record Tries(Map<String, Attempt> all, Api rightful, Api wrong) {
        void list(String shown, String path, String query) {
            all.put("GET " + path, new Attempt(rightful, wrong, 200, shown, api -> api.get(path + query)));
        }

        void add(String endpoint, Function<Api, Api.Answer> request) {
            add(endpoint, 404, request);
        }

        void add(String endpoint, int refusal, Function<Api, Api.Answer> request) {
            all.put(endpoint, new Attempt(rightful, wrong, refusal, "", request));
        }
    }

    private static void desk(Tries tries, Things it) {
        String path = "/api/desk/cases/" + it.open;
        Map<String, Object> act = Map.of("version", 999, "key", CaseStory.key());
        tries.list(it.open, "/api/desk/cases", "?view=SITE&sort=RECEIVED&size=100");
        tries.list(it.opened, "/api/desk/cases.xlsx", "?view=SITE&sort=RECEIVED");
        tries.list(it.done, "/api/desk/deliveries", "?size=100");
        tries.list(it.number, "/api/desk/deliveries.pdf", "");
        tries.add("GET /api/desk/cases/{id}", api -> api.get(path));
        tries.add("POST /api/desk/cases/{id}/unmask", api -> api.post(path + "/unmask", Map.of("reason", "CONTACT")));
        tries.add("POST /api/desk/cases/{id}/signatory", api -> api.post(path + "/signatory", Map.of()));
        tries.add("GET /api/desk/cases/{id}/urgings", api -> api.get(path + "/urgings"));
        tries.add("GET /api/desk/cases/{id}/opinions", api -> api.get(path + "/opinions"));
        tries.add("GET /api/desk/cases/{id}/coordination", api -> api.get(path + "/coordination"));
        tries.add(
                "POST /api/desk/cases/{id}/coordination",
                api -> api.post(path + "/coordination", Map.of("difficulty", "户口和住址对不上")));
        tries.add("GET /api/desk/cases/{id}/objections", api -> api.get(path + "/objections"));
        Map<String, String> objection =
                Map.of("text", "他家有车", "name", "孙大河", "phone", "13905390001", "how", "PHONE", "key", CaseStory.key());
        tries.add("POST /api/desk/cases/{id}/objections", api -> api.post(path + "/objections", objection));
        bulk(tries, it);
        reissue(tries, "/api/desk", it);
        promises(tries, path + "/promises");
        tries.add(
                "POST /api/desk/cases/{id}/promises/{material}/withdraw",
                api -> api.post(path + "/promises/m1/withdraw", Map.of("key", "k", "reason", "不用补交")));
        tries.add("POST /api/desk/cases/{id}/acts/{act}", api -> api.post(path + "/acts/ACCEPT", act));
        tries.add("POST /api/desk/cases/{id}/acts/{act}/preview", api -> api.post(path + "/acts/ACCEPT/preview", act));
        tries.add(
                "PUT /api/desk/cases/{id}/materials/{key}",
                api -> api.put(path + "/materials/none", Map.of("provided", "PAPER")));
        tries.add(
                "POST /api/desk/cases/{id}/materials/{key}/files",
                api -> api.upload(path + "/materials/none/files", "a.png", "image/png", CaseStory.PHOTO));
        tries.add("GET /api/cases/{id}/clock", api -> api.get("/api/cases/" + it.open + "/clock"));
        tries.add("GET /api/files/{id}", api -> api.get("/api/files/" + it.file));
        tries.add("GET /api/documents/{id}.pdf", api -> api.get(it.document));
        tries.add("GET /api/desk/papers.pdf", api -> api.get("/api/desk/papers.pdf?ofCase=" + it.open));
        tries.add(
                "POST /api/desk/parties/{id}/unmask",
                api -> api.post("/api/desk/parties/" + it.party + "/unmask", Map.of("reason", "CONTACT")));
        String who = "/api/desk/parties/" + it.party;
        String item = CaseStory.itemId(it.owner, CaseStory.SENIOR_CARD);
        tries.add("GET /api/desk/parties/{id}/standing", api -> api.get(who + "/standing?itemId=" + item));
        tries.add("GET /api/desk/parties/{partyId}/representatives", api -> api.get(who + "/representatives"));
        tries.add(
                "POST /api/desk/parties/{partyId}/representatives",
                api -> api.post(
                        who + "/representatives",
                        Map.of("holderId", it.party, "relation", "女儿", "basis", "MANDATE", "evidence", "户口簿")));
        tries.add(
                "POST /api/desk/parties/{partyId}/representatives/code",
                api -> api.post(who + "/representatives/code", Map.of("holderId", it.party)));
        tries.add(
                "POST /api/desk/parties/{partyId}/representatives/{id}/confirm",
                api -> api.post(who + "/representatives/" + it.part + "/confirm", Map.of("evidence", "户口簿")));
        tries.add(
                "POST /api/desk/parties/{partyId}/representatives/{id}/end",
                api -> api.post(who + "/representatives/" + it.part + "/end", Map.of("reason", "授权书已经到期")));
        tries.add(
                "PUT /api/desk/parties/{partyId}/paper",
                api -> api.put(who + "/paper", Map.of("idNumber", Api.newIdNumber(), "reason", "新生儿已经落户")));
        tries.add(
                "POST /api/desk/parties/{partyId}/death",
                api -> api.post(who + "/death", Map.of("diedOn", "2199-01-02", "evidence", "居民死亡医学证明")));
        tries.add(
                "DELETE /api/desk/parties/{partyId}/death",
                api -> api.send("DELETE", who + "/death", Map.of(), Map.of("reason", "同名同姓登记错了")));
        tries.add("GET /api/desk/parties/{id}/identity", api -> api.get(who + "/identity"));
        tries.add("POST /api/desk/parties/{id}/codes", api -> api.post(who + "/codes", null));
        tries.add("POST /api/desk/parties/{id}/seen", api -> api.post(who + "/seen", Map.of("paperSeen", true)));
        tries.add(
                "POST /api/desk/parties/{id}/contact",
                api -> api.post(
                        who + "/contact", Map.of("paperSeen", true, "reason", "LOST", "phone", Api.newPhone())));
        // A case is opened at one's own window and for people of one's own town.
        tries.add("POST /api/desk/cases", 400, api -> {
            Map<String, Object> taken = new HashMap<>(CaseStory.taken(api, CaseStory.SENIOR_CARD));
            taken.put("regionCode", CaseStory.VILLAGE);
            return api.post("/api/desk/cases", taken);
        });
    }

    /** A run fails on every case of this version, so that it changes nothing. */
    private static void bulk(Tries tries, Things it) {
        String runs = "/api/desk/bulk-runs";
        Map<String, Object> wanted = Map.of(
                "act", "ACCEPT", "cases", List.of(Map.of("id", it.open, "version", 999)), "key", CaseStory.key());
        String run = tries.rightful.post(runs, wanted).expect(202).text("id");
        tries.add(
                "POST /api/desk/bulk-choices",
                api -> api.post("/api/desk/bulk-choices", Map.of("cases", List.of(it.open))));
        tries.add("POST " + runs, api -> api.post(runs, wanted));
        tries.list(run, runs, "");
        tries.add("GET " + runs + "/{id}", api -> api.get(runs + "/" + run));
        tries.add("GET " + runs + "/{id}/cases", api -> api.get(runs + "/" + run + "/cases"));
        tries.add("POST " + runs + "/{id}/cancel", api -> api.post(runs + "/" + run + "/cancel", null));
        tries.add("POST " + runs + "/{id}/retry", api -> api.post(runs + "/" + run + "/retry", null));
    }

    private static void promises(Tries tries, String path) {
        String room = path.contains("/desk/") ? "/api/desk" : "/api/my";
        String one = room + "/cases/{id}/promises/{material}";
        Map<String, Object> supply = Map.of("onPaper", false, "key", "k");
        tries.add("GET " + room + "/cases/{id}/promises", api -> api.get(path));
        tries.add(
                "POST " + one + "/files", api -> api.upload(path + "/m1/files", "a.png", "image/png", CaseStory.PHOTO));
        tries.add("POST " + one + "/supply", api -> api.post(path + "/m1/supply", supply));
    }

    private static void reissue(Tries tries, String room, Things it) {
        String path = room + "/cases/" + it.done + "/reissue";
        tries.add("GET " + room + "/cases/{id}/reissue", api -> api.get(path));
        Map<String, String> wanted = Map.of("reason", "不慎遗失", "key", "k");
        tries.add("POST " + room + "/cases/{id}/reissue", api -> api.post(path, wanted));
    }

    private void administration(Tries tries) {
        Api anybody = Api.visitor(port);
        String site = anybody.get("/api/sites?regionCode=" + ZHENGWANG).text("0.id");
        String staff = db.sql("select id::text from organisation.staff_member where username = 'zhengwang.clerk'")
                .one(String.class);
        String settings = "/api/admin/counties/371312";
        tries.list("zhengwang.clerk", "/api/admin/staff", "?q=zhengwang.clerk");
        tries.list("郑旺镇", "/api/admin/sites", "?regionCode=" + ZHENGWANG);
        tries.add("POST /api/admin/staff", 400, api -> api.post("/api/admin/staff", person(site, "WINDOW_CLERK")));
        tries.add(
                "PUT /api/admin/staff/{id}", api -> api.put("/api/admin/staff/" + staff, person(site, "WINDOW_CLERK")));
        tries.add("PUT /api/admin/sites/{id}", api -> api.put("/api/admin/sites/" + site, Map.of("hours", "全天")));
        Map<String, Object> place =
                Map.of("code", "371312108196", "name", "某社区居委会", "reason", "批文", "site", Map.of("hours", "全天"));
        tries.add("POST /api/admin/sites", 400, api -> api.post("/api/admin/sites", place));
        tries.add(
                "POST /api/admin/regions/{code}/abolish",
                api -> api.post("/api/admin/regions/" + ZHENGWANG + "/abolish", Map.of("reason", "撤并")));
        tries.add(
                "POST /api/admin/regions/{code}/rename",
                api -> api.post("/api/admin/regions/" + ZHENGWANG + "/rename", Map.of("name", "郑旺镇", "reason", "撤并")));
        Map<String, String> bureau =
                Map.of("key", "水利", "name", "水利局", "phone", "0539-1234567", "complaintPhone", "0539-1234567");
        tries.add("POST /api/admin/departments", api -> api.post("/api/admin/departments", bureau));
        tries.add("PUT /api/admin/departments/{key}", api -> {
            Map<String, String> changed = new HashMap<>(bureau);
            changed.remove("key");
            return api.put("/api/admin/departments/%E6%B0%B4%E5%88%A9", changed);
        });
        tries.add("GET /api/admin/counties/{code}", api -> api.get(settings));
        tries.add(
                "PUT /api/admin/counties/{code}",
                api -> api.put(settings, Map.of("countyInSiteNames", false, "hotline", "12345")));
    }

    private void citizens(Tries tries, Things it) {
        String path = "/api/applications/" + it.open;
        String message = await().until(
                        () -> it.owner.get("/api/my/messages").expect(200).text("items.0.id"), id -> !id.isEmpty());
        promises(tries, "/api/my/cases/" + it.open + "/promises");
        reissue(tries, "/api/my", it);
        tries.add("GET /api/my/cases/{id}", api -> api.get("/api/my/cases/" + it.open));
        tries.add(
                "POST /api/my/cases/{id}/rating",
                api -> api.post("/api/my/cases/" + it.done + "/rating", Map.of("grade", 5, "tags", List.of())));
        tries.add("GET /api/my/cases/{id}/urgings", api -> api.get("/api/my/cases/" + it.open + "/urgings"));
        tries.add("POST /api/my/cases/{id}/urgings", api -> api.post("/api/my/cases/" + it.open + "/urgings", null));
        tries.add("POST /api/my/messages/{id}/read", api -> api.post("/api/my/messages/" + message + "/read", null));
        tries.add("GET /api/applications/{id}", api -> api.get(path));
        tries.add("PATCH /api/applications/{id}", api -> api.patch(path, Map.of("form", Map.of())));
        tries.add("DELETE /api/applications/{id}", api -> api.delete(path));
        tries.add(
                "PUT /api/applications/{id}/materials/{key}",
                api -> api.put(path + "/materials/m1", Map.of("provided", "SHARED")));
        tries.add(
                "POST /api/applications/{id}/materials/{key}/files",
                api -> api.upload(path + "/materials/m1/files", "a.png", "image/png", CaseStory.PHOTO));
        tries.add(
                "DELETE /api/applications/{id}/materials/{key}/files/{fileId}",
                api -> api.delete(path + "/materials/m1/files/" + it.file));
        tries.add("POST /api/applications/{id}/submit", api -> api.post(path + "/submit", Map.of("key", "k")));
        tries.add("POST /api/applications/{id}/supply", api -> api.post(path + "/supply", Map.of("key", "k")));
        tries.add(
                "POST /api/applications/{id}/correct",
                api -> api.post(path + "/correct", Map.of("version", 0, "key", "k", "answers", Map.of())));
        tries.add("GET /api/my/cases/{id}/result", api -> api.get("/api/my/cases/" + it.done + "/result"));
        tries.add("POST /api/applications/{id}/withdraw", api -> api.post(path + "/withdraw", Map.of("reason", "不办了")));
    }

    private static Map<String, Object> person(String site, String role) {
        String name = "x" + UUID.randomUUID().toString().substring(0, 12);
        return Map.of(
                "name",
                "周测试",
                "username",
                name,
                "badgeNumber",
                name,
                "siteId",
                site,
                "active",
                true,
                "posts",
                List.of(Map.of("role", role)));
    }

    private Api administratorOfAnotherCounty() {
        Api admin = Api.staff(port, "admin.system");
        String county = admin.get("/api/sites?regionCode=371312000000").text("0.id");
        Api.Answer hired =
                admin.post("/api/admin/staff", person(county, "SYSTEM_ADMIN")).expect(201);
        Api security = Api.staff(port, "admin.security");
        JsonNode waiting = security.get("/api/admin/two-person-requests?waiting=true")
                .at("items")
                .valueStream()
                .filter(request -> request.at("/username").asString().equals(hired.text("username")))
                .findFirst()
                .orElseThrow();
        String confirm = "/api/admin/two-person-requests/" + waiting.at("/id").asString() + "/confirm";
        String second = security.post(confirm, null).expect(200).text("secondHalf");
        db.sql("""
                        update identity.staff_grant set region_code = '371323000000'
                        where account_id = (select id from identity.account where username = :name)""").bind("name", hired.text("username")).update();
        String once = hired.text("oneTimePassword") + second;
        Api another = Api.staff(port, hired.text("username"), once);
        another.post("/api/staff/password", Map.of("oldPassword", once, "newPassword", "Better#2026"))
                .expect(200);
        return another;
    }
}

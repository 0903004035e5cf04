package onewindow;

import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onewindow.EveryEndpointTest.Things;
import onewindow.EveryEndpointTest.Tries;
import onewindow.cases.CaseStory;

/** The addresses of cases and of the people in them for {@link EveryEndpointTest}, at the desk and at home. */
final class CaseTries {
    private CaseTries() {}

    static void desk(Tries tries, Things it) {
        String path = "/api/desk/cases/" + it.open();
        Map<String, Object> act = Map.of("version", 999, "key", CaseStory.key());
        tries.list(it.open(), "/api/desk/cases", "?view=SITE&sort=RECEIVED&size=100");
        tries.list(it.opened(), "/api/desk/cases.xlsx", "?view=SITE&sort=RECEIVED");
        tries.list(it.done(), "/api/desk/deliveries", "?size=100");
        tries.list(it.number(), "/api/desk/deliveries.pdf", "");
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
        tries.add("GET /api/cases/{id}/clock", api -> api.get("/api/cases/" + it.open() + "/clock"));
        tries.add("GET /api/files/{id}", api -> api.get("/api/files/" + it.file()));
        tries.add("GET /api/documents/{id}.pdf", api -> api.get(it.document()));
        tries.add("GET /api/desk/papers.pdf", api -> api.get("/api/desk/papers.pdf?ofCase=" + it.open()));
        tries.add(
                "POST /api/desk/parties/{id}/unmask",
                api -> api.post("/api/desk/parties/" + it.party() + "/unmask", Map.of("reason", "CONTACT")));
        String who = "/api/desk/parties/" + it.party();
        String item = CaseStory.itemId(it.owner(), CaseStory.SENIOR_CARD);
        tries.add("GET /api/desk/parties/{id}/standing", api -> api.get(who + "/standing?itemId=" + item));
        tries.add("GET /api/desk/parties/{partyId}/representatives", api -> api.get(who + "/representatives"));
        tries.add(
                "POST /api/desk/parties/{partyId}/representatives",
                api -> api.post(
                        who + "/representatives",
                        Map.of("holderId", it.party(), "relation", "女儿", "basis", "MANDATE", "evidence", "户口簿")));
        tries.add(
                "POST /api/desk/parties/{partyId}/representatives/code",
                api -> api.post(who + "/representatives/code", Map.of("holderId", it.party())));
        tries.add(
                "POST /api/desk/parties/{partyId}/representatives/{id}/confirm",
                api -> api.post(who + "/representatives/" + it.part() + "/confirm", Map.of("evidence", "户口簿")));
        tries.add(
                "POST /api/desk/parties/{partyId}/representatives/{id}/end",
                api -> api.post(who + "/representatives/" + it.part() + "/end", Map.of("reason", "授权书已经到期")));
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
                "act", "ACCEPT", "cases", List.of(Map.of("id", it.open(), "version", 999)), "key", CaseStory.key());
        String run = tries.rightful().post(runs, wanted).expect(202).text("id");
        tries.add(
                "POST /api/desk/bulk-choices",
                api -> api.post("/api/desk/bulk-choices", Map.of("cases", List.of(it.open()))));
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
        String path = room + "/cases/" + it.done() + "/reissue";
        tries.add("GET " + room + "/cases/{id}/reissue", api -> api.get(path));
        Map<String, String> wanted = Map.of("reason", "不慎遗失", "key", "k");
        tries.add("POST " + room + "/cases/{id}/reissue", api -> api.post(path, wanted));
    }

    static void citizens(Tries tries, Things it) {
        String path = "/api/applications/" + it.open();
        String message = await().until(
                        () -> it.owner().get("/api/my/messages").expect(200).text("items.0.id"), id -> !id.isEmpty());
        promises(tries, "/api/my/cases/" + it.open() + "/promises");
        reissue(tries, "/api/my", it);
        tries.add("GET /api/my/cases/{id}", api -> api.get("/api/my/cases/" + it.open()));
        tries.add(
                "POST /api/my/cases/{id}/rating",
                api -> api.post("/api/my/cases/" + it.done() + "/rating", Map.of("grade", 5, "tags", List.of())));
        tries.add("GET /api/my/cases/{id}/urgings", api -> api.get("/api/my/cases/" + it.open() + "/urgings"));
        tries.add("POST /api/my/cases/{id}/urgings", api -> api.post("/api/my/cases/" + it.open() + "/urgings", null));
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
                api -> api.delete(path + "/materials/m1/files/" + it.file()));
        tries.add("POST /api/applications/{id}/submit", api -> api.post(path + "/submit", Map.of("key", "k")));
        tries.add("POST /api/applications/{id}/supply", api -> api.post(path + "/supply", Map.of("key", "k")));
        tries.add(
                "POST /api/applications/{id}/correct",
                api -> api.post(path + "/correct", Map.of("version", 0, "key", "k", "answers", Map.of())));
        tries.add("GET /api/my/cases/{id}/result", api -> api.get("/api/my/cases/" + it.done() + "/result"));
        tries.add("POST /api/applications/{id}/withdraw", api -> api.post(path + "/withdraw", Map.of("reason", "不办了")));
    }
}

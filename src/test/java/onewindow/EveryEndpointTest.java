package onewindow;

import static onewindow.cases.CaseStory.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    record Things(
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
        new HallTries(port, all).add();
        new DutyTries(port, all).add();
        new FeeTries(port, all).add();
        CaseTries.desk(new Tries(all, Api.staff(port, "zhengwang.clerk"), Api.staff(port, "tanghe.clerk")), it);
        Tries directors = new Tries(all, Api.staff(port, "zhengwang.director"), Api.staff(port, "tanghe.director"));
        directors.list(it.done, "/api/desk/ratings", "?size=100&regionCode=" + ZHENGWANG);
        new AgentTries(port, db, all).add();
        new PeopleTries(port, db).standIns(directors);
        new PeopleTries(port, db).opening(directors, "/api/desk");
        new AdministrationTries(port, db).add(all);
        CaseTries.citizens(new Tries(all, it.owner, Api.someCitizen(port)), it);
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
}

package onewindow.cases.publicity;

import static onewindow.cases.CaseStory.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.cases.CaseStory;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 低保 on the board of its town: who reads what, who may object, and what an objection holds up. */
@OneWindowTest
class PublicityApiTest {
    private static final String TEXT = "他家在县城有一套门面房";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Db db;

    private Api handler;
    private String id;

    @BeforeEach
    void a_case_is_posted() {
        id = CaseStory.submitted(Api.someCitizen(port), CaseStory.MINIMUM_ALLOWANCE);
        act(Api.staff(port, "v371312108277.clerk"), id, "ACCEPT", Map.of()).expect(200);
        handler = Api.staff(port, "zhengwang.handler");
        act(handler, id, "RECEIVE", Map.of()).expect(200);
        act(handler, id, "RECOMMEND_APPROVAL", Map.of("note", "情况属实")).expect(200);
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    private static Map<String, Object> objection(String... changed) {
        Map<String, Object> said =
                new HashMap<>(Map.of("text", TEXT, "name", "孙大河", "phone", "13905390001", "key", CaseStory.key()));
        for (int i = 0; i < changed.length; i += 2) {
            said.put(changed[i], changed[i + 1]);
        }
        return said;
    }

    private String objections() {
        return "/api/desk/cases/" + id + "/objections";
    }

    private Optional<JsonNode> posted(String region) {
        Api anybody = Api.visitor(port);
        String after = "";
        while (true) {
            Api.Answer page = anybody.get("/api/publicity?size=5&region=" + region + after)
                    .expect(200);
            Optional<JsonNode> found = page.at("items")
                    .valueStream()
                    .filter(row -> row.path("id").asString().equals(id))
                    .findFirst();
            if (found.isPresent() || page.at("next").isNull()) {
                return found;
            }
            after = "&after=" + page.text("next");
        }
    }

    @Test
    void the_board_shows_a_masked_name_and_no_number_of_a_person() {
        JsonNode line = posted(CaseStory.VILLAGE).orElseThrow();
        assertThat(line.path("maskedName").asString()).isEqualTo("王*兰");
        assertThat(line.path("placeName").asString()).contains("郑旺");
        assertThat(line.path("siteName").asString()).contains("郑旺镇");
        assertThat(line.path("phone").asString()).isNotEmpty();
        assertThat(line.toString()).doesNotContain("371312********", "139****", "王小兰");
        assertThat(posted("371312108000")).isPresent();
        assertThat(posted("371312000000")).isPresent();
        assertThat(posted("371312102000")).as("another town's board").isEmpty();
        Api.visitor(port).get("/api/publicity?region=abc").expect(400);
        Api.visitor(port).get("/api/publicity").expect(400);
        clock.advance(Duration.ofDays(8));
        assertThat(posted(CaseStory.VILLAGE)).as("after its last day").isEmpty();
    }

    @Test
    void anybody_may_object_once_and_says_who_they_are() {
        Api neighbour = Api.visitor(port);
        String path = "/api/publicity/" + id + "/objections";
        assertThat(neighbour.post(path, objection("phone", "110")).expect(400).error("phone"))
                .contains("11 位手机号");
        assertThat(neighbour.post(path, objection("text", " ")).expect(400).error("text"))
                .isNotEmpty();
        neighbour.post(path, objection("text", "很".repeat(1001))).expect(400);
        neighbour.post(path, objection("name", "名".repeat(31))).expect(400);
        String key = CaseStory.key();
        neighbour.post(path, objection("key", key)).expect(204);
        neighbour.post(path, objection("key", key)).expect(204);
        JsonNode all = handler.get(objections()).expect(200).body();
        assertThat(all).hasSize(1);
        assertThat(all.get(0).path("maskedName").asString()).isEqualTo("孙*河");
        assertThat(all.get(0).path("maskedPhone").asString()).isEqualTo("139****0001");
        byte[] stored = db.sql("select phone from cases.objection where key = :key")
                .bind("key", key)
                .one(byte[].class);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("13905390001");
        clock.advance(Duration.ofDays(8));
        neighbour.post(path, objection()).expect(404);
    }

    @Test
    void an_objection_holds_the_decision_up_until_it_is_answered() {
        Api window = Api.staff(port, "zhengwang.clerk");
        window.post(objections(), objection("how", "ONLINE")).expect(400);
        window.post(objections(), objection()).expect(400);
        String one =
                window.post(objections(), objection("how", "PHONE")).expect(200).text("0.id");
        clock.advance(Duration.ofDays(8));
        handler = Api.staff(port, "zhengwang.handler");
        assertThat(act(handler, id, "FINISH_PUBLICITY", Map.of()).expect(422).detail())
                .contains("1 条异议");
        assertThat(act(handler, id, "UPHOLD_OBJECTION", Map.of("note", "重新核查"))
                        .expect(422)
                        .detail())
                .contains("核查");
        String finding = objections() + "/" + one + "/finding";
        handler.post(finding, Map.of("finding", "查了")).expect(400);
        handler.post(finding, Map.of("upheld", false, "finding", " ")).expect(400);
        Map<String, Object> found = Map.of("upheld", false, "finding", "门面房是他哥哥的，查过登记");
        Api.staff(port, "zhengwang.clerk").post(finding, found).expect(403);
        assertThat(handler.post(finding, found).expect(200).text("0.answeredBy"))
                .isNotEmpty();
        handler.post(finding, found).expect(409);
        act(handler, id, "FINISH_PUBLICITY", Map.of()).expect(200);
    }

    @Test
    void an_upheld_objection_goes_back_to_the_examination_and_stands_on_the_record() {
        Api.visitor(port)
                .post("/api/publicity/" + id + "/objections", objection())
                .expect(204);
        String one = handler.get(objections()).text("0.id");
        handler.post(objections() + "/" + one + "/finding", Map.of("upheld", true, "finding", "名下确有商铺一间"))
                .expect(200);
        clock.advance(Duration.ofDays(8));
        handler = Api.staff(port, "zhengwang.handler");
        assertThat(act(handler, id, "FINISH_PUBLICITY", Map.of()).expect(422).detail())
                .contains("重新审核");
        JsonNode events = act(handler, id, "UPHOLD_OBJECTION", Map.of("note", "按程序重新核算"))
                .expect(200)
                .at("events");
        assertThat(events.get(events.size() - 1).path("note").asString()).contains(TEXT, "名下确有商铺一间", "按程序重新核算");
        // Posted anew, the old objection does not stand in the way again.
        act(handler, id, "RECOMMEND_APPROVAL", Map.of("note", "重新核算后仍符合")).expect(200);
        clock.advance(Duration.ofDays(8));
        act(Api.staff(port, "zhengwang.handler"), id, "FINISH_PUBLICITY", Map.of())
                .expect(200);
    }

    @Test
    void only_who_looks_into_it_learns_whom_to_call_and_another_town_learns_nothing() {
        Api.visitor(port)
                .post("/api/publicity/" + id + "/objections", objection())
                .expect(204);
        String one = handler.get(objections()).text("0.id");
        String contact = objections() + "/" + one + "/contact";
        assertThat(handler.post(contact, Map.of("reason", "CONTACT"))
                        .expect(200)
                        .text("phone"))
                .isEqualTo("13905390001");
        assertThat(db.sql("select count(*) from platform.audit_entry where subject_id = :id and act = 'READ_OBJECTOR'")
                        .bind("id", id)
                        .count())
                .isEqualTo(1);
        Api.staff(port, "zhengwang.director")
                .post(contact, Map.of("reason", "CONTACT"))
                .expect(403);
        for (String stranger : List.of("tanghe.clerk", "tanghe.handler", "tanghe.director")) {
            Api api = Api.staff(port, stranger);
            api.get(objections()).expect(404);
            api.post(contact, Map.of("reason", "CONTACT")).expect(404);
            api.post(objections() + "/" + one + "/finding", Map.of("upheld", true, "finding", "查了"))
                    .expect(404);
        }
        Api.staff(port, "tanghe.clerk")
                .post(objections(), objection("how", "PHONE"))
                .expect(404);
    }
}

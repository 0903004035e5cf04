package onewindow.cases.intake;

import static onewindow.cases.CaseStory.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.cases.CaseStory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the guide calls required is there before a case is accepted. */
@OneWindowTest
class CompleteMaterialsApiTest {
    /** 乡村建设规划许可证: its drawing may follow. */
    private static final String BUILDING_PERMIT = "370115901000";

    @LocalServerPort
    int port;

    private Api clerk;

    @BeforeEach
    void clerk() {
        clerk = Api.staff(port, "zhengwang.clerk");
    }

    private String registeredWith(String code, List<String> brought) {
        return registered(CaseStory.taken(clerk, code), brought);
    }

    private String registered(Map<String, Object> taken, List<String> brought) {
        taken.put(
                "materials",
                brought.stream()
                        .map(key -> Map.of("key", key, "provided", "PAPER"))
                        .toList());
        return clerk.post("/api/desk/cases", taken).expect(200).text("id");
    }

    private List<String> keys(String code, String necessity) {
        return clerk.get("/api/items/" + code + "/guide")
                .at("materials")
                .valueStream()
                .filter(m -> m.path("necessity").asString().equals(necessity))
                .map(m -> m.path("key").asString())
                .toList();
    }

    private JsonNode actView(String id, String act) {
        return clerk.get("/api/desk/cases/" + id)
                .expect(200)
                .at("acts")
                .valueStream()
                .filter(a -> a.path("act").asString().equals(act))
                .findFirst()
                .orElseThrow();
    }

    private void bring(String id, String key) {
        clerk.put("/api/desk/cases/" + id + "/materials/" + key, Map.of("provided", "PAPER"))
                .expect(200);
    }

    private void isBarredUntilAllCame(String code, String act) {
        List<String> required = new ArrayList<>(keys(code, "REQUIRED"));
        required.addAll(keys(code, "LATER"));
        String id = registeredWith(code, required.subList(0, 1));
        JsonNode barred = actView(id, act);
        assertThat(barred.path("allowed").asBoolean()).isFalse();
        assertThat(barred.path("why").asString()).contains("还缺必交的材料");
        JsonNode problem = act(clerk, id, act, Map.of()).expect(422).body();
        assertThat(problem.path("errors").valueStream().map(e -> e.path("field").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        required.stream().skip(1).map(key -> "materials." + key).toList());
        assertThat(clerk.get("/api/desk/cases/" + id).text("status")).isEqualTo("SUBMITTED");
        // A ticked original counts; no scan is asked for.
        required.forEach(key -> bring(id, key));
        act(clerk, id, act, Map.of()).expect(200);
    }

    @Test
    void acceptance_waits_for_every_required_material() {
        isBarredUntilAllCame(CaseStory.OLD_AGE_ALLOWANCE, "ACCEPT");
    }

    @Test
    void so_does_what_is_finished_at_once() {
        isBarredUntilAllCame(CaseStory.SENIOR_CARD, "FINISH_AT_ONCE");
    }

    @Test
    void what_may_follow_lacks_only_by_a_promise() {
        List<String> required = keys(BUILDING_PERMIT, "REQUIRED");
        List<Map<String, String>> promised = keys(BUILDING_PERMIT, "LATER").stream()
                .map(key -> Map.of("materialKey", key))
                .toList();
        String id = registeredWith(BUILDING_PERMIT, required.subList(1, required.size()));
        act(clerk, id, "ACCEPT_LENIENTLY", Map.of("later", promised)).expect(422);
        bring(id, required.getFirst());
        assertThat(act(clerk, id, "ACCEPT", Map.of()).expect(422).detail()).contains("容缺受理");
        act(clerk, id, "ACCEPT_LENIENTLY", Map.of("later", promised)).expect(200);
    }

    @Test
    void who_is_sent_home_for_his_papers_is_not_asked_for_his_account_first() {
        Map<String, Object> taken = CaseStory.taken(clerk, CaseStory.OLD_AGE_ALLOWANCE);
        taken.put("form", Map.of());
        String id = registered(taken, keys(CaseStory.OLD_AGE_ALLOWANCE, "REQUIRED"));
        JsonNode barred = actView(id, "ACCEPT");
        assertThat(barred.path("allowed").asBoolean()).isFalse();
        assertThat(barred.path("why").asString()).contains("还没有填", "账号");
        assertThat(act(clerk, id, "ACCEPT", Map.of())
                        .expect(422)
                        .body()
                        .path("errors")
                        .toString())
                .contains("请填写");
        List<String> required = keys(CaseStory.OLD_AGE_ALLOWANCE, "REQUIRED");
        String material = required.getFirst();
        Map<String, String> asked = Map.of("materialKey", material, "reason", "UNREADABLE");
        act(clerk, id, "RETURN_FOR_SUPPLEMENT", Map.of("missing", List.of(asked)))
                .expect(200);
    }

    /** 行政许可法第三十二条第四项: what is left out of the one notice could never be asked for again. */
    @Test
    void a_notice_that_leaves_out_what_is_missing_is_refused_with_all_the_names() {
        Map<String, Object> taken = CaseStory.taken(clerk, CaseStory.OLD_AGE_ALLOWANCE);
        taken.put("materials", List.of());
        taken.put("form", Map.of());
        String id = clerk.post("/api/desk/cases", taken).expect(200).text("id");
        JsonNode view = clerk.get("/api/desk/cases/" + id).expect(200).body();
        List<JsonNode> lacking = view.path("materials")
                .valueStream()
                .filter(m -> m.path("necessity").asString().equals("REQUIRED")
                        && m.path("provided").asString().equals("NO"))
                .toList();
        List<JsonNode> empty = view.path("form")
                .valueStream()
                .filter(f -> f.at("/field/required").asBoolean()
                        && f.path("value").asString("").isEmpty())
                .toList();
        List<String> looksUp = lacking.stream()
                .filter(m -> m.path("exempt").asString().equals("SHARED_DATA"))
                .map(m -> m.path("name").asString())
                .toList();
        assertThat(lacking).hasSizeGreaterThan(1);
        assertThat(looksUp).isNotEmpty();
        assertThat(empty).isNotEmpty();
        List<Map<String, String>> all = new ArrayList<>();
        lacking.forEach(m -> all.add(Map.of("materialKey", m.path("key").asString(), "reason", "NOT_BROUGHT")));
        empty.forEach(f -> all.add(Map.of("fieldKey", f.path("key").asString(), "reason", "NOT_FILLED_IN")));
        Api.Answer refused = act(
                        clerk, id, "RETURN_FOR_SUPPLEMENT", Map.of("missing", all.subList(all.size() - 1, all.size())))
                .expect(400);
        assertThat(refused.error("missing"))
                .contains("告知只能一次", empty.getFirst().path("label").asString())
                .doesNotContain(looksUp);
        assertThat(refused.error("note")).contains(looksUp);
        List<Map<String, String>> answersOnly = all.subList(lacking.size(), all.size());
        Map<String, Object> withReason = Map.of("missing", answersOnly, "note", "窗口能在系统里查到");
        List<String> strict = lacking.stream()
                .filter(m -> m.path("exempt").asString().equals("NONE"))
                .map(m -> m.path("name").asString())
                .toList();
        if (!strict.isEmpty()) {
            assertThat(act(clerk, id, "RETURN_FOR_SUPPLEMENT", withReason)
                            .expect(400)
                            .error("missing"))
                    .contains(strict);
        }
        act(clerk, id, "RETURN_FOR_SUPPLEMENT", Map.of("missing", all)).expect(200);
    }

    /** 收件凭证: what was really received, and nothing of a form nobody has filled in. */
    @Test
    void a_receipt_lists_what_was_received_and_no_empty_form() {
        Map<String, Object> taken = CaseStory.taken(clerk, CaseStory.OLD_AGE_ALLOWANCE);
        List<?> papers = clerk.get("/api/items/" + CaseStory.OLD_AGE_ALLOWANCE + "/guide")
                .at("materials")
                .valueStream()
                .filter(m -> !m.path("exempt").asString().equals("FORM"))
                .map(m -> Map.of("key", m.path("key").asString(), "provided", "PAPER"))
                .toList();
        taken.put("materials", papers);
        assertThat(receipt(taken)).contains("填报生成", "已交纸质");
        taken = CaseStory.taken(clerk, CaseStory.OLD_AGE_ALLOWANCE);
        taken.put("form", Map.of());
        taken.put("materials", papers);
        assertThat(receipt(taken)).doesNotContain("填报生成").contains("已交纸质");
        taken = CaseStory.taken(clerk, CaseStory.OLD_AGE_ALLOWANCE);
        taken.put("form", Map.of());
        taken.put("materials", List.of());
        assertThat(receipt(taken)).doesNotContain("收到的材料");
    }

    private String receipt(Map<String, Object> taken) {
        JsonNode made = clerk.post("/api/desk/cases", taken).expect(200).body();
        byte[] file =
                clerk.get(made.at("/documents/0/pdfUrl").asString()).expect(200).bytes();
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

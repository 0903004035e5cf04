package onewindow.cases.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What one clerk keeps is kept, and is his alone. */
@OneWindowTest
class OwnThingsApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    TestClock clock;

    private Api mine;
    private Api other;
    private final String draft = "/api/desk/window-drafts/" + UUID.randomUUID();

    @BeforeEach
    void two_clerks_of_one_hall() {
        mine = Api.staff(port, "zhengwang.clerk");
        other = Api.staff(port, "zhengwang.clerk2");
    }

    @AfterEach
    void the_clock_goes_right_again() {
        clock.reset();
    }

    private static List<String> contents(Api clerk) {
        return clerk.get("/api/desk/window-drafts")
                .expect(200)
                .body()
                .get("items")
                .valueStream()
                .map(d -> d.path("content").asString())
                .toList();
    }

    @Test
    void a_window_half_filled_in_is_the_clerks_own_and_unreadable_in_the_database() {
        String typed = "{\"name\":\"田秀英 371312194503120021\"}";
        mine.put(draft, Map.of("content", "{}")).expect(204);
        mine.put(draft, Map.of("content", typed)).expect(204);
        assertThat(contents(mine)).contains(typed).doesNotContain("{}");
        assertThat(contents(other)).doesNotContain(typed);
        other.put(draft, Map.of("content", "别人的")).expect(404);
        other.delete(draft).expect(204);
        assertThat(contents(mine)).contains(typed);
        byte[] stored = db.sql("select content from cases.window_draft where id = :id")
                .bind("id", UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1)))
                .one(byte[].class);
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("田秀英", "371312194503120021");
        mine.delete(draft).expect(204);
        assertThat(contents(mine)).doesNotContain(typed);
    }

    @Test
    void drafts_beyond_the_first_page_are_listed_too() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            String one = "/api/desk/window-drafts/" + UUID.randomUUID();
            mine.put(one, Map.of("content", "第" + i + "份")).expect(204);
            made.add(one);
        }
        JsonNode first = mine.get("/api/desk/window-drafts").expect(200).body();
        assertThat(first.get("items")).hasSize(20);
        JsonNode rest = mine.get(
                        "/api/desk/window-drafts?after=" + first.get("next").asString())
                .expect(200)
                .body();
        assertThat(rest.get("items").findValuesAsString("content")).contains("第2份", "第1份", "第0份");
        made.forEach(one -> mine.delete(one).expect(204));
    }

    @Test
    void nobody_reads_a_draft_after_a_week_and_the_next_one_sweeps_it_away() {
        mine.put(draft, Map.of("content", "旧的")).expect(204);
        clock.advance(Duration.ofDays(8));
        Api later = Api.staff(port, "zhengwang.clerk");
        assertThat(contents(later)).doesNotContain("旧的");
        String next = "/api/desk/window-drafts/" + UUID.randomUUID();
        later.put(next, Map.of("content", "新的")).expect(204);
        assertThat(db.sql("select count(*) from cases.window_draft where id = :id")
                        .bind("id", UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1)))
                        .count())
                .isZero();
        later.delete(next).expect(204);
    }

    @Test
    void only_who_sits_at_a_window_has_drafts() {
        Api handler = Api.staff(port, "zhengwang.handler");
        handler.get("/api/desk/window-drafts").expect(403);
        handler.put(draft, Map.of("content", "x")).expect(403);
        mine.put(draft, Map.of("content", " ")).expect(400);
        mine.put(draft, Map.of("content", "x".repeat(20_001))).expect(400);
    }

    @Test
    void phrases_are_ones_own_and_the_same_words_are_one_phrase() {
        String words = "经核对，材料齐全，符合受理条件。" + UUID.randomUUID();
        mine.post("/api/desk/phrases", Map.of("words", words)).expect(200);
        JsonNode twice = mine.post("/api/desk/phrases", Map.of("words", " " + words))
                .expect(200)
                .body();
        List<JsonNode> found = twice.valueStream()
                .filter(p -> p.path("words").asString().equals(words))
                .toList();
        assertThat(found).hasSize(1);
        assertThat(other.get("/api/desk/phrases").expect(200).body().toString()).doesNotContain(words);
        String one = "/api/desk/phrases/" + found.getFirst().path("id").asString();
        other.delete(one).expect(200);
        assertThat(mine.get("/api/desk/phrases").body().toString()).contains(words);
        mine.delete(one).expect(200);
        assertThat(mine.get("/api/desk/phrases").body().toString()).doesNotContain(words);
        mine.post("/api/desk/phrases", Map.of("words", " ")).expect(400);
    }
}

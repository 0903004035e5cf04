package onewindow.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

@OneWindowTest
class ErrandApiTest {
    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Db db;

    @Autowired
    RecurringTask<Void> fillOrderKeys;

    Api clerk;
    Api agent;

    @BeforeEach
    void a_town_with_its_clerk_and_its_agent() {
        clerk = Api.staff(port, "zhengwang.clerk");
        agent = Api.staff(port, "zhengwang.agent");
    }

    @AfterEach
    void today_again() {
        clock.reset();
    }

    @Test
    void an_order_is_found_by_the_telephone_the_name_and_what_is_wanted() {
        Map<String, Object> asked = AgentStory.byPhone(clerk, "AGENCY");
        asked.put("name", "古丽·买买提");
        asked.put("phone", "0539-8386677");
        String id = AgentStory.ask(clerk, asked);
        for (String q : List.of("0539-8386677", "05398386677", "6677", "386677", "古丽•买", "古丽.买买提")) {
            assertThat(clerk.get("/api/desk/agent-orders?view=ALL&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                            .expect(200)
                            .at("items")
                            .findValuesAsString("id"))
                    .as(q)
                    .contains(id);
        }
        assertThat(clerk.get("/api/desk/agent-orders?view=ALL&q=486677")
                        .expect(200)
                        .at("items")
                        .findValuesAsString("id"))
                .doesNotContain(id);
        db.sql("update agents.agent_order set name_key = null, phone_index = null, phone_tail = null")
                .update();
        fillOrderKeys.execute(new TaskInstance<>(fillOrderKeys.getName(), RecurringTask.INSTANCE), null);
        assertThat(clerk.get("/api/desk/agent-orders?view=ALL&q=6677")
                        .expect(200)
                        .at("items")
                        .findValuesAsString("id"))
                .contains(id);
    }

    @Test
    void of_two_agents_who_take_an_order_at_once_one_wins_and_the_other_is_told() throws Exception {
        Api other = Api.staff(port, "zhengwang.agent2");
        for (int i = 0; i < 4; i++) {
            String id = AgentStory.asked(clerk, "AGENCY");
            List<Api.Answer> answers = together(
                    () -> AgentStory.act(agent, id, "TAKE", 0, Map.of()),
                    () -> AgentStory.act(other, id, "TAKE", 0, Map.of()));
            assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(200, 409);
            Api.Answer loser =
                    answers.stream().filter(a -> a.status() == 409).findFirst().orElseThrow();
            assertThat(loser.detail()).contains("接单").contains("已接单");
        }
    }

    private static List<Api.Answer> together(
            java.util.concurrent.Callable<Api.Answer> one, java.util.concurrent.Callable<Api.Answer> two)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Api.Answer>> both = List.of(one, two).stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            return List.of(both.get(0).get(), both.get(1).get());
        }
    }

    @Test
    void an_order_is_seen_only_where_it_belongs() {
        String id = AgentStory.asked(clerk, "AGENCY");
        String path = "/api/desk/agent-orders/" + id;
        Api.staff(port, "tanghe.agent").get(path).expect(404);
        Api.staff(port, "tanghe.clerk").get(path).expect(404);
        Api.staff(port, "zhengwang.handler").get(path).expect(404);
        Api.staff(port, "hedong.supervisor").get(path).expect(200);
        Api.staff(port, "v371312108277.clerk").get(path).expect(200);
        assertThat(numbers(Api.staff(port, "tanghe.director"))).doesNotContain(id);
        assertThat(numbers(Api.staff(port, "zhengwang.director"))).contains(id);
        Api.Answer audit = Api.staff(port, "admin.audit").get("/api/admin/audit?size=50");
        assertThat(audit.expect(200).body().toString()).contains("READ_ORDER").contains(id);
    }

    private static List<String> numbers(Api staff) {
        return staff.get("/api/desk/agent-orders?size=100")
                .expect(200)
                .at("items")
                .findValuesAsString("id");
    }

    @Test
    void telephone_and_address_are_masked_until_somebody_looks_on_record() {
        String id = AgentStory.asked(clerk, "HOME_VISIT");
        Api.Answer shown = clerk.get("/api/desk/agent-orders/" + id).expect(200);
        assertThat(shown.text("order.maskedName")).isEqualTo("宋*英");
        assertThat(shown.text("order.maskedPhone")).contains("****");
        assertThat(shown.body().toString()).doesNotContain("12 号");
        assertThat(clerk.post("/api/desk/agent-orders/" + id + "/contact", Map.of("reason", "CONTACT"))
                        .expect(200)
                        .text("address"))
                .isEqualTo("西郑旺村 12 号");
    }

    @Test
    void an_order_nobody_takes_turns_yellow_then_red() {
        String id = AgentStory.asked(clerk, "AGENCY");
        String path = "/api/desk/agent-orders/" + id;
        assertThat(clerk.get(path).text("order.takeBy.light")).isEqualTo("GREEN");
        clock.advance(Duration.ofDays(12));
        Api later = Api.staff(port, "zhengwang.clerk");
        assertThat(later.get(path).text("order.takeBy.light")).isEqualTo("RED");
        assertThat(later.get("/api/desk/agent-orders?view=TO_TAKE&light=RED&size=100")
                        .expect(200)
                        .at("items")
                        .findValuesAsString("id"))
                .contains(id);
        AgentStory.act(Api.staff(port, "zhengwang.agent"), id, "TAKE", Map.of()).expect(200);
        assertThat(later.get(path).at("order.takeBy").isNull()).isTrue();
    }

    @Test
    void a_home_visit_needs_its_place_and_its_photograph() {
        String id = AgentStory.asked(clerk, "HOME_VISIT");
        AgentStory.act(agent, id, "TAKE", Map.of()).expect(200);
        Api.Answer bare = AgentStory.act(agent, id, "VISIT", Map.of()).expect(400);
        assertThat(bare.error("place")).isNotEmpty();
        assertThat(bare.error("picture")).isNotEmpty();
        AgentStory.act(agent, id, "VISIT", Map.of("place", "家中", "picture", "data:text/html;base64,PGI+"))
                .expect(400);
        Api.Answer visited =
                AgentStory.act(agent, id, "VISIT", AgentStory.visit()).expect(200);
        assertThat(visited.text("order.statusName")).isEqualTo("已上门");
        String seq = visited.at("events").get(2).path("seq").asString();
        assertThat(agent.get("/api/desk/agent-orders/" + id + "/pictures/" + seq)
                        .expect(200)
                        .bytes())
                .isEqualTo(CaseStory.PHOTO);
        AgentStory.act(Api.staff(port, "zhengwang.agent2"), id, "VISIT", 2, AgentStory.visit())
                .expect(404);
    }

    @Test
    void a_daughter_asks_on_line_for_her_mother_and_may_take_it_back() {
        Api daughter = Api.someCitizen(port);
        Map<String, Object> wanted = new HashMap<>(AgentStory.byPhone(clerk, "HOME_VISIT"));
        wanted.remove("askedBy");
        wanted.put("relation", "母亲");
        Api.Answer asked = daughter.post("/api/my/agent-orders", wanted).expect(201);
        String id = asked.text("order.id");
        assertThat(asked.text("name")).isEqualTo("宋桂英");
        assertThat(daughter.post("/api/my/agent-orders", wanted).expect(201).text("order.id"))
                .isEqualTo(id);
        Api.someCitizen(port).get("/api/my/agent-orders/" + id).expect(404);
        Map<String, Object> cancel = Map.of("version", 0, "reason", "孩子回来了", "key", "k");
        Api.someCitizen(port)
                .post("/api/my/agent-orders/" + id + "/cancel", cancel)
                .expect(404);
        assertThat(daughter.post("/api/my/agent-orders/" + id + "/cancel", cancel)
                        .expect(200)
                        .text("order.statusName"))
                .isEqualTo("已取消");
        AgentStory.act(agent, id, "TAKE", 1, Map.of()).expect(409);
    }

    @Test
    void what_is_missing_is_said_at_its_field() {
        Map<String, Object> bad = AgentStory.byPhone(clerk, "HOME_VISIT");
        bad.put("phone", "1234");
        bad.put("address", "");
        bad.put("name", " ");
        Api.Answer refused = clerk.post("/api/desk/agent-orders", bad).expect(400);
        assertThat(refused.error("phone")).isNotEmpty();
        assertThat(refused.error("address")).isNotEmpty();
        assertThat(refused.error("name")).isNotEmpty();
        bad = AgentStory.byPhone(clerk, "AGENCY");
        bad.put("regionCode", "371312000000");
        assertThat(Api.staff(port, "hedong.clerk")
                        .post("/api/desk/agent-orders", bad)
                        .expect(400)
                        .error("regionCode"))
                .isNotEmpty();
    }

    @Test
    void an_order_without_a_telephone_is_listed_and_taken_like_any_other() {
        String id = AgentStory.asked(clerk, "AGENCY");
        db.sql("update agents.agent_order set phone = '' where id = cast(:id as uuid)")
                .bind("id", id)
                .update();
        Api.Answer list = clerk.get("/api/desk/agent-orders?view=ALL&size=100").expect(200);
        assertThat(list.at("items").findValuesAsString("id")).contains(id);
        AgentStory.act(agent, id, "TAKE", Map.of()).expect(200);
        assertThat(agent.post("/api/desk/agent-orders/" + id + "/contact", Map.of("reason", "CONTACT"))
                        .expect(200)
                        .text("phone"))
                .isEmpty();
    }

    @Test
    void everybody_sees_who_goes_round_their_village() {
        Api.Answer agents = Api.visitor(port)
                .get("/api/regions/" + CaseStory.VILLAGE + "/agents")
                .expect(200);
        assertThat(agents.body().findValuesAsString("kind"))
                .contains("FULL_TIME", "PART_TIME", "VOLUNTEER", "OUTSOURCED");
        assertThat(agents.body().toString()).doesNotContain("staffId");
    }

    @Test
    void the_register_of_agents_is_the_directors_and_for_his_own_places() {
        Api director = Api.staff(port, "zhengwang.director");
        String site = director.get("/api/sites?regionCode=371312108000")
                .body()
                .get(0)
                .path("id")
                .asString();
        Map<String, Object> entry = new HashMap<>(
                Map.of("name", "志愿者小周", "kind", "VOLUNTEER", "siteId", site, "phone", "13900000000", "version", 0));
        entry.put("villages", List.of("371312104000"));
        assertThat(director.post("/api/desk/agents", entry).expect(400).error("villages"))
                .isNotEmpty();
        entry.put("villages", List.of(CaseStory.VILLAGE));
        clerk.post("/api/desk/agents", entry).expect(403);
        Api.staff(port, "tanghe.director").post("/api/desk/agents", entry).expect(400);
        Api.Answer entered = director.post("/api/desk/agents", entry).expect(200);
        entry.put("until", "2020-01-01");
        assertThat(director.put("/api/desk/agents/" + entered.text("id"), entry)
                        .expect(400)
                        .error("until"))
                .isNotEmpty();
    }
}

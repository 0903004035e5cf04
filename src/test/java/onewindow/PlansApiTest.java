package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.cases.CaseStory;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the plans the database really used for what people do all day, with enough cases in it that a plan has a choice,
 * and finds no reading through of a whole table that grows with the cases.
 */
@OneWindowTest
class PlansApiTest {
    /** These grow with every case, and are filled here; all others grow with the county. */
    private static final Set<String> GROWING = Set.of(
            "case_file",
            "case_event",
            "clock_entry",
            "case_material",
            "consultation",
            "promise",
            "coordination",
            "supervision_order",
            "staff_message",
            "register_entry",
            "agent_order",
            "delivery",
            "document",
            "rating",
            "alarm",
            "message",
            "text_message",
            "audit_entry");

    private static final Pattern PLAN =
            Pattern.compile("plan:\\s*(\\{.*?^\\t?\\})", Pattern.DOTALL | Pattern.MULTILINE);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    Db db;

    @Autowired
    HikariDataSource pool;

    @Autowired
    RecurringTask<Void> rebuildDueCopies;

    @Autowired
    RecurringTask<Void> followTheLights;

    @Autowired
    RecurringTask<Void> watchPromises;

    private String database = "";
    private long logFrom;

    @BeforeEach
    void explain_everything_from_now_on() throws SQLException {
        database = db.sql("select current_database()").one(String.class);
        ManyCases.saved(db);
        for (String setting : List.of(
                "session_preload_libraries = 'auto_explain'",
                "auto_explain.log_min_duration = 0",
                "auto_explain.log_format = 'json'")) {
            TestDatabase.asOwner(db, "alter database " + database + " set " + setting);
        }
        logFrom = TestDatabase.LOG.toFile().length();
        onlyWithNewConnections();
    }

    /** Settings of a database are for connections begun after them. With all in hand at once, none is just being opened. */
    private void onlyWithNewConnections() throws SQLException {
        List<Connection> all = new ArrayList<>();
        while (all.size() < pool.getMaximumPoolSize()) {
            all.add(pool.getConnection());
        }
        for (Connection old : all) {
            pool.evictConnection(old);
            old.close();
        }
    }

    @AfterEach
    void stop_explaining() {
        TestDatabase.asOwner(db, "alter database " + database + " reset all");
        ManyCases.clearTextsRemoved(db);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @Test
    void nothing_people_do_all_day_reads_through_a_table_that_grows() throws IOException {
        Api citizen = Api.someCitizen(port);
        String online = CaseStory.submitted(citizen, CaseStory.RESIDENCE_PERMIT);
        Api clerk = Api.staff(port, "zhengwang.clerk");
        Api supervisor = Api.staff(port, "hedong.supervisor");
        CaseStory.act(clerk, online, "ACCEPT", Map.of()).expect(200);
        CaseStory.act(Api.staff(port, "zhengwang.handler"), online, "RECOMMEND_APPROVAL", Map.of())
                .expect(200);
        CaseStory.act(Api.staff(port, "zhengwang.approver"), online, "APPROVE", Map.of())
                .expect(200);
        for (String path : List.of(
                "/api/desk/cases?view=MINE",
                "/api/desk/cases?view=SITE",
                "/api/desk/cases?view=SITE&sort=RECEIVED",
                "/api/desk/cases?view=SITE&status=DELIVERED",
                "/api/desk/cases?view=SITE&q=3713",
                "/api/desk/cases/" + online,
                "/api/desk/waiting",
                "/api/cases/" + online + "/clock")) {
            clerk.get(path).expect(200);
        }
        for (String path : List.of(
                "/api/desk/cases?view=SUPERVISED",
                "/api/desk/cases?view=SUPERVISED&light=RED",
                "/api/desk/cases?view=SUPERVISED&sort=RECEIVED",
                "/api/desk/cases?view=SUPERVISED&status=DELIVERED&place=371312108000",
                "/api/desk/board",
                "/api/desk/board/day",
                "/api/desk/cases/total?view=SUPERVISED",
                "/api/desk/cases/hands?view=SUPERVISED",
                "/api/desk/cases?view=SUPERVISED&sort=RECEIVED&q=8238",
                "/api/desk/cases?view=SUPERVISED&sort=RECEIVED&q=%E7%8E%8B%E5%B0%8F%E5%85%B0",
                "/api/desk/cases?view=SUPERVISED&sort=RECEIVED&finishedFrom=2026-11-01&finishedTo=2026-11-02",
                "/api/desk/waiting")) {
            supervisor.get(path).expect(200);
        }
        for (String path :
                List.of("/api/desk/cases?view=SUPERVISED", "/api/desk/cases?view=SUPERVISED&sort=RECEIVED")) {
            Api.staff(port, "zhengwang.director").get(path).expect(200);
        }
        citizen.get("/api/my/cases").expect(200);
        citizen.get("/api/my/cases/" + online).expect(200);
        citizen.get("/api/my/messages").expect(200);
        assertThat(readThrough()).isEmpty();
    }

    @Test
    void neither_the_registers_nor_the_lists_of_promises_and_orders_read_through_one() throws IOException {
        Map<String, List<String>> asked = Map.of(
                "zhengwang.clerk",
                List.of(
                        "/api/desk/promises?kind=FOLLOW&state=OPEN",
                        "/api/desk/promises?kind=COMMITMENT",
                        "/api/desk/opinions",
                        "/api/desk/papers",
                        "/api/desk/paper-batches?view=TO_SIGN",
                        "/api/desk/paper-batches?view=DONE",
                        "/api/desk/deliveries",
                        "/api/desk/messages",
                        "/api/desk/supervision-orders",
                        "/api/desk/registers/calls",
                        "/api/desk/agent-orders/counts"),
                "hedong.supervisor",
                List.of(
                        "/api/desk/promises?kind=COMMITMENT&state=OPEN",
                        "/api/desk/coordination",
                        "/api/desk/supervision-orders",
                        "/api/desk/unit-record",
                        "/api/desk/unit-record/late?what=RED",
                        "/api/desk/unit-record/late?what=ORDER",
                        "/api/desk/unit-record/first-asked",
                        "/api/desk/registers/enquiries",
                        "/api/desk/registers/enquiries?from=2026-10-01&to=2026-10-31",
                        "/api/desk/registers/agency-results",
                        "/api/desk/deliveries",
                        "/api/desk/ratings"));
        asked.forEach((who, paths) -> {
            Api api = Api.staff(port, who);
            paths.forEach(path -> api.get(path).expect(200));
        });
        assertThat(readThrough()).isEmpty();
    }

    @Test
    void nor_does_what_the_program_does_by_itself() throws IOException {
        for (RecurringTask<Void> task : List.of(rebuildDueCopies, followTheLights, watchPromises)) {
            task.execute(new TaskInstance<>(task.getName(), RecurringTask.INSTANCE), null);
        }
        assertThat(readThrough()).isEmpty();
    }

    @Test
    void a_reading_through_would_be_seen() throws IOException {
        db.sql("select count(*) from cases.case_event where note = '没有这样的话'").count();
        assertThat(readThrough()).anyMatch(found -> found.contains("case_event"));
    }

    private List<String> readThrough() throws IOException {
        List<String> found = new ArrayList<>();
        Matcher plans = PLAN.matcher(logged());
        int read = 0;
        while (plans.find()) {
            JsonNode plan = JSON.readTree(plans.group(1));
            look(plan.path("Plan"), plan.path("Query Text").asString(), found);
            read++;
        }
        assertThat(read).as("plans read").isPositive();
        return found;
    }

    private static void look(JsonNode plan, String query, List<String> found) {
        String table = plan.path("Relation Name").asString();
        if (plan.path("Node Type").asString().equals("Seq Scan") && GROWING.contains(table)) {
            found.add(table + ": " + query.replaceAll("\\s+", " "));
        }
        plan.path("Plans").forEach(below -> look(below, query, found));
    }

    private String logged() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(TestDatabase.LOG.toFile(), "r")) {
            file.seek(logFrom);
            byte[] bytes = new byte[(int) (file.length() - logFrom)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}

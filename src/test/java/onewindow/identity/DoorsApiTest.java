package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.identity.account.StaffFixture;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every door of this room, tried by everybody who may not pass. */
@OneWindowTest
class DoorsApiTest {
    private static final String NOBODY = UUID.randomUUID().toString();

    private enum Door {
        ACCOUNTS("GET", "/api/admin/accounts", Role.SECURITY_ADMIN),
        RESET("POST", "/api/admin/accounts/" + NOBODY + "/reset-password", Role.SECURITY_ADMIN),
        DISABLE("POST", "/api/admin/accounts/" + NOBODY + "/disable", Role.SECURITY_ADMIN),
        ENABLE("POST", "/api/admin/accounts/" + NOBODY + "/enable", Role.SECURITY_ADMIN),
        UNLOCK("POST", "/api/admin/accounts/" + NOBODY + "/unlock", Role.SECURITY_ADMIN),
        REINSTATE("POST", "/api/admin/accounts/" + NOBODY + "/reinstate", Role.SECURITY_ADMIN),
        SECOND_FACTOR("POST", "/api/admin/accounts/" + NOBODY + "/reset-second-factor", Role.SECURITY_ADMIN),
        TWO_PERSON("GET", "/api/admin/two-person-requests", Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN),
        CONFIRM(
                "POST",
                "/api/admin/two-person-requests/" + NOBODY + "/confirm",
                Role.SYSTEM_ADMIN,
                Role.SECURITY_ADMIN,
                Role.AUDIT_ADMIN),
        APPOINT("GET", "/api/admin/appointments", Role.FIRST_ADMIN),
        AUDIT("GET", "/api/admin/audit", Role.AUDIT_ADMIN),
        FIND("POST", "/api/desk/parties/find", Role.WINDOW_CLERK),
        REGISTER("POST", "/api/desk/parties", Role.WINDOW_CLERK, Role.AGENT),
        UNMASK("POST", "/api/desk/parties/" + NOBODY + "/unmask", Role.WINDOW_CLERK, Role.HANDLER, Role.APPROVER);

        final String method;
        final String path;
        final Set<Role> holders;

        Door(String method, String path, Role... holders) {
            this.method = method;
            this.path = path;
            this.holders = Set.of(holders);
        }

        Api.Answer tryBy(Api api) {
            return method.equals("GET") ? api.get(path) : api.post(path, Map.of());
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    StaffFixture staff;

    @Autowired
    Db db;

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_post_passes_its_own_doors_and_no_other(Role role) {
        Api api = Api.staff(port, staff.with(role));
        for (Door door : Door.values()) {
            int status = door.tryBy(api).status();
            if (door.holders.contains(role)) {
                assertThat(status).as(role + " at " + door).isNotIn(401, 403);
            } else {
                assertThat(status).as(role + " at " + door).isEqualTo(403);
            }
        }
    }

    @Test
    void citizens_and_strangers_pass_none() {
        Api citizen = Api.someCitizen(port);
        Api stranger = Api.visitor(port);
        for (Door door : Door.values()) {
            assertThat(door.tryBy(citizen).expect(403).detail()).isEqualTo("这里只有工作人员可以使用。");
            assertThat(door.tryBy(stranger).expect(401).text("type")).isEqualTo("/problems/not-signed-in");
        }
    }

    @Test
    void staff_are_no_citizens() {
        Api clerk = Api.staff(port, staff.with(Role.WINDOW_CLERK));
        clerk.get("/api/my/cases").expect(403);
        clerk.post("/api/applications", Map.of()).expect(403);
        clerk.post("/api/citizen/real-name", Map.of()).expect(403);
    }

    @Test
    void an_address_nobody_thought_of_is_closed_not_open() {
        Api.visitor(port).get("/api/not-there").expect(401);
        Api.visitor(port).get("/actuator/env").expect(401);
        Api.visitor(port).get("/actuator/health").expect(200);
    }

    @Test
    void a_refused_access_is_on_record() {
        String username = staff.with(Role.HANDLER);
        Api.staff(port, username).get("/api/admin/audit").expect(403);
        assertThat(db.sql("""
                        select subject_id from platform.audit_entry
                        where actor_id = :id and act = 'ACCESS_REFUSED' and outcome = 'REFUSED'""").bind("id", staff.idOf(username)).list(String.class))
                .containsExactly("GET /api/admin/audit");
    }

    @Test
    void the_trail_is_read_by_filters_and_in_pages() {
        String username = staff.with(Role.AUDIT_ADMIN);
        Api auditor = Api.staff(port, username);
        Api.staff(port, username);
        Api.staff(port, username);
        String mine = "/api/admin/audit?act=SIGN_IN&subject=" + staff.idOf(username);
        Api.Answer first = auditor.get(mine + "&size=2").expect(200);
        assertThat(first.at("items").size()).isEqualTo(2);
        assertThat(first.text("items.0.actName")).isEqualTo("登录");
        Api.Answer second =
                auditor.get(mine + "&size=2&after=" + first.text("next")).expect(200);
        assertThat(second.at("items").size()).isEqualTo(1);
        assertThat(second.at("next").isNull()).isTrue();
        assertThat(auditor.get(mine + "&to=2020-01-01").expect(200).at("items").size())
                .isZero();
        assertThat(auditor.get(mine + "&from=2020-01-01&actor=周测")
                        .expect(200)
                        .at("items")
                        .size())
                .isEqualTo(3);
        auditor.get("/api/admin/audit?after=nonsense").expect(400);
        auditor.get("/api/admin/audit?from=yesterday").expect(400);
    }

    @Test
    void accounts_are_listed_in_pages_and_found_by_name() {
        String one = staff.with(Role.HANDLER, Role.APPROVER);
        staff.with(Role.HANDLER);
        Api admin = Api.staff(port, staff.with(Role.SECURITY_ADMIN));
        Api.Answer found = admin.get("/api/admin/accounts?q=" + one).expect(200);
        assertThat(found.at("items").size()).isEqualTo(1);
        assertThat(found.at("items.0.roles").toString()).contains("经办人").contains("审批人");
        Api.Answer first = admin.get("/api/admin/accounts?size=1").expect(200);
        Api.Answer next = admin.get("/api/admin/accounts?size=1&after=" + first.text("next"))
                .expect(200);
        assertThat(next.text("items.0.username")).isGreaterThan(first.text("items.0.username"));
    }

    @Test
    void nobody_resets_or_closes_his_own_account() {
        String username = staff.with(Role.SECURITY_ADMIN);
        Api admin = Api.staff(port, username);
        for (String act : List.of("reset-password", "disable", "unlock")) {
            admin.post("/api/admin/accounts/" + staff.idOf(username) + "/" + act, null)
                    .expect(409);
        }
    }

    @Test
    void many_guesses_at_the_same_moment_get_no_more_than_five() throws Exception {
        String username = staff.with(Role.HANDLER);
        Api api = Api.visitor(port);
        Map<String, String> guess = Map.of("username", username, "password", "Guess@2026");
        try (ExecutorService all = Executors.newFixedThreadPool(20)) {
            Callable<Integer> once = () -> api.post("/api/staff/sign-in", guess).status();
            int looked = 0;
            for (Future<Integer> answer : all.invokeAll(Collections.nCopies(20, once))) {
                looked += answer.get() == 401 ? 1 : 0;
            }
            assertThat(looked).isEqualTo(5);
        }
    }
}

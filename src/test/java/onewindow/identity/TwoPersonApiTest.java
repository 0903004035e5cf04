package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.identity.account.StaffFixture;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** One administrator tries to come by what belongs to three. */
@OneWindowTest
class TwoPersonApiTest {
    private static final String REQUESTS = "/api/admin/two-person-requests";
    private static final Map<String, String> WHY = Map.of("reason", "本人忘记密码，已当面核实");

    @LocalServerPort
    int port;

    @Autowired
    StaffFixture staff;

    @Autowired
    Db db;

    @Autowired
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    private Api system;

    @SuppressWarnings("NullAway.Init")
    private Api security;

    @SuppressWarnings("NullAway.Init")
    private Api audit;

    @BeforeEach
    void three() {
        system = Api.staff(port, staff.with(Role.SYSTEM_ADMIN));
        security = Api.staff(port, staff.with(Role.SECURITY_ADMIN));
        audit = Api.staff(port, staff.with(Role.AUDIT_ADMIN));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void the_system_administrator_alone_makes_no_security_administrator() {
        Map<String, Object> ghost = person("SECURITY_ADMIN");
        String username = String.valueOf(ghost.get("username"));
        Api.Answer hired = system.post("/api/admin/staff", ghost).expect(201);
        assertThat(hired.at("half").asBoolean()).isTrue();
        assertThat(hired.at("posts").size()).isZero();
        String first = hired.text("oneTimePassword");
        signInFails(username, first);
        assertThat(grants(username)).isEmpty();
        String request = waiting(username).at("/id").asString();
        assertThat(system.post(confirm(request), null).expect(422).detail()).contains("另一岗位");
        Api.staff(port, staff.with(Role.SYSTEM_ADMIN))
                .post(confirm(request), null)
                .expect(422);
        assertThat(grants(username)).isEmpty();

        String second = security.post(confirm(request), null).expect(200).text("secondHalf");
        signInFails(username, second);
        Api born = Api.staff(port, username, first + second);
        born.get("/api/admin/accounts").expect(403);
        born.post("/api/staff/password", Map.of("oldPassword", first + second, "newPassword", "Better#2026"))
                .expect(200);
        born.get("/api/admin/accounts").expect(200);
        assertThat(system.get("/api/admin/staff?q=" + username).text("items.0.posts.0.role"))
                .isEqualTo("SECURITY_ADMIN");
    }

    /** He hires somebody harmless, signs in as him, and then lifts him: what he knows of the account must be worth nothing. */
    @Test
    void an_account_that_was_his_own_is_not_his_once_it_is_an_administrators() {
        Map<String, Object> ghost = person("WINDOW_CLERK");
        String username = String.valueOf(ghost.get("username"));
        Api.Answer hired = system.post("/api/admin/staff", ghost).expect(201);
        String once = hired.text("oneTimePassword");
        Api his = Api.staff(port, username, once);
        his.post("/api/staff/password", Map.of("oldPassword", once, "newPassword", "Better#2026"))
                .expect(200);
        ghost.put("posts", List.of(Map.of("role", "AUDIT_ADMIN")));
        Api.Answer lifted =
                system.put("/api/admin/staff/" + hired.text("id"), ghost).expect(200);
        assertThat(lifted.text("posts.0.role")).isEqualTo("WINDOW_CLERK");
        his.get("/api/admin/audit").expect(403);
        security.post(confirm(waiting(username).at("/id").asString()), null).expect(200);
        his.get("/api/admin/audit").expect(401);
        signInFails(username, "Better#2026");
        signInFails(username, lifted.text("oneTimePassword"));
    }

    @Test
    void an_approvers_password_is_reset_by_two_who_know_half_of_it_each() {
        String approver = staff.with(Role.APPROVER);
        Api owner = Api.staff(port, approver);
        String reset = "/api/admin/accounts/" + staff.idOf(approver) + "/reset-password";
        assertThat(security.post(reset, null).expect(400).error("reason")).contains("另一位管理员");
        String first = security.post(reset, WHY).expect(200).text("oneTimePassword");
        owner.get("/api/me").expect(200);
        assertThat(owner.get("/api/me").at("signedIn").asBoolean()).isTrue();
        security.post(reset, WHY).expect(409);
        String request = waiting(approver).at("/id").asString();
        security.post(confirm(request), null).expect(422);
        Api.staff(port, staff.with(Role.SECURITY_ADMIN))
                .post(confirm(request), null)
                .expect(422);
        String second = audit.post(confirm(request), null).expect(200).text("secondHalf");
        assertThat(owner.get("/api/me").at("signedIn").asBoolean()).isFalse();
        signInFails(approver, Api.PASSWORD);
        signInFails(approver, first);
        Api.staff(port, approver, first + second);
        assertThat(acts(approver)).contains("TWO_PERSON_PROPOSED OK", "TWO_PERSON_CONFIRMED OK");
        assertThat(acts(approver)).contains("TWO_PERSON_CONFIRMED REFUSED");
        assertThat(db.sql(
                                "select count(*) from identity.two_person_request where id = cast(:id as uuid) and half is null")
                        .bind("id", request)
                        .count())
                .isOne();
    }

    @Test
    void the_audit_administrator_is_not_disabled_by_one() {
        String auditor = staff.with(Role.AUDIT_ADMIN);
        Api owner = Api.staff(port, auditor);
        String account = "/api/admin/accounts/" + staff.idOf(auditor);
        Api.Answer proposed = security.post(account + "/disable", WHY).expect(200);
        assertThat(proposed.text("status")).isEqualTo("ACTIVE");
        assertThat(proposed.text("waiting.0")).isEqualTo("停用账号");
        owner.get("/api/admin/audit").expect(200);
        String request = waiting(auditor).at("/id").asString();
        assertThat(owner.post(confirm(request), null).expect(422).detail()).contains("自己账号");
        system.post(confirm(request), null).expect(200);
        owner.get("/api/admin/audit").expect(401);
        security.post(account + "/enable", WHY).expect(200);
        signInFails(auditor, Api.PASSWORD);
    }

    @Test
    void an_administrator_is_not_dismissed_at_the_staff_office_by_one_either() {
        Map<String, Object> person = person("AUDIT_ADMIN");
        Api.Answer hired = system.post("/api/admin/staff", person).expect(201);
        String username = String.valueOf(person.get("username"));
        security.post(confirm(waiting(username).at("/id").asString()), null).expect(200);
        String path = "/api/admin/staff/" + hired.text("id");
        person.put("active", false);
        assertThat(system.put(path, person).expect(200).at("active").asBoolean())
                .isTrue();
        security.post(confirm(waiting(username).at("/id").asString()), null).expect(200);
        assertThat(system.get("/api/admin/staff?q=" + username)
                        .at("items.0.active")
                        .asBoolean())
                .isFalse();
        assertThat(security.get("/api/admin/accounts?q=" + username).text("items.0.status"))
                .isEqualTo("DISABLED");
    }

    /** Where the codes of an approver go is his second factor. */
    @Test
    void the_phone_of_an_approver_is_not_changed_by_one() {
        Map<String, Object> person = person("APPROVER");
        person.put("phone", "13900001111");
        Api.Answer hired = system.post("/api/admin/staff", person).expect(201);
        person.put("phone", "13900002222");
        String path = "/api/admin/staff/" + hired.text("id");
        assertThat(system.put(path, person).expect(200).text("phone")).endsWith("1111");
        String username = String.valueOf(person.get("username"));
        audit.post(confirm(waiting(username).at("/id").asString()), null).expect(200);
        assertThat(system.get("/api/admin/staff?q=" + username).text("items.0.phone"))
                .endsWith("2222");
    }

    @Test
    void editing_a_person_does_not_open_the_account_that_security_closed() {
        Map<String, Object> person = person("WINDOW_CLERK");
        Api.Answer hired = system.post("/api/admin/staff", person).expect(201);
        String username = String.valueOf(person.get("username"));
        UUID account = staff.idOf(username);
        security.post("/api/admin/accounts/" + account + "/disable", null).expect(200);
        person.put("duty", "综合受理");
        system.put("/api/admin/staff/" + hired.text("id"), person).expect(200);
        assertThat(security.get("/api/admin/accounts?q=" + username).text("items.0.status"))
                .isEqualTo("DISABLED");
    }

    /** Otherwise he would wait with a password he knows for the other two to make the account one of theirs. */
    @Test
    void who_is_about_to_become_an_administrator_is_reset_by_two() {
        Map<String, Object> person = person("SYSTEM_ADMIN");
        system.post("/api/admin/staff", person).expect(201);
        UUID account = staff.idOf(String.valueOf(person.get("username")));
        Api.Answer reset = security.post("/api/admin/accounts/" + account + "/reset-password", WHY)
                .expect(200);
        assertThat(reset.at("half").asBoolean()).isTrue();
    }

    @Test
    void of_many_confirmations_at_once_one_counts() throws Exception {
        String approver = staff.with(Role.APPROVER);
        security.post("/api/admin/accounts/" + staff.idOf(approver) + "/reset-password", WHY)
                .expect(200);
        String request = waiting(approver).at("/id").asString();
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tries.add(() -> audit.post(confirm(request), null).status());
            tries.add(() -> system.post(confirm(request), null).status());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : all.invokeAll(tries)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void what_nobody_confirmed_in_three_days_is_over() {
        String approver = staff.with(Role.APPROVER);
        String reset = "/api/admin/accounts/" + staff.idOf(approver) + "/reset-password";
        security.post(reset, WHY).expect(200);
        String request = waiting(approver).at("/id").asString();
        String late = staff.with(Role.AUDIT_ADMIN);
        String other = staff.with(Role.SECURITY_ADMIN);
        clock.advance(Duration.ofHours(73));
        Api.staff(port, late).post(confirm(request), null).expect(409);
        Api.staff(port, other).post(reset, WHY).expect(200);
    }

    @Test
    void a_refusal_needs_a_reason_and_ends_it_and_the_proposer_takes_his_own_back() {
        String approver = staff.with(Role.APPROVER);
        String reset = "/api/admin/accounts/" + staff.idOf(approver) + "/reset-password";
        security.post(reset, WHY).expect(200);
        String request = waiting(approver).at("/id").asString();
        audit.post(REQUESTS + "/" + request + "/refuse", Map.of("reason", " ")).expect(400);
        audit.post(REQUESTS + "/" + request + "/refuse", Map.of("reason", "本人说没有忘记密码"))
                .expect(204);
        system.post(confirm(request), null).expect(409);
        security.post(reset, WHY).expect(200);
        String again = waiting(approver).at("/id").asString();
        security.post(REQUESTS + "/" + again + "/refuse", Map.of("reason", "提请错了"))
                .expect(204);
        system.post(confirm(again), null).expect(409);
        Api.staff(port, approver);
        assertThat(acts(approver)).contains("TWO_PERSON_REFUSED OK", "TWO_PERSON_WITHDRAWN OK");
    }

    @Test
    void what_a_dismissed_administrator_proposed_is_nobodys() {
        String gone = staff.with(Role.SECURITY_ADMIN);
        String approver = staff.with(Role.APPROVER);
        Api.staff(port, gone)
                .post("/api/admin/accounts/" + staff.idOf(approver) + "/reset-password", WHY)
                .expect(200);
        String request = waiting(approver).at("/id").asString();
        db.sql("update identity.account set disabled = true where username = :name")
                .bind("name", gone)
                .update();
        assertThat(audit.post(confirm(request), null).expect(409).detail()).contains("重新提请");
    }

    @Test
    void a_security_administrator_who_cannot_sign_in_is_reset_by_the_other_two() {
        String lost = staff.with(Role.SECURITY_ADMIN);
        Map<String, Object> wanted = Map.of("username", lost, "reason", "忘记密码", "secondFactor", false);
        security.post(REQUESTS, wanted).expect(403);
        String first = system.post(REQUESTS, wanted).expect(201).text("oneTimePassword");
        system.post(REQUESTS, Map.of("username", staff.with(Role.APPROVER), "reason", "x", "secondFactor", false))
                .expect(400);
        String second = audit.post(confirm(waiting(lost).at("/id").asString()), null)
                .expect(200)
                .text("secondHalf");
        Api.staff(port, lost, first + second);
    }

    private JsonNode waiting(String username) {
        for (JsonNode row :
                audit.get(REQUESTS + "?waiting=true&size=100").expect(200).at("items")) {
            if (row.at("/username").asString().equals(username)) {
                return row;
            }
        }
        throw new AssertionError("nothing waits for " + username);
    }

    private static String confirm(String request) {
        return REQUESTS + "/" + request + "/confirm";
    }

    private void signInFails(String username, String password) {
        Api.visitor(port)
                .post("/api/staff/sign-in", Map.of("username", username, "password", password))
                .expect(401);
    }

    private List<String> grants(String username) {
        return db.sql("select role from identity.staff_grant where account_id = :id")
                .bind("id", staff.idOf(username))
                .list(String.class);
    }

    private List<String> acts(String username) {
        return db.sql("select act || ' ' || outcome from platform.audit_entry where subject_id = :id")
                .bind("id", staff.idOf(username).toString())
                .list(String.class);
    }

    private Map<String, Object> person(String role) {
        String name = "x" + UUID.randomUUID().toString().substring(0, 12);
        String site =
                Api.visitor(port).get("/api/sites?regionCode=371312000000").text("0.id");
        Map<String, Object> person = new HashMap<>();
        person.put("name", "周测试");
        person.put("username", name);
        person.put("badgeNumber", name);
        person.put("siteId", site);
        person.put("active", true);
        person.put("posts", List.of(Map.of("role", role)));
        return person;
    }
}

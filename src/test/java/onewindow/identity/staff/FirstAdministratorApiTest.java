package onewindow.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.TestClock;
import onewindow.identity.Role;
import onewindow.identity.account.AccountTable;
import onewindow.identity.account.Passwords;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** How an empty system comes by its three administrators; the story is told once, on a database of its own. */
@OneWindowTest
@TestPropertySource(
        properties = {
            "onewindow.demo=off",
            "onewindow.public-url=https://zwfw.example.test",
            "onewindow.staff.second-factor=off"
        })
class FirstAdministratorApiTest {
    private static final String APPOINTMENTS = "/api/admin/appointments";

    @LocalServerPort
    int port;

    @Autowired
    Appointments appointments;

    @Autowired
    AccountTable accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Db db;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void the_first_account_appoints_three_people_and_ends() {
        aLatePasswordIsShownAnewAtTheNextStart();
        accounts.passwords().set(accounts.byUsername("admin").orElseThrow().id(), passwords.hash(Api.PASSWORD), false);
        Api admin = Api.staff(port, "admin");
        for (String other : List.of(
                "/api/admin/accounts",
                "/api/admin/staff",
                "/api/admin/audit",
                "/api/admin/two-person-requests",
                "/api/desk/waiting")) {
            admin.get(other).expect(403);
        }
        admin.post(APPOINTMENTS, appointment("FIRST_ADMIN", "second.admin")).expect(400);
        admin.post(APPOINTMENTS, appointment("APPROVER", "an.approver")).expect(400);

        Map<String, String> once = new HashMap<>();
        for (Role post : Appointments.POSTS) {
            once.put(username(post), appointed(admin, post, username(post)));
        }
        // One person each, and only the first of each.
        admin.post(APPOINTMENTS, appointment("AUDIT_ADMIN", "another.audit")).expect(409);
        admin.post(APPOINTMENTS, appointment("AUDIT_ADMIN", username(Role.SYSTEM_ADMIN)))
                .expect(409);
        String again = appointed(admin, Role.AUDIT_ADMIN, username(Role.AUDIT_ADMIN));
        assertThat(again).isNotEqualTo(once.put(username(Role.AUDIT_ADMIN), again));

        Api security = takesOffice(Role.SECURITY_ADMIN, once);
        takesOffice(Role.SYSTEM_ADMIN, once);
        admin.get(APPOINTMENTS).expect(200);
        admin.post(APPOINTMENTS, appointment("SYSTEM_ADMIN", username(Role.SYSTEM_ADMIN)))
                .expect(409);
        takesOffice(Role.AUDIT_ADMIN, once);
        admin.get(APPOINTMENTS).expect(401);
        Map<String, String> typed = Map.of("username", "admin", "password", Api.PASSWORD);
        assertThat(Api.visitor(port)
                        .post("/api/staff/sign-in", typed)
                        .expect(401)
                        .detail())
                .contains("已自动停用");
        String first = "/api/admin/accounts/"
                + accounts.byUsername("admin").orElseThrow().id();
        for (String act : List.of("/enable", "/reset-password", "/reinstate")) {
            security.post(first + act, Map.of("reason", "再用一次")).expect(404);
        }
        assertThat(appointments.begin()).isEmpty();
    }

    private void aLatePasswordIsShownAnewAtTheNextStart() {
        assertThat(appointments.begin()).isEmpty();
        clock.advance(Duration.ofHours(73));
        Optional<String> shown = appointments.begin();
        Api.staff(port, "admin", shown.orElseThrow());
        assertThat(appointments.begin()).isEmpty();
        clock.reset();
    }

    private Api takesOffice(Role post, Map<String, String> once) {
        String password = once.getOrDefault(username(post), "");
        Api api = Api.staff(port, username(post), password);
        api.post("/api/staff/password", Map.of("oldPassword", password, "newPassword", "Better#2026"))
                .expect(200);
        return api;
    }

    private static String appointed(Api admin, Role post, String username) {
        return admin.post(APPOINTMENTS, appointment(post.name(), username))
                .expect(201)
                .text("oneTimePassword");
    }

    private static Map<String, String> appointment(String role, String username) {
        return Map.of("role", role, "displayName", "周测试", "username", username);
    }

    private static String username(Role post) {
        return "the." + post.name().toLowerCase(java.util.Locale.ROOT);
    }
}

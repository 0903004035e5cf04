package onewindow.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.TestClock;
import onewindow.identity.Role;
import onewindow.identity.ServiceTest;
import onewindow.identity.factor.Totp;
import onewindow.identity.staff.UnusedAccounts;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Passwords that have grown old, and accounts nobody uses. */
@ServiceTest
class PasswordLifeApiTest {
    @LocalServerPort
    int port;

    @Autowired
    StaffFixture staff;

    @Autowired
    UnusedAccounts unused;

    @Autowired
    Db db;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
        db.sql("update identity.account set suspended_at = null").update();
    }

    @Test
    void a_password_is_good_for_ninety_days() {
        String clerk = staff.with(Role.WINDOW_CLERK);
        clock.advance(Duration.ofDays(89));
        Api.staff(port, clerk).get("/api/desk/messages").expect(200);
        clock.advance(Duration.ofDays(2));
        Api desk = Api.staff(port, clerk);
        Api.Answer me = desk.get("/api/me").expect(200);
        assertThat(me.at("mustChangePassword").asBoolean()).isTrue();
        assertThat(me.at("door.passwordAged").asBoolean()).isTrue();
        desk.get("/api/desk/messages").expect(403);
        change(desk, Api.PASSWORD, "Better#2026").expect(200);
        desk.get("/api/desk/messages").expect(200);
    }

    @Test
    void none_of_the_last_five_comes_again() {
        Api desk = Api.staff(port, staff.with(Role.WINDOW_CLERK));
        String before = Api.PASSWORD;
        for (String next : List.of("Better#2021", "Better#2022", "Better#2023", "Better#2024")) {
            change(desk, before, next).expect(200);
            before = next;
        }
        assertThat(change(desk, before, Api.PASSWORD).expect(400).error("newPassword"))
                .contains("太常见");
        assertThat(change(desk, before, "Better#2021").expect(400).error("newPassword"))
                .contains("最近 5 次");
        change(desk, before, "Better#2025").expect(200);
        change(desk, "Better#2025", "Better#2021").expect(400);
        change(desk, "Better#2025", "Better#2026").expect(200);
        change(desk, "Better#2026", "Better#2021").expect(200);
    }

    @Test
    void an_account_nobody_used_for_ninety_days_is_suspended_until_security_reinstates_it() {
        String clerk = staff.with(Role.WINDOW_CLERK);
        String security = staff.with(Role.SECURITY_ADMIN);
        clock.advance(Duration.ofDays(60));
        String fresh = staff.with(Role.WINDOW_CLERK);
        clock.advance(Duration.ofDays(31));
        db.sql("update identity.account set last_sign_in_at = :now where username = :name")
                .bind("now", clock.instant())
                .bind("name", security)
                .update();
        assertThat(unused.suspend()).isPositive();
        Api.visitor(port)
                .post("/api/staff/sign-in", Map.of("username", clerk, "password", "Wrong#2026"))
                .expect(401);
        assertThat(signIn(clerk).expect(401).detail()).contains("暂停使用").contains("安全管理员");
        signIn(fresh).expect(200);

        Api admin = Api.staff(port, security);
        String secret = admin.post("/api/staff/second-step/enrolment", Map.of())
                .expect(200)
                .text("secret");
        admin.post("/api/staff/second-step/enrolment/code", Map.of("code", Totp.code(secret, clock.instant())))
                .expect(200);
        // His own password has grown old meanwhile.
        change(admin, Api.PASSWORD, "Better#2026").expect(200);
        assertThat(admin.get("/api/admin/accounts?q=" + clerk).text("items.0.status"))
                .isEqualTo("SUSPENDED");
        admin.post("/api/admin/accounts/" + staff.idOf(clerk) + "/reinstate", null)
                .expect(200);
        assertThat(unused.suspend()).isZero();
        signIn(clerk).expect(200);
    }

    /** There would be nobody to reinstate anybody. */
    @Test
    void the_last_security_administrator_is_never_suspended() {
        String security = staff.with(Role.SECURITY_ADMIN);
        clock.advance(Duration.ofDays(91));
        unused.suspend();
        assertThat(db.sql("""
                        select count(*) from identity.account a
                        join identity.staff_grant g on g.account_id = a.id and g.role = 'SECURITY_ADMIN'
                        where a.suspended_at is null""").count()).isPositive();
        assertThat(staff.idOf(security)).isNotNull();
    }

    private Api.Answer signIn(String username) {
        return Api.visitor(port).post("/api/staff/sign-in", Map.of("username", username, "password", Api.PASSWORD));
    }

    private static Api.Answer change(Api desk, String old, String next) {
        return desk.post("/api/staff/password", Map.of("oldPassword", old, "newPassword", next));
    }
}

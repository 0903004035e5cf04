package onewindow.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.SentCodes;
import onewindow.TestClock;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.session.Sessions;
import onewindow.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OneWindowTest
class SignInApiTest {
    private static final String REGION = "371312000000";

    @LocalServerPort
    int port;

    @Autowired
    AccountTable accounts;

    @Autowired
    StaffFixture staff;

    @Autowired
    Sessions sessions;

    @Autowired
    Db db;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static Map<String, String> typed(String username, String password) {
        return Map.of("username", username, "password", password);
    }

    @Test
    void nobody_is_nobody_and_that_is_no_error() {
        Api.Answer me = Api.visitor(port).get("/api/me").expect(200);
        assertThat(me.at("signedIn").asBoolean()).isFalse();
        assertThat(me.at("staff").isNull()).isTrue();
    }

    @Test
    void staff_sign_in_work_and_sign_out() {
        Api api = Api.staff(port, staff.with(Role.SECURITY_ADMIN));
        assertThat(api.get("/api/me").text("displayName")).isEqualTo("周测试");
        assertThat(api.get("/api/me").text("staff.posts.0.role")).isEqualTo("SECURITY_ADMIN");
        api.get("/api/admin/accounts").expect(200);
        String session = api.cookie("OWSESSION");
        api.post("/api/sign-out", null).expect(204);
        assertThat(api.get("/api/admin/accounts").expect(401).text("type")).isEqualTo("/problems/not-signed-in");
        Api.Answer again =
                Api.visitor(port).send("GET", "/api/admin/accounts", Map.of("Cookie", "OWSESSION=" + session), null);
        assertThat(again.expect(401).detail()).isEqualTo("登录已过期，请重新登录后继续。");
    }

    @Test
    void signing_in_changes_the_session_and_the_page_token() {
        String username = staff.with(Role.SECURITY_ADMIN);
        Api api = Api.staff(port, username);
        String session = api.cookie("OWSESSION");
        String token = api.cookie("XSRF-TOKEN");
        api.post("/api/staff/sign-in", typed(username, Api.PASSWORD)).expect(200);
        assertThat(api.cookie("OWSESSION")).isNotEqualTo(session).isNotEmpty();
        assertThat(api.cookie("XSRF-TOKEN")).isNotEqualTo(token).isNotEmpty();
    }

    @Test
    void a_post_without_the_page_token_is_refused_as_a_problem() {
        Api api = Api.staff(port, staff.with(Role.SECURITY_ADMIN));
        Api.Answer refused = api.send("POST", "/api/sign-out", Map.of("X-XSRF-TOKEN", ""), null)
                .expect(403);
        assertThat(refused.text("type")).isEqualTo("/problems/not-allowed");
        assertThat(refused.detail()).contains("安全标记");
        api.send("POST", "/api/sign-out", Map.of("X-XSRF-TOKEN", "made-up"), null)
                .expect(403);
        assertThat(api.get("/api/me").at("signedIn").asBoolean()).isTrue();
    }

    @Test
    void failures_from_one_address_slow_that_address_down_and_say_for_how_long() {
        String username = staff.with(Role.SECURITY_ADMIN);
        Api api = Api.visitor(port);
        for (int left = 4; left >= 1; left--) {
            assertThat(api.post("/api/staff/sign-in", typed(username, "wrong-" + left))
                            .expect(401)
                            .detail())
                    .contains("还可以再试 " + left + " 次");
        }
        assertThat(api.post("/api/staff/sign-in", typed(username, "wrong"))
                        .expect(401)
                        .detail())
                .contains("请 30 秒后再试");
        Api.Answer paused =
                api.post("/api/staff/sign-in", typed(username, Api.PASSWORD)).expect(429);
        assertThat(paused.detail()).contains("秒后再试");
        assertThat(Integer.parseInt(paused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 30);
        clock.advance(Duration.ofSeconds(31));
        assertThat(api.post("/api/staff/sign-in", typed(username, "wrong"))
                        .expect(401)
                        .detail())
                .contains("请 60 秒后再试");
        clock.advance(Duration.ofSeconds(61));
        api.post("/api/staff/sign-in", typed(username, Api.PASSWORD)).expect(200);
        assertThat(api.post("/api/staff/sign-in", typed(username, "wrong"))
                        .expect(401)
                        .detail())
                .contains("还可以再试 4 次");
    }

    @Test
    void an_unknown_name_is_answered_like_a_known_one() {
        Api api = Api.visitor(port);
        String nobody = "nobody" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            api.post("/api/staff/sign-in", typed(nobody, "Guess@2026")).expect(401);
        }
        api.post("/api/staff/sign-in", typed(nobody, "Guess@2026")).expect(429);
    }

    @Test
    void a_security_administrator_sees_who_is_guessed_at_and_lifts_what_it_brought() {
        String username = staff.with(Role.WINDOW_CLERK);
        for (int i = 0; i < 20; i++) {
            Api.visitor(port, "203.0.113." + i).post("/api/staff/sign-in", typed(username, "wrong"));
        }
        Api elsewhere = Api.visitor(port, "203.0.113.99");
        elsewhere.post("/api/staff/sign-in", typed(username, Api.PASSWORD)).expect(428);
        Api admin = Api.staff(port, staff.with(Role.SECURITY_ADMIN));
        assertThat(admin.get("/api/admin/accounts?q=" + username).text("items.0.status"))
                .isEqualTo("LOCKED");
        admin.post("/api/admin/accounts/" + staff.idOf(username) + "/unlock", null)
                .expect(200);
        elsewhere.post("/api/staff/sign-in", typed(username, Api.PASSWORD)).expect(200);
    }

    @Test
    void a_reset_password_ends_the_session_and_must_be_changed_before_anything_else() {
        String username = staff.with(Role.CATALOGUE_EDITOR);
        Api owner = Api.staff(port, username);
        Api admin = Api.staff(port, staff.with(Role.SECURITY_ADMIN));
        String once = admin.post("/api/admin/accounts/" + staff.idOf(username) + "/reset-password", null)
                .expect(200)
                .text("oneTimePassword");
        owner.get("/api/admin/items").expect(401);
        Api.visitor(port)
                .post("/api/staff/sign-in", typed(username, Api.PASSWORD))
                .expect(401);

        Api again = Api.staff(port, username, once);
        assertThat(again.get("/api/me").at("mustChangePassword").asBoolean()).isTrue();
        assertThat(again.get("/api/admin/items").expect(403).detail()).contains("修改初始密码");
        Map<String, String> same = Map.of("oldPassword", once, "newPassword", once);
        assertThat(again.post("/api/staff/password", same).expect(400).error("newPassword"))
                .contains("不能和原密码相同");
        Map<String, String> weak = Map.of("oldPassword", once, "newPassword", "alllowercase");
        assertThat(again.post("/api/staff/password", weak).expect(400).error("newPassword"))
                .contains("三类");
        again.post("/api/staff/password", Map.of("oldPassword", once, "newPassword", "Better#2026"))
                .expect(200);
        again.get("/api/admin/items").expect(200);
        Map<String, String> common = Map.of("oldPassword", "Better#2026", "newPassword", "Password1");
        assertThat(again.post("/api/staff/password", common).expect(400).error("newPassword"))
                .contains("太常见");
        Map<String, String> place = Map.of("oldPassword", "Better#2026", "newPassword", "Hedong@2026");
        assertThat(again.post("/api/staff/password", place).expect(400).error("newPassword"))
                .contains("太常见");
    }

    @Test
    void a_one_time_password_is_good_for_three_days() {
        String username = staff.with(Role.CATALOGUE_EDITOR);
        Api admin = Api.staff(port, staff.with(Role.SECURITY_ADMIN));
        String once = admin.post("/api/admin/accounts/" + staff.idOf(username) + "/reset-password", null)
                .expect(200)
                .text("oneTimePassword");
        clock.advance(Duration.ofHours(73));
        assertThat(Api.visitor(port)
                        .post("/api/staff/sign-in", typed(username, once))
                        .expect(401)
                        .detail())
                .contains("已过期")
                .contains("安全管理员");
    }

    @Test
    void a_disabled_account_is_out_at_once_and_back_when_enabled() {
        String username = staff.with(Role.CATALOGUE_EDITOR);
        Api owner = Api.staff(port, username);
        Api admin = Api.staff(port, staff.with(Role.SECURITY_ADMIN));
        String account = "/api/admin/accounts/" + staff.idOf(username);
        assertThat(admin.post(account + "/disable", null).expect(200).text("status"))
                .isEqualTo("DISABLED");
        owner.get("/api/admin/items").expect(401);
        assertThat(owner.post("/api/staff/sign-in", typed(username, Api.PASSWORD))
                        .expect(401)
                        .detail())
                .contains("停用");
        admin.post(account + "/enable", null).expect(200);
        owner.post("/api/staff/sign-in", typed(username, Api.PASSWORD)).expect(200);
    }

    @Test
    void a_changed_post_takes_effect_with_the_next_request() {
        String username = staff.with(Role.AUDIT_ADMIN);
        Api owner = Api.staff(port, username);
        owner.get("/api/admin/audit").expect(200);
        accounts.posts().replace(staff.idOf(username), List.of(new Actor.Grant(Role.HANDLER, REGION, null)));
        sessions.changed(staff.idOf(username));
        owner.get("/api/admin/audit").expect(403);
    }

    @Test
    void nobody_stays_signed_in_beyond_twelve_hours() {
        Api owner = Api.staff(port, staff.with(Role.AUDIT_ADMIN));
        clock.advance(Duration.ofHours(11));
        owner.get("/api/admin/audit").expect(200);
        clock.advance(Duration.ofMinutes(61));
        assertThat(owner.get("/api/admin/audit").expect(401).detail()).contains("过期");
    }

    @Test
    void an_idle_session_ends_after_half_an_hour() {
        String username = staff.with(Role.AUDIT_ADMIN);
        Api owner = Api.staff(port, username);
        String name = staff.idOf(username).toString();
        assertThat(db.sql("select idle_seconds from identity.session where account_id = cast(:name as uuid)")
                        .bind("name", name)
                        .count())
                .isEqualTo(1800);
        db.sql("""
                        update identity.session set used_at = used_at - interval '1801 seconds'
                        where account_id = cast(:name as uuid)""").bind("name", name).update();
        owner.get("/api/admin/audit").expect(401);
    }

    /** An open desk asks every minute how much there is to do; nobody needs to sit there. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/desk/waiting", "/api/me", "/api/desk/bulk-runs?size=5"})
    void a_page_that_asks_by_itself_keeps_nobody_signed_in(String address) {
        String username = staff.with(Role.WINDOW_CLERK);
        Api desk = Api.staff(port, username);
        unused(username, 29);
        desk.get(address).expect(200);
        assertThat(unusedMinutes(username)).isEqualTo(29);
        desk.send("GET", "/api/desk/messages", Map.of("X-Poll", "1"), null).expect(200);
        assertThat(unusedMinutes(username)).isEqualTo(29);
        unused(username, 31);
        assertThat(desk.get("/api/desk/messages").expect(401).detail()).contains("过期");
    }

    @Test
    void work_keeps_one_signed_in() {
        String username = staff.with(Role.WINDOW_CLERK);
        Api desk = Api.staff(port, username);
        unused(username, 29);
        desk.get("/api/desk/messages").expect(200);
        assertThat(unusedMinutes(username)).isZero();
    }

    private void unused(String username, int minutes) {
        db.sql("update identity.session set used_at = now() - make_interval(mins => :minutes) where account_id = :id")
                .bind("minutes", minutes)
                .bind("id", staff.idOf(username))
                .update();
    }

    private long unusedMinutes(String username) {
        return db.sql("""
                        select floor(extract(epoch from now() - used_at) / 60)::bigint
                        from identity.session where account_id = :id""").bind("id", staff.idOf(username)).count();
    }

    @Test
    void the_row_of_a_session_makes_no_cookie() {
        String username = staff.with(Role.SECURITY_ADMIN);
        Api owner = Api.staff(port, username);
        String cookie = owner.cookie("OWSESSION");
        String id = new String(Base64.getDecoder().decode(cookie), StandardCharsets.US_ASCII);
        String row = db.sql("select s::text || encode(digest, 'hex') from identity.session s where account_id = :id")
                .bind("id", staff.idOf(username))
                .one(String.class);
        assertThat(row).doesNotContain(id).doesNotContain(id.replace("-", ""));
        String digest = row.substring(row.length() - 64);
        for (String made : List.of(
                digest, UUID.nameUUIDFromBytes(HexFormat.of().parseHex(digest)).toString())) {
            String forged = Base64.getEncoder().encodeToString(made.getBytes(StandardCharsets.US_ASCII));
            Api.visitor(port)
                    .send("GET", "/api/admin/accounts", Map.of("Cookie", "OWSESSION=" + forged), null)
                    .expect(401);
        }
    }

    @Test
    void a_citizen_signs_in_with_a_code_that_works_once() {
        String phone = Api.newPhone();
        Api api = Api.caller(port, phone);
        assertThat(api.get("/api/me").text("phone")).isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));
        Map<String, String> again = Map.of("phone", phone, "code", SentCodes.last(phone));
        assertThat(api.post("/api/citizen/sign-in", again).expect(400).error("code"))
                .contains("重新获取");
    }

    @Test
    void nobody_has_the_codes_of_staff_sent() {
        Api.visitor(port)
                .post("/api/citizen/sms-codes", Map.of("phone", Api.newPhone(), "purpose", "STAFF_SECOND_STEP"))
                .expect(400);
    }

    @Test
    void a_code_is_sent_again_only_after_a_minute_and_lives_five() {
        Api api = Api.visitor(port);
        String phone = Api.newPhone();
        Map<String, String> asked = Map.of("phone", phone, "purpose", "SIGN_IN");
        api.post("/api/citizen/sms-codes", asked).expect(202);
        assertThat(api.post("/api/citizen/sms-codes", asked).expect(429).detail())
                .contains("秒后再试");
        clock.advance(Duration.ofSeconds(61));
        api.post("/api/citizen/sms-codes", asked).expect(202);
        clock.advance(Duration.ofMinutes(5));
        Map<String, String> late = Map.of("phone", phone, "code", SentCodes.last(phone));
        assertThat(api.post("/api/citizen/sign-in", late).expect(400).error("code"))
                .contains("过期");
    }

    @Test
    void five_wrong_codes_pause_that_address_and_the_right_one_stays_good() {
        Api api = Api.visitor(port);
        String phone = Api.newPhone();
        api.post("/api/citizen/sms-codes", Map.of("phone", phone, "purpose", "SIGN_IN"))
                .expect(202);
        String right = SentCodes.last(phone);
        String wrong = right.equals("123456") ? "654321" : "123456";
        for (int i = 0; i < 5; i++) {
            api.post("/api/citizen/sign-in", Map.of("phone", phone, "code", wrong))
                    .expect(400);
        }
        api.post("/api/citizen/sign-in", Map.of("phone", phone, "code", right)).expect(429);
        clock.advance(Duration.ofSeconds(31));
        api.post("/api/citizen/sign-in", Map.of("phone", phone, "code", right)).expect(200);
    }

    @Test
    void every_answer_carries_the_protective_headers() {
        Api.Answer me = Api.visitor(port).get("/api/me");
        String policy = me.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("script-src 'self';").contains("frame-ancestors 'none'");
        assertThat(me.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(me.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(me.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(me.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(me.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }
}

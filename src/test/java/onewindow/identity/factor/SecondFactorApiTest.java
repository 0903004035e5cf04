package onewindow.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onewindow.Api;
import onewindow.SentCodes;
import onewindow.TestClock;
import onewindow.identity.Masks;
import onewindow.identity.Role;
import onewindow.identity.ServiceTest;
import onewindow.identity.account.StaffFixture;
import onewindow.platform.db.Db;
import onewindow.platform.key.Cell;
import onewindow.platform.key.FieldCipher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who has the password of a member of staff and nothing else. */
@ServiceTest
class SecondFactorApiTest {
    private static final String STEP = "/api/staff/second-step";
    private static final List<String> CLOSED = List.of(
            "/api/admin/accounts",
            "/api/admin/audit",
            "/api/admin/two-person-requests",
            "/api/desk/waiting",
            "/api/desk/cases");

    @LocalServerPort
    int port;

    @Autowired
    StaffFixture staff;

    @Autowired
    FieldCipher cipher;

    @Autowired
    Db db;

    @Autowired
    TestClock clock;

    /** On a whole step, so that none ends within a test. */
    @BeforeEach
    void aWholeStep() {
        long step = Instant.ofEpochSecond(clock.instant().getEpochSecond() / 30 * 30 + 31)
                .getEpochSecond();
        clock.set(Instant.ofEpochSecond(step));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN", "CENTRE_DIRECTOR", "APPROVER"})
    void these_posts_may_do_nothing_before_the_second_step(Role role) {
        Api half = Api.staff(port, staff.with(role));
        assertThat(half.get("/api/me").at("door.secondStep").asBoolean()).isTrue();
        for (String closed : CLOSED) {
            assertThat(half.get(closed).expect(403).detail()).contains("第二步验证");
        }
        half.post("/api/staff/password", Map.of("oldPassword", Api.PASSWORD, "newPassword", "Better#2026"))
                .expect(403);
        assertThat(half.get(STEP).expect(200).text("ways.0")).isEqualTo("ENROL");
        half.post("/api/sign-out", null).expect(204);
    }

    @Test
    void other_posts_are_not_asked_until_they_bind_an_authenticator_themselves() {
        String clerk = staff.with(Role.WINDOW_CLERK);
        Api desk = Api.staff(port, clerk);
        desk.get("/api/desk/messages").expect(200);
        String secret = bind(desk);
        desk.get("/api/desk/messages").expect(200);
        Api again = Api.staff(port, clerk);
        again.get("/api/desk/messages").expect(403);
        nextStep();
        pass(again, Totp.code(secret, clock.instant())).expect(200);
        again.get("/api/desk/messages").expect(200);
    }

    @Test
    void a_code_passes_once_and_none_before_it_passes_any_more() {
        String admin = staff.with(Role.SECURITY_ADMIN);
        String secret = bind(Api.staff(port, admin));
        nextStep();
        Instant now = clock.instant();
        String code = Totp.code(secret, now);
        Api first = Api.staff(port, admin);
        String halfDone = first.cookie("OWSESSION");
        pass(first, code).expect(200);
        first.get("/api/admin/accounts").expect(200);
        // The session that waited is gone with the waiting.
        Api.visitor(port)
                .send("GET", "/api/admin/accounts", Map.of("Cookie", "OWSESSION=" + halfDone), null)
                .expect(401);
        Api replay = Api.staff(port, admin);
        assertThat(pass(replay, code).expect(400).error("code")).contains("已经用过");
        assertThat(pass(replay, Totp.code(secret, now.minusSeconds(30)))
                        .expect(400)
                        .error("code"))
                .isNotEmpty();
        nextStep();
        pass(replay, Totp.code(secret, clock.instant())).expect(200);
    }

    @Test
    void of_two_who_use_a_code_at_the_same_moment_one_passes() throws Exception {
        String admin = staff.with(Role.SECURITY_ADMIN);
        String secret = bind(Api.staff(port, admin));
        nextStep();
        String code = Totp.code(secret, clock.instant());
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Api half = Api.staff(port, admin);
            tries.add(() -> pass(half, code).status());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : all.invokeAll(tries)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200);
    }

    @Test
    void five_wrong_codes_close_it_however_often_one_signs_in_anew() {
        String admin = staff.with(Role.SECURITY_ADMIN);
        String secret = bind(Api.staff(port, admin));
        nextStep();
        for (int i = 0; i < 5; i++) {
            pass(Api.staff(port, admin), wrong(secret)).expect(400);
        }
        Api half = Api.staff(port, admin);
        pass(half, wrong(secret)).expect(429);
        assertThat(pass(half, Totp.code(secret, clock.instant())).expect(429).detail())
                .contains("15 分钟");
        clock.advance(Duration.ofMinutes(15));
        pass(Api.staff(port, admin), Totp.code(secret, clock.instant())).expect(200);
    }

    @Test
    void guesses_at_the_same_moment_get_no_more_than_five() throws Exception {
        String admin = staff.with(Role.SECURITY_ADMIN);
        String secret = bind(Api.staff(port, admin));
        nextStep();
        Api half = Api.staff(port, admin);
        String wrong = wrong(secret);
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            tries.add(() -> pass(half, wrong).status());
        }
        int looked = 0;
        try (ExecutorService all = Executors.newFixedThreadPool(12)) {
            for (Future<Integer> answer : all.invokeAll(tries)) {
                looked += answer.get() == 400 ? 1 : 0;
            }
        }
        assertThat(looked).isEqualTo(5);
    }

    @Test
    void a_bound_authenticator_is_not_replaced_by_who_has_the_password_only() {
        String admin = staff.with(Role.SECURITY_ADMIN);
        String secret = bind(Api.staff(port, admin));
        nextStep();
        Api thief = Api.staff(port, admin);
        thief.post(STEP + "/enrolment", Map.of()).expect(403);
        thief.post(STEP + "/enrolment/code", Map.of("code", "123456")).expect(403);
        thief.post(STEP + "/sms", null).expect(409);
        Api owner = Api.staff(port, admin);
        pass(owner, Totp.code(secret, clock.instant())).expect(200);
        assertThat(owner.post(STEP + "/enrolment", Map.of()).expect(400).error("code"))
                .contains("现在的验证器");
    }

    @Test
    void who_has_a_phone_on_record_binds_nothing_before_a_code_to_it() {
        String phone = Api.newPhone();
        String approver = withPhone(phone);
        Api thief = Api.staff(port, approver);
        assertThat(thief.get(STEP).text("ways.0")).isEqualTo("SMS");
        assertThat(thief.get(STEP).text("phone")).isEqualTo(Masks.phone(phone));
        thief.post(STEP + "/enrolment", Map.of()).expect(403);

        Api owner = Api.staff(port, approver);
        owner.post(STEP + "/sms", null).expect(202);
        String code = SentCodes.last(phone);
        // A code for one thing is none for another.
        Api.visitor(port)
                .post("/api/citizen/sign-in", Map.of("phone", phone, "code", code))
                .expect(400);
        owner.post(STEP, Map.of("way", "SMS", "code", code)).expect(200);
        owner.get("/api/desk/messages").expect(200);
        Api again = Api.staff(port, approver);
        again.post(STEP, Map.of("way", "SMS", "code", code)).expect(400);
        bind(owner);
        assertThat(owner.get(STEP).at("ways").size()).isEqualTo(2);
    }

    @Test
    void a_lost_authenticator_is_reset_by_two_for_an_approver_and_by_one_for_others() {
        String security = staff.with(Role.SECURITY_ADMIN);
        Api admin = Api.staff(port, security);
        bind(admin);
        Api audit = Api.staff(port, staff.with(Role.AUDIT_ADMIN));
        bind(audit);
        String approver = staff.with(Role.APPROVER);
        bind(Api.staff(port, approver));
        String clerk = staff.with(Role.WINDOW_CLERK);
        bind(Api.staff(port, clerk));
        String reset = "/reset-second-factor";

        Map<String, String> why = Map.of("reason", "手机丢了");
        assertThat(admin.post("/api/admin/accounts/" + staff.idOf(clerk) + reset, null)
                        .expect(200)
                        .at("secondFactor")
                        .asBoolean())
                .isFalse();
        assertThat(admin.post("/api/admin/accounts/" + staff.idOf(approver) + reset, why)
                        .expect(200)
                        .at("secondFactor")
                        .asBoolean())
                .isTrue();
        Api.Answer waiting = audit.get("/api/admin/two-person-requests?waiting=true");
        audit.post("/api/admin/two-person-requests/" + waiting.text("items.0.id") + "/confirm", null)
                .expect(200);
        assertThat(Api.staff(port, approver).get(STEP).text("ways.0")).isEqualTo("ENROL");
    }

    /** Signed in before, in a post that asks for nothing: once it asks, the session stops at the door. */
    @Test
    void who_gets_such_a_post_while_signed_in_is_asked_at_once() {
        String clerk = staff.with(Role.WINDOW_CLERK);
        Api desk = Api.staff(port, clerk);
        desk.get("/api/desk/messages").expect(200);
        db.sql("update identity.staff_grant set role = 'APPROVER' where account_id = :id")
                .bind("id", staff.idOf(clerk))
                .update();
        staff.changed(clerk);
        desk.get("/api/desk/messages").expect(403);
        bind(desk);
        desk.get("/api/desk/messages").expect(200);
    }

    @Test
    void the_secret_lies_encrypted() {
        String admin = staff.with(Role.SECURITY_ADMIN);
        String secret = bind(Api.staff(port, admin));
        byte[] stored = db.sql("select secret from identity.second_factor where account_id = :id")
                .bind("id", staff.idOf(admin))
                .one(byte[].class);
        assertThat(Base64.getEncoder().encodeToString(stored))
                .doesNotContain(Base64.getEncoder()
                        .encodeToString(secret.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        assertThat(cipher.decrypt(stored, SecondFactorTable.SECRET.of(staff.idOf(admin))))
                .isEqualTo(secret);
    }

    /** Binds an authenticator and returns its secret. */
    private String bind(Api api) {
        Api.Answer offer = api.post(STEP + "/enrolment", Map.of()).expect(200);
        String secret = offer.text("secret");
        assertThat(offer.text("qrCode")).startsWith("<svg");
        api.post(STEP + "/enrolment/code", Map.of("code", wrong(secret))).expect(400);
        api.post(STEP + "/enrolment/code", Map.of("code", Totp.code(secret, clock.instant())))
                .expect(200);
        return secret;
    }

    private static Api.Answer pass(Api api, String code) {
        return api.post(STEP, Map.of("way", "AUTHENTICATOR", "code", code));
    }

    private String wrong(String secret) {
        String near = "";
        for (int drift = -2; drift <= 2; drift++) {
            near += Totp.code(secret, clock.instant().plusSeconds(30L * drift)) + " ";
        }
        return near.contains("123456") ? "654321" : "123456";
    }

    private void nextStep() {
        clock.advance(Duration.ofSeconds(30));
    }

    /** An approver who works at a site and left a phone there. */
    private String withPhone(String phone) {
        String username = staff.with(Role.APPROVER);
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into organisation.region (code, name, level, parent_code, initials, pinyin)
                        values ('370000000000', '山东省', 'PROVINCE', null, 'sds', 'shandongsheng')
                        on conflict do nothing""").update();
        db.sql("""
                        insert into organisation.site (id, region_code, kind, name, hours)
                        values (:id, '370000000000', 'CENTRE', '政务服务中心', '全天') on conflict do nothing""").bind("id", id).update();
        db.sql("""
                        insert into organisation.staff_member (id, name, badge_number, username, site_id, phone, active, changed_at)
                        select :id, '周测试', :username, :username, s.id, :phone, true, now()
                        from organisation.site s where s.region_code = '370000000000'""")
                .bind("id", id)
                .bind("username", username)
                .bind("phone", cipher.encrypt(phone, new Cell("organisation.staff_member", "phone", id.toString())))
                .update();
        db.sql("update identity.account set staff_id = :id where username = :username")
                .bind("id", id)
                .bind("username", username)
                .update();
        return username;
    }
}

package onewindow.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import onewindow.OneWindowTest;
import onewindow.identity.Role;
import onewindow.identity.account.StaffFixture;
import onewindow.identity.gate.ActorFilter;
import onewindow.identity.upkeep.IdentityJobs;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.session.SessionManagementFilter;

@OneWindowTest
class SessionContextsDbTest {
    private static final Instant SINCE = Instant.parse("2026-11-24T01:02:03.456789Z");

    @Autowired
    SessionContexts contexts;

    @Autowired
    SecurityFilterChain doors;

    @Autowired
    StaffFixture staff;

    @Autowired
    Db db;

    private UUID account = UUID.randomUUID();

    @BeforeEach
    void somebody() {
        account = staff.idOf(staff.with(Role.AUDIT_ADMIN));
    }

    @Test
    void what_was_kept_is_found_again() {
        SignedIn found = Objects.requireNonNull(signedIn(begun()));
        assertThat(found.accountId()).isEqualTo(account);
        assertThat(found.since()).isEqualTo(SINCE);
        assertThat(found.idle()).isEqualTo(Duration.ofMinutes(7));
    }

    /** Cookies that browsers have from earlier versions. */
    @Test
    void the_cookie_holds_what_it_always_held() {
        SignedIn session = new SignedIn(
                UUID.fromString("7b4abbae-9956-404c-aea7-706282b1241a"), account, SINCE, Duration.ofMinutes(7));
        assertThat(begin(new MockHttpServletRequest(), session).getValue())
                .isEqualTo("N2I0YWJiYWUtOTk1Ni00MDRjLWFlYTctNzA2MjgyYjEyNDFh");
    }

    @Test
    void one_that_was_ended_meanwhile_stays_ended() {
        Cookie cookie = begun();
        MockHttpServletRequest late = with(cookie);
        SecurityContext known = contexts.loadDeferredContext(late).get();
        contexts.saveContext(new SecurityContextImpl(), with(cookie), new MockHttpServletResponse());
        contexts.saveContext(known, late, new MockHttpServletResponse());
        assertThat(signedIn(cookie)).isNull();
    }

    /** It would look each session up a second time, and begin one again that was ended meanwhile. */
    @Test
    void nothing_else_manages_sessions() {
        assertThat(doors.getFilters())
                .hasAtLeastOneElementOfType(ActorFilter.class)
                .doesNotHaveAnyElementsOfTypes(SessionManagementFilter.class);
    }

    @Test
    void the_cookie_is_for_the_server_alone() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(true);
        Cookie cookie = begin(request);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(-1);
        assertThat(begun().getSecure()).isFalse();
    }

    @Test
    void a_new_session_ends_the_one_before() {
        Cookie old = begun();
        MockHttpServletRequest request = with(old);
        Cookie next = begin(request);
        assertThat(signedIn(old)).isNull();
        assertThat(signedIn(next)).isNotNull();
    }

    @Test
    void whoever_signs_out_has_no_session_and_no_cookie() {
        Cookie cookie = begun();
        MockHttpServletResponse response = new MockHttpServletResponse();
        contexts.saveContext(new SecurityContextImpl(), with(cookie), response);
        assertThat(signedIn(cookie)).isNull();
        assertThat(Objects.requireNonNull(response.getCookie("OWSESSION")).getMaxAge())
                .isZero();
    }

    @Test
    void that_it_was_used_is_written_once_a_minute() {
        Cookie cookie = begun();
        assertThat(usedAfter(cookie, 50)).isBetween(50, 58);
        assertThat(usedAfter(cookie, 61)).isZero();
    }

    /** How many seconds ago it was used, as it stands there once somebody came who was last here so long ago. */
    private int usedAfter(Cookie cookie, int seconds) {
        db.sql(
                        "update identity.session set used_at = now() - make_interval(secs => :seconds) where account_id = :account")
                .bind("seconds", seconds)
                .bind("account", account)
                .update();
        assertThat(signedIn(cookie)).isNotNull();
        return db.sql(
                        "select floor(extract(epoch from now() - used_at))::int from identity.session where account_id = :account")
                .bind("account", account)
                .one(Integer.class);
    }

    @Test
    void one_that_nobody_used_for_its_time_is_over() {
        Cookie over = begun();
        db.sql("update identity.session set used_at = used_at - interval '8 minutes' where account_id = :account")
                .bind("account", account)
                .update();
        assertThat(signedIn(over)).isNull();
        Cookie other = begun();
        IdentityJobs.forget(db, Instant.now());
        assertThat(db.sql("select count(*) from identity.session where account_id = :account")
                        .bind("account", account)
                        .one(Integer.class))
                .isOne();
        assertThat(signedIn(other)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "' or 1=1", "11111111-1111-1111-1111-11111111111g"})
    void a_cookie_may_hold_anything(String text) {
        assertThat(signedIn(new Cookie("OWSESSION", text))).isNull();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(signedIn(new Cookie("OWSESSION", Base64.getEncoder().encodeToString(bytes))))
                .isNull();
    }

    private Cookie begun() {
        return begin(new MockHttpServletRequest());
    }

    private Cookie begin(MockHttpServletRequest request) {
        return begin(request, new SignedIn(UUID.randomUUID(), account, SINCE, Duration.ofMinutes(7)));
    }

    private Cookie begin(MockHttpServletRequest request, SignedIn session) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        contexts.saveContext(new SecurityContextImpl(session), request, response);
        return Objects.requireNonNull(response.getCookie("OWSESSION"));
    }

    private @Nullable SignedIn signedIn(Cookie cookie) {
        return (SignedIn) contexts.loadDeferredContext(with(cookie)).get().getAuthentication();
    }

    private static MockHttpServletRequest with(Cookie cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(cookie);
        return request;
    }
}

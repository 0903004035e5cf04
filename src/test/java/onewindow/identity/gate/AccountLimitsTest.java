package onewindow.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import onewindow.OneWindowTest;
import onewindow.identity.Actor;
import onewindow.identity.audit.Audit;
import onewindow.platform.db.Db;
import onewindow.platform.web.ProblemAdvice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** One account costs the others only so much. */
@OneWindowTest
class AccountLimitsTest {
    @Autowired
    Audit audit;

    @Autowired
    ProblemAdvice problems;

    @Autowired
    Db db;

    private final Actor citizen = actor(Actor.Kind.CITIZEN);

    private static Actor actor(Actor.Kind kind) {
        return new Actor(UUID.randomUUID(), kind, "周测试", null, null, null, List.of(), "10.1.1.1");
    }

    private AccountLimits limits() {
        return new AccountLimits(new AccountLimits.Rates(20, 50, 10), audit, problems);
    }

    private static MockHttpServletResponse ask(AccountLimits limits, Actor actor, String method, int answer)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/applications");
        request.setAttribute(Actor.class.getName(), actor);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limits.doFilter(request, response, (q, r) -> ((HttpServletResponse) r).setStatus(answer));
        return response;
    }

    @Test
    void an_account_writes_so_often_a_minute_and_is_then_told_how_long_to_wait() throws Exception {
        AccountLimits limits = limits();
        for (int i = 0; i < 20; i++) {
            assertThat(ask(limits, citizen, "POST", 200).getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = ask(limits, citizen, "PATCH", 200);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
                .isBetween(1, 60);
        assertThat(ask(limits, citizen, "GET", 200).getStatus()).isEqualTo(200);
        assertThat(ask(limits, actor(Actor.Kind.CITIZEN), "POST", 200).getStatus())
                .isEqualTo(200);
    }

    @Test
    void a_desk_writes_more_often() throws Exception {
        AccountLimits limits = limits();
        Actor clerk = actor(Actor.Kind.STAFF);
        for (int i = 0; i < 50; i++) {
            assertThat(ask(limits, clerk, "POST", 200).getStatus()).isEqualTo(200);
        }
        assertThat(ask(limits, clerk, "POST", 200).getStatus()).isEqualTo(429);
    }

    @Test
    void who_is_refused_again_and_again_fills_no_trail() throws Exception {
        AccountLimits limits = limits();
        for (int i = 0; i < 5; i++) {
            assertThat(ask(limits, citizen, "GET", 403).getStatus()).isEqualTo(403);
            assertThat(ask(limits, citizen, "GET", 404).getStatus()).isEqualTo(404);
        }
        for (int i = 0; i < 100; i++) {
            assertThat(ask(limits, citizen, "GET", 403).getStatus()).isEqualTo(429);
        }
        assertThat(db.sql("select count(*) from platform.audit_entry where act = 'REQUESTS_SLOWED' and actor_id = :id")
                        .bind("id", citizen.accountId())
                        .count())
                .isEqualTo(1);
    }
}

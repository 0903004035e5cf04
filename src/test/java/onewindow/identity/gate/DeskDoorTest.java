package onewindow.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import onewindow.Api;
import onewindow.OneWindowTest;
import onewindow.identity.Actor;
import onewindow.platform.CannotStart;
import onewindow.platform.web.ProblemAdvice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The desk opens only from the networks the county names. */
@OneWindowTest
class DeskDoorTest {
    private static final String INSIDE = "10.20.3.4";
    private static final String OUTSIDE = "203.0.113.9";

    @LocalServerPort
    int port;

    @Autowired
    ProblemAdvice problems;

    private MockHttpServletResponse ask(String networks, String address, String path, Actor.@Nullable Kind kind)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setRemoteAddr(address);
        if (kind != null) {
            Actor actor = new Actor(java.util.UUID.randomUUID(), kind, "周", null, null, null, List.of(), address);
            request.setAttribute(Actor.class.getName(), actor);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        new DeskDoor(new DeskNetwork(networks), problems).doFilter(request, response, new MockFilterChain());
        return response;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk.html",
                "/desk",
                "/desk/",
                "/desk/cases/mine",
                "/api/desk/cases",
                "/api/desk",
                "/api/admin/accounts",
                "/api/staff/sign-in"
            })
    void from_outside_its_network_the_desk_is_refused_in_plain_words_and_from_inside_not(String path) throws Exception {
        MockHttpServletResponse refused = ask("10.0.0.0/8, 2001:db8::/32", OUTSIDE, path, null);
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getContentAsString()).contains("政务网");
        assertThat(ask("10.0.0.0/8, 2001:db8::/32", INSIDE, path, null).getStatus())
                .isEqualTo(200);
        assertThat(ask("10.0.0.0/8, 2001:db8::/32", "2001:db8::7", path, null).getStatus())
                .isEqualTo(200);
        assertThat(ask("", OUTSIDE, path, null).getStatus()).isEqualTo(200);
    }

    @Test
    void a_session_of_the_staff_is_worth_nothing_outside_and_citizens_are_not_touched() throws Exception {
        assertThat(ask("10.0.0.0/8", OUTSIDE, "/api/files/1", Actor.Kind.STAFF).getStatus())
                .isEqualTo(403);
        assertThat(ask("10.0.0.0/8", OUTSIDE, "/api/files/1", Actor.Kind.CITIZEN)
                        .getStatus())
                .isEqualTo(200);
        assertThat(ask("10.0.0.0/8", OUTSIDE, "/api/items/search", null).getStatus())
                .isEqualTo(200);
    }

    @Test
    void what_is_no_network_stops_the_start_and_says_so() {
        assertThatThrownBy(() -> new DeskNetwork("10.0.0.0/8, office"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("office");
    }

    @Test
    void without_a_setting_the_running_desk_is_open_from_anywhere() {
        Api.visitor(port, OUTSIDE)
                .post("/api/staff/sign-in", Map.of("username", "zhengwang.clerk", "password", Api.PASSWORD))
                .expect(200);
    }
}

package onewindow.organisation.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import onewindow.identity.Actor.Grant;
import onewindow.identity.Role;
import onewindow.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostCheckTest {
    private static final String TOWN = "371312108000";
    private static final String OTHER_TOWN = "371312104000";
    private static final String COUNTY = "371312000000";

    private static Grant post(Role role, String region) {
        return new Grant(role, region, null);
    }

    private static Problem.Kind refusal(Grant... posts) {
        return catchThrowableOfType(Problem.class, () -> PostCheck.check(List.of(posts)))
                .kind();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
    void an_administrator_does_nothing_else(Role administrator) {
        for (Role other : Role.values()) {
            if (other != administrator) {
                assertThat(refusal(post(administrator, COUNTY), post(other, COUNTY)))
                        .isEqualTo(Problem.Kind.RULE);
            }
        }
        assertThatNoException().isThrownBy(() -> PostCheck.check(List.of(post(administrator, COUNTY))));
    }

    @Test
    void one_hand_does_not_sign_twice_in_one_place() {
        assertThat(refusal(post(Role.HANDLER, TOWN), post(Role.APPROVER, TOWN))).isEqualTo(Problem.Kind.RULE);
        assertThatNoException()
                .isThrownBy(() -> PostCheck.check(List.of(post(Role.HANDLER, TOWN), post(Role.APPROVER, OTHER_TOWN))));
    }

    @Test
    void a_clerk_may_also_handle() {
        assertThatNoException()
                .isThrownBy(() -> PostCheck.check(List.of(post(Role.WINDOW_CLERK, TOWN), post(Role.HANDLER, TOWN))));
    }

    @Test
    void supervision_is_the_countys() {
        assertThat(refusal(post(Role.COUNTY_SUPERVISOR, TOWN))).isEqualTo(Problem.Kind.INVALID_INPUT);
    }

    @Test
    void no_post_and_a_post_twice_are_refused() {
        assertThat(refusal()).isEqualTo(Problem.Kind.INVALID_INPUT);
        assertThat(refusal(post(Role.HANDLER, TOWN), post(Role.HANDLER, TOWN))).isEqualTo(Problem.Kind.INVALID_INPUT);
    }
}

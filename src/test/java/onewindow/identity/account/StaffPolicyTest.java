package onewindow.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.platform.CannotStart;
import onewindow.platform.demo.DemoMode;
import org.junit.jupiter.api.Test;

class StaffPolicyTest {
    private static final List<Actor.Grant> CLERK = List.of(new Actor.Grant(Role.WINDOW_CLERK, "371312", null));
    private static final List<Actor.Grant> APPROVER = List.of(new Actor.Grant(Role.APPROVER, "371312", null));

    @Test
    void a_demonstration_asks_nobody_unless_it_is_told_to() {
        assertThat(policy("on", "default").secondFactorOffered()).isFalse();
        assertThat(policy("on", "default").secondFactorAsked(APPROVER)).isFalse();
        assertThat(policy("on", "all").secondFactorAsked(CLERK)).isTrue();
    }

    @Test
    void a_service_asks_those_who_decide_or_administer() {
        assertThat(policy("off", "default").secondFactorAsked(APPROVER)).isTrue();
        assertThat(policy("off", "default").secondFactorAsked(CLERK)).isFalse();
        assertThat(policy("off", "default").secondFactorOffered()).isTrue();
        assertThat(policy("off", "off").secondFactorAsked(APPROVER)).isFalse();
    }

    @Test
    void a_setting_nobody_knows_stops_the_start() {
        assertThatThrownBy(() -> policy("off", "yes"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("ONEWINDOW_SECOND_FACTOR");
    }

    private static StaffPolicy policy(String demo, String secondFactor) {
        return new StaffPolicy(new DemoMode(demo), secondFactor, 90, 5, 72, 90);
    }
}

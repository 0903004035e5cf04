package onewindow.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import onewindow.platform.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoModeTest {
    @Test
    void is_on_or_off() {
        assertThat(new DemoMode("on").on()).isTrue();
        assertThat(new DemoMode("off").on()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "OFF", "no", ""})
    void whoever_means_off_and_writes_something_else_gets_no_demonstration(String setting) {
        assertThatThrownBy(() -> new DemoMode(setting))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("ONEWINDOW_DEMO");
    }
}

package onewindow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import onewindow.platform.CannotStart;
import onewindow.platform.demo.DemoMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class PublicAddressTest {
    private static final DemoMode DEMO = new DemoMode("on");
    private static final DemoMode REAL = new DemoMode("off");

    private final MockEnvironment settings = new MockEnvironment().withProperty("server.port", "8080");

    @Test
    void who_serves_real_people_says_where_they_reach_him() {
        assertThatThrownBy(() -> new PublicAddress(" ", REAL, settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("ONEWINDOW_PUBLIC_URL");
        assertThat(new PublicAddress("https://zwfw.example.gov.cn/", REAL, settings).of("/v"))
                .isEqualTo("https://zwfw.example.gov.cn/v");
    }

    @Test
    void a_demonstration_is_this_machine_at_the_port_it_has() {
        PublicAddress address = new PublicAddress("", DEMO, settings);
        assertThat(address.base()).isEqualTo("http://localhost:8080");
        settings.setProperty("local.server.port", "54321");
        assertThat(address.base()).isEqualTo("http://localhost:54321");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zwfw.example.gov.cn", "javascript:alert(1)", "https://a b", "https://a/?q", "ftp://a"})
    void what_is_no_address_is_refused(String address) {
        assertThatThrownBy(() -> new PublicAddress(address, REAL, settings)).isInstanceOf(CannotStart.class);
    }
}

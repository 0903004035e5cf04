package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import onewindow.notifications.channel.FakeGateway;
import onewindow.platform.setting.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A county's system administrator connects its text messages without writing a line, and citizens get another way in. */
@OneWindowTest
class JourneyChannelsTest {
    @LocalServerPort
    int port;

    @Autowired
    Settings settings;

    @AfterEach
    void takeBack() {
        settings.change(
                Map.of(
                        "sms.gateway", "",
                        "sms.url", "",
                        "sms.body", "",
                        "sms.success", "",
                        "provider.issuer", "",
                        "provider.client-id", "",
                        "provider.client-secret", ""),
                null);
    }

    @Test
    void the_administrator_connects_a_gateway_and_sees_why_it_refuses() throws Exception {
        try (FakeGateway gateway = FakeGateway.plain().answers(200, "{\"code\":5,\"msg\":\"签名未报备\"}");
                DeskWorker administrator = new DeskWorker(port, "admin.system")) {
            Visitor browser = administrator.browser;
            browser.open("/desk/admin/channels").sees("没有启用");
            browser.field("短信平台").selectOption("HTTP");
            browser.field("接口地址").fill(gateway.address("/send"));
            browser.field("请求内容").fill("{\"to\":\"{phone}\",\"words\":\"{text}\"}");
            browser.field("怎样算收下").fill("\"code\"\\s*:\\s*0\\b");
            save(browser);
            browser.sees("可以用");
            browser.field("手机号").first().fill("13900000001");
            browser.button("发到我的手机").click();
            browser.sees("签名未报备").accessible();
            browser.page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/channels-1366.png"))
                    .setFullPage(true));
            gateway.answers(200, "{\"code\":0}");
            browser.button("发到我的手机").click();
            browser.sees("短信平台已经收下");
            assertThat(gateway.calls).hasSize(2);
        }
    }

    private static void save(Visitor browser) {
        browser.page
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("短信"))
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName("保存")
                                .setExact(true))
                .click();
    }

    @Test
    void a_citizen_is_offered_the_provider_only_where_there_is_one() {
        try (Visitor citizen = Visitor.onPhone(port)) {
            citizen.open("/sign-in").sees("手机号码");
            assertThat(citizen.link("用省统一身份认证登录").count()).isZero();
        }
        settings.change(
                Map.of(
                        "provider.issuer", "http://127.0.0.1:9",
                        "provider.client-id", "onewindow",
                        "provider.client-secret", "x"),
                null);
        try (Visitor citizen = Visitor.onPhone(port)) {
            citizen.open("/sign-in");
            citizen.link("用省统一身份认证登录").click();
            citizen.sees("统一身份认证现在连不上").sees("或者用手机号登录").accessible();
            citizen.page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/provider-360.png"))
                    .setFullPage(true));
        }
    }
}

package onewindow.notifications.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import onewindow.SelfMadeCertificate;
import onewindow.notifications.channel.Sender.Outgoing;
import onewindow.notifications.channel.Sender.Refused;
import org.junit.jupiter.api.Test;

/** Whoever stands between us and the gateway shows a certificate that nobody vouches for: he gets nothing. */
class GatewayTlsTest {
    private static final SelfMadeCertificate CERTIFICATE = SelfMadeCertificate.make();
    private static final Outgoing CODE = new Outgoing("k1", "13900000001", null, "验证码是 246810", "246810");

    @Test
    void the_http_gateway_gets_nothing_under_a_certificate_nobody_vouches_for() throws Exception {
        try (FakeGateway gateway = FakeGateway.encrypted(CERTIFICATE.server())) {
            HttpSms sms = new HttpSms(request(gateway.address("/sms"), Duration.ofSeconds(5)));
            assertThatThrownBy(() -> sms.send(CODE)).isInstanceOf(Refused.class).hasMessageContaining("证书不可信");
            assertThat(gateway.calls).isEmpty();
        }
    }

    @Test
    void the_clouds_get_nothing_under_a_certificate_nobody_vouches_for() throws Exception {
        try (FakeGateway gateway = FakeGateway.encrypted(CERTIFICATE.server())) {
            for (SmsGatewayKind kind : SmsGatewayKind.values()) {
                if (kind != SmsGatewayKind.NONE && kind != SmsGatewayKind.HTTP) {
                    assertThatThrownBy(() -> cloud(kind, gateway.address("/")).send(CODE))
                            .as(kind.name())
                            .isInstanceOf(Refused.class)
                            .hasMessageContaining("证书不可信");
                }
            }
            assertThat(gateway.calls).isEmpty();
        }
    }

    @Test
    void a_cloud_is_sent_the_template_and_the_digits_alone() throws Exception {
        try (FakeGateway gateway = FakeGateway.plain().answers(200, "{\"code\":\"OK\",\"requestId\":\"r-7\"}")) {
            assertThat(cloud(SmsGatewayKind.CTYUN, gateway.address("/sms")).send(CODE))
                    .isEqualTo("r-7");
            assertThat(gateway.calls)
                    .singleElement()
                    .satisfies(call -> assertThat(call.body())
                            .contains("T-CODE", "246810", "13900000001")
                            .doesNotContain("验证码是", "s3cret"));
        }
    }

    @Test
    void a_cloud_that_refuses_says_why_without_the_number() throws Exception {
        try (FakeGateway gateway = FakeGateway.plain()
                .answers(200, "{\"code\":\"ISV.BALANCE\",\"message\":\"余额不足 13900000001 s3cret\"}")) {
            assertThatThrownBy(() ->
                            cloud(SmsGatewayKind.CTYUN, gateway.address("/sms")).send(CODE))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("余额不足")
                    .hasMessageNotContainingAny("13900000001", "s3cret");
        }
    }

    @Test
    void a_cloud_without_a_template_for_notices_says_so() throws Exception {
        try (FakeGateway gateway = FakeGateway.plain()) {
            Outgoing notice = new Outgoing("k2", "13900000001", null, "已受理", null);
            assertThatThrownBy(() ->
                            cloud(SmsGatewayKind.CTYUN, gateway.address("/sms")).send(notice))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("通知短信的模板编号");
            assertThat(gateway.calls).isEmpty();
        }
    }

    @Test
    void a_redirect_is_not_followed_with_the_secret() throws Exception {
        try (FakeGateway gateway = FakeGateway.plain().answers(302, "{\"code\":0}")) {
            HttpSms sms = new HttpSms(request(gateway.address("/sms"), Duration.ofSeconds(5)));
            assertThatThrownBy(() -> sms.send(CODE)).isInstanceOf(Refused.class).hasMessageContaining("302");
            assertThat(gateway.calls).hasSize(1);
        }
    }

    @Test
    void an_answer_that_never_ends_is_given_up() throws Exception {
        try (var silent = new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + silent.getLocalPort() + "/";
            HttpSms sms = new HttpSms(request(address, Duration.ofSeconds(1)));
            assertThatThrownBy(() -> sms.send(CODE)).isInstanceOf(Refused.class).hasMessageContaining("规定时间");
        }
    }

    private static HttpSms.Request request(String url, Duration timeout) {
        return new HttpSms.Request(
                "POST",
                url,
                "Authorization: Bearer {secret}",
                "{\"m\":\"{phone}\",\"c\":\"{text}\"}",
                Template.Escape.JSON,
                Pattern.compile("\"code\":0"),
                Optional.empty(),
                timeout,
                "s3cret");
    }

    private static LibrarySms cloud(SmsGatewayKind kind, String url) {
        Map<String, String> settings = Map.of(
                "sms.access-key-id", "AK",
                "sms.secret", "s3cret",
                "sms.app-id", "1400",
                "sms.signature", "河东政务",
                "sms.sender", "河东",
                "sms.code-template", "T-CODE",
                "sms.request-url", url);
        return new LibrarySms(kind, key -> settings.getOrDefault(key, ""));
    }
}

package onewindow.platform.setting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** TLS: whether people reach this installation encrypted; set up by the environment or at the proxy, and only shown here. */
@Component
@Order(4)
class TlsChannel implements Channel {
    private static final Duration SOON = Duration.ofDays(30);

    private final Environment environment;
    private final Clock clock;

    TlsChannel(Environment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "tls";
    }

    @Override
    public String name() {
        return "加密访问（HTTPS）";
    }

    @Override
    public String purpose() {
        return "群众和工作人员的登录、证件号码在路上不被看到。由代理服务器做，或用环境变量 ONEWINDOW_TLS_CERT、ONEWINDOW_TLS_KEY 给证书文件。";
    }

    @Override
    public boolean isChosen() {
        return !file().isEmpty() || isSecureNow();
    }

    private String file() {
        return environment.getProperty(TlsFiles.CERTIFICATE, "").strip();
    }

    private static boolean isSecureNow() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && now.getRequest().isSecure();
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    @Override
    public List<String> missing() {
        if (file().isEmpty()) {
            return isSecureNow()
                    ? List.of()
                    : List.of("您现在是不加密打开的这个页面。请在代理服务器上配好证书（并用 ONEWINDOW_PROXIES 写明代理的地址），或给本程序证书文件。");
        }
        Instant end = end();
        if (end == null) {
            return List.of("证书文件 " + file() + " 读不出来。");
        }
        Duration left = Duration.between(clock.instant(), end);
        return left.compareTo(SOON) > 0
                ? List.of()
                : List.of(left.isNegative() ? "证书已经过期。" : "证书只剩 " + left.toDays() + " 天，请换新的；换了文件会自动读取，不用重启。");
    }

    private @Nullable Instant end() {
        try (InputStream in = Files.newInputStream(Path.of(file()))) {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            return certificate.getNotAfter().toInstant();
        } catch (IOException | CertificateException e) {
            return null;
        }
    }

    @Override
    public Trial attempt(String to) {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            return Trial.bad(String.join("", missing));
        }
        Instant end = file().isEmpty() ? null : end();
        return Trial.good(
                end == null
                        ? "这次访问是加密的，由代理服务器做的。"
                        : "这次访问是加密的，证书到 " + LocalDate.ofInstant(end, clock.getZone()) + " 为止。");
    }
}

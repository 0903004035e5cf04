package onewindow.platform.setting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import onewindow.platform.CannotStart;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * TLS in the program itself, where no proxy stands in front: a certificate and its key as PEM files, read anew when they
 * change. Worked out at every start, not when the program is built (docs/decisions).
 */
public final class TlsFiles implements EnvironmentPostProcessor {
    static final String CERTIFICATE = "onewindow.tls.cert";
    static final String KEY = "onewindow.tls.key";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String certificate = environment.getProperty(CERTIFICATE, "").strip();
        String key = environment.getProperty(KEY, "").strip();
        if (certificate.isEmpty() && key.isEmpty() || Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            return;
        }
        if (certificate.isEmpty() || key.isEmpty()) {
            throw new CannotStart("ONEWINDOW_TLS_CERT（证书）和 ONEWINDOW_TLS_KEY（私钥）要一起填，现在只填了一个，本次启动停止。");
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "TLS files",
                        Map.of(
                                "spring.ssl.bundle.pem.web.keystore.certificate", file("证书", certificate),
                                "spring.ssl.bundle.pem.web.keystore.private-key", file("私钥", key),
                                "spring.ssl.bundle.pem.web.keystore.verify-keys", "true",
                                "spring.ssl.bundle.pem.web.reload-on-update", "true",
                                "spring.ssl.bundle.pem.web.options.enabled-protocols", "TLSv1.3,TLSv1.2",
                                "server.ssl.bundle", "web")));
    }

    private static String file(String what, String path) {
        Path file = Path.of(path).toAbsolutePath();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CannotStart("读不到 TLS " + what + "文件 " + file + "，本次启动停止。");
        }
        return "file:" + file;
    }
}

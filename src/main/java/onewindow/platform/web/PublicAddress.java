package onewindow.platform.web;

import java.util.regex.Pattern;
import onewindow.platform.CannotStart;
import onewindow.platform.demo.DemoMode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where people outside reach this installation: on papers, in QR codes and in messages. As configured; in a demonstration
 * without it, this machine. Never as a request came: whoever sends one writes its Host as he likes.
 */
@Component
public class PublicAddress {
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9.\\-\\[\\]:]{1,260}(/[A-Za-z0-9._~/\\-]{0,200})?");

    private final String configured;
    private final Environment settings;

    PublicAddress(@Value("${onewindow.public-url:}") String configured, DemoMode demo, Environment settings) {
        this.configured = configured.strip();
        this.settings = settings;
        if (this.configured.isEmpty() && !demo.on()) {
            throw new CannotStart("没有设置 ONEWINDOW_PUBLIC_URL：正式运行必须写明群众用哪个网址访问（例如 https://zwfw.example.gov.cn），"
                    + "文书、二维码和短信里的网址只用它，本次启动停止。");
        }
        if (!this.configured.isEmpty() && !ADDRESS.matcher(this.configured).matches()) {
            throw new CannotStart(
                    "ONEWINDOW_PUBLIC_URL 不是完整的网址，应像 https://zwfw.example.gov.cn，现在是“" + this.configured + "”，本次启动停止。");
        }
    }

    /** Without a slash at the end. */
    public String base() {
        String base = configured.isEmpty()
                ? "http://localhost:"
                        + settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"))
                : configured;
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    public String of(String path) {
        return base() + path;
    }
}

package onewindow.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where people outside reach this installation: as configured, or else as the present request came. */
@Component
public class PublicAddress {
    private final String configured;
    private final String port;

    PublicAddress(@Value("${onewindow.public-url:}") String configured, @Value("${server.port:8080}") String port) {
        this.configured = configured.strip().replaceAll("(?<!/)/+$", "");
        this.port = port;
    }

    /** Without a slash at the end. */
    public String base() {
        if (!configured.isEmpty()) {
            return configured;
        }
        return RequestContextHolder.getRequestAttributes() == null
                ? "http://localhost:" + port
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    public String of(String path) {
        return base() + path;
    }
}

package onewindow.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** GB/T 22239-2019 8.1.4.8: what is confidential travels encrypted. Addresses outside are spoken to over TLS alone. */
public final class SecureAddress {
    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");
    private static final Pattern PRIVATE = Pattern.compile(
            "10\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|192\\.168\\.\\d{1,3}\\.\\d{1,3}|172\\.(1[6-9]|2\\d|3[01])\\.\\d{1,3}\\.\\d{1,3}");

    private SecureAddress() {}

    /** What is wrong with an address of the web, or null. */
    public static @Nullable String fault(String address) {
        URI uri = parse(address);
        if (uri == null || uri.getHost() == null || uri.getUserInfo() != null) {
            return "“" + address + "”不是完整的网址，应以 https:// 开头。";
        }
        boolean secure = "https".equals(uri.getScheme());
        boolean near = "http".equals(uri.getScheme()) && isThisMachine(uri.getHost());
        return secure || near ? null : "网址要以 https:// 开头：不加密的地址会让路上的人看到内容和密钥。";
    }

    /** The same for a server named without a scheme; an unencrypted connection stays within the county's own network. */
    public static boolean isNear(String host) {
        return isThisMachine(host) || PRIVATE.matcher(host).matches();
    }

    private static boolean isThisMachine(String host) {
        return THIS_MACHINE.matcher(host).matches();
    }

    private static @Nullable URI parse(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}

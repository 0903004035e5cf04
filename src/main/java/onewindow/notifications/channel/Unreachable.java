package onewindow.notifications.channel;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a server outside could not be spoken to, in words an administrator can act on. */
final class Unreachable {
    private Unreachable() {}

    /** The same for a library that passes on only what the exception was called. */
    static Optional<String> named(String exception) {
        Map<String, String> words = Map.of(
                "SSLException", "对方的证书不可信（过期、自签，或不是这个名字的），没有连接。",
                "SSLHandshakeException", "对方的证书不可信（过期、自签，或不是这个名字的），没有连接。",
                "UnknownHostException", "找不到对方，请核对地址，或看服务器能不能解析域名。",
                "SocketTimeoutException", "对方没有在规定时间内回答。",
                "ConnectException", "连不上对方，请看地址、端口和防火墙。");
        return words.entrySet().stream()
                .filter(entry -> exception.startsWith(entry.getKey() + ":"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static String words(@Nullable String host, @Nullable Throwable cause) {
        String where = host == null ? "对方" : host;
        for (Throwable e = cause; e != null; e = e.getCause()) {
            if (e instanceof SSLException || e instanceof CertificateException) {
                return where + " 的证书不可信（过期、自签，或不是这个名字的），没有连接。";
            }
            if (e instanceof UnknownHostException || e instanceof java.nio.channels.UnresolvedAddressException) {
                return "找不到 " + where + "，请核对地址，或看服务器能不能解析域名。";
            }
            if (e instanceof HttpTimeoutException
                    || e instanceof TimeoutException
                    || e instanceof java.net.SocketTimeoutException) {
                return where + " 没有在规定时间内回答。";
            }
            if (e instanceof ConnectException) {
                return "连不上 " + where + "，请看地址、端口和防火墙。";
            }
        }
        return "与 " + where + " 的连接中断了。";
    }
}

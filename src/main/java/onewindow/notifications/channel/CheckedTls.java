package onewindow.notifications.channel;

import cn.hutool.core.net.DefaultTrustManager;
import cn.hutool.http.HttpGlobalConfig;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The client below the library of gateways accepts every certificate and every name unless it is told otherwise: whoever
 * stands in between would read the codes and the account's key. It is told otherwise here, before it is first used.
 */
final class CheckedTls extends DefaultTrustManager {
    private static final int MOST_MILLISECONDS = 10_000;

    private final X509ExtendedTrustManager machine;

    private CheckedTls(X509ExtendedTrustManager machine) {
        this.machine = machine;
    }

    static void install() {
        DefaultTrustManager.INSTANCE = new CheckedTls(trustedByTheMachine());
        HttpGlobalConfig.setTrustAnyHost(false);
        HttpGlobalConfig.setMaxRedirectCount(0);
        HttpGlobalConfig.setTimeout(MOST_MILLISECONDS);
    }

    private static X509ExtendedTrustManager trustedByTheMachine() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            KeyStore theDefaults = null;
            factory.init(theDefaults);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this machine trusts no certificates", e);
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return machine.getAcceptedIssuers();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
        verify(() -> machine.checkClientTrusted(chain, type));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
        verify(() -> machine.checkServerTrusted(chain, type));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable Socket socket) {
        verify(() -> machine.checkClientTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable Socket socket) {
        verify(() -> machine.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine) {
        verify(() -> machine.checkClientTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine) {
        verify(() -> machine.checkServerTrusted(chain, type, engine));
    }

    private interface Verification {
        void run() throws CertificateException;
    }

    /** The class above declares no exception; any ends the handshake. */
    private static void verify(Verification verification) {
        try {
            verification.run();
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that is not trusted", e);
        }
    }
}

package onewindow.platform.audit;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The national digest (GB/T 32905). */
public final class Sm3 {
    private Sm3() {}

    public static String hex(byte[] content) {
        SM3Digest digest = new SM3Digest();
        digest.update(content, 0, content.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }
}

package onewindow.platform.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** A value as versions before this one wrote it: bound to no place. */
final class OldFormat {
    private OldFormat() {}

    static byte[] encrypt(byte[] secret, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] nonce = new byte[12];
        nonce[3] = (byte) text.hashCode();
        KeyParameter key = new KeyParameter(Arrays.copyOf(KeyRing.hmac(secret, "onewindow field encryption 1"), 16));
        GCMBlockCipher cipher = (GCMBlockCipher) GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(true, new AEADParameters(key, 128, nonce, new byte[] {1}));
        byte[] out = new byte[13 + cipher.getOutputSize(plain.length)];
        out[0] = 1;
        System.arraycopy(nonce, 0, out, 1, 12);
        try {
            cipher.doFinal(out, 13 + cipher.processBytes(plain, 0, plain.length, out, 13));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
        return out;
    }
}

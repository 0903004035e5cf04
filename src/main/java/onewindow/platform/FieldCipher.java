package onewindow.platform;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Personal data at rest: SM4-GCM with a random nonce, so equal values look different; and beside it a keyed digest (blind
 * index, HMAC-SM3) by which an exact value can be found again. Both keys derive from one secret kept outside the database.
 */
public final class FieldCipher {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final KeyParameter fieldKey;
    private final byte[] indexKey;
    private final SecureRandom random = new SecureRandom();

    public FieldCipher(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("密钥太短：至少要 32 字节（64 位十六进制数）。");
        }
        fieldKey = new KeyParameter(Arrays.copyOf(hmac(secret, "onewindow field encryption 1"), 16));
        indexKey = hmac(secret, "onewindow blind index 1");
    }

    public byte[] encrypt(String text) {
        return encryptBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public String decrypt(byte[] stored) {
        return new String(decryptBytes(stored), StandardCharsets.UTF_8);
    }

    /** Format byte, nonce, cipher text with tag. */
    public byte[] encryptBytes(byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        GCMBlockCipher cipher = cipher(true, nonce);
        byte[] stored = new byte[1 + NONCE + cipher.getOutputSize(plain.length)];
        stored[0] = FORMAT;
        System.arraycopy(nonce, 0, stored, 1, NONCE);
        run(cipher, plain, 0, plain.length, stored, 1 + NONCE);
        return stored;
    }

    public byte[] decryptBytes(byte[] stored) {
        int head = 1 + NONCE;
        if (stored.length < head + TAG_BITS / 8 || stored[0] != FORMAT) {
            throw new IllegalStateException("not a value this program encrypted");
        }
        GCMBlockCipher cipher = cipher(false, Arrays.copyOfRange(stored, 1, head));
        byte[] plain = new byte[cipher.getOutputSize(stored.length - head)];
        run(cipher, stored, head, stored.length - head, plain, 0);
        return plain;
    }

    /** The same for the same value and purpose, and telling nothing to whoever lacks the key. */
    public String blindIndex(String purpose, String value) {
        return HexFormat.of().formatHex(hmac(indexKey, purpose + '\0' + value));
    }

    private GCMBlockCipher cipher(boolean encrypt, byte[] nonce) {
        GCMBlockCipher cipher = (GCMBlockCipher) GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypt, new AEADParameters(fieldKey, TAG_BITS, nonce, new byte[] {FORMAT}));
        return cipher;
    }

    private static void run(GCMBlockCipher cipher, byte[] in, int from, int length, byte[] out, int at) {
        try {
            int done = cipher.processBytes(in, from, length, out, at);
            cipher.doFinal(out, at + done);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(
                    "an encrypted value was altered, or the key is not the one it was made with", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return out;
    }
}

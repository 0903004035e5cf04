package onewindow.platform.key;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import onewindow.platform.CannotStart;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/**
 * Personal data at rest: SM4-GCM with a random nonce, so equal values look different, bound to the {@link Cell} it stands
 * in; and beside it a keyed digest (blind index, HMAC-SM3) by which an exact value can be found again. The keys are kept
 * outside the database and have versions ({@link KeyRing}).
 */
public final class FieldCipher {
    /** Written before values were bound to their place; opened as long as key version 1 is known, never written. */
    private static final byte UNBOUND = 1;

    private static final byte BOUND = 2;
    private static final int NONCE = 12;
    private static final int HEAD = 2 + NONCE;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private volatile Keys keys;

    /** @param writing the version new values are written with */
    private record Keys(KeyRing ring, Map<Integer, KeyParameter> fields, int writing) {}

    public FieldCipher(byte[] secret) {
        this(KeyRing.of(secret), KeyRing.UNBOUND);
    }

    FieldCipher(KeyRing ring, int writing) {
        this.keys = keys(ring, writing);
    }

    /** With the keys of such a file, beside the program. */
    public static FieldCipher of(java.nio.file.Path keys) throws java.io.IOException {
        KeyRing ring = KeyRing.parse(java.nio.file.Files.readString(keys));
        return new FieldCipher(ring, ring.newest());
    }

    private static Keys keys(KeyRing ring, int writing) {
        Map<Integer, KeyParameter> fields = new HashMap<>();
        for (int version : ring.versions()) {
            KeyParameter field = ring.field(version);
            if (field != null) {
                fields.put(version, field);
            }
        }
        if (!fields.containsKey(writing)) {
            throw new CannotStart("缺少第 " + writing + " 版密钥：库中的个人信息是用它加密的，本次启动停止。");
        }
        return new Keys(ring, Map.copyOf(fields), writing);
    }

    /** Goes on with these keys, while others are at work with it. */
    public void use(KeyRing ring, int writing) {
        keys = keys(ring, writing);
    }

    public KeyRing ring() {
        return keys.ring();
    }

    public int writing() {
        return keys.writing();
    }

    public byte[] encrypt(String text, Cell cell) {
        return encryptBytes(text.getBytes(StandardCharsets.UTF_8), cell);
    }

    public String decrypt(byte[] stored, Cell cell) {
        return new String(decryptBytes(stored, cell), StandardCharsets.UTF_8);
    }

    /** For a column of text: {@code enc2:…}, where 2 is the version of the key. */
    public String encryptText(String text, Cell cell) {
        byte[] stored = encrypt(text, cell);
        return "enc" + (stored[1] & 0xff) + ":" + Base64.getEncoder().encodeToString(stored);
    }

    /** What was written before such a column was encrypted stands there in clear until the next rotation of the keys. */
    public String decryptText(String stored, Cell cell) {
        int colon = stored.startsWith("enc") ? stored.indexOf(':') : -1;
        return colon < 4 || colon > 6 ? stored : decrypt(Base64.getDecoder().decode(stored.substring(colon + 1)), cell);
    }

    /** Format, version of the key, nonce, cipher text with tag. */
    public byte[] encryptBytes(byte[] plain, Cell cell) {
        Keys now = keys;
        byte version = (byte) now.writing();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        GCMBlockCipher cipher = cipher(true, field(now, now.writing()), nonce, cell.bound(BOUND, version));
        byte[] stored = new byte[HEAD + cipher.getOutputSize(plain.length)];
        stored[0] = BOUND;
        stored[1] = version;
        System.arraycopy(nonce, 0, stored, 2, NONCE);
        run(cipher, plain, 0, plain.length, stored, HEAD);
        return stored;
    }

    public byte[] decryptBytes(byte[] stored, Cell cell) {
        boolean bound = stored.length > 0 && stored[0] == BOUND;
        int head = bound ? HEAD : HEAD - 1;
        if (stored.length < head + TAG_BITS / 8 || !bound && stored[0] != UNBOUND) {
            throw new IllegalStateException("not a value this program encrypted");
        }
        KeyParameter field = field(keys, bound ? stored[1] & 0xff : KeyRing.UNBOUND);
        byte[] vouched = bound ? cell.bound(BOUND, stored[1]) : new byte[] {UNBOUND};
        GCMBlockCipher cipher = cipher(false, field, Arrays.copyOfRange(stored, head - NONCE, head), vouched);
        byte[] plain = new byte[cipher.getOutputSize(stored.length - head)];
        run(cipher, stored, head, stored.length - head, plain, 0);
        return plain;
    }

    /** The same for the same value and purpose, and telling nothing to whoever lacks the key. */
    public String blindIndex(String purpose, String value) {
        return HexFormat.of().formatHex(KeyRing.hmac(keys.ring().index(), purpose + '\0' + value));
    }

    private static KeyParameter field(Keys keys, int version) {
        @Nullable KeyParameter field = keys.fields().get(version);
        if (field == null) {
            throw new IllegalStateException("the key of version " + version + " is retired or not known here");
        }
        return field;
    }

    private static GCMBlockCipher cipher(boolean encrypt, KeyParameter field, byte[] nonce, byte[] vouched) {
        GCMBlockCipher cipher = (GCMBlockCipher) GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypt, new AEADParameters(field, TAG_BITS, nonce, vouched));
        return cipher;
    }

    private static void run(GCMBlockCipher cipher, byte[] in, int from, int length, byte[] out, int at) {
        try {
            int done = cipher.processBytes(in, from, length, out, at);
            cipher.doFinal(out, at + done);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(
                    "an encrypted value was altered or carried elsewhere, or the key is not the one it was made with",
                    e);
        }
    }
}

package onewindow.platform.key;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;
import onewindow.platform.CannotStart;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one installation by version, as the file {@code keys} or {@code ONEWINDOW_KEY} lists them:
 *
 * <pre>
 * 2:9f3c…        the secret of version 2; a number without a version is that of version 1
 * seal-1:77ab…   what is left of a retired version: it checks old seals of the audit trail and opens nothing
 * index:04de…    the key of the blind indexes, once the version they began with is retired
 * </pre>
 *
 * Version 1 is the one that also opens what was written before values were bound to their place.
 */
public final class KeyRing {
    static final int UNBOUND = 1;
    private static final String MALFORMED =
            "密钥的格式不对：每把密钥应是 64 位以上的十六进制数（可用 openssl rand -hex 32 生成），前面可以写版本号和冒号，本次启动停止。";

    private final TreeMap<Integer, byte[]> secrets = new TreeMap<>();
    private final TreeMap<Integer, byte[]> seals = new TreeMap<>();
    private byte[] index = new byte[0];

    private KeyRing() {}

    static KeyRing of(byte[] secret) {
        KeyRing ring = new KeyRing();
        ring.secrets.put(UNBOUND, secret);
        ring.index = hmac(secret, "onewindow blind index 1");
        return ring;
    }

    static KeyRing parse(String text) {
        KeyRing ring = new KeyRing();
        byte[] index = null;
        for (String entry : text.replaceAll("(?m)#.*$", "").strip().split("[\\s,]+")) {
            int colon = entry.indexOf(':');
            String name = colon < 0 ? String.valueOf(UNBOUND) : entry.substring(0, colon);
            byte[] key = secret(entry.substring(colon + 1));
            if (name.equals("index")) {
                index = key;
            } else if (name.startsWith("seal-")) {
                ring.seals.put(version(name.substring("seal-".length())), key);
            } else {
                ring.secrets.put(version(name), key);
            }
        }
        if (ring.secrets.isEmpty()) {
            throw new CannotStart(MALFORMED);
        }
        byte[] oldest = ring.secrets.firstEntry().getValue();
        ring.index = index == null ? hmac(oldest, "onewindow blind index 1") : index;
        return ring;
    }

    private static byte[] secret(String hex) {
        try {
            byte[] secret = HexFormat.of().parseHex(hex);
            if (secret.length >= 32) {
                return secret;
            }
        } catch (IllegalArgumentException e) {
            // Falls through: said below in words.
        }
        throw new CannotStart(MALFORMED);
    }

    private static int version(String name) {
        if (!name.matches("[1-9]\\d{0,2}") || Integer.parseInt(name) > 255) {
            throw new CannotStart("密钥的版本号应是 1 到 255 之间的整数，现在是“" + name + "”，本次启动停止。");
        }
        return Integer.parseInt(name);
    }

    java.util.Set<Integer> versions() {
        return secrets.keySet();
    }

    public int newest() {
        return secrets.lastKey();
    }

    @Nullable
    KeyParameter field(int version) {
        byte[] secret = secrets.get(version);
        return secret == null
                ? null
                : new KeyParameter(Arrays.copyOf(hmac(secret, "onewindow field encryption 1"), 16));
    }

    /** That of a retired version stays known, since the seals it made stay. */
    public byte @Nullable [] seal(int version) {
        byte[] secret = secrets.get(version);
        return secret == null ? seals.get(version) : hmac(secret, "onewindow audit seal 1");
    }

    byte[] index() {
        return index;
    }

    /** Tells one key from another without giving it away. */
    String check(int version) {
        return HexFormat.of().formatHex(hmac(secrets.getOrDefault(version, new byte[1]), "onewindow key check 1"));
    }

    public KeyRing with(int version, byte[] secret) {
        KeyRing ring = copy();
        ring.secrets.put(version, secret);
        return ring;
    }

    /** What opens nothing any more and still proves the past. */
    public KeyRing without(int version) {
        KeyRing ring = copy();
        byte[] seal = seal(version);
        if (seal != null) {
            ring.seals.put(version, seal);
        }
        ring.secrets.remove(version);
        return ring;
    }

    private KeyRing copy() {
        KeyRing ring = new KeyRing();
        ring.secrets.putAll(secrets);
        ring.seals.putAll(seals);
        ring.index = index;
        return ring;
    }

    /** As it is read again. */
    public String text() {
        HexFormat hex = HexFormat.of();
        return secrets.entrySet().stream()
                        .map(e -> e.getKey() + ":" + hex.formatHex(e.getValue()) + "\n")
                        .collect(Collectors.joining())
                + seals.entrySet().stream()
                        .map(e -> "seal-" + e.getKey() + ":" + hex.formatHex(e.getValue()) + "\n")
                        .collect(Collectors.joining())
                + "index:" + hex.formatHex(index) + "\n";
    }

    static byte[] hmac(byte[] key, String text) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(bytes, 0, bytes.length);
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return out;
    }
}

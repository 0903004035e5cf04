package onewindow.identity.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** 动态验证码 of an authenticator app (RFC 6238): six digits, a new one every thirty seconds, as every such app computes them. */
public final class Totp {
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final long SECONDS = CODES.getTimeStep().toSeconds();
    /** A phone's clock may be half a minute wrong. */
    private static final int DRIFT = 1;

    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    /** In the letters an app takes when it cannot see the square. */
    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Base32().encodeAsString(secret);
    }

    static String address(String secret, String username, String issuer) {
        String name = encoded(issuer + ":" + username);
        // Six digits, thirty seconds and SHA-1 are what every app takes for granted: a shorter address is an easier
        // square.
        return "otpauth://totp/" + name + "?secret=" + secret + "&issuer=" + encoded(issuer);
    }

    public static String code(String secret, Instant at) {
        try {
            SecretKeySpec key = new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm());
            return String.format(Locale.ROOT, "%06d", CODES.generateOneTimePassword(key, at));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code this is, if it is one of now and came after the last one used. */
    static OptionalLong step(String secret, String code, Instant now, long lastStep) {
        long current = now.getEpochSecond() / SECONDS;
        byte[] typed = code.getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(current - DRIFT, current + DRIFT)
                .filter(step -> step > lastStep)
                .filter(step -> {
                    String right = code(secret, Instant.ofEpochSecond(step * SECONDS));
                    return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), typed);
                })
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

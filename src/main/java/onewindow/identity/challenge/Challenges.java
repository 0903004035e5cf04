package onewindow.identity.challenge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A question of our own before whatever strangers ask too often: a small sum in words, which a screen reader reads as well as
 * an eye (GB/T 37668), and some work for the machine that asks. What was asked is not kept: the token carries it under our
 * digest. What was answered is, rightly or wrongly, so that one question is one try.
 */
@Component
class Challenges {
    static final Duration LIFE = Duration.ofMinutes(10);
    /** A second or two on an old phone. */
    private static final int MOST_WORK = 20;

    private static final int GREATEST_RESULT = 18;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String DIGITS = "零一二三四五六七八九";

    private final Db db;
    private final FieldCipher cipher;
    private final Clock clock;
    private final int work;

    Challenges(Db db, FieldCipher cipher, Clock clock, @Value("${onewindow.limits.challenge-work:14}") int work) {
        this.db = db;
        this.cipher = cipher;
        this.clock = clock;
        this.work = work;
    }

    /**
     * @param work how many zero bits the SHA-256 digest of {@code token + ":" + nonce} must begin with
     * @param expiresInSeconds it may be answered for so long
     */
    record Challenge(String token, String question, int work, long expiresInSeconds) {}

    private record Sum(String question, int result) {
        static Sum some() {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            int a = random.nextInt(1, 10);
            int b = random.nextInt(1, 10);
            boolean plus = a <= b || random.nextBoolean();
            String question =
                    DIGITS.charAt(a) + (plus ? "加" : "减") + DIGITS.charAt(b) + (random.nextBoolean() ? "等于几？" : "是多少？");
            return new Sum(question, plus ? a + b : a - b);
        }
    }

    Challenge ask(@Nullable Integer wanted) {
        int bits = Math.clamp(wanted == null ? work : wanted, work, Math.max(work, MOST_WORK));
        Sum sum = Sum.some();
        String head = UUID.randomUUID() + "." + clock.instant().plus(LIFE).getEpochSecond() + "." + bits;
        return new Challenge(head + "." + seal(head, sum.result()), sum.question(), bits, LIFE.toSeconds());
    }

    private String seal(String head, int result) {
        return cipher.blindIndex("challenge", head + ":" + result);
    }

    /** How much work is asked of whoever has failed or asked so many times, when that many go without. */
    int workAfter(long times, int free) {
        int doublings = 63 - Long.numberOfLeadingZeros(Math.max(1, times / Math.max(1, free)));
        return Math.min(Math.max(work, MOST_WORK), work + doublings);
    }

    /** Lets pass who answers rightly; anybody else is asked. One question, one try. */
    void require(@Nullable ChallengeAnswer answer, int wanted) {
        if (answer == null || answer.token() == null || answer.token().isBlank()) {
            throw Problem.challenge("请先回答一个小问题，再试一次。", wanted);
        }
        if (!right(answer, answer.token(), wanted)) {
            throw Problem.challenge("没有答对，或者等得太久了，请再答一题。", wanted);
        }
    }

    private boolean right(ChallengeAnswer answer, String token, int wanted) {
        String[] parts = token.length() > 200 ? new String[0] : token.split("\\.", -1);
        if (parts.length != 4
                || !ID.matcher(parts[0]).matches()
                || !parts[1].matches("\\d{1,11}")
                || !parts[2].matches("\\d{1,2}")) {
            return false;
        }
        Instant expires = Instant.ofEpochSecond(Long.parseLong(parts[1]));
        int bits = Integer.parseInt(parts[2]);
        int result = number(answer.answer());
        int right = answerTo(parts[0] + "." + parts[1] + "." + parts[2], parts[3]);
        boolean worked = zeroBits(sha256(token + ":" + answer.nonce())) >= bits;
        boolean inTime = expires.isAfter(clock.instant())
                && expires.isBefore(clock.instant().plus(LIFE).plusSeconds(60));
        boolean ours = right >= 0;
        return inTime
                && worked
                && ours
                && firstUse(UUID.fromString(parts[0]), expires)
                && bits >= wanted
                && result == right;
    }

    /** What the seal was made for, or -1: a token that somebody made up is never written down, whatever it says. */
    private int answerTo(String head, String seal) {
        return IntStream.rangeClosed(0, GREATEST_RESULT)
                .filter(result -> MessageDigest.isEqual(bytes(seal(head, result)), bytes(seal)))
                .findFirst()
                .orElse(-1);
    }

    private boolean firstUse(UUID id, Instant expires) {
        return db.sql(
                                "insert into identity.used_challenge (id, expires_at) values (:id, :expires) on conflict do nothing")
                        .bind("id", id)
                        .bind("expires", expires)
                        .update()
                == 1;
    }

    /** 8, ８, 八, 十二; -1 for anything else. */
    private static int number(@Nullable String typed) {
        String text = typed == null || typed.length() > 20
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (text.matches("\\d{1,2}")) {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        String last = text.substring(ten + 1);
        int unit = last.isEmpty() && ten >= 0 ? 0 : last.length() == 1 ? DIGITS.indexOf(last) : -1;
        return unit < 0 || ten > 0 ? -1 : (ten == 0 ? 10 : 0) + unit;
    }

    private static int zeroBits(byte[] digest) {
        int bits = 0;
        for (byte b : digest) {
            bits += b == 0 ? 8 : Integer.numberOfLeadingZeros(b & 0xff) - 24;
            if (b != 0) {
                break;
            }
        }
        return bits;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

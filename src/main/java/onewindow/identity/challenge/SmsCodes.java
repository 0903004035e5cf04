package onewindow.identity.challenge;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import onewindow.identity.PartyCheck;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.key.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 短信验证码: six digits, five minutes. A code asked for by a stranger takes nothing from the owner of the phone: every code
 * that has not run out stays good, and the stranger's arrives at the owner's phone too. A phone that somebody guesses at gets
 * longer codes, so that the owner never has to wait for the guesser.
 */
@Component
public class SmsCodes {
    public static final Duration LIFE = Duration.ofMinutes(5);
    public static final Duration PAUSE = Duration.ofSeconds(60);

    private enum Length {
        SIX(6, 30),
        EIGHT(8, 300);

        final int digits;
        /** Wrong codes from all addresses until a code is spoilt. */
        final int mostTries;

        Length(int digits, int mostTries) {
            this.digits = digits;
            this.mostTries = mostTries;
        }
    }

    private final Db db;
    private final Ids ids;
    private final FieldCipher cipher;
    private final Clock clock;
    private final SmsRequests requests;
    private final SignInTries tries;
    private final SecureRandom random = new SecureRandom();

    SmsCodes(Db db, Ids ids, FieldCipher cipher, Clock clock, SmsRequests requests, SignInTries tries) {
        this.db = db;
        this.ids = ids;
        this.cipher = cipher;
        this.clock = clock;
        this.requests = requests;
        this.tries = tries;
    }

    public enum Purpose {
        SIGN_IN("登录", true, true),
        LOOK_UP("查询办件", true, true),
        /** To the phone on record: that its owner agrees to another one, or is the one who claims to be somebody. */
        CONTACT("核对身份、更改联系方式", false, false),
        NEW_PHONE("登记新手机号", false, true),
        /** That somebody may act in one's name, and for what: told to whoever stands before the owner of the phone. */
        MANDATE("确认委托", false, false),
        /** That an account another person typed is one's own. */
        PAYMENT("核对收款账户", false, false),
        /** Sent after the password alone. */
        STAFF_SECOND_STEP("登录工作台", false, false);

        final String chinese;

        /** Anybody may ask for one, signed in or not. */
        public final boolean open;

        /**
         * Whoever asks names the phone. The others go to the phone on record, asked for by a session that is known: what
         * strangers asked for that phone is no reason to put a question to a clerk, or to the owner.
         */
        final boolean anyPhone;

        Purpose(String chinese, boolean open, boolean anyPhone) {
            this.chinese = chinese;
            this.open = open;
            this.anyPhone = anyPhone;
        }
    }

    public record EnteredCode(String phone, Purpose purpose, String code, About about) {
        public EnteredCode(String phone, Purpose purpose, String code) {
            this(phone, purpose, code, About.PURPOSE);
        }
    }

    /**
     * What the code is good for.
     *
     * @param subject the one thing; empty when the purpose says it all
     * @param words instead of the purpose, where the owner of the phone has to know what he agrees to
     */
    record About(String subject, String words) {
        static final About PURPOSE = new About("", "");
    }

    private record Live(UUID id, String codeHash) {}

    /** The digits of a code as it was typed. */
    public static String digits(@Nullable String typed) {
        String code = typed == null ? "" : PartyCheck.clean(typed);
        if (!code.matches("\\d{6}|\\d{8}")) {
            throw Problem.invalid("code", "验证码是 6 位或 8 位数字，请对照短信填写。");
        }
        return code;
    }

    /** To somebody the window or his own session already knows: asked for, no question is put first. */
    public UUID send(String phone, Purpose purpose, String address) {
        return send(phone, purpose, address, null);
    }

    /** Whoever asks often, or for a phone that is asked for often, answers a question first; everybody else just gets it. */
    public UUID send(String phone, Purpose purpose, String address, @Nullable ChallengeAnswer answer) {
        return send(phone, purpose, About.PURPOSE, address, answer);
    }

    public UUID send(String phone, Purpose purpose, About about, String address, @Nullable ChallengeAnswer answer) {
        String index = cipher.blindIndex("phone", phone);
        Length length = tries.pressure(subject(phone, purpose)) >= SignInTries.UNPROVEN ? Length.EIGHT : Length.SIX;
        UUID id = ids.next();
        String code = String.format(
                Locale.ROOT, "%0" + length.digits + "d", random.nextInt((int) Math.pow(10, length.digits)));
        String text = about.words().isEmpty()
                ? "【一窗通办】您" + purpose.chinese + "的验证码是 " + code + "，5 分钟内有效。工作人员不会向您要验证码，请不要告诉别人。"
                : "【一窗通办】" + about.words() + "您同意，才把验证码 " + code + " 告诉对方，5 分钟内有效；不是您的意思，请不要告诉任何人。";
        requests.send(
                new SmsRequests.Wish(id, index, phone, purpose, address, code, text),
                answer,
                now -> insert(id, index, purpose, Origin.of(address), now, code, about.subject()));
        return id;
    }

    private void insert(
            UUID id, String index, Purpose purpose, String origin, Instant now, String code, String subject) {
        db.sql("""
                        insert into identity.sms_code
                            (id, phone_index, purpose, code_hash, address, sent_at, expires_at, most_tries)
                        values (:id, :index, :purpose, :hash, :address, :now, :expires, :most)""")
                .bind("id", id)
                .bind("index", index)
                .bind("purpose", purpose)
                .bind("hash", hash(id, code, subject))
                .bind("address", origin)
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .bind("most", code.length() == Length.SIX.digits ? Length.SIX.mostTries : Length.EIGHT.mostTries)
                .update();
    }

    public CodeSender.CodeProgress progress(UUID id) {
        return requests.progress(id);
    }

    public boolean arrive() {
        return requests.arrive();
    }

    /** Checks the code and uses it up. */
    public void check(String phone, Purpose purpose, String code) {
        check(new EnteredCode(phone, purpose, digits(code)), null, null).use();
    }

    /** Not in a transaction: a wrong try must stay counted although the request fails. */
    public Match check(EnteredCode typed, @Nullable String address, @Nullable ChallengeAnswer answer) {
        SignInTries.Taken taken = tries.take(subject(typed.phone(), typed.purpose()), address, answer);
        List<Live> live = tryAll(typed);
        if (live.isEmpty()) {
            throw Problem.invalid("code", "验证码已过期或还没有获取，请重新获取。");
        }
        return live.stream()
                .filter(l -> MessageDigest.isEqual(
                        bytes(l.codeHash()),
                        bytes(hash(l.id(), typed.code(), typed.about().subject()))))
                .findFirst()
                .map(l -> new Match(l.id(), taken))
                .orElseThrow(() -> Problem.invalid("code", "验证码不对，请对照短信再填，" + taken.left()));
    }

    /** Locked in one order, so that two tries at the same moment do not wait for each other. */
    private List<Live> tryAll(EnteredCode typed) {
        return db.sql("""
                        with live as (select id from identity.sms_code
                                      where phone_index = :index and purpose = :purpose
                                        and used_at is null and expires_at > :now
                                      order by id for update)
                        update identity.sms_code c set tries = c.tries + 1 from live
                        where c.id = live.id and c.tries < c.most_tries
                        returning c.id, c.code_hash""")
                .bind("index", cipher.blindIndex("phone", typed.phone()))
                .bind("purpose", typed.purpose())
                .bind("now", clock.instant())
                .list(Live.class);
    }

    /** A right code, not yet used up. */
    public final class Match {
        private final UUID id;
        private final SignInTries.Taken taken;

        private Match(UUID id, SignInTries.Taken taken) {
            this.id = id;
            this.taken = taken;
        }

        public void use() {
            int used = db.sql("update identity.sms_code set used_at = :now where id = :id and used_at is null")
                    .bind("id", id)
                    .bind("now", clock.instant())
                    .update();
            if (used == 0) {
                throw Problem.invalid("code", "这个验证码已经用过，请重新获取。");
            }
            tries.passed(taken);
        }
    }

    /** What strangers guess at sign-in is held against none of the codes that only a known session asks for. */
    private String subject(String phone, Purpose purpose) {
        return cipher.blindIndex("sms code tries", purpose.open ? phone : phone + ":" + purpose);
    }

    private String hash(UUID id, String code, String subject) {
        return cipher.blindIndex("sms code", id + ":" + code + (subject.isEmpty() ? "" : ":" + subject));
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}

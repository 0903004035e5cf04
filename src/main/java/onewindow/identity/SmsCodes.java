package onewindow.identity;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import onewindow.platform.Db;
import onewindow.platform.FieldCipher;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 短信验证码: six digits, five minutes, five tries; limits per number and per address, counted over all nodes. */
@Component
class SmsCodes {
    static final Duration LIFE = Duration.ofMinutes(5);
    static final Duration PAUSE = Duration.ofSeconds(60);
    private static final int TRIES = 5;
    private static final int PER_PHONE_AND_DAY = 20;

    private final Db db;
    private final Ids ids;
    private final FieldCipher cipher;
    private final Clock clock;
    private final ObjectProvider<CodeSender> sender;
    private final int perAddressAndHour;
    private final SecureRandom random = new SecureRandom();

    SmsCodes(
            Db db,
            Ids ids,
            FieldCipher cipher,
            Clock clock,
            ObjectProvider<CodeSender> sender,
            @Value("${onewindow.limits.codes-per-address:60}") int perAddressAndHour) {
        this.db = db;
        this.ids = ids;
        this.cipher = cipher;
        this.clock = clock;
        this.sender = sender;
        this.perAddressAndHour = perAddressAndHour;
    }

    enum Purpose {
        SIGN_IN("登录", true),
        LOOK_UP("查询办件", true),
        /** To the phone on record: that its owner agrees to another one, or is the one who claims to be somebody. */
        CONTACT("核对身份、更改联系方式", false),
        NEW_PHONE("登记新手机号", false),
        /** Sent after the password alone. */
        STAFF_SECOND_STEP("登录工作台", false);

        final String chinese;

        /** Anybody may ask for one, signed in or not. */
        final boolean open;

        Purpose(String chinese, boolean open) {
            this.chinese = chinese;
            this.open = open;
        }
    }

    private record Sent(long today, @Nullable Instant last) {}

    @Transactional
    public UUID send(String phone, Purpose purpose, String address) {
        String index = cipher.blindIndex("phone", phone);
        Instant now = clock.instant();
        checkLimits(index, address, now);
        UUID id = ids.next();
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        db.sql("""
                        insert into identity.sms_code (id, phone_index, purpose, code_hash, address, sent_at, expires_at)
                        values (:id, :index, :purpose, :hash, :address, :now, :expires)""")
                .bind("id", id)
                .bind("index", index)
                .bind("purpose", purpose)
                .bind("hash", hash(id, code))
                .bind("address", address)
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .update();
        String text = "【一窗通办】您" + purpose.chinese + "的验证码是 " + code + "，5 分钟内有效。工作人员不会向您要验证码，请不要告诉别人。";
        sender.getObject().sendCode(id, phone, code, text, now.plus(LIFE));
        return id;
    }

    CodeSender.CodeProgress progress(UUID id) {
        return sender.getObject().progress(id);
    }

    boolean arrive() {
        CodeSender known = sender.getIfAvailable();
        return known != null && known.ready();
    }

    private void checkLimits(String index, String address, Instant now) {
        // One at a time for a number, on whatever node.
        db.sql("select pg_advisory_xact_lock(hashtextextended(:index, 0)) is null")
                .bind("index", index)
                .one(Boolean.class);
        Sent sent = db.sql("select count(*) as today, max(sent_at) as last from identity.sms_code"
                        + " where phone_index = :index and sent_at > :since")
                .bind("index", index)
                .bind("since", now.minus(Duration.ofDays(1)))
                .one(Sent.class);
        if (sent.last() != null && sent.last().plus(PAUSE).isAfter(now)) {
            long wait = Duration.between(now, sent.last().plus(PAUSE)).toSeconds() + 1;
            throw tooMany("验证码刚刚发过，请看一下短信；没有收到的话，" + wait + " 秒后可以再发。");
        }
        if (sent.today() >= PER_PHONE_AND_DAY) {
            throw tooMany("这个手机号今天收到的验证码太多了，请明天再试，或到窗口办理。");
        }
        long fromHere = db.sql("select count(*) from identity.sms_code where address = :address and sent_at > :since")
                .bind("address", address)
                .bind("since", now.minus(Duration.ofHours(1)))
                .count();
        if (fromHere >= perAddressAndHour) {
            throw tooMany("这个网络地址发送的验证码太多了，请一小时后再试。");
        }
    }

    private record Tried(UUID id, String codeHash, int tries) {}

    /** Not in a transaction: a wrong try must stay counted although the request fails. */
    void check(String phone, Purpose purpose, String code) {
        Tried tried = db.sql("""
                        update identity.sms_code set tries = least(tries + 1, :most + 1)
                        where id = (select id from identity.sms_code
                                    where phone_index = :index and purpose = :purpose
                                    order by sent_at desc limit 1)
                          and used_at is null and expires_at > :now
                        returning id, code_hash, tries""")
                .bind("index", cipher.blindIndex("phone", phone))
                .bind("purpose", purpose)
                .bind("most", TRIES)
                .bind("now", clock.instant())
                .optional(Tried.class)
                .orElseThrow(() -> Problem.invalid("code", "验证码已过期或还没有获取，请重新获取。"));
        if (tried.tries() > TRIES) {
            throw tooMany("验证码输错次数太多，请重新获取。");
        }
        if (!MessageDigest.isEqual(bytes(tried.codeHash()), bytes(hash(tried.id(), code.strip())))) {
            int left = TRIES - tried.tries();
            throw Problem.invalid("code", left == 0 ? "验证码不对，请重新获取。" : "验证码不对，请对照短信再填，还可以试 " + left + " 次。");
        }
        use(tried.id());
    }

    private void use(UUID id) {
        int used = db.sql("update identity.sms_code set used_at = :now where id = :id and used_at is null")
                .bind("id", id)
                .bind("now", clock.instant())
                .update();
        if (used == 0) {
            throw Problem.invalid("code", "这个验证码已经用过，请重新获取。");
        }
    }

    private String hash(UUID id, String code) {
        return cipher.blindIndex("sms code", id + ":" + code);
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static Problem tooMany(String detail) {
        return Problem.of(Problem.Kind.TOO_MANY, detail);
    }
}

package onewindow.notifications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import onewindow.notifications.TextMessageTable.NewMessage;
import onewindow.notifications.TextMessageTable.Truth;
import onewindow.platform.Ids;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.key.EncryptedColumn;
import onewindow.platform.key.FieldCipher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 邮箱验证码: six digits, fifteen minutes, five tries; few of them, so that nobody's letter box is filled by a stranger. */
@Component
class MailCodes {
    static final Duration LIFE = Duration.ofMinutes(15);
    private static final int TRIES = 5;
    private static final int PER_ACCOUNT_AND_DAY = 10;
    private static final int PER_ADDRESS_AND_DAY = 5;

    private final Db db;
    private final Ids ids;
    private final FieldCipher cipher;
    private final Clock clock;
    private final TextMessages messages;
    private final SecureRandom random = new SecureRandom();

    static final EncryptedColumn ADDRESS = EncryptedColumn.bytes("notifications.mail_code", "address", "id");

    MailCodes(Db db, Ids ids, FieldCipher cipher, Clock clock, TextMessages messages) {
        this.db = db;
        this.ids = ids;
        this.cipher = cipher;
        this.clock = clock;
        this.messages = messages;
    }

    @Transactional
    public void send(UUID account, String address) {
        String index = cipher.blindIndex("mail address", address.toLowerCase(Locale.ROOT));
        Instant now = clock.instant();
        checkLimits(account, index, now);
        UUID id = ids.next();
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        db.sql("""
                        insert into notifications.mail_code
                            (id, account_id, address, address_index, code_hash, sent_at, expires_at)
                        values (:id, :account, :address, :index, :hash, :now, :expires)""")
                .bind("id", id)
                .bind("account", account)
                .bind("address", cipher.encrypt(address, ADDRESS.of(id)))
                .bind("index", index)
                .bind("hash", hash(id, code))
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .update();
        String text = "您正在一窗通办填写电子邮箱，验证码是 " + code + "，15 分钟内有效。如果不是您本人操作，不用理会这封邮件。";
        messages.mail(
                NewMessage.mail("mail-code:" + id, address, "邮箱验证码", text).code(code, now.plus(LIFE)), Truth.ALWAYS);
    }

    private void checkLimits(UUID account, String index, Instant now) {
        // One at a time for an account, on whatever node.
        db.sql("select pg_advisory_xact_lock(hashtextextended(:account, 1)) is null")
                .bind("account", account.toString())
                .one(Boolean.class);
        record Counted(long byAccount, long toAddress) {}
        Counted today = db.sql("""
                        select count(*) filter (where account_id = :account) as by_account,
                               count(*) filter (where address_index = :index) as to_address
                        from notifications.mail_code
                        where (account_id = :account or address_index = :index) and sent_at > :since""")
                .bind("account", account)
                .bind("index", index)
                .bind("since", now.minus(Duration.ofDays(1)))
                .one(Counted.class);
        if (today.byAccount() >= PER_ACCOUNT_AND_DAY || today.toAddress() >= PER_ADDRESS_AND_DAY) {
            throw Problem.of(Problem.Kind.TOO_MANY, "今天发的邮箱验证码太多了，请明天再试。");
        }
    }

    private record Tried(UUID id, String codeHash, int tries, byte[] address) {}

    /** Not in a transaction: a wrong try stays counted although the request fails. The address it was sent to. */
    String check(UUID account, String code) {
        Tried tried = db.sql("""
                        update notifications.mail_code set tries = least(tries + 1, :most + 1)
                        where id = (select id from notifications.mail_code where account_id = :account
                                    order by sent_at desc limit 1)
                          and used_at is null and expires_at > :now
                        returning id, code_hash, tries, address""")
                .bind("account", account)
                .bind("most", TRIES)
                .bind("now", clock.instant())
                .optional(Tried.class)
                .orElseThrow(() -> Problem.invalid("code", "验证码已过期或还没有获取，请重新获取。"));
        if (tried.tries() > TRIES) {
            throw Problem.of(Problem.Kind.TOO_MANY, "验证码输错次数太多，请重新获取。");
        }
        boolean right = MessageDigest.isEqual(bytes(tried.codeHash()), bytes(hash(tried.id(), code.strip())));
        if (!right || !use(tried.id())) {
            throw Problem.invalid("code", "验证码不对，请对照邮件再填。");
        }
        return cipher.decrypt(tried.address(), ADDRESS.of(tried.id()));
    }

    private boolean use(UUID id) {
        return db.sql("update notifications.mail_code set used_at = :now where id = :id and used_at is null")
                        .bind("id", id)
                        .bind("now", clock.instant())
                        .update()
                == 1;
    }

    private String hash(UUID id, String code) {
        return cipher.blindIndex("mail code", id + ":" + code);
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }

    void forgetOld() {
        db.sql("delete from notifications.mail_code where sent_at < :before")
                .bind("before", clock.instant().minus(Duration.ofDays(2)))
                .update();
    }
}

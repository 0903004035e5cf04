package onewindow.identity.challenge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who asks for codes. One a minute for a phone and purpose, over all nodes; and after a few for one phone, or many from one address, a
 * question first. A request refused for want of the answer counts for nothing, so a stranger uses up nothing of the owner's.
 */
@Component
class SmsRequests {
    /** An hour, for one phone, without a question. */
    static final int FREE_FOR_A_PHONE = 3;

    private static final Duration SHORT_TIME = Duration.ofHours(1);

    private final Db db;
    private final Clock clock;
    private final Challenges challenges;
    private final ObjectProvider<CodeSender> sender;
    private final TransactionTemplate transaction;
    private final int freeFromAnAddress;

    SmsRequests(
            Db db,
            Clock clock,
            Challenges challenges,
            ObjectProvider<CodeSender> sender,
            TransactionTemplate transaction,
            @Value("${onewindow.limits.codes-per-address:30}") int freeFromAnAddress) {
        this.db = db;
        this.clock = clock;
        this.challenges = challenges;
        this.sender = sender;
        this.transaction = transaction;
        this.freeFromAnAddress = freeFromAnAddress;
    }

    record Wish(
            UUID id,
            String phoneIndex,
            String phone,
            SmsCodes.Purpose purpose,
            String address,
            String code,
            String text) {}

    private record Sent(long lately, long today, @Nullable Instant last) {}

    void send(Wish wish, @Nullable ChallengeAnswer answer, Consumer<Instant> insert) {
        checkPause(sent(wish));
        ask(wish, answer);
        transaction.executeWithoutResult(t -> {
            // One at a time for a number, on whatever node.
            db.sql("select pg_advisory_xact_lock(hashtextextended(:index, 0)) is null")
                    .bind("index", wish.phoneIndex())
                    .one(Boolean.class);
            checkPause(sent(wish));
            Instant now = clock.instant();
            insert.accept(now);
            sender.getObject().sendCode(wish.id(), wish.phone(), wish.code(), wish.text(), now.plus(SmsCodes.LIFE));
        });
    }

    CodeSender.CodeProgress progress(UUID id) {
        return sender.getObject().progress(id);
    }

    boolean arrive() {
        CodeSender known = sender.getIfAvailable();
        return known != null && known.ready();
    }

    private void ask(Wish wish, @Nullable ChallengeAnswer answer) {
        if (!wish.purpose().anyPhone) {
            return;
        }
        Sent sent = sent(wish);
        long fromHere = from(Origin.of(wish.address()));
        if (sent.lately() >= FREE_FOR_A_PHONE || fromHere >= freeFromAnAddress) {
            int work = Math.max(
                    challenges.workAfter(sent.today(), FREE_FOR_A_PHONE),
                    challenges.workAfter(fromHere, freeFromAnAddress));
            challenges.require(answer, work);
        }
    }

    private Sent sent(Wish wish) {
        Instant now = clock.instant();
        return db.sql("""
                        select count(*) filter (where sent_at > :lately) as lately, count(*) as today,
                               max(sent_at) filter (where purpose = :purpose) as last
                        from identity.sms_code where phone_index = :index and sent_at > :since""")
                .bind("index", wish.phoneIndex())
                .bind("purpose", wish.purpose())
                .bind("lately", now.minus(SHORT_TIME))
                .bind("since", now.minus(SignInTries.DAY))
                .one(Sent.class);
    }

    private long from(String origin) {
        return db.sql("select count(*) from identity.sms_code where address = :address and sent_at > :since")
                .bind("address", origin)
                .bind("since", clock.instant().minus(SHORT_TIME))
                .count();
    }

    private void checkPause(Sent sent) {
        Instant now = clock.instant();
        if (sent.last() != null && sent.last().plus(SmsCodes.PAUSE).isAfter(now)) {
            throw Problem.wait(
                    "验证码刚刚发过，请看一下短信；没有收到的话，", Duration.between(now, sent.last().plus(SmsCodes.PAUSE)));
        }
    }
}

package onewindow.identity.challenge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tries at a secret before signing in, counted in the database and so over all nodes. Slowed down is the pair of subject
 * (whose secret) and address (who tries): nobody can use up the tries of somebody elsewhere. Over all addresses a subject
 * bears only so many failures a day; then whoever comes from where that subject never signed in answers a question of ours
 * first, and the subject's own places pass as always. Decision record 022 says what remains for a guesser.
 */
@Component
public class SignInTries {
    /** From one address, before pauses begin. */
    public static final int FREE = 5;
    /** A day, from all addresses where the subject never signed in. */
    static final int UNPROVEN = 20;

    static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    public static final Duration DAY = Duration.ofDays(1);
    private static final Duration SPRAYED = Duration.ofMinutes(15);

    private final Db db;
    private final Clock clock;
    private final Challenges challenges;
    private final int failuresPerAddress;

    SignInTries(
            Db db,
            Clock clock,
            Challenges challenges,
            @Value("${onewindow.limits.failures-per-address:50}") int failuresPerAddress) {
        this.db = db;
        this.clock = clock;
        this.challenges = challenges;
        this.failuresPerAddress = failuresPerAddress;
    }

    /** @param strange the subject never signed in from there */
    public record Taken(String subject, String address, int failures, boolean strange) {
        /** What is left for the same pair, in words that go behind 「不对」. */
        public String left() {
            return failures < FREE
                    ? "还可以再试 " + (FREE - failures) + " 次。"
                    : "请 " + pauseAfter(failures).toSeconds() + " 秒后再试。";
        }
    }

    static Duration pauseAfter(int failures) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.clamp(failures - (long) FREE, 0, 5));
        return failures < FREE ? Duration.ZERO : doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** Takes one try before the secret is looked at; it counts as a failure until {@link #passed}. */
    public Taken take(String subject, @Nullable String remote, @Nullable ChallengeAnswer answer) {
        String address = Origin.of(remote);
        return take(subject, address, !known(subject, address), answer);
    }

    /** From a browser this subject has signed in with: a place of its own, whoever else is at the same address. */
    public Taken takeKnown(String subject, String browser) {
        return take(subject, "browser " + browser, false, null);
    }

    private Taken take(String subject, String address, boolean strange, @Nullable ChallengeAnswer answer) {
        checkPause(subject, address);
        if (strange) {
            takeStrange(subject, address, answer);
        }
        return new Taken(subject, address, takeOfPair(subject, address), strange);
    }

    private void checkPause(String subject, String address) {
        Instant now = clock.instant();
        db.sql(
                        "select free_at from identity.sign_in_try where subject = :subject and address = :address and free_at > :now")
                .bind("subject", subject)
                .bind("address", address)
                .bind("now", now)
                .optional(Instant.class)
                .ifPresent(free -> {
                    throw paused(Duration.between(now, free));
                });
    }

    private static Problem paused(Duration rest) {
        return Problem.wait("连续输错次数太多，", rest);
    }

    private boolean known(String subject, String address) {
        return db.sql("select count(*) from identity.sign_in_place where subject = :subject and address = :address")
                        .bind("subject", subject)
                        .bind("address", address)
                        .count()
                > 0;
    }

    private void takeStrange(String subject, String address, @Nullable ChallengeAnswer answer) {
        boolean sprayed = failuresFrom(address) >= failuresPerAddress;
        if (!sprayed && takeUnproven(subject, UNPROVEN)) {
            return;
        }
        challenges.require(answer, challenges.workAfter(pressure(subject), UNPROVEN));
        takeUnproven(subject, Integer.MAX_VALUE);
    }

    private boolean takeUnproven(String subject, int below) {
        Instant now = clock.instant();
        return db.sql("""
                        insert into identity.sign_in_pressure as p (subject, failures, since) values (:subject, 1, :now)
                        on conflict (subject) do update set
                            failures = case when p.since <= :dayAgo then 1 else p.failures + 1 end,
                            since = case when p.since <= :dayAgo then :now else p.since end
                        where p.since <= :dayAgo or p.failures < :below""")
                        .bind("subject", subject)
                        .bind("now", now)
                        .bind("dayAgo", now.minus(DAY))
                        .bind("below", below)
                        .update()
                == 1;
    }

    /** How many failures from strange places within the day. */
    long pressure(String subject) {
        return db.sql("select failures from identity.sign_in_pressure where subject = :subject and since > :dayAgo")
                .bind("subject", subject)
                .bind("dayAgo", clock.instant().minus(DAY))
                .optional(Integer.class)
                .orElse(0);
    }

    /**
     * One at a time: of many at the same moment only those before the pause get through. A row without a pause is free
     * since long ago, so that whoever looked at the clock a moment earlier is not held up.
     */
    private int takeOfPair(String subject, String address) {
        Instant now = clock.instant();
        return db.sql("""
                        insert into identity.sign_in_try as t (subject, address, failures, changed_at, free_at)
                        values (:subject, :address, 1, :now, :dayAgo)
                        on conflict (subject, address) do update set
                            failures = case when t.changed_at <= :dayAgo then 1 else t.failures + 1 end,
                            changed_at = :now,
                            free_at = case when t.changed_at <= :dayAgo or t.failures + 1 < :free then cast(:dayAgo as timestamptz)
                                else cast(:now as timestamptz) + least(:longest, :first * power(2, least(t.failures + 1 - :free, 5)))
                                     * interval '1 second' end
                        where t.free_at <= :now or t.changed_at <= :dayAgo
                        returning failures""")
                .bind("subject", subject)
                .bind("address", address)
                .bind("now", now)
                .bind("dayAgo", now.minus(DAY))
                .bind("free", FREE)
                .bind("first", FIRST_PAUSE.toSeconds())
                .bind("longest", LONGEST_PAUSE.toSeconds())
                .optional(Integer.class)
                .orElseThrow(() -> paused(FIRST_PAUSE));
    }

    /** Right: this try was none, and the place is one of the subject's own from now on. */
    public void passed(Taken taken) {
        db.sql("""
                        with pair as (delete from identity.sign_in_try where subject = :subject and address = :address),
                             pressure as (update identity.sign_in_pressure set failures = failures - 1
                                          where subject = :subject and :strange and failures > 0)
                        insert into identity.sign_in_place as p (subject, address, last_at)
                        values (:subject, :address, :now)
                        on conflict (subject, address) do update set last_at = :now""")
                .bind("subject", taken.subject())
                .bind("address", taken.address())
                .bind("strange", taken.strange())
                .bind("now", clock.instant())
                .update();
    }

    /** Against one address trying one password on many names: then it is asked, not shut out. */
    private long failuresFrom(String address) {
        return db.sql("select count(*) from identity.sign_in_failure where address = :address and at > :since")
                .bind("address", address)
                .bind("since", clock.instant().minus(SPRAYED))
                .count();
    }

    public void failedFrom(@Nullable String remote) {
        db.sql("insert into identity.sign_in_failure (address, at) values (:address, :now)")
                .bind("address", Origin.of(remote))
                .bind("now", clock.instant())
                .update();
    }
}

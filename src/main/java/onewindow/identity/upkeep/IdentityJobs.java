package onewindow.identity.upkeep;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import onewindow.identity.challenge.SignInTries;
import onewindow.identity.party.PartyTails;
import onewindow.identity.staff.UnusedAccounts;
import onewindow.platform.db.Db;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What sign-ins leave behind is kept no longer than it is counted. */
@Configuration
public class IdentityJobs {
    @Bean
    RecurringTask<Void> forgetOldSignIns(Db db, Clock clock) {
        return Tasks.recurring("forget-old-sign-ins", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> forget(db, clock.instant()));
    }

    @Bean
    RecurringTask<Void> suspendUnusedAccounts(UnusedAccounts accounts) {
        return Tasks.recurring("suspend-unused-accounts", Schedules.fixedDelay(Duration.ofHours(6)))
                .execute((instance, context) -> accounts.suspend());
    }

    @Bean
    RecurringTask<Void> fillNumberTails(PartyTails tails) {
        return Tasks.recurring("fill-number-tails", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> tails.fill());
    }

    public static void forget(Db db, Instant now) {
        db.sql("delete from identity.session where used_at < now() - make_interval(secs => idle_seconds)")
                .update();
        db.sql("delete from identity.sms_code where sent_at < :before")
                .bind("before", now.minus(Duration.ofDays(2)))
                .update();
        db.sql("delete from identity.provider_answer where at < :before")
                .bind("before", now.minus(Duration.ofDays(1)))
                .update();
        db.sql("delete from identity.sign_in_failure where at < :before")
                .bind("before", now.minus(Duration.ofDays(1)))
                .update();
        db.sql("delete from identity.sign_in_try where changed_at < :before")
                .bind("before", now.minus(SignInTries.DAY))
                .update();
        db.sql("delete from identity.sign_in_pressure where since < :before")
                .bind("before", now.minus(SignInTries.DAY))
                .update();
        db.sql("delete from identity.sign_in_place where last_at < :before")
                .bind("before", now.minus(Duration.ofDays(90)))
                .update();
        db.sql("delete from identity.look_up_miss where at < :before")
                .bind("before", now.minus(Duration.ofHours(2)))
                .update();
        db.sql("delete from identity.used_challenge where expires_at < :before")
                .bind("before", now.minus(Duration.ofHours(1)))
                .update();
        db.sql("delete from identity.sign_in_lock where changed_at < :before")
                .bind("before", now.minus(Duration.ofDays(1)))
                .update();
    }
}

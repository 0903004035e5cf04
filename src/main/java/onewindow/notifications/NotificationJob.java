package onewindow.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every second: what is new becomes messages, and what is due goes out. */
@Configuration
class NotificationJob {
    @Bean
    RecurringTask<Void> tellApplicants(CaseNews news, DeskNews deskNews, TextMessages messages) {
        return Tasks.recurring("tell-applicants", FixedDelay.ofSeconds(1)).execute((instance, context) -> {
            Cursor.untilNothingIsNew(news::read);
            Cursor.untilNothingIsNew(deskNews::read);
            messages.sendDue();
        });
    }

    @Bean
    RecurringTask<Void> forgetOldMailCodes(MailCodes codes) {
        return Tasks.recurring("forget-old-mail-codes", FixedDelay.ofHours(1))
                .execute((instance, context) -> codes.forgetOld());
    }
}

package onewindow.organisation.duty;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who does not come is stood in for soon. */
@Configuration
class DutyJobs {
    @Bean
    RecurringTask<Void> lookForMissingStaff(MissingStaff missing) {
        return Tasks.recurring("look-for-missing-staff", Schedules.fixedDelay(Duration.ofMinutes(2)))
                .execute((instance, context) -> missing.look());
    }
}

package onewindow.oversight.alarms;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A light changes at midnight, and whenever a case moves: looked after every five minutes. */
@Configuration
class AlarmJobs {
    @Bean
    RecurringTask<Void> followTheLights(Alarms alarms) {
        return Tasks.recurring("follow-the-lights", Schedules.fixedDelay(Duration.ofMinutes(5)))
                .execute((instance, context) -> alarms.run());
    }
}

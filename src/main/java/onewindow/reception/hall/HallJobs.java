package onewindow.reception.hall;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An open window with nobody at it is not overlooked. */
@Configuration
class HallJobs {
    @Bean
    RecurringTask<Void> lookForEmptyWindows(EmptyWindows empty) {
        return Tasks.recurring("look-for-empty-windows", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> empty.tell());
    }
}

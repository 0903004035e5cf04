package onewindow.cases.bulk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every second for runs to go on with, so that none waits for whoever asked for it to stay. */
@Configuration
class BulkJobs {
    @Bean
    RecurringTask<Void> doBulkRuns(BulkWork work) {
        return Tasks.recurring("do-bulk-runs", FixedDelay.ofSeconds(1))
                .execute((instance, context) ->
                        work.untilNothingWaits(() -> context.getSchedulerState().isShuttingDown()));
    }
}

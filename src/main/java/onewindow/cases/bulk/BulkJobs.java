package onewindow.cases.bulk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Map;
import onewindow.identity.audit.AuditWords;
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

    @Bean
    AuditWords bulkAuditWords() {
        return () -> Map.of("BULK_STARTED", "提交批量办理", "BULK_CANCELLED", "停止批量办理", "BULK_AGAIN", "重办批量办理中没办成的");
    }
}

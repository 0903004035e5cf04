package onewindow.platform.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pictures sent for an act that was never done do not stay. */
@Configuration
class FileJobs {
    @Bean
    RecurringTask<Void> forgetUnusedUploads(StoredFiles files) {
        return Tasks.recurring("forget-unused-uploads", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> files.forgetUnused());
    }
}

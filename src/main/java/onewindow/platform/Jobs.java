package onewindow.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Work that goes on by itself. A room contributes its {@code RecurringTask} beans, and {@code OneTimeTask} beans for what a
 * migration puts into the table to be done once, with the program's own rules; they are kept in the database, so one
 * node at a time does each, and a restart of anything forgets none. They are timed by the machine's own clock.
 */
@Configuration
class Jobs {
    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(
            DataSource database, ObjectProvider<RecurringTask<?>> tasks, ObjectProvider<OneTimeTask<?>> once) {
        return Scheduler.create(database, new ArrayList<>(once.stream().toList()))
                .tableName("platform.scheduled_tasks")
                .startTasks(tasks.stream().toList())
                .threads(3)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(3))
                // Work left by a killed program is taken up again after twelve seconds.
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .failureLogging(LogLevel.WARN, true)
                .build();
    }
}

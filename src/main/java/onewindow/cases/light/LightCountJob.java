package onewindow.cases.light;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps what boards read half a minute young. */
@Configuration
class LightCountJob {
    @Bean
    RecurringTask<Void> countLights(LightCounts counts) {
        return Tasks.recurring("count-lights", FixedDelay.ofSeconds(30)).execute((instance, context) -> counts.count());
    }

    @Bean
    RecurringTask<Void> countDays(DayCounts counts) {
        return Tasks.recurring("count-days", FixedDelay.ofSeconds(30)).execute((instance, context) -> counts.count());
    }
}

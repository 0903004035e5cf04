package onewindow.oversight.supervision;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to orders by the passing of time. */
@Configuration
class SupervisionJobs {
    private static final int AT_ONCE = 200;

    @Bean
    RecurringTask<Void> escalateOverdueOrders(SupervisionOrders orders) {
        return Tasks.recurring("escalate-overdue-orders", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> run(orders));
    }

    static int run(SupervisionOrders orders) {
        return (int) orders.overdue(AT_ONCE).stream().filter(orders::escalate).count();
    }
}

package onewindow.reception.ticket;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A day that is over leaves no ticket open. */
@Configuration
class TicketJobs {
    @Bean
    RecurringTask<Void> endTheDayOfTickets(DayEnd end) {
        return Tasks.recurring("end-the-day-of-tickets", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> end.run());
    }
}

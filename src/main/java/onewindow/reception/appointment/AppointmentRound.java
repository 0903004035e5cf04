package onewindow.reception.appointment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import onewindow.reception.slot.Slots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Every minute: who has not come, who is to be reminded, whose time is closed now, and whom a free place is offered. */
@Component
class AppointmentRound {
    private static final Logger LOG = LoggerFactory.getLogger(AppointmentRound.class);

    private final Passing passing;
    private final WaitingList waiting;
    private final Displaced displaced;
    private final Slots slots;
    private final Clock clock;

    AppointmentRound(Passing passing, WaitingList waiting, Displaced displaced, Slots slots, Clock clock) {
        this.passing = passing;
        this.waiting = waiting;
        this.displaced = displaced;
        this.slots = slots;
        this.clock = clock;
    }

    void run() {
        Instant now = clock.instant();
        alone("no-shows", () -> passing.missed(now));
        for (UUID site : displaced.sites(now)) {
            alone("displaced", () -> displaced.move(site, slots.calendar(site), now));
        }
        alone("outlived", waiting::endOutlived);
        for (UUID queue : waiting.queues()) {
            alone("offers", () -> waiting.offer(queue));
        }
        if (isEvening()) {
            alone("reminders", passing::remind);
        }
    }

    /** One that fails keeps none of the others from its turn; it comes again in a minute. */
    private static void alone(String what, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            LOG.warn("appointments, {}", what, e);
        }
    }

    /** The evening before, and not in the night. */
    private boolean isEvening() {
        LocalTime time = LocalTime.now(clock);
        return !time.isBefore(LocalTime.of(17, 0)) && time.isBefore(LocalTime.of(21, 0));
    }

    @Configuration
    static class Job {
        @Bean
        RecurringTask<Void> goThroughAppointments(AppointmentRound round) {
            return Tasks.recurring("go-through-appointments", FixedDelay.ofMinutes(1))
                    .execute((instance, context) -> round.run());
        }
    }
}

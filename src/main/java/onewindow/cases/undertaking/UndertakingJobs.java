package onewindow.cases.undertaking;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import onewindow.cases.ActRequest;
import onewindow.cases.CaseAction;
import onewindow.cases.Cases;
import onewindow.cases.undertaking.UndertakingTable.Waiting;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.platform.Problem;
import onewindow.platform.time.Calendars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminds of what is to follow before its day, once, and says when the day has passed. */
@Configuration
class UndertakingJobs {
    private static final int AT_ONCE = 500;
    private static final int EARLIEST_REMINDER = 60;

    /** In the morning, when a message does not wake anybody. */
    @Bean
    RecurringTask<Void> watchPromises(Watch watch, Clock clock) {
        return Tasks.recurring("watch-promises", Schedules.daily(clock.getZone(), LocalTime.of(7, 30)))
                .execute((instance, context) -> watch.run());
    }

    @Bean
    Watch promiseWatch(Cases cases, UndertakingTable table, UndertakingRules rules, Calendars calendars) {
        return new Watch(cases, table, rules, calendars);
    }

    record Watch(Cases cases, UndertakingTable table, UndertakingRules rules, Calendars calendars) {
        int run() {
            LocalDate today = calendars.today();
            int done = 0;
            for (Waiting waiting : table.dueBy(today, today.plusDays(EARLIEST_REMINDER), AT_ONCE)) {
                boolean late = waiting.byDate().isBefore(today);
                if (late || soon(waiting, today)) {
                    done += act(waiting, late ? CaseAction.LAPSE_LATER : CaseAction.REMIND_LATER);
                }
            }
            return done;
        }

        private boolean soon(Waiting waiting, LocalDate today) {
            int days = rules.of(RegionCode.of(waiting.regionCode())).remindDays();
            LocalDate first = calendars.current().minusWorkingDays(waiting.byDate(), days);
            return !waiting.reminded() && !today.isBefore(first);
        }

        private int act(Waiting waiting, CaseAction action) {
            try {
                int version = cases.get(Actor.PROGRAM, waiting.caseId()).version();
                String once = action + " " + waiting.materialKey() + " " + waiting.byDate();
                ActRequest request = ActRequest.later(version, once, null, waiting.materialKey());
                cases.act(Actor.PROGRAM, waiting.caseId(), action, request);
                return 1;
            } catch (Problem e) {
                // Brought or taken back in this very moment.
                return 0;
            }
        }
    }
}

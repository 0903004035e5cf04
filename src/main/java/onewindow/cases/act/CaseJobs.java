package onewindow.cases.act;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import onewindow.cases.ActRequest;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseFile;
import onewindow.cases.Cases;
import onewindow.cases.clock.SortDatesRefresh;
import onewindow.cases.clock.StopDayChange;
import onewindow.cases.store.CaseTable;
import onewindow.identity.Actor;
import onewindow.platform.Problem;
import onewindow.platform.db.Db;
import onewindow.platform.time.Calendars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to cases by the passing of time. */
@Configuration
class CaseJobs {
    private static final int AT_ONCE = 200;

    /** Applications whose supplement did not come in time count as withdrawn. */
    @Bean
    RecurringTask<Void> lapseOverdueSupplements(Lapses lapses) {
        return Tasks.recurring("lapse-overdue-supplements", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> lapses.run());
    }

    @Bean
    RecurringTask<Void> rebuildDueCopies(SortDatesRefresh copies, Calendars calendars, Clock clock) {
        return Tasks.recurring("rebuild-due-copies", Schedules.daily(clock.getZone(), LocalTime.of(3, 10)))
                .execute((instance, context) -> copies.rebuild(calendars.read()));
    }

    @Bean
    OneTimeTask<Void> countTheDayAClockStops(StopDayChange change, Calendars calendars, Clock clock) {
        return Tasks.oneTime("count-the-day-a-clock-stops")
                .execute((instance, context) -> change.run(calendars.read(), LocalDateTime.now(clock)));
    }

    @Bean
    RecurringTask<Void> forgetLookUps(Db db, Calendars calendars, Clock clock) {
        return Tasks.recurring("forget-look-ups", Schedules.daily(clock.getZone(), LocalTime.of(3, 20)))
                .execute((instance, context) -> db.sql("delete from cases.look_up_try where day < :today")
                        .bind("today", calendars.today())
                        .update());
    }

    @Bean
    Lapses lapses(Cases cases, CaseTable table, Calendars calendars) {
        return new Lapses(cases, table, calendars);
    }

    record Lapses(Cases cases, CaseTable table, Calendars calendars) {
        int run() {
            LocalDate today = calendars.today();
            int lapsed = 0;
            for (UUID id : table.supplementOverdue(today, AT_ONCE)) {
                lapsed += lapse(id);
            }
            return lapsed;
        }

        private int lapse(UUID id) {
            try {
                CaseFile file = table.find(id).orElseThrow();
                ActRequest request = ActRequest.plain(
                        file.version(), "lapse " + file.notice().supplementBy(), null);
                cases.act(Actor.PROGRAM, id, CaseAction.LAPSE, request);
                return 1;
            } catch (Problem e) {
                // Supplied or taken back in this very moment.
                return 0;
            }
        }
    }
}

package onewindow.agents.errand;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.List;
import onewindow.platform.db.Db;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What orders are found by, of those that were written before it was kept. */
@Configuration
class ErrandKeys {
    private static final int AT_ONCE = 500;

    @Bean
    RecurringTask<Void> fillOrderKeys(Db db, ErrandTable table) {
        return Tasks.recurring("fill-order-keys", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> fill(db, table));
    }

    static void fill(Db db, ErrandTable table) {
        List<Errand> found;
        do {
            found = db.sql(ErrandTable.COLUMNS + "where o.name_key is null order by o.id limit :most")
                    .bind("most", AT_ONCE)
                    .list(Errand.class);
            found.forEach(table::index);
        } while (found.size() == AT_ONCE);
    }
}

package onewindow.cases.store;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import onewindow.platform.db.Db;
import onewindow.platform.text.NameKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of names that were written before keys were kept. */
@Configuration
public class ApplicantKeys {
    private static final int AT_ONCE = 1000;

    @Bean
    RecurringTask<Void> fillApplicantKeys(Db db) {
        return Tasks.recurring("fill-applicant-keys", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> fill(db));
    }

    private record Keyed(UUID id, String name) {
        Keyed key() {
            return new Keyed(id, NameKey.of(name));
        }
    }

    public static void fill(Db db) {
        List<Keyed> found;
        do {
            found = db.sql(
                            "select id, applicant as name from cases.case_file where applicant_key is null order by id limit :most")
                    .bind("most", AT_ONCE)
                    .list(Keyed.class);
            db.sql("""
                            update cases.case_file c set applicant_key = k.name
                            from jsonb_to_recordset(:keys) as k(id uuid, name text)
                            where c.id = k.id and c.applicant_key is null""")
                    .bind("keys", Db.json(found.stream().map(Keyed::key).toList()))
                    .update();
        } while (found.size() == AT_ONCE);
    }
}

package onewindow.platform.backup;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import onewindow.platform.WalArchive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A full backup every night; at once where there is none yet, and as soon as possible after a night that was missed. */
@Configuration
class BackupJob {
    private static final Logger LOG = LoggerFactory.getLogger(BackupJob.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(1, 30);

    @Bean
    RecurringTask<Void> backUpByNight(BackupState state, Clock clock, @Value("${onewindow.backup.keep}") int days) {
        return Tasks.recurring("back-up-by-night", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> {
                    if (state.ready() && state.automatic() && due(state, clock)) {
                        run(state, clock, Duration.ofDays(days));
                    }
                });
    }

    private static boolean due(BackupState state, Clock clock) {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        Instant tonight = now.with(AT_NIGHT).toInstant();
        Instant last = now.toInstant().isBefore(tonight) ? tonight.minus(Duration.ofDays(1)) : tonight;
        try {
            return state.newest().filter(made -> !made.isBefore(last)).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(BackupState state, Clock clock, Duration keep) {
        BackupFolder backups = state.backups();
        try (LiveDatabase database = LiveDatabase.running(state.data())) {
            BackupFolder.Full full = new FullBackup(state.data(), backups, clock).make(database);
            var removed = backups.tidy(clock.instant(), keep, WalArchive.name(state.data()));
            LOG.info(
                    "已备份到 {}（{} MB）；按保留期限删除旧备份 {} 份",
                    full.path(),
                    full.manifest().bytes() >> 20,
                    removed.size());
        } catch (IOException e) {
            throw new UncheckedIOException("自动备份没有成功：" + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("自动备份没有成功：" + e.getMessage(), e);
        }
    }
}

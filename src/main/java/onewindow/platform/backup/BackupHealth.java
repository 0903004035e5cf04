package onewindow.platform.backup;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shown at {@code /actuator/health} as a state of its own, which takes nothing out of service. */
@Component
class BackupHealth implements HealthIndicator {
    private final BackupState state;

    BackupHealth(BackupState state) {
        this.state = state;
    }

    @Override
    public Health health() {
        return state.trouble()
                .map(trouble -> Health.status("BACKUP_FAILING")
                        .withDetail("trouble", trouble)
                        .build())
                .orElseGet(() -> Health.up().build());
    }
}

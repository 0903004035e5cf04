package onewindow.agents.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 重点项目, and the one person who accompanies it from start to end. */
record Project(
        UUID id,
        String name,
        UUID partyId,
        String enterprise,
        String regionCode,
        UUID companionId,
        String companionName,
        LocalDate startedOn,
        LocalDate expectedOn,
        @Nullable LocalDate endedOn,
        int version,
        Instant createdAt,
        List<UUID> caseIds,
        List<ProjectStep> steps) {
    /** What is to be done next, by when. */
    record ProjectStep(
            UUID id,
            String text,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            @Nullable String doneNote) {
        boolean overdue(LocalDate today) {
            return doneOn == null && dueOn.isBefore(today);
        }
    }
}

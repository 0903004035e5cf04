package onewindow.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One line of what happened to a case, never changed. */
public record CaseEvent(
        long seq,
        CaseAction act,
        Instant at,
        String byName,
        String byPost,
        CaseStatus fromStatus,
        CaseStatus toStatus,
        @Nullable String note,
        @Nullable String siteName,
        @Nullable String told,
        @Nullable UUID bulkRun) {

    @Component
    public static class Log {
        private static final String COLUMNS = """
                select seq, act, at, by_name, by_post, from_status, to_status, note, site_name, told, bulk_run
                from cases.case_event where case_id = :id
                """;

        private final Db db;

        Log(Db db) {
            this.db = db;
        }

        public List<CaseEvent> of(UUID caseId) {
            return db.sql(COLUMNS + "order by seq").bind("id", caseId).list(CaseEvent.class);
        }

        public Optional<CaseEvent> last(UUID caseId) {
            return db.sql(COLUMNS + "order by seq desc limit 1")
                    .bind("id", caseId)
                    .optional(CaseEvent.class);
        }
    }
}

package onewindow.cases.bulk;

import java.time.Instant;
import java.util.UUID;
import onewindow.cases.CaseAction;
import onewindow.cases.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * One act that somebody wants done to many cases.
 *
 * @param address from where it was asked for
 */
record BulkRun(
        UUID id,
        UUID accountId,
        @Nullable String address,
        CaseAction act,
        @Nullable String note,
        @Nullable UUID targetStaffId,
        Instant askedAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant finishedAt) {

    enum State {
        WAITING("还没办"),
        DONE("已办"),
        FAILED("没办成"),
        CANCELLED("已停，没办");

        final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }
    }

    /** A case as the person who chose it saw it. */
    record Chosen(UUID id, int version) {}

    /** What is asked for; the same key means the same run. */
    record BulkRequest(
            CaseAction act, @Nullable String note, @Nullable UUID targetStaffId, String key) {}

    /** @param number and the rest as the case stands now */
    record Item(
            int place,
            UUID caseId,
            String number,
            String itemName,
            String maskedApplicant,
            CaseStatus status,
            State state,
            @Nullable String why) {}

    /** One case still to be done. */
    record Waiting(UUID caseId, int version) {}

    /** How far a run has come. */
    record Tally(UUID runId, int total, int done, int failed, int cancelled) {}

    /** Under which every act of the run is done: however often it is tried, it happens once. */
    String onceKey() {
        return "bulk " + id;
    }
}

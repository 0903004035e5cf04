package onewindow.cases.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onewindow.cases.ActRequest.DeliveryMode;
import onewindow.cases.CaseRemarks;
import onewindow.cases.CaseStatus;
import onewindow.cases.RatingView;
import onewindow.cases.Supervision;
import onewindow.cases.clock.DueView;
import onewindow.documents.DocumentRow;
import org.jspecify.annotations.Nullable;

/**
 * How far a case is, in the applicant's words.
 *
 * @param promise until it is accepted: the day of the answer, and how long it takes from there
 * @param openOrder the order to hurry that is open; null: nobody has given one
 */
record Progress(
        UUID id,
        String number,
        UUID itemId,
        String itemName,
        String word,
        CaseStatus status,
        List<Stage> steps,
        Holder holder,
        @Nullable DueView due,
        @Nullable String promise,
        Supervision.@Nullable OpenOrder openOrder,
        @Nullable String needsMe,
        CaseRemarks.@Nullable Supplement supplement,
        List<DocumentRow> documents,
        List<Event> events,
        @Nullable Result result,
        Delivered delivery,
        boolean canWithdraw,
        boolean canCorrect,
        boolean canRate,
        @Nullable RatingView rating,
        String maskedApplicant,
        boolean owner) {
    enum StepState {
        DONE,
        NOW,
        AHEAD
    }

    @io.swagger.v3.oas.annotations.media.Schema(name = "ProgressStep")
    record Stage(String name, StepState state, @Nullable Instant at) {}

    /**
     * @param siteName who has it now
     * @param acceptedAt where papers are brought, whoever has it
     */
    @io.swagger.v3.oas.annotations.media.Schema(name = "ProgressHolder")
    record Holder(String siteName, String unit, @Nullable String phone, String acceptedAt) {}

    @io.swagger.v3.oas.annotations.media.Schema(name = "ProgressEvent")
    record Event(Instant at, String said) {}

    @io.swagger.v3.oas.annotations.media.Schema(name = "ProgressResult")
    record Result(
            boolean approved,
            @Nullable String reason,
            @Nullable String remedies) {}

    @io.swagger.v3.oas.annotations.media.Schema(name = "ProgressDelivery")
    record Delivered(@Nullable DeliveryMode how, @Nullable Instant at) {}
}

package onewindow.cases.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.cases.ActRequest;
import onewindow.cases.ActRequest.DeliveryMode;
import onewindow.cases.ActRequest.Details;
import onewindow.cases.ActRequest.Missing;
import onewindow.cases.ActRequest.PromisedMaterial;
import onewindow.cases.CaseAction;
import onewindow.cases.Need;
import org.jspecify.annotations.Nullable;

/**
 * An act as it is sent to the desk: one body for all, of which each act reads what it needs.
 *
 * @param version the version of the case the person was looking at
 * @param legalReason the key of a procedure the law does not count
 * @param days working days: of a suspension as foreseen, of an extension as asked for
 * @param amount in yuan, as the handler proposes it
 * @param signature the upload of what was drawn on the screen
 * @param later materials that follow, each by its day, or (left out) by the county's
 * @param answers what was filled in wrongly, as it should be
 * @param key the same key means the same act: doing it again changes nothing
 */
record ActBody(
        int version,
        String key,
        @Nullable String note,
        @Nullable List<String> reasons,
        @Nullable String remedies,
        @Nullable List<Missing> missing,
        @Nullable LocalDate supplementBy,
        @Nullable UUID targetStaffId,
        @Nullable UUID signature,
        @Nullable String receiverName,
        @Nullable DeliveryMode deliveryMode,
        @Nullable String legalReason,
        @Nullable Integer days,
        @Nullable BigDecimal amount,
        @Nullable List<PromisedMaterial> later,
        @Nullable Map<String, @Nullable String> answers) {

    ActRequest of(CaseAction action) {
        return new ActRequest(version, key, note, details(action.row().needs()));
    }

    private Details details(Set<Need> needs) {
        if (needs.contains(Need.ANSWERS)) {
            return new ActRequest.Corrected(filled());
        }
        if (needs.contains(Need.MISSING_MATERIALS)) {
            return new ActRequest.Supplement(orNone(missing), supplementBy);
        }
        if (needs.contains(Need.LEGAL_REASON)) {
            return new ActRequest.Suspension(legalReason, days);
        }
        if (needs.contains(Need.DAYS)) {
            return new ActRequest.Extension(days, orNone(reasons));
        }
        if (needs.contains(Need.REASONS)) {
            return new ActRequest.Reasons(orNone(reasons), remedies);
        }
        if (needs.contains(Need.DELIVERY)) {
            return new ActRequest.Delivery(deliveryMode, receiverName, signature);
        }
        if (needs.contains(Need.SIGNATURE)) {
            return new ActRequest.Signed(receiverName, signature);
        }
        return needs.contains(Need.TARGET_STAFF) ? new ActRequest.SendOn(targetStaffId) : sumOrPromises(needs);
    }

    private Map<String, String> filled() {
        Map<String, String> filled = new HashMap<>();
        if (answers != null) {
            answers.forEach((field, value) -> filled.put(field, value == null ? "" : value));
        }
        return filled;
    }

    private Details sumOrPromises(Set<Need> needs) {
        if (needs.contains(Need.AMOUNT)) {
            return new ActRequest.Sum(amount);
        }
        return needs.contains(Need.PROMISES) ? new ActRequest.Promised(orNone(later)) : Details.NONE;
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}

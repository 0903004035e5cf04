package onewindow.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.cases.CaseSummary.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What comes with an act. Which of it an act needs is in its row of {@link CaseAction}.
 *
 * @param version the version of the case the person was looking at
 * @param legalReason the key of a procedure the law does not count
 * @param days working days: of a suspension as foreseen, of an extension as asked for
 * @param amount in yuan, as the handler proposes it
 * @param signature the upload of what was drawn on the screen
 * @param later materials that follow, each by its day, or (left out) by the county's
 * @param key the same key means the same act: doing it again changes nothing
 */
public record ActRequest(
        int version,
        String key,
        @Nullable String note,
        @Nullable List<String> reasons,
        @Nullable String remedies,
        @Nullable List<Missing> missing,
        @Nullable LocalDate supplementBy,
        @Nullable UUID targetStaffId,
        @Nullable UUID targetSiteId,
        @Nullable UUID signature,
        @Nullable String receiverName,
        @Nullable DeliveryMode deliveryMode,
        @Nullable String legalReason,
        @Nullable Integer days,
        @Nullable BigDecimal amount,
        @Nullable List<Later> later) {

    public record Later(String materialKey, @Nullable LocalDate by) {}

    public record Missing(@Nullable String materialKey, String what) {}

    public enum DeliveryMode {
        WINDOW("窗口领取"),
        ELECTRONIC("网上送达");

        public final String chinese;

        DeliveryMode(String chinese) {
            this.chinese = chinese;
        }
    }

    /** An act that needs nothing more. */
    public static ActRequest plain(int version, String key, @Nullable String note) {
        return new ActRequest(
                version, key, note, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What is said once about many cases. */
    public static ActRequest inBulk(int version, String key, @Nullable String note, @Nullable UUID target) {
        return new ActRequest(
                version, key, note, null, null, null, null, target, null, null, null, null, null, null, null, null);
    }

    /** A result handed to its receiver, who signed for it. */
    public static ActRequest handedOver(int version, String key, String receiver, UUID signature) {
        return new ActRequest(
                version,
                key,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                signature,
                receiver,
                DeliveryMode.WINDOW,
                null,
                null,
                null,
                null);
    }

    /** Something about one material that was to follow. */
    public static ActRequest later(int version, String key, @Nullable String note, String material) {
        List<Later> later = List.of(new Later(material, null));
        return new ActRequest(
                version, key, note, null, null, null, null, null, null, null, null, null, null, null, null, later);
    }

    public List<Later> laterList() {
        return later == null ? List.of() : later;
    }

    /** Reasons without blanks. */
    List<String> reasonList() {
        return reasons == null
                ? List.of()
                : reasons.stream().map(String::strip).filter(r -> !r.isEmpty()).toList();
    }

    List<String> asked() {
        return missing == null
                ? List.of()
                : missing.stream()
                        .map(m -> m.what().strip())
                        .filter(w -> !w.isEmpty())
                        .toList();
    }

    int daysOrNone() {
        return days == null ? 0 : days;
    }

    @Nullable
    String noteText() {
        return note == null || note.isBlank() ? null : note.strip();
    }

    /** How the result of a case may be handed over: electronically only to those who applied that way. */
    static boolean mayBe(@Nullable DeliveryMode mode, Channel channel) {
        return mode == DeliveryMode.WINDOW || (mode == DeliveryMode.ELECTRONIC && channel == Channel.ONLINE);
    }
}

package onewindow.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.clock.ClockEntry;
import onewindow.catalogue.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * One case as stored, with its ledger.
 *
 * @param units every unit that has had it
 * @param firstAskedId 首问责任人
 * @param responsibleId who answers for it now
 * @param holderId in whose hands it is; null: anyone of the unit
 * @param form what was filled in, still encrypted
 * @param repeated the act asked for was done before under the same key
 */
public record CaseFile(
        UUID id,
        @Nullable String number,
        UUID itemId,
        int itemVersion,
        String itemCode,
        String itemName,
        ItemKind kind,
        String departmentKey,
        UUID partyId,
        String applicant,
        String maskedApplicant,
        String maskedIdNumber,
        String regionCode,
        UUID siteId,
        String siteRegion,
        String unitRegion,
        List<String> units,
        CaseStatus status,
        int version,
        CaseSummary.Channel channel,
        byte[] form,
        @Nullable UUID firstAskedId,
        @Nullable Instant firstAskedAt,
        @Nullable UUID responsibleId,
        @Nullable UUID holderId,
        @Nullable UUID proposerId,
        @Nullable UUID handlerId,
        @Nullable UUID approverId,
        @Nullable Boolean approved,
        int supplementCount,
        @Nullable LocalDate supplementBy,
        CaseWords words,
        @Nullable Instant submittedAt,
        @Nullable LocalDate dueOn,
        boolean dueProvisional,
        @Nullable LocalDate statutoryOn,
        Instant createdAt,
        List<ClockEntry> ledger,
        boolean repeated) {

    public String numberText() {
        return number == null ? "" : number;
    }

    public String word() {
        return status.word(approved);
    }

    /** What was said at the acts and is needed again later. */
    public record CaseWords(
            @Nullable Supplement supplement,
            @Nullable Grounds refusal,
            @Nullable Recommendation recommendation,
            @Nullable Grounds denial) {
        public static final CaseWords NONE = new CaseWords(null, null, null, null);
    }

    /** 一次性告知: all that was asked for. */
    public record Supplement(List<String> asked, @Nullable String note, LocalDate byDate) {}

    /** Reasons, and where to turn against them. */
    public record Grounds(List<String> reasons, String remedies) {}

    /** The handler's opinion, the first signature. */
    public record Recommendation(boolean approve, @Nullable String opinion, String byName, Instant at) {}

    /** A case as it is begun. */
    public record Opening(
            UUID id, CaseSummary.Channel channel, Subject subject, Place place, Map<String, String> form) {}

    /** Which item, and for whom. */
    public record Subject(
            UUID itemId,
            int itemVersion,
            String itemCode,
            String itemName,
            ItemKind kind,
            String departmentKey,
            UUID partyId,
            String applicant,
            String maskedApplicant,
            String maskedIdNumber) {}

    /** Where it belongs and who accepts it. */
    public record Place(String regionCode, UUID siteId, String siteRegion) {}
}

package onewindow.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.clock.ClockEntry;
import onewindow.cases.clock.DueDay;
import onewindow.catalogue.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * One case as stored, with its ledger.
 *
 * @param unitDepartment whose post works on the present stage
 * @param received the unit it was handed to has signed for it
 * @param units every unit that has had it
 * @param departments every department that has had it or was asked about it
 * @param amount in yuan, as the handler proposes it, where the item gives money
 * @param originId the case whose lost result this one replaces (补办)
 * @param firstAskedId 首问责任人
 * @param responsibleId who answers for it now
 * @param holderId in whose hands it is; null: anyone of the unit
 * @param form what was filled in, still encrypted
 * @param brought the materials, as they were when this was read
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
        String unitDepartment,
        boolean received,
        List<String> units,
        List<String> departments,
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
        @Nullable BigDecimal amount,
        @Nullable CaseAction lastAct,
        @Nullable UUID lastById,
        @Nullable UUID originId,
        int supplementCount,
        @Nullable LocalDate supplementBy,
        CaseWords words,
        @Nullable Instant submittedAt,
        @Nullable LocalDate dueOn,
        boolean dueMorning,
        boolean dueProvisional,
        @Nullable LocalDate statutoryOn,
        Instant createdAt,
        List<ClockEntry> ledger,
        List<CaseMaterial.Brought> brought,
        boolean repeated) {

    /** The law allows one extension. */
    public boolean extended() {
        return words.extension() != null && words.extension().granted();
    }

    /** Of the clock that runs now. */
    public @Nullable DueDay due() {
        return dueOn == null ? null : new DueDay(dueOn, dueMorning, dueProvisional);
    }

    public String numberText() {
        return number == null ? "" : number;
    }

    public String word() {
        return status.word(approved);
    }

    /** A procedure the law does not count, and how many working days it will take (行政许可法第四十五条). */
    public record Suspension(String procedure, int days) {}

    /** The one extension: asked for, and granted or not. */
    public record Extension(int days, List<String> reasons, boolean granted) {}

    /** On the board from the first to the last day, both in calendar days. */
    public record Publicity(LocalDate from, LocalDate until) {}

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

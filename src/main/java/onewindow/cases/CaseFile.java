package onewindow.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseState.Dates;
import onewindow.cases.CaseState.Decision;
import onewindow.cases.CaseState.Hands;
import onewindow.cases.CaseState.Notice;
import onewindow.cases.CaseState.Place;
import onewindow.cases.CaseState.Turn;
import onewindow.cases.clock.ClockEntry;
import onewindow.cases.clock.ClockName;
import onewindow.catalogue.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * One case as stored, with its ledger.
 *
 * @param originId the case whose lost result this one replaces (补办)
 * @param form what was filled in, still encrypted
 * @param brought the materials, as they were when this was read
 * @param repeated the act asked for was done before under the same key
 */
public record CaseFile(
        UUID id,
        @Nullable String number,
        int version,
        Subject subject,
        CaseState state,
        CaseSummary.Channel channel,
        byte[] form,
        @Nullable CaseAction lastAct,
        @Nullable UUID lastById,
        @Nullable UUID originId,
        Instant createdAt,
        List<ClockEntry> ledger,
        List<CaseMaterial.Brought> brought,
        boolean repeated) {

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

    /** A case as it is begun. */
    public record Opening(
            UUID id, CaseSummary.Channel channel, Subject subject, Place place, Map<String, String> form) {}

    public CaseStatus status() {
        return state.status();
    }

    public Place place() {
        return state.place();
    }

    public Turn turn() {
        return state.turn();
    }

    public Hands hands() {
        return state.hands();
    }

    public Notice notice() {
        return state.notice();
    }

    public Decision decision() {
        return state.decision();
    }

    public Dates dates() {
        return state.dates();
    }

    public CaseRemarks words() {
        return state.words();
    }

    public String numberText() {
        return number == null ? "" : number;
    }

    /** The citizen's word for where it stands. */
    public String word() {
        return status().word(decision().approved());
    }

    /** Sent, and neither decided nor given up. */
    public boolean undecided() {
        return status().open() && decision().approved() == null;
    }

    /** A procedure the law does not count has begun and is not over. */
    public boolean suspended() {
        return ledger.stream()
                .filter(entry -> entry.clock() == ClockName.PROMISED)
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.mark() == ClockEntry.Mark.STOP)
                .isPresent();
    }
}

package onewindow.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.cases.clock.DueDay;
import org.jspecify.annotations.Nullable;

/** The part of a case an act may change. The components of its records are columns of {@code cases.case_file}. */
public record CaseState(
        CaseStatus status,
        Place place,
        Turn turn,
        Hands hands,
        Notice notice,
        Decision decision,
        Dates dates,
        CaseRemarks words) {

    /** Where the case belongs and who accepts it. */
    public record Place(String regionCode, UUID siteId, String siteRegion) {}

    /**
     * Whose turn it is.
     *
     * @param unitDepartment whose post works on the present stage
     * @param received the unit it was handed to has signed for it
     * @param units every unit that has had it
     * @param departments every department that has had it or was asked about it
     */
    public record Turn(
            String unitRegion, String unitDepartment, boolean received, List<String> units, List<String> departments) {
        public boolean isElsewhere(Turn other) {
            return !unitRegion.equals(other.unitRegion) || !unitDepartment.equals(other.unitDepartment);
        }

        public Turn signedFor(boolean signed) {
            return new Turn(unitRegion, unitDepartment, signed, units, departments);
        }

        public Turn goesTo(String region, String department, List<String> asked) {
            Set<String> known = new LinkedHashSet<>(departments);
            known.add(department);
            known.addAll(asked);
            Set<String> had = new LinkedHashSet<>(units);
            had.add(region);
            return new Turn(region, department, received, List.copyOf(had), List.copyOf(known));
        }
    }

    /**
     * Who has or had to do with it.
     *
     * @param firstAskedId 首问责任人
     * @param responsibleId who answers for it now
     * @param holderId in whose hands it is; null: anyone of the unit
     */
    public record Hands(
            @Nullable UUID firstAskedId,
            @Nullable Instant firstAskedAt,
            @Nullable UUID responsibleId,
            @Nullable UUID holderId,
            @Nullable UUID proposerId,
            @Nullable UUID handlerId,
            @Nullable UUID approverId) {
        public Hands firstAsked(UUID id, Instant at) {
            return new Hands(id, at, responsibleId, holderId, proposerId, handlerId, approverId);
        }

        public Hands responsible(UUID id) {
            return new Hands(firstAskedId, firstAskedAt, id, holderId, proposerId, handlerId, approverId);
        }

        Hands heldBy(@Nullable UUID id) {
            return new Hands(firstAskedId, firstAskedAt, responsibleId, id, proposerId, handlerId, approverId);
        }

        Hands proposedBy(@Nullable UUID id) {
            return new Hands(firstAskedId, firstAskedAt, responsibleId, holderId, id, handlerId, approverId);
        }

        public Hands examinedBy(@Nullable UUID id) {
            return new Hands(firstAskedId, firstAskedAt, responsibleId, holderId, proposerId, id, approverId);
        }

        Hands decidedBy(UUID id) {
            return new Hands(firstAskedId, firstAskedAt, responsibleId, holderId, proposerId, handlerId, id);
        }
    }

    /** 补正: how often more was asked for, and by when it must come. */
    public record Notice(int supplementCount, @Nullable LocalDate supplementBy) {
        Notice onceMore(@Nullable LocalDate by) {
            return new Notice(supplementCount + 1, by);
        }
    }

    /** @param amount in yuan, as the handler proposes it, where the item gives money */
    public record Decision(
            @Nullable Boolean approved, @Nullable BigDecimal amount) {
        Decision approved(boolean yes) {
            return new Decision(yes, amount);
        }

        Decision amount(@Nullable BigDecimal sum) {
            return new Decision(approved, sum);
        }
    }

    /** @param dueOn of the clock that runs now */
    public record Dates(
            @Nullable Instant submittedAt,
            @Nullable LocalDate dueOn,
            boolean dueMorning,
            boolean dueProvisional,
            @Nullable LocalDate statutoryOn) {
        Dates submitted(Instant at) {
            return new Dates(at, dueOn, dueMorning, dueProvisional, statutoryOn);
        }

        public @Nullable DueDay due() {
            return dueOn == null ? null : new DueDay(dueOn, dueMorning, dueProvisional);
        }
    }

    public CaseState with(CaseStatus next) {
        return new CaseState(next, place, turn, hands, notice, decision, dates, words);
    }

    public CaseState with(Place next) {
        return new CaseState(status, next, turn, hands, notice, decision, dates, words);
    }

    public CaseState with(Turn next) {
        return new CaseState(status, place, next, hands, notice, decision, dates, words);
    }

    public CaseState with(Hands next) {
        return new CaseState(status, place, turn, next, notice, decision, dates, words);
    }

    public CaseState with(Notice next) {
        return new CaseState(status, place, turn, hands, next, decision, dates, words);
    }

    public CaseState with(Decision next) {
        return new CaseState(status, place, turn, hands, notice, next, dates, words);
    }

    public CaseState with(Dates next) {
        return new CaseState(status, place, turn, hands, notice, decision, next, words);
    }

    public CaseState with(CaseRemarks next) {
        return new CaseState(status, place, turn, hands, notice, decision, dates, next);
    }
}

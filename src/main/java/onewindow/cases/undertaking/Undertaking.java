package onewindow.cases.undertaking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant promised instead of bringing it.
 *
 * @param byDate the last day to bring it; of a commitment, the last day to check it
 * @param barredUntil the statement was false, and no other is taken up to this day
 */
record Undertaking(
        UUID caseId,
        String materialKey,
        String materialName,
        Kind kind,
        UUID partyId,
        String stated,
        String signedHow,
        Instant madeAt,
        LocalDate byDate,
        State state,
        @Nullable Instant remindedAt,
        @Nullable Instant lapsedAt,
        @Nullable Instant settledAt,
        @Nullable String settledByName,
        @Nullable String note,
        @Nullable LocalDate barredUntil) {
    enum Kind {
        FOLLOW("容缺后补"),
        COMMITMENT("告知承诺");

        final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }
    }

    enum State {
        OPEN("未了结"),
        SUPPLIED("已补交"),
        WITHDRAWN("不再要求"),
        LAPSED("逾期未补交"),
        TRUE("核查属实"),
        FALSE("核查不实");

        final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }
    }

    /** Still to be brought, late or not. */
    boolean wanting() {
        return kind == Kind.FOLLOW && (state == State.OPEN || state == State.LAPSED);
    }

    String stateName() {
        if (state != State.OPEN) {
            return state.chinese;
        }
        return kind == Kind.FOLLOW ? "待补交" : "待核查";
    }
}

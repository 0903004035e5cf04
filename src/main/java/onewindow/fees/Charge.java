package onewindow.fees;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import onewindow.cases.CaseStatus;
import org.jspecify.annotations.Nullable;

/**
 * 应缴: one line of fees of one case, and what stands in its case.
 *
 * @param unit what is counted (本, 证); null where the quantity is always one
 * @param toRefund it was paid and the case came to nothing
 * @param region where it is collected
 */
record Charge(
        UUID id,
        UUID caseId,
        int line,
        String name,
        String standard,
        String basis,
        @Nullable String unit,
        BigDecimal unitAmount,
        int quantity,
        BigDecimal amount,
        BigDecimal refunded,
        State state,
        boolean toRefund,
        int version,
        String region,
        Instant madeAt,
        @Nullable UUID movementId,
        String number,
        String itemName,
        UUID partyId,
        String siteRegion,
        CaseStatus caseStatus) {
    enum State {
        DUE("待缴"),
        PAID("已缴"),
        WAIVED("已免缴"),
        CANCELLED("不用缴");

        final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }
    }

    /** Nothing will be issued any more that could be paid for. */
    static boolean over(CaseStatus status) {
        return switch (status) {
            case REFUSED, DENIED, TERMINATED, WITHDRAWN, LAPSED -> true;
            default -> false;
        };
    }

    /** What was paid and not given back. */
    BigDecimal kept() {
        return state == State.PAID ? amount.subtract(refunded) : Money.NOTHING;
    }

    String stateName() {
        if (state != State.PAID || refunded.signum() == 0) {
            return toRefund ? "已缴，待退费" : state.chinese;
        }
        return kept().signum() == 0 ? "已退" : "已退 " + Money.text(refunded) + " 元";
    }

    /** 证书工本费 2 本. */
    String said() {
        return unit == null || quantity == 1 ? name : name + " " + quantity + " " + unit;
    }
}

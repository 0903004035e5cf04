package onewindow.fees;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one person asks for and another decides: not to collect, or to give back. */
record Proposal(
        UUID id,
        Kind kind,
        UUID chargeId,
        BigDecimal amount,
        String reason,
        State state,
        UUID proposerId,
        String proposerName,
        Instant at,
        @Nullable UUID deciderId,
        @Nullable String deciderName,
        @Nullable Instant decidedAt,
        @Nullable String note) {
    enum Kind {
        WAIVER("减免", FeeAct.PROPOSE_WAIVER, FeeAct.APPROVE_WAIVER, FeeAct.REJECT_WAIVER),
        REFUND("退费", FeeAct.PROPOSE_REFUND, FeeAct.APPROVE_REFUND, FeeAct.REJECT_REFUND);

        final String chinese;
        final FeeAct propose;
        final FeeAct approve;
        final FeeAct reject;

        Kind(String chinese, FeeAct propose, FeeAct approve, FeeAct reject) {
            this.chinese = chinese;
            this.propose = propose;
            this.approve = approve;
            this.reject = reject;
        }
    }

    enum State {
        PROPOSED("待主任批准"),
        APPROVED("已批准"),
        REJECTED("不同意"),
        DROPPED("已不需要"),
        DONE("已退");

        final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }
    }

    /** Something still happens to it. */
    boolean open() {
        return state == State.PROPOSED || (state == State.APPROVED && kind == Kind.REFUND);
    }

    String stateName() {
        return state == State.APPROVED && kind == Kind.REFUND ? "已批准，待退" : state.chinese;
    }
}

package onewindow.agents.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 委托书: who may act for whom, for what, until when (民法典第一百六十五条).
 *
 * @param agentId whom it is given to, when that is an agent on the register
 * @param holderId whom it is given to, when that is one of the family or a neighbour
 * @param relation what the holder is to the principal
 * @param itemIds what for; empty for everything
 * @param validUntil the last day, on which it still holds
 * @param picture the signature on the screen, or the photograph of the signed paper
 */
public record Mandate(
        UUID id,
        String number,
        UUID principalId,
        String principal,
        String maskedPrincipal,
        @Nullable UUID agentId,
        @Nullable UUID holderId,
        @Nullable String holder,
        @Nullable String maskedHolder,
        @Nullable String relation,
        String regionCode,
        List<UUID> itemIds,
        List<String> itemNames,
        LocalDate validFrom,
        LocalDate validUntil,
        How how,
        UUID picture,
        Instant givenAt,
        String witnessName,
        @Nullable Instant revokedAt,
        @Nullable String revokeReason) {
    public enum How {
        SIGNED("屏幕签名"),
        PHOTOGRAPHED("拍照留存");

        public final String chinese;

        How(String chinese) {
            this.chinese = chinese;
        }
    }

    public enum State {
        NOT_YET("还没到期间"),
        VALID("有效"),
        EXPIRED("已到期"),
        REVOKED("已撤销");

        public final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }
    }

    public State state(LocalDate today) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (today.isAfter(validUntil)) {
            return State.EXPIRED;
        }
        return today.isBefore(validFrom) ? State.NOT_YET : State.VALID;
    }

    boolean covers(UUID itemId) {
        return itemIds.isEmpty() || itemIds.contains(itemId);
    }

    /** By whom and by what right something was done, for the record of the case. */
    String words() {
        return "由" + maskedHolder + "（" + relation + "）凭委托书" + number + "代办";
    }

    public String what() {
        return itemNames.isEmpty() ? "各种事项" : String.join("、", itemNames);
    }
}

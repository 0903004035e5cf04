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
 * @param writtenBy the member of staff who wrote it down; somebody else asks the principal
 * @param confirmUntil the last day on which the principal may still confirm it
 * @param confirmedAt since when it holds; null until the principal has said that he wants it
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
        @Nullable UUID writtenBy,
        LocalDate confirmUntil,
        @Nullable Instant confirmedAt,
        @Nullable ConfirmedHow confirmedHow,
        @Nullable String confirmedName,
        @Nullable Instant revokedAt,
        @Nullable String revokeReason,
        boolean endedByDeath) {
    public enum How {
        SIGNED("屏幕签名"),
        PHOTOGRAPHED("拍照留存");

        public final String chinese;

        How(String chinese) {
            this.chinese = chinese;
        }
    }

    /** How it is known that the principal wants it. */
    public enum ConfirmedHow {
        OWN_PHONE("本人手机验证码"),
        PORTAL("本人网上确认"),
        IN_PERSON("第二人当面核实"),
        TELEPHONE("第二人电话核实");

        public final String chinese;

        ConfirmedHow(String chinese) {
            this.chinese = chinese;
        }
    }

    public enum State {
        PENDING("待委托人确认"),
        LAPSED("逾期未确认，已作废"),
        ENDED("因死亡终止"),
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
            return endedByDeath ? State.ENDED : State.REVOKED;
        }
        if (confirmedAt == null) {
            return today.isAfter(confirmUntil) || today.isAfter(validUntil) ? State.LAPSED : State.PENDING;
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

package onewindow.fees;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 日结对账单: what one cashier took in and gave back since the last, and what was counted. */
record DaySheet(
        UUID id,
        String region,
        UUID cashierId,
        String cashierName,
        LocalDate day,
        int nth,
        Instant fromAt,
        Instant untilAt,
        State state,
        int version,
        @Nullable String explanation,
        @Nullable String deposit,
        Instant closedAt,
        @Nullable String deciderName,
        @Nullable Instant decidedAt,
        @Nullable String note) {
    enum State {
        CLOSED("待主任确认"),
        RETURNED("退回重新清点"),
        CONFIRMED("已确认");

        final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }
    }

    /** @param counted in the drawer or on the bank's list */
    record WaySum(Way way, BigDecimal collected, BigDecimal refunded, BigDecimal counted) {
        BigDecimal expected() {
            return collected.subtract(refunded);
        }

        BigDecimal difference() {
            return counted.subtract(expected());
        }
    }

    /** One kind of fee of one item. */
    record ItemSum(Movement.Kind kind, String itemName, String chargeName, int count, BigDecimal amount) {}

    static boolean agrees(List<WaySum> ways) {
        return ways.stream().allMatch(way -> way.difference().signum() == 0);
    }
}

package onewindow.catalogue;

import java.math.BigDecimal;

/** 收费项目. */
public record FeeLine(String name, String standard, BigDecimal amount) {
    @SuppressWarnings("NullAway") // JSON may leave the amount out.
    public FeeLine {
        amount = amount == null ? null : amount.setScale(2, java.math.RoundingMode.HALF_UP);
    }
}

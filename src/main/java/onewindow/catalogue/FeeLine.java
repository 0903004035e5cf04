package onewindow.catalogue;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 收费项目. */
public record FeeLine(String name, String standard, BigDecimal amount) {
    /** In yuan. Nothing a county charges for one item comes near; more is a slip of the pen. */
    public static final BigDecimal MOST = new BigDecimal("1000000000.00");

    private static final Pattern PER_UNIT = Pattern.compile("元\\s*[/／每]\\s*([\\p{IsHan}]{1,4})\\s*$");

    /** What is finer than a cent is left as it was written, and refused where the item is offered. */
    @SuppressWarnings("NullAway") // JSON may leave the amount out.
    public FeeLine {
        amount = amount == null || amount.stripTrailingZeros().scale() > 2 ? amount : amount.setScale(2);
    }

    /** What is counted where the standard is 10元/本 or 40元/证; null where it is a sum for the whole. */
    public @Nullable String unit() {
        Matcher per = PER_UNIT.matcher(standard == null ? "" : standard);
        return per.find() ? per.group(1) : null;
    }

    public boolean payable() {
        return amount != null && amount.signum() >= 0 && amount.scale() == 2 && amount.compareTo(MOST) <= 0;
    }
}

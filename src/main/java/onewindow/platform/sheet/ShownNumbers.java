package onewindow.platform.sheet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers that the sheet shows with leading zeros, by a format such as {@code 00000}: a badge, a code. What people see is
 * what they mean. Every other format (thousands, decimals, dates) leaves a number as it is stored.
 */
final class ShownNumbers {
    private static final Pattern ZEROS = Pattern.compile("0{2,40}(?:_.)?(?:;@)?");

    private final @Nullable StylesTable styles;
    private final Map<String, Integer> widths = new HashMap<>();

    ShownNumbers(@Nullable StylesTable styles) {
        this.styles = styles;
    }

    /** @param style the number of the cell's style, where it has one */
    String as(BigDecimal number, @Nullable String style) {
        String plain = number.toPlainString();
        boolean whole = number.scale() <= 0 && number.signum() >= 0;
        int width = style == null || !whole ? 0 : widths.computeIfAbsent(style, this::width);
        return "0".repeat(Math.max(0, width - plain.length())) + plain;
    }

    private int width(String style) {
        if (styles == null || !style.matches("\\d{1,6}") || Integer.parseInt(style) >= styles.getNumCellStyles()) {
            return 0;
        }
        String format = styles.getStyleAt(Integer.parseInt(style)).getDataFormatString();
        return format != null && ZEROS.matcher(format).matches()
                ? (int) format.chars().filter(c -> c == '0').count()
                : 0;
    }
}

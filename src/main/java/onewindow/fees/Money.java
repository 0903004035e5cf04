package onewindow.fees;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import onewindow.catalogue.FeeLine;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Sums in yuan, exact to the cent. They travel as text ({@code "10.00"}), because the numbers of JavaScript are not exact.
 */
final class Money {
    /** One line of a case costs at most a thousand million yuan. */
    static final BigDecimal MOST = FeeLine.MOST;

    static final BigDecimal NOTHING = new BigDecimal("0.00");

    /** What a whole day may come to. */
    private static final BigDecimal MOST_OF_A_DAY = new BigDecimal("100000000000");

    private static final Pattern SUM = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};

    private Money() {}

    /** As typed; more than nothing and at most {@link #MOST}. */
    static BigDecimal sum(String field, @Nullable String typed) {
        BigDecimal sum = read(field, typed);
        if (sum.signum() == 0) {
            throw Problem.invalid(field, "金额要大于 0。");
        }
        if (sum.compareTo(MOST) > 0) {
            throw Problem.invalid(field, "金额不能超过 " + text(MOST) + " 元。");
        }
        return sum;
    }

    /** As counted at the end of a day; may be nothing. */
    static BigDecimal counted(String field, @Nullable String typed) {
        BigDecimal sum = read(field, typed);
        if (sum.compareTo(MOST_OF_A_DAY) > 0) {
            throw Problem.invalid(field, "金额不能超过 " + text(MOST_OF_A_DAY) + " 元。");
        }
        return sum;
    }

    private static BigDecimal read(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (!SUM.matcher(text).matches()) {
            throw Problem.invalid(field, "请填金额（元），最多两位小数，例如 10 或 10.50。");
        }
        return new BigDecimal(text).setScale(2);
    }

    /** {@code 10.00}. */
    static String text(BigDecimal sum) {
        return sum.setScale(2).toPlainString();
    }

    /** 大写: 壹拾元整, as a receipt has it (支付结算办法附一). */
    static String capitals(BigDecimal sum) {
        long cents = sum.movePointRight(2).longValueExact();
        long yuan = cents / 100;
        int jiao = (int) (cents / 10 % 10);
        int fen = (int) (cents % 10);
        String whole = yuan == 0 ? "" : whole(yuan) + "元";
        if (jiao == 0 && fen == 0) {
            return (whole.isEmpty() ? "零元" : whole) + "整";
        }
        String tenths = jiao > 0 ? DIGITS.charAt(jiao) + "角" : whole.isEmpty() ? "" : "零";
        return whole + tenths + (fen > 0 ? DIGITS.charAt(fen) + "分" : "");
    }

    private static String whole(long yuan) {
        StringBuilder said = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            long unit = power(group);
            int four = (int) (group == GROUPS.length - 1 ? yuan / unit : yuan / unit % 10_000);
            if (four == 0) {
                gap = !said.isEmpty();
                continue;
            }
            if (!said.isEmpty() && (gap || four < 1000)) {
                said.append('零');
            }
            said.append(four(four)).append(GROUPS[group]);
            gap = false;
        }
        return said.toString();
    }

    private static long power(int group) {
        return group == 2 ? 100_000_000L : group == 1 ? 10_000L : 1L;
    }

    private static String four(int number) {
        StringBuilder said = new StringBuilder();
        int divisor = 1000;
        boolean gap = false;
        for (int place = 3; place >= 0; place--, divisor /= 10) {
            int digit = number / divisor % 10;
            if (digit == 0) {
                gap = !said.isEmpty();
                continue;
            }
            said.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
            gap = false;
        }
        return said.toString();
    }
}

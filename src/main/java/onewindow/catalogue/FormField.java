package onewindow.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question of the application form, beyond name, number, phone and address, which every form has.
 *
 * @param min the least number; none: 0
 * @param max the greatest number; none: {@link #MOST}
 * @param maxWhen a lower limit under another answer
 * @param whole a number without a fraction
 * @param known what the applicant's own paper tells: then nobody is asked
 */
public record FormField(
        String key,
        String label,
        Type type,
        boolean required,
        String group,
        @Nullable String help,
        @Nullable Integer maxLength,
        @Nullable Integer min,
        @Nullable BigDecimal max,
        @Nullable MaxWhen maxWhen,
        @Nullable Boolean whole,
        @Nullable Known known,
        List<String> choices) {
    /** Nobody's family, field or income is larger, unless the question says so. */
    static final BigDecimal MOST = new BigDecimal("99999999");

    @SuppressWarnings("NullAway") // JSON may leave the list out.
    public FormField {
        help = help == null || help.isBlank() ? null : help.strip();
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    BigDecimal least() {
        return BigDecimal.valueOf(min == null ? 0 : min);
    }

    BigDecimal most(Map<String, String> answers) {
        if (maxWhen != null && maxWhen.is().equals(answers.get(maxWhen.key()))) {
            return maxWhen.max();
        }
        return max == null ? MOST : max;
    }

    boolean isWhole() {
        return Boolean.TRUE.equals(whole);
    }

    /** The greatest number where the question {@code key} is answered so: 小餐饮 is less than fifty square metres. */
    public record MaxWhen(String key, String is, BigDecimal max) {}

    /** What the applicant's paper says of him. */
    public enum Known {
        AGE("年龄"),
        BIRTH_DATE("出生日期"),
        /** Of an organisation; a person is not asked for the name of his shop by his own. */
        NAME("单位名称"),
        CREDIT_CODE("统一社会信用代码");

        public final String chinese;

        Known(String chinese) {
            this.chinese = chinese;
        }
    }

    public enum Type {
        TEXT("文字"),
        LONG_TEXT("长文字"),
        NUMBER("数字"),
        MONEY("金额"),
        DATE("日期"),
        CHOICE("选择"),
        YES_NO("是否"),
        ID_NUMBER("身份证号"),
        PHONE("电话"),
        BANK_ACCOUNT("银行账号"),
        ADDRESS("地址");

        public final String chinese;

        Type(String chinese) {
            this.chinese = chinese;
        }
    }
}

package onewindow.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import onewindow.identity.IdNumber;
import onewindow.identity.IdentityDocument;
import onewindow.platform.PhoneNumber;
import onewindow.platform.Problem.FieldError;
import onewindow.platform.print.Printable;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Checks what was filled in against the questions of the item. Values are plain strings: a date is {@code yyyy-MM-dd}, a
 * yes 是, a number a plain decimal; empty means not answered.
 */
public final class FormCheck {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final int MOST_DECIMALS = 4;
    private static final int CENTS = 2;
    private static final Pattern ACCOUNT = Pattern.compile("\\d{10,30}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    /** Questions whose answer is a number though they ask for text: 残疾人证号, 收款账号. */
    private static final List<String> NUMBERS = List.of("证号", "账号", "帐号", "卡号", "号码", "代码");

    private static final Pattern A_NUMBER = Pattern.compile("[A-Z]{0,3}\\d{6,}[A-Z]?\\d{0,4}");

    private FormCheck() {}

    /** Answers in their one spelling, at whatever door they came in; to be checked afterwards. */
    public static Map<String, String> tidy(List<FormField> fields, Map<String, String> typed) {
        Map<String, String> tidied = new HashMap<>(typed);
        for (FormField field : fields) {
            tidied.computeIfPresent(field.key(), (key, value) -> tidy(field, value));
        }
        return tidied;
    }

    private static String tidy(FormField field, String typed) {
        return switch (field.type()) {
            case ID_NUMBER, BANK_ACCOUNT -> TypedText.number(typed);
            case PHONE -> TypedText.phone(typed);
            case NUMBER, MONEY -> TypedText.amount(typed);
            case DATE -> TypedText.code(typed);
            case TEXT -> text(field, TypedText.line(typed));
            case ADDRESS -> TypedText.line(typed);
            case CHOICE, YES_NO -> typed;
            case LONG_TEXT -> TypedText.lines(typed);
        };
    }

    private static boolean isNumber(FormField field) {
        return switch (field.type()) {
            case ID_NUMBER, PHONE, BANK_ACCOUNT -> true;
            case TEXT -> NUMBERS.stream().anyMatch(field.label()::endsWith);
            default -> false;
        };
    }

    /** People read long numbers in groups; a text that is one, or answers a question for one, is kept whole. */
    private static String text(FormField field, String line) {
        String number = TypedText.number(line);
        boolean grouped = line.codePoints().allMatch(c -> Character.isDigit(c) || c == ' ');
        boolean asked = isNumber(field);
        return A_NUMBER.matcher(number).matches() && (asked || grouped) ? number : line;
    }

    /**
     * @param today nobody is born after it
     * @param complete also says which required answers are still missing; otherwise only what is malformed
     */
    public static List<FieldError> check(
            List<FormField> fields, Map<String, String> values, LocalDate today, boolean complete) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, FormField> known = new HashMap<>();
        fields.forEach(field -> known.put(field.key(), field));
        values.keySet().stream()
                .filter(key -> !known.containsKey(key))
                .sorted()
                .forEach(key -> errors.add(new FieldError(key, "这个事项的表单里没有“" + shown(key) + "”这一项。")));
        for (FormField field : fields) {
            String problem = problem(field, values, today, complete);
            if (problem != null) {
                errors.add(new FieldError(field.key(), problem));
            }
        }
        return errors;
    }

    /** The questions that must be answered and are not. */
    public static List<FormField> unanswered(List<FormField> fields, Map<String, String> values) {
        return fields.stream()
                .filter(field ->
                        field.required() && values.getOrDefault(field.key(), "").isBlank())
                .toList();
    }

    private static @Nullable String problem(
            FormField field, Map<String, String> values, LocalDate today, boolean complete) {
        String value = values.get(field.key());
        String label = "“" + field.label() + "”";
        if (value == null || value.isBlank()) {
            return complete && field.required() ? "请填写" + label + "。" : null;
        }
        boolean lines = field.type() == FormField.Type.LONG_TEXT;
        if (value.codePoints().anyMatch(c -> Character.isISOControl(c) && !(lines && (c == '\n' || c == '\r')))) {
            return label + "里有看不见的控制字符，请重新填写。";
        }
        int limit = limit(field);
        if (value.codePointCount(0, value.length()) > limit) {
            String unit = isNumber(field) ? "位" : "个字";
            return label + "最多填 " + limit + " " + unit + "，您填了 " + value.codePointCount(0, value.length()) + " " + unit
                    + "。";
        }
        String unprintable = Printable.fault(value);
        return unprintable == null ? malformed(field, value.strip(), values, today, label) : label + unprintable;
    }

    private static int limit(FormField field) {
        Integer own = field.maxLength();
        return own != null ? own : field.type() == FormField.Type.LONG_TEXT ? 2000 : 200;
    }

    private static @Nullable String malformed(
            FormField field, String value, Map<String, String> values, LocalDate today, String label) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, ADDRESS -> null;
            case NUMBER, MONEY -> number(field, value, values, label);
            case PHONE -> PhoneNumber.isLocal(value) ? null : label + "不像一个电话号码，请核对。";
            case BANK_ACCOUNT ->
                ACCOUNT.matcher(value).matches()
                        ? null
                        : label + "应填 10 到 30 位数字，您填了 " + value.length() + " 位，请对照卡面核对。";
            case YES_NO -> value.equals("是") || value.equals("否") ? null : label + "应选“是”或“否”。";
            case CHOICE -> field.choices().contains(value) ? null : label + "没有“" + shown(value) + "”这个选项。";
            case DATE -> date(value) ? null : label + "应填真实的日期，例如 2026-11-22。";
            case ID_NUMBER -> {
                String fault = IdentityDocument.personFault(IdNumber.normal(value), today);
                yield fault == null ? null : label + "：" + fault;
            }
        };
    }

    /** People, years and square metres are counted from nothing, unless the question says otherwise; what is too much is said in words. */
    private static @Nullable String number(FormField field, String value, Map<String, String> values, String label) {
        boolean money = field.type() == FormField.Type.MONEY;
        if (!NUMBER.matcher(value).matches()) {
            return label + (money ? "应填金额，例如 1200.50。" : "应填数字，例如 12。");
        }
        BigDecimal number = new BigDecimal(value);
        BigDecimal least = field.least();
        BigDecimal most = field.most(values);
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            return label + "应在 " + least.toPlainString() + " 到 " + most.toPlainString() + (money ? " 元" : " ")
                    + "之间，您填的是 " + shown(value) + "，请核对。";
        }
        int decimals = field.isWhole() ? 0 : money ? CENTS : MOST_DECIMALS;
        if (number.stripTrailingZeros().scale() <= decimals) {
            return null;
        }
        return label + (decimals == 0 ? "应填整数，不带小数。" : "小数点后最多 " + decimals + " 位。");
    }

    private static boolean date(String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}

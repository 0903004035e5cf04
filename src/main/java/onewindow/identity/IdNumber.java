package onewindow.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;

/** 公民身份号码 (GB 11643): 18 digits whose date must exist and whose last is a check digit. */
public final class IdNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final Pattern CHARACTERS = Pattern.compile("\\d*[0-9X]");
    private static final Pattern PROVINCE =
            Pattern.compile("(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]).*");

    private IdNumber() {}

    /** What is wrong with it, in a sentence for whoever typed it; null when nothing is. */
    public static @Nullable String fault(String text, LocalDate today) {
        String number = normal(text);
        if (number.isEmpty()) {
            return "请填写身份证号码。";
        }
        if (!CHARACTERS.matcher(number).matches()) {
            return "身份证号码只能是数字，最后一位可以是 X。";
        }
        if (number.length() != 18) {
            return "身份证号码应为 18 位，您填了 " + number.length() + " 位，请再数一遍。";
        }
        if (!PROVINCE.matcher(number).matches()) {
            return "身份证号码的前两位不是省份代码，请核对。";
        }
        String birth = birthFault(number, today);
        return birth == null && number.charAt(17) != checkDigit(number) ? "身份证号码的校验位对不上，请逐位核对，可能有一位填错了。" : birth;
    }

    /** 外国人永久居留身份证 of 18: the first is 9; birth date and check digit stand where a resident's do. */
    static @Nullable String residenceFault(String number, LocalDate today) {
        String birth = birthFault(number, today);
        return birth == null && number.charAt(17) != checkDigit(number) ? "永久居留身份证号码的校验位对不上，请逐位核对，可能有一位填错了。" : birth;
    }

    private static @Nullable String birthFault(String number, LocalDate today) {
        try {
            LocalDate birth = birthDate(number);
            if (birth.isAfter(today)) {
                return "身份证号码里的出生日期（" + birth + "）还没有到，请核对第 7 到 14 位。";
            }
            return birth.getYear() < 1850 ? "身份证号码里的出生年份（" + birth.getYear() + "）太早，请核对第 7 到 10 位。" : null;
        } catch (DateTimeException e) {
            return "身份证号码里的出生日期（" + number.substring(6, 14) + "）不存在，请核对第 7 到 14 位。";
        }
    }

    public static String normal(String text) {
        return TypedText.number(text);
    }

    public static LocalDate birthDate(String number) {
        return LocalDate.of(digits(number, 6, 10), digits(number, 10, 12), digits(number, 12, 14));
    }

    /** The sequence digit is odd for men. */
    public static boolean male(String number) {
        return digits(number, 16, 17) % 2 == 1;
    }

    /** Completes 17 digits. */
    public static String complete(String seventeen) {
        return seventeen + checkDigit(seventeen);
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    private static int digits(String number, int from, int to) {
        return Integer.parseInt(number, from, to, 10);
    }
}

package onewindow.identity;

import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;

/** 统一社会信用代码 (GB 32100): 18 characters; places 9–17 are the organisation code with a check of its own (GB 11714). */
public final class CreditCode {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    /** What is wrong with it, in a sentence for whoever typed it; null when nothing is. */
    public static @Nullable String fault(String text) {
        String code = normal(text);
        if (code.isEmpty()) {
            return "请填写统一社会信用代码。";
        }
        if (!code.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0)) {
            return "统一社会信用代码只能是数字和大写字母，并且没有 I、O、S、V、Z 这几个字母。";
        }
        if (code.length() != 18) {
            return "统一社会信用代码应为 18 位，您填了 " + code.length() + " 位，请再数一遍。";
        }
        boolean right = code.charAt(17) == check(code) && code.charAt(16) == organisationCheck(code);
        return right ? null : "统一社会信用代码的校验位对不上，请对照营业执照逐位核对。";
    }

    public static String normal(String text) {
        return TypedText.number(text);
    }

    /** Completes 16 characters (places 1–16) with both check characters. */
    public static String complete(String sixteen) {
        String seventeen = sixteen + organisationCheck(sixteen);
        return seventeen + check(seventeen);
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }

    /** Here letters count as in GB 11714, A = 10 … Z = 35. */
    private static char organisationCheck(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : (char) ('0' + check % 11);
    }
}

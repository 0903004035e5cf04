package onewindow.documents;

import java.security.SecureRandom;
import java.util.Optional;
import onewindow.platform.text.TypedText;

/**
 * Sixteen characters that nobody can guess (80 bits) and that can be read out on the telephone: Crockford's base 32, which
 * leaves out I, L, O and U.
 */
final class VerifyCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private VerifyCode() {}

    static String random() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** In groups of four, as printed. */
    static String spaced(String code) {
        return String.join(" ", code.split("(?<=\\G.{4})"));
    }

    /** What a person typed: any case, with spaces or dashes, O for 0 and I or L for 1. */
    static Optional<String> typed(String text) {
        String code = TypedText.number(text).replace('O', '0').replace('I', '1').replace('L', '1');
        boolean ours = code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return ours ? Optional.of(code) : Optional.empty();
    }
}

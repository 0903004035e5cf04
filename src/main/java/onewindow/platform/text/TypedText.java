package onewindow.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one spelling of what people type or paste. Full-width and look-alike characters, blanks of every kind, characters
 * nobody sees and the separators people read numbers by are no faults: they go, here and in the browser
 * (web/src/ui/typed.ts) by the same rules; what counts is what stands here.
 */
public final class TypedText {
    /** Zero width, directions, fillers: seen by nobody. Mongolian's own separator of vowels stays. */
    private static final String UNSEEN_CHARACTERS = "\\p{Cf}\\u034F\\u115F\\u1160\\u2800\\u3164\\uFFA0\\uFFFC";

    private static final Pattern UNSEEN = Pattern.compile("[" + UNSEEN_CHARACTERS + "&&[^\\u180E]]");
    private static final Pattern UNSEEN_IN_LONG =
            Pattern.compile("[" + UNSEEN_CHARACTERS + "&&[^\\u180E\\u200C\\u200D]]");
    private static final Pattern BLANKS =
            Pattern.compile("[\\s\\p{Z}\\x1C-\\x1F\\x85&&[^\\u202F]]+|(?<!\\p{IsMongolian})\\u202F+");
    private static final Pattern BLANKS_AROUND = Pattern.compile(
            "^[\\s\\p{Z}\\x1C-\\x1F\\x85]++|(?<![\\s\\p{Z}\\x1C-\\x1F\\x85])[\\s\\p{Z}\\x1C-\\x1F\\x85]++$");
    private static final Pattern NOT_IN_NUMBERS =
            Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Pd}" + UNSEEN_CHARACTERS + "\\u2212_.·•‧・∙⋅●⸱ᐧꞏ]+");
    private static final Pattern NOT_IN_CODES = Pattern.compile("[\\s\\p{Z}\\p{Cc}" + UNSEEN_CHARACTERS + "]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]+");
    private static final Pattern NOT_IN_PHONES = Pattern.compile("[\\p{Cc}" + UNSEEN_CHARACTERS + "&&[^\\t]]+");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\u2212().·•/]+");
    private static final Pattern COUNTRY = Pattern.compile("(?:\\+|00)860?(?=[1-9]\\d{8,10}$)");
    private static final Pattern LANDLINE = Pattern.compile("(010|02\\d|0[3-9]\\d\\d)(\\d{7,8})");
    private static final Pattern PLAIN = Pattern.compile("1\\d{10}|\\d{3,8}");
    private static final Pattern LOOKS_LIKE_A_NUMBER = Pattern.compile("[A-Za-z]{0,6}\\d[0-9A-Za-z-]{2,}");

    private TypedText() {}

    /** A number without separators: of a card, an account, a licence, a paper. */
    public static String number(String typed) {
        return NOT_IN_NUMBERS.matcher(compatible(typed)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** A number whose dashes are its own: of a case, a document, a badge. */
    public static String code(String typed) {
        String plain = NOT_IN_CODES.matcher(compatible(typed)).replaceAll("");
        return DASHES.matcher(plain).replaceAll("-");
    }

    /** As it is dialled in China: a mobile number of digits alone, a landline with a dash after its area code. */
    public static String phone(String typed) {
        String plain = NOT_IN_PHONES.matcher(compatible(typed)).replaceAll("").strip();
        String digits = BETWEEN_DIGITS.matcher(plain).replaceAll("");
        Matcher country = COUNTRY.matcher(digits);
        String local = digits;
        if (country.lookingAt()) {
            String rest = digits.substring(country.end());
            local = rest.matches("1[3-9]\\d{9}") ? rest : "0" + rest;
        } else if (digits.matches("861[3-9]\\d{9}")) {
            local = digits.substring(2);
        }
        Matcher landline = LANDLINE.matcher(local);
        if (landline.matches()) {
            return landline.group(1) + "-" + landline.group(2);
        }
        // An extension or a service number (400-…) keeps its dashes: they are not ours to move.
        return PLAIN.matcher(local).matches() ? local : code(plain);
    }

    /** A sum or a measure: thousands are not marked. */
    public static String amount(String typed) {
        String plain = NOT_IN_CODES.matcher(compatible(typed)).replaceAll("");
        return plain.replace(",", "").replace('\u2212', '-');
    }

    /** A name or any other line: as it was typed, without what nobody sees, every blank as one. */
    public static String line(String typed) {
        String seen = UNSEEN.matcher(typed).replaceAll("");
        return BLANKS.matcher(seen).replaceAll(" ").strip();
    }

    /** Words in several lines, which may need joiners between letters. */
    public static String lines(String typed) {
        String seen = UNSEEN_IN_LONG.matcher(typed).replaceAll("");
        return BLANKS_AROUND.matcher(seen).replaceAll("");
    }

    /** What somebody looks for: a number in whatever width as it is kept, words as a line. */
    public static String sought(String typed) {
        String code = code(typed);
        return LOOKS_LIKE_A_NUMBER.matcher(code).matches() ? code : line(typed);
    }

    private static String compatible(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}

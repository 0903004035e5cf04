package onewindow.identity;

import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Names as people bear them: any letter of any script, also the rare ones beyond the basic plane (𠮷, 䶮), and the dot of
 * minority names. Refused with the reason: control characters, angle brackets, emoji, digits in a person's name.
 */
public final class PartyName {
    /** The dot in all its forms, the marks between syllables of Tibetan, and what joins the words of Mongolian. */
    private static final String PERSON_MARKS = "·•‧・･∙⋅●．․⸱ᐧꞏ᛫ .-‐‑–—'’‘ʼ་༌༎།᠊᠆\u180E\u202F";

    private static final String ENTERPRISE_MARKS = PERSON_MARKS + "&（）()、，,《》“”\"＆+/_:：#＃@～~！!〔〕【】[]";

    private static final int MONGOLIAN_VOWEL_SEPARATOR = 0x180e;

    /** Of a person, at every door; long enough for names of Tibet, Xinjiang and abroad. */
    public static final int LONGEST = 100;

    private PartyName() {}

    /** Whether it is no name at all, or longer than any. */
    public static boolean noneOrTooLong(String name) {
        return name.isBlank() || name.codePointCount(0, name.length()) > LONGEST;
    }

    /** What is wrong with it, in a sentence for whoever typed it; null when nothing is. */
    public static @Nullable String fault(PartyKind kind, @Nullable String text) {
        boolean person = kind == PartyKind.PERSON;
        String word = person ? "姓名" : "企业名称";
        int longest = person ? LONGEST : 200;
        int shortest = person ? 1 : 2;
        // Nobody looks closer at what is far too long: a name is looked through several times below.
        if (text != null && text.length() > 10 * longest) {
            return word + "应有 " + shortest + " 到 " + longest + " 个字，请核对。";
        }
        String name = text == null ? "" : normal(text);
        int length = name.codePointCount(0, name.length());
        if (length == 0) {
            return "请填写" + word + "。";
        }
        String strange = strange(name, word);
        if (strange != null) {
            return strange;
        }
        if (length < shortest || length > longest) {
            return word + "应有 " + shortest + " 到 " + longest + " 个字，请核对。";
        }
        return name.codePoints().allMatch(c -> allowed(c, person))
                ? null
                : word + "里有不能用的符号" + (person ? "或数字" : "") + "，请按证件上的写法填写。";
    }

    public static @Nullable String addressFault(String address) {
        String strange = strange(address, "地址");
        if (strange != null) {
            return strange;
        }
        return address.codePointCount(0, address.length()) > 200 ? "地址太长，请控制在 200 字以内。" : null;
    }

    /** Kept as it was first typed, without what nobody sees; compared by {@link onewindow.platform.text.NameKey}. */
    public static String normal(String name) {
        return TypedText.line(name);
    }

    private static @Nullable String strange(String text, String word) {
        if (text.codePoints().anyMatch(c -> c == '<' || c == '>')) {
            return word + "里不能有“<”“>”，请去掉。";
        }
        if (text.codePoints().anyMatch(PartyName::picture)) {
            return word + "里不能有表情符号，请去掉。";
        }
        boolean unreadable = text.codePoints()
                .filter(c -> c != MONGOLIAN_VOWEL_SEPARATOR)
                .anyMatch(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                });
        return unreadable ? word + "里有看不见或不能识别的字符，请删掉后重新输入。" : null;
    }

    private static boolean picture(int c) {
        return (Character.isEmoji(c) && c > 0xff)
                || c == 0xfe0f
                || c == 0x20e3
                || (Character.getType(c) == Character.OTHER_SYMBOL && !radical(c));
    }

    /** Typed for the character it looks like (⻢, ⼈): what some keyboards and scanned papers give. */
    private static boolean radical(int c) {
        return c >= 0x2e80 && c <= 0x2fdf;
    }

    /** 〇 is a number to Unicode and a character of names: alphabetic in the wider sense. */
    private static boolean allowed(int c, boolean person) {
        int type = Character.getType(c);
        return Character.isAlphabetic(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || radical(c)
                || (!person && Character.isDigit(c))
                || (person ? PERSON_MARKS : ENTERPRISE_MARKS).indexOf(c) >= 0;
    }
}

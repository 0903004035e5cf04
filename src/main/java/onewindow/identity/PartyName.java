package onewindow.identity;

import org.jspecify.annotations.Nullable;

/**
 * Names as people bear them: any letter of any script, also the rare ones beyond the basic plane (𠮷, 䶮), and the dot of
 * minority names. Refused with the reason: control characters, angle brackets, emoji, digits in a person's name.
 */
public final class PartyName {
    private static final String PERSON_MARKS = "· .-'’";
    private static final String ENTERPRISE_MARKS = "· .-'’&（）()、，,《》“”\"＆+/_:：";

    private PartyName() {}

    /** What is wrong with it, in a sentence for whoever typed it; null when nothing is. */
    public static @Nullable String fault(PartyKind kind, @Nullable String text) {
        boolean person = kind == PartyKind.PERSON;
        String word = person ? "姓名" : "企业名称";
        int longest = person ? 50 : 100;
        // Nobody looks closer at what is far too long: a name is looked through several times below.
        if (text != null && text.length() > 10 * longest) {
            return word + "应有 2 到 " + longest + " 个字，请核对。";
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
        if (length < 2 || length > longest) {
            return word + "应有 2 到 " + longest + " 个字，请核对。";
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

    /** The dot of minority names is typed in many ways; it is stored in one. */
    public static String normal(String name) {
        return name.strip()
                .replaceAll("[•‧・･∙⋅●．]", "·")
                .replaceAll("(?:(?<!\\s)\\s++)?·\\s*+", "·")
                .replaceAll(" +", " ");
    }

    private static @Nullable String strange(String text, String word) {
        if (text.codePoints().anyMatch(c -> c == '<' || c == '>')) {
            return word + "里不能有“<”“>”，请去掉。";
        }
        if (text.codePoints().anyMatch(PartyName::picture)) {
            return word + "里不能有表情符号，请去掉。";
        }
        boolean unreadable = text.codePoints().anyMatch(c -> switch (Character.getType(c)) {
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
                || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    private static boolean allowed(int c, boolean person) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || (!person && Character.isDigit(c))
                || (person ? PERSON_MARKS : ENTERPRISE_MARKS).indexOf(c) >= 0;
    }
}

package onewindow.platform;

import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;

/** Chinese text as people type it in Latin letters. */
public final class Pinyin {
    private Pinyin() {}

    /** The first letter of each character: 郑旺镇 → {@code zwz}. Letters and digits stay, anything else goes. */
    public static String initials(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().forEach(c -> {
            String syllable = syllable(c);
            letters.append(syllable, 0, Math.min(1, syllable.length()));
        });
        return letters.toString();
    }

    /** Every syllable without its tone: 郑旺镇 → {@code zhengwangzhen}. */
    public static String full(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().forEach(c -> letters.append(syllable(c)));
        return letters.toString();
    }

    private static String syllable(int codePoint) {
        if (codePoint < 128) {
            return Character.isLetterOrDigit(codePoint)
                    ? Character.toString(codePoint).toLowerCase(Locale.ROOT)
                    : "";
        }
        // pinyin4j knows the basic plane only; rarer characters are not typed by their sound anyway.
        String[] readings =
                Character.isBmpCodePoint(codePoint) ? PinyinHelper.toHanyuPinyinStringArray((char) codePoint) : null;
        return readings == null ? "" : readings[0].replace("u:", "v").replaceAll("\\d", "");
    }
}

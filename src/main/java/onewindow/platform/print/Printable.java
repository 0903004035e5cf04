package onewindow.platform.print;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can stand on a paper. Text that ends on one is checked where it is typed, because a white square in a served
 * document cannot be put right any more. Chinese characters pass even where no typeface has them: somebody is called so.
 */
public final class Printable {
    private Printable() {}

    /** What is wrong with it, naming the first character that cannot be printed; null when nothing is. */
    public static @Nullable String fault(String text) {
        return Pdf.ordinary(text)
                .codePoints()
                .filter(c -> !prints(c))
                .mapToObj(Printable::said)
                .findFirst()
                .orElse(null);
    }

    /** The ideographs in it that no typeface has, each once: somebody may be called so, and a picture takes their place. */
    public static List<Integer> withoutGlyph(String text) {
        return Pdf.ordinary(text)
                .codePoints()
                .filter(c -> Character.isIdeographic(c)
                        && !Fonts.has(c)
                        && RareHan.page(c).isEmpty())
                .distinct()
                .boxed()
                .toList();
    }

    private static boolean prints(int c) {
        return c == '\n' || c == '\r' || c == '\t' || Character.isIdeographic(c) || Fonts.has(c) || ShapedScript.has(c);
    }

    private static String said(int c) {
        String code = "U+%04X".formatted(c);
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> "里有看不见或不能识别的字符（" + code + "），请删掉后重新输入。";
            default -> "里的“" + Character.toString(c) + "”（" + code + "）印不到文书上，请去掉表情符号和特殊符号。";
        };
    }
}

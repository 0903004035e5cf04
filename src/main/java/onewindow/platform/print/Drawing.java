package onewindow.platform.print;

import java.lang.Character.UnicodeScript;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the typefaces of a paper cannot set letter by letter, as pictures: words of scripts that are shaped, and characters
 * somebody took from an identity card. What is left shows its code in brackets, 〔U+2EBF0〕: a white square would tell nobody
 * anything.
 */
final class Drawing {
    private static final Pattern TEXT = Pattern.compile("(?<=>)[^<>]+");
    private static final String PICTURE =
            "<img alt=\"\" style=\"height:%.3fem;vertical-align:%.3fem\" src=\"data:image/png;base64,%s\"/>";

    private final CharacterPictures pictures;

    Drawing(CharacterPictures pictures) {
        this.pictures = pictures;
    }

    /** A page; the words of its tags stay as they are. */
    String of(String html) {
        return html.codePoints().allMatch(Drawing::isSet)
                ? html
                : TEXT.matcher(html).replaceAll(text -> Matcher.quoteReplacement(text(text.group())));
    }

    private String text(String text) {
        StringBuilder drawn = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int to = endOfWords(text, from);
            drawn.append(words(text.substring(from, to)));
            from = to;
        }
        return drawn.toString();
    }

    /** Words of one script, with the blanks and dots between them: those that run from the right stay in their order. */
    private static int endOfWords(String text, int from) {
        UnicodeScript script = UnicodeScript.of(text.codePointAt(from));
        int end = from;
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            UnicodeScript here = UnicodeScript.of(c);
            at += Character.charCount(c);
            if (here == script || here == UnicodeScript.INHERITED) {
                end = at;
            } else if (" ·-'’\u202F\u180E".indexOf(c) < 0) {
                break;
            }
        }
        return end;
    }

    private String words(String words) {
        if (words.codePoints().allMatch(Drawing::isSet)) {
            return words;
        }
        return ShapedScript.picture(UnicodeScript.of(words.codePointAt(0)), words)
                .map(p -> picture(p.png(), p.height(), -p.depth()))
                .orElseGet(() -> words.codePoints().mapToObj(this::character).reduce("", String::concat));
    }

    private String character(int c) {
        if (isSet(c)) {
            return Character.toString(c);
        }
        if (Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.NON_SPACING_MARK) {
            return "";
        }
        return pictures.of(c).map(png -> picture(png, 1, -0.12)).orElseGet(() -> "〔U+%04X〕".formatted(c));
    }

    private static String picture(byte[] png, double height, double align) {
        return PICTURE.formatted(height, align, Base64.getEncoder().encodeToString(png));
    }

    private static boolean isSet(int character) {
        return Character.isISOControl(character)
                || Fonts.has(character)
                || RareHan.page(character).isPresent();
    }
}

package onewindow.platform.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What two spellings of one name have in common; a name is compared by it and kept as it was first typed. The dot of minority
 * names in all its forms, brackets of both widths, case, composed and decomposed letters, blanks, and radicals that stand for
 * the ideograph (⻢ for 马: NFKC does it for the Kangxi block, for the supplement the table of Unicode's
 * EquivalentUnifiedIdeograph) make no difference.
 */
public final class NameKey {
    private static final Pattern NOT_COMPARED = Pattern.compile(
            "[\\s\\p{Z}\\p{Cc}\\p{Cf}\\u034F\\u115F\\u1160\\u2800\\u180B-\\u180F\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]+");
    /** The full stop as well: it is what many keyboards have. */
    private static final Pattern DOTS = Pattern.compile("[.·•‧・∙⋅●⸱⸳ᐧꞏ᛫﹒◦⦁\u0387\u2024\u22C5\u2022]+");

    private static final Pattern QUOTES = Pattern.compile("['’‘ʼʻ`´′]");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]+");
    private static final Map<Integer, Integer> RADICALS = radicals();

    private NameKey() {}

    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .map(c -> RADICALS.getOrDefault(c, c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String seen = NOT_COMPARED.matcher(plain).replaceAll("");
        String dotted = DOTS.matcher(seen).replaceAll("·");
        String quoted = QUOTES.matcher(dotted).replaceAll("'");
        String folded =
                DASHES.matcher(quoted).replaceAll("-").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    public static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && (one.equals(other) || of(one).equals(of(other)));
    }

    /** Of the block CJK Radicals Supplement, those that somebody could take for the character of a name. */
    private static Map<Integer, Integer> radicals() {
        String pairs = "⺁厂⺄乙⺈刀⺊卜⺌小⺎兀⺏尢⺐尢⺒巳⺓幺⺖心⺙攴⺛旡⺜日⺝月⺟母⺠民⺧牛⺩王⺪疋⺫目⺬示⺯糸⺰纟⺶羊⺷羊⺸羊⺹老⺻聿⺼肉⺽臼"
                + "⺾艹⺿艹⻀艹⻁虎⻂衣⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻓长⻔门⻕阜⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞"
                + "⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";
        int[] points = pairs.codePoints().toArray();
        Map<Integer, Integer> table = new HashMap<>();
        for (int i = 0; i + 1 < points.length; i += 2) {
            table.put(points[i], points[i + 1]);
        }
        return table;
    }
}

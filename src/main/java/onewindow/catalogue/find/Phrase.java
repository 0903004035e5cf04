package onewindow.catalogue.find;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed or said, made comparable: width and case folded, punctuation dropped, ages as digits (八十岁, 八旬 and
 * 80周岁 are all 80岁), and the words taken out that carry no meaning in a question at the counter.
 *
 * @param whole everything that was said
 * @param core without the words of speech
 * @param ages the ages named
 */
record Phrase(String whole, String core, List<Integer> ages) {
    private static final String NUMERALS = "零〇一二两三四五六七八九十百";
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern NOT_TEXT = Pattern.compile("[^\\p{IsAlphabetic}\\p{IsDigit}]+");
    private static final Pattern SAID_AGE =
            Pattern.compile("([" + NUMERALS + "]{1,6}+|\\d{1,3})(?:多|来|几|好几|出头)?(?:周岁|岁|旬|(?=了|的老|老人|能|可以|有))");
    private static final Pattern AGE = Pattern.compile("(\\d{1,3})岁");
    private static final Map<String, String> OLD_NAMES = Map.of("花甲", "60岁", "古稀", "70岁", "耄耋", "80岁", "半百", "50岁");
    private static final Pattern SPEECH = Pattern.compile(
            "请问一下|请问|麻烦|你好|您好|有没有|有什么|有哪些|哪些|有啥|能不能|可不可以|可以|是不是|该怎么办|怎么办理|怎么办|咋办|怎么申请|怎么弄|怎么|怎样|咋弄|咋|"
                    + "如何|哪里|在哪儿|在哪|去哪|哪个|哪|什么|多少|几个|需要|应该|应当|想要|我想|我要|想|要|我们家|我们|我家|我们村|咱们|咱家|咱|俺们|俺家|俺|我|"
                    + "他家|她家|他|她|你们|你|家里|家中|一下|一个|现在|已经|今年|自己|是否|国家|政府|村里|政策|事情|手续|东西|"
                    + "帮忙|帮|给|能|会|去|来|到|得|有|吗|呢|啊|呀|吧|嘛|么|了|的|地里的|着|就|都|也|还|又|很|太|把|被|让|在|和|跟|与|那|这|没办法|(?<=.)[不没]$|每个月|每月");

    private static final Pattern OPENING = Pattern.compile("^(?:请问一下|请问|麻烦问?一?下?|你好|您好|我想问一?下?|想问一?下?|问一?下|打听一?下?)+");

    static Phrase of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String whole = ages(NOT_TEXT.matcher(folded).replaceAll(""));
        String core = SPEECH.matcher(whole).replaceAll("");
        List<Integer> ages = new ArrayList<>();
        AGE.matcher(whole).results().forEach(m -> ages.add(Integer.parseInt(m.group(1))));
        return new Phrase(whole, core.isEmpty() ? whole : core, List.copyOf(ages));
    }

    /** First letters, syllables or a code. */
    boolean letters() {
        return whole.matches("[0-9a-z]+");
    }

    /** Nothing but words that carry no meaning. */
    boolean speechOnly() {
        return SPEECH.matcher(whole).replaceAll("").isEmpty();
    }

    /** True where a character belongs to words that carry no meaning. */
    boolean[] speech() {
        boolean[] speech = new boolean[whole.length()];
        SPEECH.matcher(whole).results().forEach(m -> Arrays.fill(speech, m.start(), m.end(), true));
        return speech;
    }

    /** 请问一下, 我想问: how a question begins before it says anything. */
    static String withoutOpening(String text) {
        return OPENING.matcher(text).replaceFirst("");
    }

    /** For the texts of the catalogue, which are not spoken. */
    static String folded(String text) {
        return of(text).whole;
    }

    private static String ages(String text) {
        String named = text;
        for (Map.Entry<String, String> old : OLD_NAMES.entrySet()) {
            named = named.replace(old.getKey(), old.getValue());
        }
        return SAID_AGE.matcher(named).replaceAll(Phrase::age);
    }

    private static String age(MatchResult said) {
        int number = number(said.group(1));
        boolean decades = said.group().endsWith("旬");
        boolean unit = decades || said.group().endsWith("岁");
        int age = decades ? number * 10 : number;
        // 「九十能领钱吗」 is an age, 「一能…」 is not.
        boolean plausible = age <= 130 && (unit ? age > 0 : age >= 50);
        return Matcher.quoteReplacement(plausible ? age + "岁" : said.group());
    }

    private static int number(String text) {
        if (Character.isDigit(text.charAt(0)) && text.charAt(0) < 128) {
            return Integer.parseInt(text);
        }
        int total = 0;
        int digit = 0;
        for (char c : text.replace('两', '二').replace('〇', '零').toCharArray()) {
            if (c == '百' || c == '十') {
                total += Math.max(digit, 1) * (c == '百' ? 100 : 10);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(c);
            }
        }
        return total + digit;
    }
}

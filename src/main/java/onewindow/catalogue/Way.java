package onewindow.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 办理渠道 that only exist where a room keeps them: a guide promises none of the others. To be rung up is a way of every site
 * that has a number.
 */
public enum Way {
    ONLINE_APPOINTMENT("网上预约", Pattern.compile("(?:网上|在线|线上|手机|微信|小程序)[^。；]{0,8}预约|预约[^。；]{0,4}(?:网上|线上|小程序)|分时段?预约")),
    TICKETS("取号", Pattern.compile("取号|叫号|排号机|领号")),
    POST("邮寄", Pattern.compile("邮寄|快递|寄(?:到|回)(?:家|您|你|府|户|手)|寄送|寄给(?:您|你|申请人|本人)|免费寄")),
    FACE_SCAN("刷脸", Pattern.compile("刷脸|人脸|扫脸"));

    /** A room that opens a way adds it here; until then nobody promises it. */
    private static final Set<Way> OPEN = EnumSet.noneOf(Way.class);

    public final String chinese;
    private final Pattern words;

    Way(String chinese, Pattern words) {
        this.chinese = chinese;
        this.words = words;
    }

    /** A way that is named in a text and does not exist. */
    public record Promised(String field, String text, Way way) {}

    /** 预约办理, as the site really has it. */
    public static String appointment(String site, @Nullable String phone) {
        String walkIn = "不用预约，开门的时间直接到窗口就能办";
        return phone == null || phone.isBlank() ? walkIn : walkIn + "；想先约好时间的，打电话 " + phone + "（" + site + "）";
    }

    public static List<Way> named(String text) {
        return Arrays.stream(values())
                .filter(way -> !OPEN.contains(way) && way.words.matcher(text).find())
                .toList();
    }

    public static List<Way> closed() {
        return Arrays.stream(values()).filter(way -> !OPEN.contains(way)).toList();
    }

    /** Every way promised by what the public reads of an item. What people ask (plain words, questions) promises nothing. */
    public static List<Promised> promised(ItemContent item) {
        List<Promised> found = new ArrayList<>();
        BiConsumer<String, Stream<String>> read = (field, texts) ->
                texts.forEach(text -> named(text).forEach(way -> found.add(new Promised(field, text, way))));
        read.accept("name", Stream.of(item.name()));
        read.accept("aliases", item.aliases().stream());
        read.accept("conditions", item.conditions().stream());
        read.accept("visitReason", Stream.of(text(item.visitReason())));
        read.accept("reviewStandard", Stream.of(item.reviewStandard()));
        read.accept("resultName", Stream.of(item.resultName()));
        read.accept("appointment", Stream.of(item.appointment()));
        read.accept("materials", item.materials().stream().flatMap(m -> Stream.of(m.name(), text(m.note()))));
        read.accept(
                "fields",
                item.fields().stream()
                        .flatMap(f -> Stream.concat(Stream.of(f.label(), text(f.help())), f.choices().stream())));
        read.accept(
                "process", item.process().stream().flatMap(step -> Stream.of(step.step(), step.who(), step.what())));
        read.accept("questions", item.questions().stream().map(Question::answer));
        read.accept("feeLines", item.feeLines().stream().map(FeeLine::standard));
        return found;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

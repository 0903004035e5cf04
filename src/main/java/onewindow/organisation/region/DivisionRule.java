package onewindow.organisation.region;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.platform.text.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * What a division code must look like and what it says about its place (统计用区划代码和城乡划分代码编制规则): towns 001–099 街道,
 * 100–199 镇, 200–399 乡, 400–599 政企合一; villages 001–199 居民委员会, 200–399 村民委员会, 400–499 类似居委会, 500 and above 类似村委会.
 */
final class DivisionRule {
    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d+");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d+");
    private static final Map<Integer, Level> BY_LENGTH =
            Map.of(2, Level.PROVINCE, 4, Level.CITY, 6, Level.COUNTY, 9, Level.TOWN, 12, Level.VILLAGE);
    private static final int LONGEST_NAME = 60;

    private DivisionRule() {}

    /** One row as it was found; {@code parents} are the columns that name places above it. */
    record Division(String code, String name, Map<String, String> parents) {}

    /** Why a row cannot be taken. */
    record Fault(String field, String message) {}

    /** @param expected the level of the whole file, or null when it holds several */
    static @Nullable Fault fault(Division row, @Nullable Level expected) {
        String code = row.code();
        if (!DIGITS.matcher(code).matches() || !BY_LENGTH.containsKey(code.length())) {
            return new Fault("code", wrongShape(code));
        }
        if (expected != null
                && BY_LENGTH.get(code.length()) != expected
                && RegionCode.of(code).level() != expected) {
            return new Fault("code", "这份文件是" + expected.chinese + "级的，代码“" + code + "”却不是这一级的长度。");
        }
        String gap = gap(code);
        if (gap != null) {
            return new Fault("code", gap);
        }
        Fault parent = wrongParent(row);
        return parent != null ? parent : wrongName(row.name());
    }

    private static String wrongShape(String code) {
        if (code.isEmpty()) {
            return "没有填代码。";
        }
        if (SCIENTIFIC.matcher(code).matches()) {
            return "代码被表格软件改成了科学计数法“" + code + "”，请把这一列设为文本后重新导出。";
        }
        return "代码“" + code + "”应为 2、4、6、9 或 12 位数字，首位不是 0。";
    }

    /** A village needs a town above it, a town a city, a county a city: no level between may be zeros. */
    private static @Nullable String gap(String given) {
        String code = RegionCode.of(given).value();
        Level level = new RegionCode(code).level();
        Level said = BY_LENGTH.get(given.length());
        boolean cityWithoutCounties = said == Level.COUNTY && level == Level.CITY;
        if (given.length() < 12 && level != said && !cityWithoutCounties) {
            return "代码“" + given + "”的末段不能全是 0。";
        }
        if (level == Level.VILLAGE && code.startsWith("000", 6)) {
            return "代码“" + given + "”中镇级一段是 000，看不出属于哪个镇。";
        }
        if (level.compareTo(Level.CITY) > 0 && code.startsWith("00", 2)) {
            return "代码“" + given + "”中市级一段是 00，看不出属于哪个市。";
        }
        return level == Level.TOWN && townKind(code) == null
                ? "镇级代码应在 001–599 之间，“" + code.substring(6, 9) + "”不在其中。"
                : null;
    }

    private static @Nullable Fault wrongParent(Division row) {
        for (Map.Entry<String, String> parent : row.parents().entrySet()) {
            String named = parent.getValue();
            String prefix =
                    named.length() == 12 && DIGITS.matcher(named).matches() ? new RegionCode(named).prefix() : named;
            if (!prefix.isEmpty()
                    && (!row.code().startsWith(prefix) || row.code().equals(named))) {
                return new Fault(parent.getKey(), "上级写的是“" + named + "”，但按代码“" + row.code() + "”不属于它。");
            }
        }
        return null;
    }

    static @Nullable Fault wrongName(String name) {
        if (name.isEmpty()) {
            return new Fault("name", "没有填名称。");
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            return new Fault("name", "名称超过 " + LONGEST_NAME + " 个字。");
        }
        boolean unreadable = name.codePoints().anyMatch(c -> c == 0xFFFD || Character.isISOControl(c));
        return unreadable ? new Fault("name", "名称里有乱码，请把文件存成 UTF-8 编码。") : null;
    }

    /** Full-width digits become plain, and blanks, a leading apostrophe and {@code .0} go: what spreadsheets do to codes. */
    static String cleanCode(String code) {
        return TypedText.code(code).replaceFirst("^'", "").replaceFirst("\\.0+$", "");
    }

    static String cleanName(String name) {
        return TypedText.line(Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    /** A name that its code would not lead one to expect; the code is what counts. */
    static @Nullable String oddity(RegionCode code, String name) {
        String kind = code.level() == Level.TOWN ? townKind(code.value()) : villageKind(code);
        if (kind == null || endings(kind).stream().anyMatch(name::contains)) {
            return null;
        }
        return "按代码应是" + kind + "，名称“" + name + "”却不像，请核对；已照此导入。";
    }

    private static List<String> endings(String kind) {
        return switch (kind) {
            case "街道" -> List.of("街道");
            case "镇" -> List.of("镇");
            case "乡" -> List.of("乡", "苏木");
            case "居民委员会" -> List.of("居", "社区");
            case "村民委员会" -> List.of("村", "嘎查");
            default -> List.of("");
        };
    }

    private static @Nullable String townKind(String code) {
        int number = Integer.parseInt(code.substring(6, 9));
        return number < 100 ? "街道" : number < 200 ? "镇" : number < 400 ? "乡" : number < 600 ? "政企合一单位" : null;
    }

    private static @Nullable String villageKind(RegionCode code) {
        int number = Integer.parseInt(code.value().substring(9));
        return code.level() != Level.VILLAGE || number >= 400 ? null : number < 200 ? "居民委员会" : "村民委员会";
    }

    /** The place directly above; a city without counties stands directly over its towns. */
    static @Nullable RegionCode parent(RegionCode code) {
        for (int level = code.level().ordinal() - 1; level >= 0; level--) {
            RegionCode above = code.at(Level.values()[level]);
            if (!above.equals(code)) {
                return above;
            }
        }
        return null;
    }
}

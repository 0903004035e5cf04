package onewindow.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import onewindow.platform.Problem;

/**
 * A 12-digit statistical division code: province 2, city 4, county 6, town 9, village 12 significant digits, the rest
 * zeros. A region contains another when its significant digits begin the other's code; that is all data scope is made of.
 */
public record RegionCode(@JsonValue String value) {
    private static final Pattern TWELVE_DIGITS = Pattern.compile("[1-9]\\d{11}");

    public enum Level {
        PROVINCE(2, "省"),
        CITY(4, "市"),
        COUNTY(6, "县（区）"),
        TOWN(9, "镇（街道）"),
        VILLAGE(12, "村（社区）");

        final int digits;
        public final String chinese;

        Level(int digits, String chinese) {
            this.digits = digits;
            this.chinese = chinese;
        }
    }

    @JsonCreator
    public RegionCode {
        if (!TWELVE_DIGITS.matcher(value).matches()) {
            throw Problem.invalid("regionCode", "区划代码应为 12 位数字：" + value);
        }
    }

    /** Fills a short code with zeros: {@code 371312} → {@code 371312000000}. */
    public static RegionCode of(String code) {
        return new RegionCode(code.length() < 12 ? code + "0".repeat(12 - code.length()) : code);
    }

    public Level level() {
        for (Level level : Level.values()) {
            if (value.substring(level.digits).chars().allMatch(c -> c == '0')) {
                return level;
            }
        }
        return Level.VILLAGE;
    }

    public RegionCode at(Level level) {
        return of(value.substring(0, level.digits));
    }

    public boolean contains(RegionCode other) {
        return other.value.startsWith(prefix());
    }

    /** The significant digits. */
    public String prefix() {
        return value.substring(0, level().digits);
    }

    /** The greatest code inside this region: {@code between value and last} is the subtree, on any plain index. */
    public String last() {
        return prefix() + "9".repeat(12 - level().digits);
    }

    @Override
    public String toString() {
        return value;
    }
}

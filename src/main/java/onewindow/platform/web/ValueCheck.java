package onewindow.platform.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * What no field may hold, wherever it stands and whoever sends it: text the database cannot keep, dates no calendar here
 * knows, numbers that fill the memory once they are written out. Asked by {@link RequestBodies} and
 * {@link RequestParameters}, so that no room asks it again.
 */
final class ValueCheck {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2200;
    private static final int MOST_DIGITS = 30;

    private ValueCheck() {}

    /** PostgreSQL keeps no U+0000, and half a surrogate pair is no character in any encoding. */
    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || (Character.isSurrogate(c) && !pairAt(text, i))) {
                throw new RefusedValue("里有不能识别的字符。");
            }
            if (Character.isHighSurrogate(c)) {
                i++;
            }
        }
        return text;
    }

    private static boolean pairAt(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    static <T extends TemporalAccessor> T calendar(T time) {
        int year =
                switch (time) {
                    case LocalDate day -> day.getYear();
                    case LocalDateTime moment -> moment.getYear();
                    case OffsetDateTime moment -> moment.getYear();
                    case Instant moment -> year(moment);
                    case YearMonth month -> month.getYear();
                    case Year given -> given.getValue();
                    default -> FIRST_YEAR;
                };
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new RefusedValue("应在 " + FIRST_YEAR + " 年至 " + LAST_YEAR + " 年之间。");
        }
        return time;
    }

    private static int year(Instant moment) {
        long days = Math.floorDiv(moment.getEpochSecond(), 86_400L);
        return ChronoField.EPOCH_DAY.range().isValidValue(days)
                ? LocalDate.ofInstant(moment, ZoneOffset.UTC).getYear()
                : Integer.MAX_VALUE;
    }

    /** {@code 1e900000000} is ten characters here and a gigabyte where it is written out. */
    static BigDecimal number(BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new RefusedValue("的位数太多。");
        }
        return number;
    }
}

package onewindow.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * From one day to another, both included, as a list asks for them.
 *
 * @param from open towards the past when null
 * @param to open towards the future when null
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    public Days {
        if (from != null && to != null && from.isAfter(to)) {
            throw Problem.invalid("from", "起始日期（" + from + "）不能晚于截止日期（" + to + "）。");
        }
    }

    public @Nullable Instant start(Clock clock) {
        return start(from, clock);
    }

    /** The first moment that no longer belongs to it. */
    public @Nullable Instant end(Clock clock) {
        return start(to == null ? null : to.plusDays(1), clock);
    }

    /** 自2026年11月1日起，至2026年11月30日止. */
    public String said() {
        String first = from == null ? "" : "自" + DAY.format(from) + "起";
        String last = to == null ? "" : "至" + DAY.format(to) + "止";
        return first.isEmpty() || last.isEmpty() ? first + last : first + "，" + last;
    }

    private static @Nullable Instant start(@Nullable LocalDate day, Clock clock) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }
}

package onewindow.catalogue.find;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days that a question about opening hours names: 星期六, 周末, 明天. */
final class AskedDays {
    private static final Pattern WEEKEND = Pattern.compile("周末|星期末|礼拜末|双休");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期|礼拜)([一二三四五六日天])");

    private AskedDays() {}

    static List<LocalDate> of(String asked, LocalDate today) {
        Matcher weekday = WEEKDAY.matcher(asked);
        if (weekday.find()) {
            return List.of(next(Math.min("一二三四五六日天".indexOf(weekday.group(1)), 6), today));
        }
        if (WEEKEND.matcher(asked).find()) {
            LocalDate saturday = next(5, today);
            return List.of(saturday, saturday.plusDays(1));
        }
        int ahead = asked.contains("明天") || asked.contains("明儿") ? 1 : asked.contains("后天") ? 2 : -1;
        if (ahead < 0 && (asked.contains("今天") || asked.contains("今儿"))) {
            ahead = 0;
        }
        return ahead < 0 ? List.of() : List.of(today.plusDays(ahead));
    }

    private static LocalDate next(int weekday, LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday + 1)));
    }
}

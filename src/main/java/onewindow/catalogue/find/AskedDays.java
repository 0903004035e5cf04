package onewindow.catalogue.find;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.platform.time.WorkCalendar;

/** The days that a question about opening hours names: 星期六, 周末, 明天. */
final class AskedDays {
    private static final Pattern WEEKEND = Pattern.compile("周末|星期末|礼拜末|双休");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期|礼拜)([一二三四五六日天])");

    static final Pattern MARKET = Pattern.compile("赶集|逢集|大集|集日|赶大?圩|圩日|赶场|逢场");
    private static final Map<String, Pattern> HOLIDAYS = Map.of(
            "元旦", Pattern.compile("元旦"),
            "春节", Pattern.compile("春节|过年|大年"),
            "清明节", Pattern.compile("清明"),
            "劳动节", Pattern.compile("五一|劳动节"),
            "端午节", Pattern.compile("端午"),
            "中秋节", Pattern.compile("中秋"),
            "国庆节", Pattern.compile("国庆|十一(?!点)"));
    private static final int LONGEST_HOLIDAY = 10;

    private AskedDays() {}

    /** The days off of the holiday that is named, the next time it comes; none if its year is not published. */
    static List<LocalDate> ofHoliday(String asked, WorkCalendar calendar, LocalDate today) {
        return HOLIDAYS.entrySet().stream()
                .filter(named -> named.getValue().matcher(asked).find())
                .findFirst()
                .map(named -> next(named.getKey(), calendar, today))
                .orElse(List.of());
    }

    private static List<LocalDate> next(String holiday, WorkCalendar calendar, LocalDate today) {
        List<LocalDate> off = calendar.special().entrySet().stream()
                .filter(day -> day.getValue().off() && day.getValue().name().contains(holiday))
                .map(Map.Entry::getKey)
                .filter(day -> !day.isBefore(today))
                .sorted()
                .toList();
        return off.stream()
                .filter(day -> day.isBefore(off.getFirst().plusDays(LONGEST_HOLIDAY)))
                .toList();
    }

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

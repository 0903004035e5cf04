package onewindow.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which days are working days: the yearly notice of the State Council about holidays and make-up days, and for a year
 * whose notice is not out yet, an estimate that says so.
 *
 * @param years the years whose notice is loaded
 * @param special the days that notices name: off, or worked although a weekend
 */
public record WorkCalendar(Set<Integer> years, Map<LocalDate, Special> special) {
    /** The days off that have a fixed date, 全国年节及纪念日放假办法（2024年修订）第二条; the others follow the moon or the sun. */
    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(1, 1), "元旦",
            MonthDay.of(5, 1), "劳动节",
            MonthDay.of(5, 2), "劳动节",
            MonthDay.of(10, 1), "国庆节",
            MonthDay.of(10, 2), "国庆节",
            MonthDay.of(10, 3), "国庆节");

    private static final List<String> WEEKDAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");

    /** A day a notice names. */
    public record Special(String name, boolean off) {}

    /** What kind of day it is and why; not certain when the year's notice is not loaded. */
    public record DayKind(boolean working, String why, boolean certain) {}

    /** A date reached by counting; provisional when a day on the way was only estimated. */
    public record Deadline(LocalDate date, boolean provisional) {}

    public WorkCalendar {
        years = Set.copyOf(years);
        special = Map.copyOf(special);
    }

    public DayKind kind(LocalDate date) {
        Special day = special.get(date);
        if (day != null) {
            return new DayKind(!day.off(), day.off() ? day.name() + "放假" : day.name() + "调休上班", true);
        }
        return years.contains(date.getYear()) ? new DayKind(!weekend(date), plain(date), true) : estimate(date);
    }

    private static DayKind estimate(LocalDate date) {
        String holiday = FIXED.get(MonthDay.from(date));
        if (holiday != null) {
            return new DayKind(false, holiday + "（" + date.getYear() + "年放假通知未公布，暂按法定节日）", false);
        }
        return new DayKind(!weekend(date), plain(date) + "（" + date.getYear() + "年放假通知未公布，暂估）", false);
    }

    public boolean isWorkingDay(LocalDate date) {
        return kind(date).working();
    }

    /** A day off by law or notice, on a weekend or not; a plain weekend is none. */
    public boolean isHoliday(LocalDate date) {
        Special day = special.get(date);
        return day != null ? day.off() : !years.contains(date.getYear()) && FIXED.containsKey(MonthDay.from(date));
    }

    /** The n-th working day after {@code start}; the start itself is not counted (民法典第二百零一条). */
    public Deadline plusWorkingDays(LocalDate start, int n) {
        LocalDate day = start;
        boolean provisional = false;
        for (int counted = 0; counted < n; ) {
            day = day.plusDays(1);
            DayKind kind = kind(day);
            provisional |= !kind.certain();
            counted += kind.working() ? 1 : 0;
        }
        return new Deadline(day, provisional);
    }

    /** So many working days before {@code start}, which itself is not counted; with none to go back it is the start. */
    public LocalDate minusWorkingDays(LocalDate start, int n) {
        LocalDate day = start;
        for (int left = n; left > 0; ) {
            day = day.minusDays(1);
            left -= kind(day).working() ? 1 : 0;
        }
        return day;
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    public int workingDaysIn(int year) {
        return workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
    }

    public static String weekday(LocalDate date) {
        return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1);
    }

    /** As one says it: 11月26日（周四）; with the year when it is not this one. */
    public static String said(LocalDate date, @Nullable LocalDate today) {
        String year = today == null || today.getYear() == date.getYear() ? "" : date.getYear() + "年";
        return year + date.getMonthValue() + "月" + date.getDayOfMonth() + "日（" + weekday(date) + "）";
    }

    private static String plain(LocalDate date) {
        return weekend(date) ? weekday(date) + "休息" : "工作日";
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

package onewindow.organisation.site;

import java.time.LocalDate;

/**
 * 农历 day, by GB/T 33661-2017. The months are those of the almanac (the new moons and the sun's terms in China's time), not
 * computed when asked: what a library reckons with can miss by minutes a new moon that falls minutes before midnight, as that
 * of 2027-02-06 at 23:56 does, and with it a month of market days (docs/decisions/046).
 */
record LunarDay(int month, int day, boolean leap) {
    private static final String DIGITS = "一二三四五六七八九十";
    private static final int FIRST_YEAR = 2020;
    private static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 25);

    /**
     * A year each. From the left: whether a leap month has 30 days and not 29; whether each of the twelve months has, a bit
     * each; which month is doubled (0: none). To be continued before 2057.
     */
    private static final int[] YEARS = {
        0x07954, 0x06aa0, 0x0ad50, 0x05b52, 0x04b60, 0x0a6e6, 0x0a4e0, 0x0d260, 0x0ea65, 0x0d530, // 2020
        0x05aa0, 0x076a3, 0x096d0, 0x04afb, 0x04ad0, 0x0a4d0, 0x1d0b6, 0x0d250, 0x0d520, 0x0dd45, // 2030
        0x0b5a0, 0x056d0, 0x055b2, 0x049b0, 0x0a577, 0x0a4b0, 0x0aa50, 0x1b255, 0x06d20, 0x0ada0, // 2040
        0x14b63, 0x09370, 0x049f8, 0x04970, 0x064b0, 0x168a6, 0x0ea50, // 2050
    };

    static LunarDay of(LocalDate date) {
        long left = date.toEpochDay() - FIRST_DAY.toEpochDay();
        if (left < 0) {
            throw unknown(date);
        }
        for (int year : YEARS) {
            int doubled = year & 0xf;
            for (int month = 1; month <= 12; month++) {
                int days = days(year, 0x10000 >> month);
                if (left < days) {
                    return new LunarDay(month, (int) left + 1, false);
                }
                left -= days;
                if (month == doubled) {
                    days = days(year, 0x10000);
                    if (left < days) {
                        return new LunarDay(month, (int) left + 1, true);
                    }
                    left -= days;
                }
            }
        }
        throw unknown(date);
    }

    private static int days(int year, int bit) {
        return (year & bit) == 0 ? 29 : 30;
    }

    private static IllegalArgumentException unknown(LocalDate date) {
        return new IllegalArgumentException("the almanac here does not reach " + date);
    }

    /** 正月初一, 闰六月廿三, 腊月三十. */
    String said() {
        String name =
                switch (month) {
                    case 1 -> "正";
                    case 11 -> "冬";
                    case 12 -> "腊";
                    default -> DIGITS.substring(month - 1, month);
                };
        return (leap ? "闰" : "") + name + "月" + saidDay();
    }

    private String saidDay() {
        if (day % 10 == 0) {
            return day == 10 ? "初十" : day == 20 ? "二十" : "三十";
        }
        return "初十廿".charAt(day / 10) + DIGITS.substring(day % 10 - 1, day % 10);
    }
}

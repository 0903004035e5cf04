package onewindow.organisation.site;

import java.time.LocalDate;
import onewindow.platform.time.WorkCalendar;

/** What the legal calendar makes of a day: each day is one of the three. */
public enum DayType {
    /** A make-up day on a weekend among them. */
    WORKING_DAY("工作日"),
    WEEKEND("周末"),
    /** Whether it falls on a weekend or not. */
    HOLIDAY("法定节假日");

    final String chinese;

    DayType(String chinese) {
        this.chinese = chinese;
    }

    static DayType of(LocalDate date, WorkCalendar calendar) {
        if (calendar.isHoliday(date)) {
            return HOLIDAY;
        }
        return calendar.isWorkingDay(date) ? WORKING_DAY : WEEKEND;
    }
}

package onewindow.organisation.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * 特别开放安排: what a site keeps beside its weekly hours, on some days of a period.
 *
 * @param until the last day; null: until further notice
 * @param dayTypes on which days of the legal calendar
 * @param weekdays only on these days of the week; none named: on all
 * @param market whose days it follows; null unless it is of market days
 * @param hours of a closure none: the whole day
 * @param note what the public is told; of a closure its reason
 */
public record SpecialHours(
        UUID id,
        Kind kind,
        LocalDate from,
        @Nullable LocalDate until,
        List<DayType> dayTypes,
        List<DayOfWeek> weekdays,
        @Nullable Market market,
        List<Span> hours,
        String note) {
    public enum Kind {
        DUTY("值班"),
        EXTENDED("延时服务"),
        MARKET("圩日（集日）"),
        CLOSURE("暂停服务");

        final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }
    }

    boolean closes() {
        return kind == Kind.CLOSURE;
    }

    boolean closesAllDay() {
        return closes() && hours.isEmpty();
    }

    boolean holdsOn(LocalDate date, WorkCalendar calendar) {
        return !date.isBefore(from)
                && (until == null || !date.isAfter(until))
                && (weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek()))
                && dayTypes.contains(DayType.of(date, calendar))
                && (market == null || market.heldOn(date));
    }

    boolean isOverBy(LocalDate date) {
        return until != null && until.isBefore(date);
    }

    /** As it stands beside one day: 值班 9:00–11:30, 暂停服务：停电检修. */
    String saidOfDay() {
        String when = hours.isEmpty() ? "" : " " + Spans.said(hours);
        return kind.chinese + when + (note.isEmpty() ? "" : closes() ? "：" + note : "（" + note + "）");
    }

    /** As it stands on the door: 周六值班 9:00–11:30; 12月5日（周六）至12月8日（周二）暂停服务：大厅装修. */
    String said(LocalDate today) {
        return period(today) + days() + saidOfDay();
    }

    private String period(LocalDate today) {
        if (until == null) {
            return from.isAfter(today) ? WorkCalendar.said(from, today) + "起，" : "";
        }
        String first = WorkCalendar.said(from, today);
        return until.equals(from) ? first : first + "至" + WorkCalendar.said(until, today);
    }

    private String days() {
        if (from.equals(until)) {
            return "";
        }
        String types = dayTypes.size() == DayType.values().length
                ? ""
                : dayTypes.stream().map(type -> type.chinese).collect(Collectors.joining("、"));
        if (market != null) {
            return market.said() + (types.isEmpty() ? "" : "的" + types);
        }
        if (weekdays.isEmpty()) {
            return types;
        }
        String named = weekdays.stream().sorted().map(OpeningHours::said).collect(Collectors.joining("、"));
        boolean sayTypes = dayTypes.size() == 1 && dayTypes.getFirst() == DayType.HOLIDAY;
        return sayTypes ? "逢" + named + "的" + types : named;
    }
}

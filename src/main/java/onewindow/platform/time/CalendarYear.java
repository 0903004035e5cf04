package onewindow.platform.time;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import onewindow.platform.Problem;
import onewindow.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** One year's holiday notice in the public holiday-cn shape. A file that cannot be true is refused with the reason. */
@JsonIgnoreProperties({"$schema", "$id"})
public record CalendarYear(
        int year, @Nullable List<String> papers, @Nullable List<Day> days) {
    public record Day(String name, LocalDate date, boolean isOffDay) {}

    /** Refuses a file that is empty, names a day twice or a day of another year, or works on a legal holiday. */
    public CalendarYear checked() {
        if (year < 2000 || year > 2100) {
            throw Problem.invalid("year", "年份应在 2000 到 2100 之间。");
        }
        if (days == null || days.isEmpty()) {
            throw Problem.invalid("days", "没有放假日期。" + year + " 年的放假通知还没有公布的，等公布了再登记。");
        }
        List<FieldError> faults = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (Day day : days) {
            String fault = fault(day, seen);
            if (fault != null) {
                faults.add(new FieldError("days", fault));
            }
        }
        for (Month month : List.of(Month.JANUARY, Month.MAY, Month.OCTOBER)) {
            LocalDate legal = LocalDate.of(year, month, 1);
            if (days.stream().noneMatch(d -> d != null && d.isOffDay() && legal.equals(d.date()))) {
                faults.add(new FieldError("days", "缺少法定节日 " + legal + "，可能没有填完。"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return this;
    }

    private @Nullable String fault(@Nullable Day day, Set<LocalDate> seen) {
        if (day == null
                || day.date() == null
                || day.name() == null
                || day.name().isBlank()) {
            return "有一天没有写明日期或节日名称。";
        }
        // A notice may name the last days of December before it or the first of January after it.
        boolean near = !day.date().isBefore(LocalDate.of(year - 1, 12, 25))
                && !day.date().isAfter(LocalDate.of(year + 1, 1, 7));
        if (!near) {
            return day.date() + " 不属于 " + year + " 年。";
        }
        if (!seen.add(day.date())) {
            return day.date() + " 出现了两次。";
        }
        boolean weekend = day.date().getDayOfWeek().getValue() > 5;
        return day.isOffDay() || weekend ? null : day.date() + " 本来就是工作日，不用调休上班，请核对日期。";
    }

    public Map<LocalDate, WorkCalendar.Special> special() {
        return (days == null ? List.<Day>of() : days)
                .stream()
                        .collect(Collectors.toMap(
                                Day::date, d -> new WorkCalendar.Special(d.name(), d.isOffDay()), (a, b) -> b));
    }
}

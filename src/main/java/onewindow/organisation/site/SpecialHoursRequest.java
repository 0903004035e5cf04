package onewindow.organisation.site;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.platform.Problem;
import onewindow.platform.text.Typed;
import onewindow.platform.text.Typed.As;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What a site wants to keep beside its weekly hours.
 *
 * @param untilOn left out: until further notice
 * @param dayTypes left out: as is usual for its kind
 * @param hours 9:00–11:30 14:00–16:00; of a closure left out: the whole day
 */
record SpecialHoursRequest(
        @NotNull(message = "请选择是哪一种安排。") SpecialHours.Kind kind,
        @NotNull(message = "请选择从哪一天起。") LocalDate fromOn,
        @Nullable LocalDate untilOn,
        @Nullable @Size(max = 3) List<DayType> dayTypes,
        @Nullable @Size(max = 7) List<DayOfWeek> weekdays,
        Market.@Nullable By market,
        @Nullable @Size(max = 10) List<Integer> marketDigits,

        @Nullable @Size(max = 100, message = "时间不超过 100 个字。")
        String hours,

        @Nullable @Size(max = 100, message = "说明不超过 100 个字。") @Typed(As.LINE)
        String note) {
    /** Nobody plans further ahead, and a slip of the year is seen. */
    private static final int YEARS_AHEAD = 2;

    private static final int WITHIN = 400;

    SpecialHours checked(UUID id, LocalDate today, WorkCalendar calendar) {
        period(today);
        List<Span> spans = Spans.parse(hours == null ? "" : hours);
        String told = note == null ? "" : note.strip();
        boolean closes = kind == SpecialHours.Kind.CLOSURE;
        if (closes && told.isEmpty()) {
            throw Problem.invalid("note", "请写明暂停服务的原因，群众会看到。");
        }
        if (closes && untilOn == null) {
            throw Problem.invalid("untilOn", "请写明暂停服务到哪一天；还说不准的先写一个日子，到时可以再登记。");
        }
        if (!closes && spans.isEmpty()) {
            throw Problem.invalid("hours", "请填写几点到几点，如“9:00–11:30”。");
        }
        SpecialHours wanted =
                new SpecialHours(id, kind, fromOn, untilOn, types(), distinct(weekdays), heldMarket(), spans, told);
        LocalDate last =
                untilOn == null || untilOn.isAfter(fromOn.plusDays(WITHIN)) ? fromOn.plusDays(WITHIN) : untilOn;
        if (fromOn.datesUntil(last.plusDays(1)).noneMatch(day -> wanted.holdsOn(day, calendar))) {
            throw Problem.invalid("dayTypes", "这段时间里没有符合所选条件的日子，请检查日期和所选的日子。");
        }
        return wanted;
    }

    private void period(LocalDate today) {
        if (fromOn.isBefore(today)) {
            throw Problem.invalid("fromOn", "已经过去的日子不能再改，请从今天或以后的日子起。");
        }
        if (untilOn != null && untilOn.isBefore(fromOn)) {
            throw Problem.invalid("untilOn", "结束日期不能早于开始日期。");
        }
        LocalDate latest = today.plusYears(YEARS_AHEAD);
        if (fromOn.isAfter(latest) || (untilOn != null && untilOn.isAfter(latest))) {
            throw Problem.invalid(fromOn.isAfter(latest) ? "fromOn" : "untilOn", "日期不能晚于两年以后；一直有效的，结束日期不填。");
        }
    }

    private List<DayType> types() {
        List<DayType> named = distinct(dayTypes);
        if (!named.isEmpty()) {
            return named;
        }
        return switch (kind) {
            case DUTY -> List.of(DayType.WEEKEND, DayType.HOLIDAY);
            case EXTENDED -> List.of(DayType.WORKING_DAY);
            case MARKET, CLOSURE -> List.of(DayType.values());
        };
    }

    private static <T extends Comparable<T>> List<T> distinct(@Nullable List<T> named) {
        return named == null
                ? List.of()
                : named.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }

    private @Nullable Market heldMarket() {
        if (kind != SpecialHours.Kind.MARKET) {
            return null;
        }
        List<Integer> digits = distinct(marketDigits);
        if (market == null) {
            throw Problem.invalid("market", "请选择圩日按农历还是公历。");
        }
        if (digits.isEmpty() || digits.stream().anyMatch(digit -> digit < 0 || digit > 9)) {
            throw Problem.invalid("marketDigits", "请选择逢几成圩，如三、六、九（逢十选 0）。");
        }
        return new Market(market, digits);
    }
}

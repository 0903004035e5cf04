package onewindow.organisation.site;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onewindow.organisation.site.OpeningHours.Span;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * 开放日历: when a site is open, at every minute. What counts more is written first: a closure takes away whatever there
 * is; duty, extended hours and market days add their own; a public holiday has no hours of itself; a make-up day has those
 * of its weekday or of Friday; any other day those of the week.
 */
public record OpeningCalendar(OpeningHours weekly, List<SpecialHours> special, WorkCalendar calendar) {
    /** No closure is looked beyond: who is closed for longer says when he opens in the notice. */
    private static final int LOOK_AHEAD = 366;

    /** @param certain whether all days up to it are of years whose calendar is published */
    public record Opening(LocalDateTime at, boolean certain) {
        /** 今天 13:30, 明天 8:30, 10月9日（周五） 8:30. */
        public String said(LocalDate today) {
            LocalDate day = at.toLocalDate();
            String named =
                    switch ((int) Math.min(day.toEpochDay() - today.toEpochDay(), 3)) {
                        case 0 -> "今天";
                        case 1 -> "明天";
                        case 2 -> "后天";
                        default -> WorkCalendar.said(day, today);
                    };
            return named + " " + OpeningHours.said(at.toLocalTime()) + (certain ? "" : "（暂定）");
        }
    }

    /** When it is open on that day, in order; empty if it is closed. */
    public List<Span> on(LocalDate date) {
        return special.isEmpty() ? weekly.on(date, calendar) : on(date, holding(date));
    }

    private List<SpecialHours> holding(LocalDate date) {
        return special.stream().filter(each -> each.holdsOn(date, calendar)).toList();
    }

    private List<Span> on(LocalDate date, List<SpecialHours> holding) {
        List<Span> open = opened(date, holding);
        for (SpecialHours each : holding) {
            if (each.closesAllDay()) {
                return List.of();
            }
            for (Span closed : each.closes() ? each.hours() : List.<Span>of()) {
                open = Spans.minus(open, closed);
            }
        }
        return open;
    }

    /** What somebody has to be on duty for that day: 值班 and 延时服务, as far as no closure takes it away. */
    public List<Span> duties(LocalDate date) {
        List<SpecialHours> holding = holding(date);
        List<Span> open = on(date, holding);
        List<Span> duties = List.of();
        for (SpecialHours each : holding) {
            boolean duty = each.kind() == SpecialHours.Kind.DUTY || each.kind() == SpecialHours.Kind.EXTENDED;
            duties = duty ? Spans.plus(duties, each.hours()) : duties;
        }
        return duties.stream().filter(span -> Spans.cover(open, span.from())).toList();
    }

    /** As it stands on a door: 9:00–11:30 14:00–16:00. */
    public static String said(List<Span> spans) {
        return Spans.said(spans);
    }

    public DayType dayType(LocalDate date) {
        return DayType.of(date, calendar);
    }

    /** Before closures. */
    private List<Span> opened(LocalDate date, List<SpecialHours> holding) {
        List<Span> open = weekly.on(date, calendar);
        for (SpecialHours each : holding) {
            open = each.closes() ? open : Spans.plus(open, each.hours());
        }
        return open;
    }

    public boolean openAt(LocalDateTime moment) {
        return Spans.cover(on(moment.toLocalDate()), moment.toLocalTime());
    }

    /** The next moment after this one at which its doors open; while open, that is after the next break. */
    public Optional<Opening> nextOpening(LocalDateTime moment) {
        boolean certain = true;
        for (int ahead = 0; ahead <= LOOK_AHEAD; ahead++) {
            LocalDate day = moment.toLocalDate().plusDays(ahead);
            certain &= calendar.kind(day).certain();
            for (Span span : on(day)) {
                if (day.atTime(span.from()).isAfter(moment)) {
                    return Optional.of(new Opening(day.atTime(span.from()), certain));
                }
            }
        }
        return Optional.empty();
    }

    /** When its doors close; empty while they are closed. */
    public Optional<LocalDateTime> closesAt(LocalDateTime moment) {
        return on(moment.toLocalDate()).stream()
                .filter(span -> Spans.cover(List.of(span), moment.toLocalTime()))
                .map(span -> moment.toLocalDate().atTime(span.to()))
                .findFirst();
    }

    /** Why nobody is served at this moment, as one tells somebody at the door; null while it is open. */
    public @Nullable String closedBecause(LocalDateTime moment) {
        LocalDate date = moment.toLocalDate();
        LocalTime time = moment.toLocalTime();
        List<SpecialHours> holding = holding(date);
        List<Span> open = on(date, holding);
        if (Spans.cover(open, time)) {
            return null;
        }
        for (SpecialHours each : holding) {
            boolean now = each.closesAllDay() || (each.closes() && Spans.cover(each.hours(), time));
            if (now && !opened(date, holding).isEmpty()) {
                return each.saidOfDay();
            }
        }
        if (open.isEmpty()) {
            String day = ofTheDay(date);
            return day.isEmpty() ? WorkCalendar.weekday(date) + "不开门" : day;
        }
        if (time.isBefore(open.getFirst().from())) {
            return "还没到开门时间";
        }
        return time.isBefore(open.getLast().to()) ? "中间休息" : "今天已经下班";
    }

    /** A holiday or a make-up day by its name; nothing of any other. */
    private String ofTheDay(LocalDate date) {
        boolean named = calendar.isHoliday(date) || calendar.special().containsKey(date);
        return named ? calendar.kind(date).why() : "";
    }

    public OpeningDay day(LocalDate date) {
        List<SpecialHours> holding = holding(date);
        List<Span> open = on(date, holding);
        List<String> why = new ArrayList<>();
        boolean closed = holding.stream().anyMatch(SpecialHours::closesAllDay);
        why.add(closed ? "" : ofTheDay(date));
        holding.stream()
                .filter(each -> !closed || each.closesAllDay())
                .map(SpecialHours::saidOfDay)
                .distinct()
                .forEach(why::add);
        return new OpeningDay(
                date,
                LunarDay.of(date).said(),
                DayType.of(date, calendar),
                Spans.said(open),
                why.stream().filter(said -> !said.isEmpty()).collect(Collectors.joining("；")),
                calendar.kind(date).certain());
    }

    /** What is open beside the weekly hours, of what holds within so many days. */
    List<String> alsoOpen(LocalDate today, int within) {
        return told(today, within, false);
    }

    List<String> closures(LocalDate today, int within) {
        return told(today, within, true);
    }

    private List<String> told(LocalDate today, int within, boolean closures) {
        return special.stream()
                .filter(each -> each.closes() == closures)
                .filter(each -> !each.isOverBy(today) && !each.from().isAfter(today.plusDays(within)))
                .map(each -> each.said(today))
                .distinct()
                .toList();
    }

    /** The next day, today among them, on which it is open for a market. */
    public Optional<LocalDate> nextMarket(LocalDate today) {
        return today.datesUntil(today.plusDays(LOOK_AHEAD))
                .filter(this::market)
                .filter(date -> !on(date).isEmpty())
                .findFirst();
    }

    /** 圩日: more people come than on others. */
    public boolean market(LocalDate date) {
        return holding(date).stream().anyMatch(each -> each.kind() == SpecialHours.Kind.MARKET);
    }

    public boolean opensOnHolidays(LocalDate today) {
        return special.stream()
                .anyMatch(each -> !each.closes()
                        && !each.isOverBy(today)
                        && each.dayTypes().contains(DayType.HOLIDAY));
    }
}

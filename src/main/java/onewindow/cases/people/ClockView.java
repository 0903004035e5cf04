package onewindow.cases.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import onewindow.cases.CaseFile;
import onewindow.cases.clock.CaseClock;
import onewindow.cases.clock.ClockEntry;
import onewindow.cases.clock.ClockName;
import onewindow.cases.clock.DueDay;
import onewindow.cases.clock.WorkTime;
import onewindow.platform.time.WorkCalendar;
import onewindow.platform.time.WorkDays;
import org.jspecify.annotations.Nullable;

/** "Why this date?": every clock of a case, day by day. */
public record ClockView(List<OneClock> clocks) {
    public record OneClock(
            ClockName clock,
            String name,
            WorkDays limitDays,
            Instant startedAt,
            @Nullable Instant endedAt,
            LocalDate dueOn,
            String dueSaid,
            boolean provisional,
            String source,
            List<OneDay> days) {}

    record OneDay(
            LocalDate date,
            String weekday,
            @Nullable String half,
            boolean counted,
            @Nullable Integer ordinal,
            String why) {}

    public static ClockView of(CaseFile file, CaseSurroundings around) {
        return of(file.ledger(), around.time(file), around.calendars().today());
    }

    public static ClockView of(List<ClockEntry> ledger, WorkTime time, LocalDate today) {
        return new ClockView(Arrays.stream(ClockName.values())
                .map(name -> CaseClock.of(name, ledger, time))
                .flatMap(Optional::stream)
                .map(clock -> one(clock, today))
                .toList());
    }

    private static OneDay day(CaseClock.Day day) {
        String half = day.half() == null ? null : day.half().chinese;
        return new OneDay(day.date(), WorkCalendar.weekday(day.date()), half, day.counted(), day.ordinal(), day.why());
    }

    private static OneClock one(CaseClock clock, LocalDate today) {
        DueDay due = clock.due();
        return new OneClock(
                clock.name(),
                clock.name().chinese,
                clock.limit(),
                clock.startedAt(),
                clock.endedAt(),
                due.date(),
                DueDay.before(due.date(), due.morning(), today),
                due.provisional(),
                clock.source(),
                clock.days(today).stream().map(ClockView::day).toList());
    }
}

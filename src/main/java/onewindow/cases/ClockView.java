package onewindow.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import onewindow.cases.clock.CaseClock;
import onewindow.cases.clock.ClockEntry;
import onewindow.cases.clock.ClockName;
import onewindow.platform.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** "Why this date?": every clock of a case, day by day. */
public record ClockView(List<OneClock> clocks) {
    public record OneClock(
            ClockName clock,
            String name,
            int limitDays,
            Instant startedAt,
            @Nullable Instant endedAt,
            LocalDate dueOn,
            boolean provisional,
            String source,
            List<OneDay> days) {}

    record OneDay(
            LocalDate date,
            String weekday,
            boolean counted,
            @Nullable Integer ordinal,
            String why) {}

    public static ClockView of(CaseFile file, CaseSurroundings around) {
        return of(
                file.ledger(),
                around.calendars().current(),
                around.zone(),
                around.calendars().today());
    }

    public static ClockView of(List<ClockEntry> ledger, WorkCalendar calendar, ZoneId zone, LocalDate today) {
        return new ClockView(Arrays.stream(ClockName.values())
                .map(name -> CaseClock.of(name, ledger, calendar, zone))
                .flatMap(Optional::stream)
                .map(clock -> one(clock, today))
                .toList());
    }

    private static OneClock one(CaseClock clock, LocalDate today) {
        WorkCalendar.Deadline due = clock.due();
        return new OneClock(
                clock.name(),
                clock.name().chinese,
                clock.limit(),
                clock.startedAt(),
                clock.endedAt(),
                due.date(),
                due.provisional(),
                clock.name().source,
                clock.days(today).stream()
                        .map(d ->
                                new OneDay(d.date(), WorkCalendar.weekday(d.date()), d.counted(), d.ordinal(), d.why()))
                        .toList());
    }
}

package onewindow.cases.clock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import onewindow.platform.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** The dates lists sort and colour by: copies, always made from the whole ledger. */
public record CaseDues(
        @Nullable LocalDate dueOn,
        boolean provisional,
        @Nullable LocalDate statutoryOn) {
    public static CaseDues of(List<ClockEntry> ledger, WorkCalendar calendar, ZoneId zone) {
        Optional<WorkCalendar.Deadline> current = running(ClockName.ACCEPTANCE, ledger, calendar, zone)
                .or(() -> running(ClockName.PROMISED, ledger, calendar, zone));
        return new CaseDues(
                current.map(WorkCalendar.Deadline::date).orElse(null),
                current.map(WorkCalendar.Deadline::provisional).orElse(false),
                running(ClockName.STATUTORY, ledger, calendar, zone)
                        .map(WorkCalendar.Deadline::date)
                        .orElse(null));
    }

    private static Optional<WorkCalendar.Deadline> running(
            ClockName name, List<ClockEntry> ledger, WorkCalendar calendar, ZoneId zone) {
        return CaseClock.of(name, ledger, calendar, zone)
                .filter(CaseClock::running)
                .map(CaseClock::due);
    }
}

package onewindow.cases.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dates lists sort and colour by: copies, always made from the whole ledger. A stop hides no lateness. */
public record SortDates(@Nullable DueDay due, @Nullable LocalDate statutoryOn) {
    public static SortDates of(List<ClockEntry> ledger, WorkTime time) {
        return new SortDates(
                running(ClockName.ACCEPTANCE, ledger, time)
                        .or(() -> running(ClockName.PROMISED, ledger, time))
                        .orElse(null),
                running(ClockName.STATUTORY, ledger, time).map(DueDay::date).orElse(null));
    }

    private static Optional<DueDay> running(ClockName name, List<ClockEntry> ledger, WorkTime time) {
        return CaseClock.of(name, ledger, time)
                .filter(clock -> clock.running() || clock.stoppedLate())
                .map(CaseClock::due);
    }

    public @Nullable LocalDate dueOn() {
        return due == null ? null : due.date();
    }

    public boolean morning() {
        return due != null && due.morning();
    }

    public boolean provisional() {
        return due != null && due.provisional();
    }
}

package onewindow.cases.clock;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.cases.clock.ClockEntry.Mark;
import onewindow.platform.time.WorkCalendar;
import org.springframework.stereotype.Component;

/**
 * The change of V242 from the former rule of stopped clocks, for the cases open at that moment. Their dates are made anew,
 * their applicants are told; a clock that would be late by the change alone is extended to where it was.
 */
@Component
public class StopDayChange {
    private static final String WHY = "暂停当天计入、恢复次日起算（民法典第二百零一条）";
    private static final String KEPT = "计时规则调整，原定期限不提前";

    private final SortDatesRefresh copies;

    StopDayChange(SortDatesRefresh copies) {
        this.copies = copies;
    }

    public void run(WorkCalendar calendar, LocalDateTime now) {
        copies.eachPage(null, page -> {
            Map<UUID, WorkTime> times = copies.times(page, calendar);
            Map<UUID, List<ClockEntry>> kept = new HashMap<>();
            for (SortDatesRefresh.Copy copy : page) {
                List<ClockEntry> entries = kept(copy.ledger(), Objects.requireNonNull(times.get(copy.siteId())), now);
                if (!entries.isEmpty()) {
                    kept.put(copy.id(), entries);
                }
            }
            copies.append(kept);
        });
        copies.rebuild(calendar, null, WHY);
    }

    static List<ClockEntry> kept(List<ClockEntry> ledger, WorkTime time, LocalDateTime now) {
        return Arrays.stream(ClockName.values())
                .map(name -> CaseClock.of(name, ledger, time))
                .flatMap(Optional::stream)
                .filter(clock -> clock.endedAt() == null)
                .flatMap(clock -> extension(clock, now).stream())
                .toList();
    }

    /** As many days as bring it back to its former date, if by that one it was not late and by the new one it is. */
    private static Optional<ClockEntry> extension(CaseClock clock, LocalDateTime now) {
        LocalDateTime moment = clock.running() ? now : clock.stoppedAt();
        DueDay former = clock.dueByTheFormerRule();
        if (former.passedAt(moment) || !clock.due().passedAt(moment)) {
            return Optional.empty();
        }
        return Stream.iterate(1, days -> days + 1)
                .map(days -> new ClockEntry(
                        clock.name(),
                        Mark.EXTEND,
                        now.atZone(clock.time().zone()).toInstant(),
                        days,
                        KEPT))
                .filter(entry -> !clock.with(entry).due().date().isBefore(former.date()))
                .findFirst();
    }
}

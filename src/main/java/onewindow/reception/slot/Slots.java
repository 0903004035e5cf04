package onewindow.reception.slot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.organisation.site.OpeningCalendar;
import onewindow.organisation.site.OpeningCalendars;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which places are free; the same answer for the page, for who books, and for who is moved. */
@Component
public class Slots {
    private final SlotRulesTable table;
    private final OpeningCalendars openings;
    private final Sites sites;
    private final Clock clock;

    Slots(SlotRulesTable table, OpeningCalendars openings, Sites sites, Clock clock) {
        this.table = table;
        this.openings = openings;
        this.sites = sites;
        this.clock = clock;
    }

    /** @param left how many may still book it */
    public record Slot(Instant startsAt, int left) {}

    /**
     * What is looked for.
     *
     * @param notice it begins at least so long from now
     * @param but what this appointment holds is free for it
     */
    public record Wish(
            SlotRules rules,
            int serviceMinutes,
            Duration notice,
            @Nullable UUID but) {}

    /** From today to the last day one may book. */
    public List<Slot> free(UUID siteId, Wish wish) {
        LocalDate today = LocalDate.now(clock);
        return free(calendar(siteId), wish, today, today.plusDays(wish.rules().daysAhead()));
    }

    /** @param last the last day, and no later than one may book */
    public List<Slot> free(OpeningCalendar calendar, Wish wish, LocalDate first, LocalDate last) {
        SlotRules rules = wish.rules();
        Instant now = clock.instant();
        Instant earliest = now.plus(wish.notice());
        SlotGrid grid = new SlotGrid(calendar, rules);
        List<SlotRulesTable.Taken> taken = table.taken(
                rules.queueId(), at(first.atStartOfDay()), at(last.plusDays(1).atStartOfDay()), now, wish.but());
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> grid.starts(day, wish.serviceMinutes()).stream())
                .map(this::at)
                .filter(start -> !start.isBefore(earliest))
                .map(start -> new Slot(start, left(rules, taken, start, wish.serviceMinutes())))
                .filter(slot -> slot.left() > 0)
                .toList();
    }

    /** The fullest of the slots it takes says how many fit in. */
    private static int left(SlotRules rules, List<SlotRulesTable.Taken> taken, Instant start, int serviceMinutes) {
        int left = rules.bookable();
        for (int n = 0; n < rules.slots(serviceMinutes); n++) {
            Instant from = start.plus(Duration.ofMinutes((long) n * rules.minutes()));
            Instant to = from.plus(Duration.ofMinutes(rules.minutes()));
            int people = taken.stream()
                    .filter(one -> one.overlaps(from, to))
                    .mapToInt(SlotRulesTable.Taken::people)
                    .sum();
            left = Math.min(left, rules.bookable() - people);
        }
        return left;
    }

    public boolean isFree(UUID siteId, Wish wish, Instant start) {
        LocalDate day = local(start).toLocalDate();
        LocalDate today = LocalDate.now(clock);
        return !day.isBefore(today)
                && !day.isAfter(today.plusDays(wish.rules().daysAhead()))
                && free(calendar(siteId), wish, day, day).stream()
                        .anyMatch(slot -> slot.startsAt().equals(start));
    }

    /** When slots beyond the last day come up: the day they are of. */
    public Optional<LocalDate> opensNext(UUID siteId, SlotRules rules) {
        LocalDate last = LocalDate.now(clock).plusDays(rules.daysAhead());
        return calendar(siteId)
                .nextOpening(last.atTime(23, 59))
                .map(next -> next.at().toLocalDate());
    }

    public OpeningCalendar calendar(UUID siteId) {
        Site site = sites.get(siteId);
        return openings.of(site);
    }

    public Instant at(LocalDateTime local) {
        return local.atZone(clock.getZone()).toInstant();
    }

    public LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone());
    }
}

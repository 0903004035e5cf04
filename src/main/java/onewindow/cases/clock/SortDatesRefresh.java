package onewindow.cases.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import onewindow.organisation.site.OpeningHours;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.platform.time.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the dates lists sort by anew from the ledgers: when a calendar or a site's hours change, and every night. */
@Component
public class SortDatesRefresh {
    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final Store store;
    private final Sites sites;
    private final ZoneId zone;

    SortDatesRefresh(Store store, Sites sites, Clock clock) {
        this.store = store;
        this.sites = sites;
        this.zone = clock.getZone();
    }

    /** The dates of an open case as lists have them, and the ledger they come from. */
    public record Copy(
            UUID id,
            @Nullable String number,
            UUID siteId,
            int version,
            @Nullable LocalDate dueOn,
            boolean dueMorning,
            boolean dueProvisional,
            @Nullable LocalDate statutoryOn,
            List<ClockEntry> ledger) {
        SortDates dues() {
            return new SortDates(dueOn == null ? null : new DueDay(dueOn, dueMorning, dueProvisional), statutoryOn);
        }
    }

    /**
     * A case whose copies are not what its ledger says.
     *
     * @param version as it was read; a case moved meanwhile has its dates made by that move
     */
    public record NewDues(UUID caseId, @Nullable String number, int version, SortDates before, SortDates after) {
        /** DueView at another time, and not only more certain of it. */
        public boolean moved() {
            DueDay from = before.due();
            DueDay to = after.due();
            return from != null && to != null && !(from.date().equals(to.date()) && from.morning() == to.morning());
        }
    }

    /** Where the cases are. */
    public interface Store {
        /** Open cases in the order of their ids. */
        List<Copy> open(UUID after, @Nullable UUID site, int limit);

        /** Writes the copies, all at once; with a reason, it also puts on record and tells the applicant what moved. */
        Set<UUID> write(List<NewDues> dues, @Nullable String why);

        /** Puts entries on the ledgers of these cases. */
        void append(Map<UUID, List<ClockEntry>> entries);
    }

    /** A case whose date is another one now. */
    public record MovedDue(UUID caseId, @Nullable String number, LocalDate from, LocalDate to) {}

    /** @param changed also those whose date only became certain, or whose statutory limit moved */
    public record Rebuilt(int changed, List<MovedDue> moved) {}

    /** How many open cases had copies that were not what their ledger says. */
    public int rebuild(WorkCalendar calendar) {
        return rebuild(calendar, null, null).changed();
    }

    /**
     * @param site only the cases this site accepts; null: all
     * @param why what has changed, as the applicant is told; null: nobody is told
     */
    Rebuilt rebuild(WorkCalendar calendar, @Nullable UUID site, @Nullable String why) {
        List<UUID> changed = new ArrayList<>();
        List<MovedDue> moved = new ArrayList<>();
        eachPage(site, page -> {
            List<NewDues> wrong = wrong(page, calendar);
            Set<UUID> written = wrong.isEmpty() ? Set.of() : store.write(wrong, why);
            changed.addAll(written);
            wrong.stream()
                    .filter(dues -> dues.moved() && written.contains(dues.caseId()))
                    .forEach(dues -> moved.add(moved(dues)));
        });
        return new Rebuilt(changed.size(), moved);
    }

    void append(Map<UUID, List<ClockEntry>> entries) {
        store.append(entries);
    }

    void eachPage(@Nullable UUID site, Consumer<List<Copy>> each) {
        UUID after = FIRST;
        List<Copy> page;
        do {
            page = store.open(after, site, AT_ONCE);
            each.accept(page);
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == AT_ONCE);
    }

    /** The numbers of open cases whose copies are not what their ledger says; nothing is changed. */
    public List<String> differing(WorkCalendar calendar) {
        List<String> numbers = new ArrayList<>();
        eachPage(null, page -> wrong(page, calendar).forEach(dues -> numbers.add(String.valueOf(dues.number()))));
        return numbers;
    }

    private static MovedDue moved(NewDues dues) {
        return new MovedDue(
                dues.caseId(),
                dues.number(),
                Objects.requireNonNull(dues.before().dueOn()),
                Objects.requireNonNull(dues.after().dueOn()));
    }

    private List<NewDues> wrong(List<Copy> page, WorkCalendar calendar) {
        Map<UUID, WorkTime> times = times(page, calendar);
        return page.stream()
                .map(copy -> new NewDues(
                        copy.id(),
                        copy.number(),
                        copy.version(),
                        copy.dues(),
                        SortDates.of(copy.ledger(), Objects.requireNonNull(times.get(copy.siteId())))))
                .filter(dues -> !dues.before().equals(dues.after()))
                .toList();
    }

    /** By the accepting sites of these cases. */
    Map<UUID, WorkTime> times(List<Copy> page, WorkCalendar calendar) {
        return sites.all(page.stream().map(Copy::siteId).distinct().toList()).values().stream()
                .collect(Collectors.toMap(Site::id, site -> new WorkTime(calendar, OpeningHours.of(site), zone)));
    }
}

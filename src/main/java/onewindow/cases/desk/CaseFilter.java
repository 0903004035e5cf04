package onewindow.cases.desk;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.cases.CaseStatus;
import onewindow.cases.CaseSummary.Channel;
import onewindow.cases.clock.Light;
import onewindow.cases.people.CaseScope;
import onewindow.cases.people.CaseScope.View;
import onewindow.identity.RegionCode;
import onewindow.platform.db.Where;
import onewindow.platform.time.Days;
import org.jspecify.annotations.Nullable;

/**
 * What a list of cases is narrowed to, as conditions on {@code cases.case_file c}.
 *
 * @param place with whoever has it there
 * @param department of whoever has it
 * @param holder in whose hands it is
 * @param ended null: without a word about it, what the order is of
 */
record CaseFilter(
        View view,
        List<CaseStatus> status,
        List<Light> light,
        @Nullable UUID itemId,
        @Nullable UUID partyId,
        @Nullable String q,
        @Nullable LocalDate dueBefore,
        Days received,
        @Nullable Channel channel,
        @Nullable RegionCode place,
        @Nullable String department,
        @Nullable UUID holder,
        @Nullable Boolean ended,
        Origin origin,
        Finish finish,
        Sort sort) {
    private static final Set<Light> LATE = EnumSet.of(Light.RED, Light.BLACK);

    /**
     * @param site where it was taken in: a town with its villages, or the county's own centre
     * @param department whose item it is
     */
    record Origin(@Nullable RegionCode site, @Nullable String department) {}

    /** @param onTime when it was finished, its limit had not passed */
    record Finish(Days days, @Nullable Boolean onTime) {
        boolean asked() {
            return days.from() != null || days.to() != null || onTime != null;
        }
    }

    enum Sort {
        DUE(true, false),
        LATEST_DUE(true, true),
        RECEIVED(false, true),
        EARLIEST_RECEIVED(false, false);

        private final boolean due;
        private final boolean descending;

        Sort(boolean due, boolean descending) {
            this.due = due;
            this.descending = descending;
        }

        String comes() {
            return descending ? "<" : ">";
        }

        String order(String column) {
            return descending ? column + " desc, c.id desc" : column + ", c.id";
        }
    }

    /** What is ended has no deadline: such a list is by arrival. */
    boolean byDue() {
        return sort.due
                && !Boolean.TRUE.equals(ended)
                && !finish.asked()
                && status.stream().allMatch(CaseStatus::open);
    }

    /** By arrival where a deadline was asked for and there is none: the newest first. */
    Sort order() {
        return sort.due && !byDue() ? Sort.RECEIVED : sort;
    }

    /** Without a word about states one wants to see what is not done yet. */
    private boolean openOnly() {
        return Boolean.FALSE.equals(ended)
                || !light.isEmpty()
                || dueBefore != null
                || holder != null
                || (ended == null && byDue());
    }

    /** All but what is looked for by words. */
    void narrow(Where where, Light.Today today, Clock clock) {
        where.and(openOnly() ? CaseScope.OPEN : Boolean.TRUE.equals(ended) ? CaseStatus.ENDED : "c.status <> 'DRAFT'");
        if (!status.isEmpty()) {
            // Constants of the program, worded so that the partial indexes over open and over ended cases are used.
            where.and(status.stream().map(Enum::name).collect(joining("', '", "c.status in ('", "')")));
        }
        if (!light.isEmpty()) {
            today.values().forEach(where::bind);
            where.and(lit());
        }
        where.andIfPresent("c.item_id = :item", "item", itemId);
        where.andIfPresent("c.party_id = :party", "party", partyId);
        where.andIfPresent("c.due_on < :dueBefore", "dueBefore", dueBefore);
        where.andIfPresent("c.submitted_at >= :receivedFrom", "receivedFrom", received.start(clock));
        where.andIfPresent("c.submitted_at < :receivedTo", "receivedTo", received.end(clock));
        where.andIfPresent("c.channel = :channel", "channel", channel);
        where.andIfPresent("c.unit_department = :inDepartment", "inDepartment", department);
        where.andIfPresent("c.holder_id = :inHands", "inHands", holder);
        where.andIfPresent("c.department_key = :itemDepartment", "itemDepartment", origin.department());
        if (origin.site() != null) {
            String town = origin.site().value().substring(0, 9);
            where.and("c.site_region between :siteFrom and :siteTo");
            where.bind("siteFrom", town + "000").bind("siteTo", town + "999");
        }
        if (finish.asked()) {
            where.and("c.finished_at is not null");
        }
        where.andIfPresent(
                "c.finished_at >= :finishedFrom", "finishedFrom", finish.days().start(clock));
        where.andIfPresent(
                "c.finished_at < :finishedTo", "finishedTo", finish.days().end(clock));
        where.andIfPresent("c.finished_on_time = :onTime", "onTime", finish.onTime());
    }

    /** 超期 and 超法定 together are one condition, which the index over deadlines knows. */
    private String lit() {
        Set<Light> asked = EnumSet.copyOf(light);
        boolean late = asked.containsAll(LATE);
        if (late) {
            asked.removeAll(LATE);
        }
        String others = asked.stream().map(Light::sql).collect(joining(" or "));
        return !late ? "(" + others + ")" : others.isEmpty() ? Light.LATE : "(" + others + " or " + Light.LATE + ")";
    }
}

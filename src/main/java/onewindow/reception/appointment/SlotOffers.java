package onewindow.reception.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.platform.Problem;
import onewindow.reception.hall.Halls;
import onewindow.reception.slot.SlotRules;
import onewindow.reception.slot.SlotRulesTable;
import onewindow.reception.slot.Slots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a site has to offer to who wants to book; and, when all is taken, what else there is. */
@Component
class SlotOffers {
    private static final int ELSEWHERE = 3;

    private final BookingCheck check;
    private final SlotRulesTable rules;
    private final Slots slots;
    private final Sites sites;
    private final Halls halls;

    SlotOffers(BookingCheck check, SlotRulesTable rules, Slots slots, Sites sites, Halls halls) {
        this.check = check;
        this.rules = rules;
        this.slots = slots;
        this.sites = sites;
        this.halls = halls;
    }

    /** A queue one may book. */
    record SlotQueue(UUID id, String name) {}

    /** @param left how many may still book it */
    record FreeSlot(Instant startsAt, int left) {}

    record SlotDay(LocalDate date, List<FreeSlot> slots) {}

    /** @param first when it has the first place */
    record SlotSite(UUID siteId, String siteName, @Nullable String sitePhone, Instant first) {}

    /**
     * @param queues that may be booked here; none: nothing is booked here
     * @param queueId of the one the days are of
     * @param minutes how long the service is taken to last
     * @param next when all is taken: the day whose places come up next
     * @param nextOn on which day they come up, from midnight on
     * @param elsewhere when all is taken: the nearest sites that have a place
     */
    record SlotOffer(
            UUID siteId,
            String siteName,
            @Nullable String sitePhone,
            List<SlotQueue> queues,
            @Nullable UUID queueId,
            int minutes,
            List<SlotDay> days,
            @Nullable LocalDate next,
            @Nullable LocalDate nextOn,
            List<SlotSite> elsewhere) {}

    /** @param but of the appointment whose time is to be changed: what it holds is free for it */
    record Asked(
            UUID siteId,
            @Nullable UUID queueId,
            List<UUID> items,
            int persons,
            @Nullable UUID but) {}

    SlotOffer of(Asked asked) {
        Site site = sites.get(asked.siteId());
        List<SlotQueue> queues = queues(asked.siteId());
        Optional<BookingCheck.Checked> checked =
                queues.isEmpty() ? Optional.empty() : Optional.of(checked(asked, queues));
        List<Slots.Slot> free = checked.map(found -> free(found, asked.but())).orElse(List.of());
        Optional<LocalDate> next = free.isEmpty()
                ? checked.flatMap(found -> slots.opensNext(asked.siteId(), found.rules()))
                : Optional.empty();
        return new SlotOffer(
                site.id(),
                site.name(),
                site.phone(),
                queues,
                checked.map(found -> found.queue().id()).orElse(null),
                checked.map(BookingCheck.Checked::minutes).orElse(0),
                days(free),
                next.orElse(null),
                next.map(day -> day.minusDays(checked.orElseThrow().rules().daysAhead()))
                        .orElse(null),
                free.isEmpty() ? elsewhere(asked, site) : List.of());
    }

    private BookingCheck.Checked checked(Asked asked, List<SlotQueue> queues) {
        UUID queue = asked.queueId() == null && asked.items().isEmpty()
                ? queues.getFirst().id()
                : asked.queueId();
        return check.of(asked.siteId(), queue, asked.items(), asked.persons());
    }

    private List<SlotQueue> queues(UUID siteId) {
        return halls.at(siteId)
                .filter(hall -> hall.rules().takesTickets())
                .map(hall -> rules.of(siteId).stream()
                        .filter(SlotRules::offered)
                        .map(found -> new SlotQueue(
                                found.queueId(), hall.queue(found.queueId()).name()))
                        .toList())
                .orElse(List.of());
    }

    private List<Slots.Slot> free(BookingCheck.Checked checked, @Nullable UUID but) {
        Duration notice = Duration.ofMinutes(checked.rules().noticeMinutes());
        return slots.free(checked.siteId(), new Slots.Wish(checked.rules(), checked.minutes(), notice, but));
    }

    private List<SlotDay> days(List<Slots.Slot> free) {
        Map<LocalDate, List<FreeSlot>> byDay = free.stream()
                .collect(Collectors.groupingBy(
                        slot -> slots.local(slot.startsAt()).toLocalDate(),
                        TreeMap::new,
                        Collectors.mapping(slot -> new FreeSlot(slot.startsAt(), slot.left()), Collectors.toList())));
        return byDay.entrySet().stream()
                .map(day -> new SlotDay(day.getKey(), day.getValue()))
                .toList();
    }

    /** The sites where this item may be booked, nearest first: those of the same town, then of the county. */
    List<SlotSite> elsewhere(Asked asked, Site here) {
        return sites.all(rules.sites()).values().stream()
                .filter(site -> !site.id().equals(here.id()))
                .sorted(Comparator.comparing((Site site) -> -common(
                                site.regionCode().value(), here.regionCode().value()))
                        .thenComparing(site -> site.regionCode().value()))
                .map(site -> first(site, asked))
                .flatMap(Optional::stream)
                .limit(ELSEWHERE)
                .toList();
    }

    /** Those of these sites that have a place for it. */
    List<SlotSite> among(List<Site> near, List<UUID> wanted) {
        return near.stream()
                .map(site -> first(site, new Asked(site.id(), null, wanted, 1, null)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<SlotSite> first(Site site, Asked asked) {
        List<SlotQueue> queues = queues(site.id());
        if (queues.isEmpty()) {
            return Optional.empty();
        }
        try {
            Asked there = new Asked(site.id(), null, asked.items(), asked.persons(), null);
            return free(checked(there, queues), null).stream()
                    .findFirst()
                    .map(slot -> new SlotSite(site.id(), site.name(), site.phone(), slot.startsAt()));
        } catch (Problem notThere) {
            return Optional.empty();
        }
    }

    private static int common(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}

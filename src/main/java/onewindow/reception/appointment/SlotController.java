package onewindow.reception.appointment;

import java.util.List;
import java.util.UUID;
import onewindow.identity.RegionCode;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What may be booked, and where: anybody may look. */
@RestController
@RequestMapping("/api/slots")
class SlotController {
    private static final int MOST_PERSONS = 10;

    private final SlotOffers offers;
    private final AppointmentTable table;
    private final Sites sites;

    SlotController(SlotOffers offers, AppointmentTable table, Sites sites) {
        this.offers = offers;
        this.table = table;
        this.sites = sites;
    }

    /** The sites near that place where it may be booked now; none: nobody is offered it. */
    @GetMapping
    List<SlotOffers.SlotSite> sites(@RequestParam @Nullable String regionCode, @RequestParam @Nullable UUID itemId) {
        if (regionCode == null) {
            return List.of();
        }
        List<Site> near = sites.serving(RegionCode.of(regionCode));
        return offers.among(near, itemId == null ? List.of() : List.of(itemId));
    }

    /** @param code of the appointment whose time is to be changed */
    @GetMapping("/{siteId}")
    SlotOffers.SlotOffer slots(
            @PathVariable UUID siteId,
            @RequestParam @Nullable UUID queueId,
            @RequestParam @Nullable List<UUID> itemIds,
            @RequestParam @Nullable Integer persons,
            @RequestParam @Nullable String code) {
        int people = persons == null ? 1 : Math.clamp(persons, 1, MOST_PERSONS);
        UUID but = code == null ? null : table.ofCode(code).map(Appointment::id).orElse(null);
        return offers.of(new SlotOffers.Asked(siteId, queueId, itemIds == null ? List.of() : itemIds, people, but));
    }
}

package onewindow.organisation.site;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sites, open to everyone. */
@RestController
class SiteController {
    private final Sites sites;
    private final OpeningCalendars openings;
    private final Calendars calendars;

    SiteController(Sites sites, OpeningCalendars openings, Calendars calendars) {
        this.sites = sites;
        this.openings = openings;
        this.calendars = calendars;
    }

    /** @param days today and the thirteen after it */
    record OpeningView(SiteView site, List<OpeningDay> days) {}

    /** Nearest first: the village's station, the town's centre, the county's. */
    @GetMapping("/api/sites")
    List<SiteView> sites(@RequestParam String regionCode, @RequestParam @Nullable Level level) {
        return sites.views(sites.serving(RegionCode.of(regionCode)).stream()
                .filter(site -> level == null || site.level() == level)
                .toList());
    }

    @GetMapping("/api/sites/{id}")
    SiteView site(@PathVariable UUID id) {
        return sites.view(sites.get(id));
    }

    @GetMapping("/api/sites/{id}/opening")
    OpeningView opening(@PathVariable UUID id) {
        Site site = sites.get(id);
        OpeningCalendar calendar = openings.of(site);
        LocalDate today = calendars.today();
        return new OpeningView(
                sites.view(site),
                IntStream.range(0, SiteView.AHEAD)
                        .mapToObj(ahead -> calendar.day(today.plusDays(ahead)))
                        .toList());
    }
}

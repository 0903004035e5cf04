package onewindow.organisation.site;

import java.util.List;
import java.util.UUID;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sites, open to everyone. */
@RestController
class SiteController {
    private final Sites sites;

    SiteController(Sites sites) {
        this.sites = sites;
    }

    /** Nearest first: the village's station, the town's centre, the county's. */
    @GetMapping("/api/sites")
    List<SiteView> sites(@RequestParam String regionCode, @RequestParam @Nullable Level level) {
        return sites.serving(RegionCode.of(regionCode)).stream()
                .filter(site -> level == null || site.level() == level)
                .map(sites::view)
                .toList();
    }

    @GetMapping("/api/sites/{id}")
    SiteView site(@PathVariable UUID id) {
        return sites.view(sites.get(id));
    }
}

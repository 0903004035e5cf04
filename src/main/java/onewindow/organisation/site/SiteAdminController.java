package onewindow.organisation.site;

import jakarta.validation.Valid;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.platform.db.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sites, for the system administrator. */
@RestController
@RequestMapping("/api/admin/sites")
class SiteAdminController {
    private final SiteLists lists;
    private final SiteOffice office;
    private final Sites sites;

    SiteAdminController(SiteLists lists, SiteOffice office, Sites sites) {
        this.lists = lists;
        this.office = office;
        this.sites = sites;
    }

    @GetMapping
    Slice<SiteView> list(
            Actor actor,
            @RequestParam @Nullable String regionCode,
            @RequestParam @Nullable String q,
            @ParameterObject Slice.Request page) {
        actor.require(Role.SYSTEM_ADMIN);
        RegionCode in = regionCode == null || regionCode.isBlank() ? null : RegionCode.of(regionCode);
        Slice<Site> found = lists.find(actor.regions(Role.SYSTEM_ADMIN), in, q, page);
        return new Slice<>(sites.views(found.items()), found.next());
    }

    @PutMapping("/{id}")
    SiteView change(Actor actor, @PathVariable UUID id, @Valid @RequestBody SiteOffice.SiteDetails request) {
        actor.require(Role.SYSTEM_ADMIN);
        return sites.view(office.change(actor, id, request));
    }
}

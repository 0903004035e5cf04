package onewindow.reception.hall;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import onewindow.catalogue.Items;
import onewindow.identity.Actor;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 大厅设置: read by those who work there, written by who directs it. */
@RestController
@RequestMapping("/api/desk/halls/{siteId}")
class HallController {
    private final Halls halls;
    private final HallOffice office;
    private final HallAccess access;
    private final Sites sites;
    private final Items items;
    private final EmptyWindows empty;

    HallController(Halls halls, HallOffice office, HallAccess access, Sites sites, Items items, EmptyWindows empty) {
        this.empty = empty;
        this.items = items;
        this.halls = halls;
        this.office = office;
        this.access = access;
        this.sites = sites;
    }

    record HallPage(String siteName, boolean mayChange, Hall hall, List<NamedItem> items) {}

    /** An item one of its queues names. */
    record NamedItem(UUID id, String name) {}

    /** A hall that was never set up has version 0, no queues and no windows. */
    @GetMapping
    HallPage hall(Actor actor, @PathVariable UUID siteId) {
        Site site = sites.get(siteId);
        access.mayRead(actor, site);
        return page(actor, site);
    }

    @PutMapping
    HallPage change(Actor actor, @PathVariable UUID siteId, @Valid @RequestBody HallSetUp wanted) {
        Site site = sites.get(siteId);
        access.mayChange(actor, site);
        office.change(actor, siteId, wanted);
        return page(actor, site);
    }

    /** Open windows with nobody at them. */
    @GetMapping("/empty-windows")
    List<EmptyWindows.EmptyWindow> emptyWindows(Actor actor, @PathVariable UUID siteId) {
        access.mayRead(actor, sites.get(siteId));
        return empty.at(siteId);
    }

    private HallPage page(Actor actor, Site site) {
        Hall hall = halls.at(site.id()).orElseGet(() -> new Hall(site.id(), QueueRules.USUAL, List.of(), List.of(), 0));
        return new HallPage(site.name(), HallAccess.changes(actor, site), hall, named(hall));
    }

    private List<NamedItem> named(Hall hall) {
        List<UUID> ids =
                hall.queues().stream().flatMap(queue -> queue.items().stream()).toList();
        return items.names(ids).entrySet().stream()
                .map(item -> new NamedItem(item.getKey(), item.getValue()))
                .sorted(Comparator.comparing(NamedItem::name))
                .toList();
    }
}

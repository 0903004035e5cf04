package onewindow.reception.screen;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.catalogue.Items;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.SiteView;
import onewindow.organisation.site.Sites;
import onewindow.organisation.staff.CounterStaff;
import onewindow.organisation.staff.StaffToday;
import onewindow.platform.Problem;
import onewindow.reception.hall.Hall;
import onewindow.reception.hall.HallWindow;
import onewindow.reception.hall.Halls;
import onewindow.reception.hall.Shift;
import onewindow.reception.hall.Shifts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 窗口牌: who sits at a window and what is done there, open to everyone who stands before it. */
@RestController
class PlateController {
    private final Sites sites;
    private final Halls halls;
    private final Shifts shifts;
    private final CounterStaff staff;
    private final Items items;

    PlateController(Sites sites, Halls halls, Shifts shifts, CounterStaff staff, Items items) {
        this.sites = sites;
        this.halls = halls;
        this.shifts = shifts;
        this.staff = staff;
        this.items = items;
    }

    /**
     * @param person null while the window is closed
     * @param queues what one takes a number for to come here
     * @param items those named for them
     * @param opensAt when the site opens next, while it is closed
     */
    record WindowPlate(
            String siteName,
            int number,
            String name,
            String zone,
            boolean open,
            @Nullable StaffToday person,
            List<String> queues,
            List<String> items,
            boolean siteOpen,
            @Nullable String opensAt,
            @Nullable String closedBecause) {}

    /** @param site a site's id, or the code of its region */
    @GetMapping("/api/screen/plate")
    WindowPlate plate(@RequestParam String site, @RequestParam int window) {
        Site here = sites.named(site);
        Hall hall = halls.get(here.id());
        HallWindow shown = hall.windows().stream()
                .filter(known -> known.number() == window)
                .findFirst()
                .orElseThrow(() -> Problem.notFound(window + " 号窗口"));
        UUID sits = shifts.at(here.id()).stream()
                .filter(shift -> shift.windowId().equals(shown.id()))
                .map(Shift::staffId)
                .findFirst()
                .orElse(null);
        SiteView view = sites.view(here);
        Map<UUID, String> names = items.names(hall.queues().stream()
                .filter(queue -> shown.queues().contains(queue.id()))
                .flatMap(queue -> queue.items().stream())
                .toList());
        return new WindowPlate(
                here.name(),
                shown.number(),
                shown.name(),
                shown.zone(),
                sits != null,
                sits == null ? null : staff.one(here, sits),
                hall.queues().stream()
                        .filter(queue -> shown.queues().contains(queue.id()))
                        .map(queue -> queue.name())
                        .toList(),
                names.values().stream().sorted().toList(),
                view.openNow(),
                view.opensAt(),
                view.closedBecause());
    }
}

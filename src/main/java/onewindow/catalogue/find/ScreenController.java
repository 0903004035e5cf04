package onewindow.catalogue.find;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onewindow.catalogue.ItemContent;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.ProcessStep;
import onewindow.catalogue.Promise;
import onewindow.catalogue.guide.Guides;
import onewindow.catalogue.guide.ItemCard;
import onewindow.identity.RegionCode.Level;
import onewindow.organisation.department.Department;
import onewindow.organisation.department.Departments;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.SiteView;
import onewindow.organisation.site.Sites;
import onewindow.organisation.staff.CounterStaff;
import onewindow.organisation.staff.StaffToday;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The hall screen (行政许可法第三十条: made public at the place of acceptance). */
@RestController
class ScreenController {
    private static final String NOTICE = "各项申请均可当面咨询，材料不齐一次告知；收费事项以公示标准为准，其余一律不收费。";

    record HallScreen(SiteView site, Instant now, List<HallItem> items, List<StaffToday> staff, String notice) {}

    record HallItem(
            String code,
            String name,
            String departmentName,
            String promised,
            String statutory,
            String fee,
            String legalBasis,
            String process) {}

    private final OfferedItems offered;
    private final Sites sites;
    private final CounterStaff staff;
    private final Departments departments;
    private final Clock clock;

    ScreenController(OfferedItems offered, Sites sites, CounterStaff staff, Departments departments, Clock clock) {
        this.offered = offered;
        this.sites = sites;
        this.staff = staff;
        this.departments = departments;
        this.clock = clock;
    }

    /** @param site a site's id, or the code of its region */
    @GetMapping("/api/screen")
    HallScreen screen(@RequestParam String site) {
        Site here = sites.named(site);
        Map<String, String> names =
                departments.all().stream().collect(Collectors.toMap(Department::key, Department::name));
        List<HallItem> items = offered.finder().find("", ItemFinder.Filter.NONE).stream()
                .map(ItemFinder.Hit::item)
                .filter(item -> concerns(here.level(), item))
                .map(item -> hallItem(item, names.getOrDefault(item.departmentKey(), item.departmentKey())))
                .toList();
        return new HallScreen(sites.view(here), clock.instant(), items, staff.of(here), NOTICE);
    }

    /** What is handed in here, and at the county's hall what the county decides as well: it answers for it. */
    private static boolean concerns(Level here, ItemVersion item) {
        return Guides.accepts(here, item.route().acceptLevel())
                || (here == Level.COUNTY && item.route().decidedAt(Level.COUNTY));
    }

    private static HallItem hallItem(ItemVersion item, String departmentName) {
        ItemContent content = item.content();
        return new HallItem(
                item.code(),
                item.name(),
                departmentName,
                Promise.of(item).brief(),
                item.statutoryDays() == 0 ? "当场办好" : item.statutoryDays() + " 个工作日",
                ItemCard.fee(content),
                content.legalBases().getFirst(),
                content.process().stream().map(ProcessStep::step).collect(Collectors.joining("→")));
    }
}

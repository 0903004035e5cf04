package onewindow.organisation.region;

import java.util.List;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places, open to everyone. */
@RestController
class RegionController {
    private final Regions regions;

    RegionController(Regions regions) {
        this.regions = regions;
    }

    record RegionView(
            String code, String name, Level level, @Nullable String parentCode, int childCount) {
        static RegionView of(Region region) {
            RegionCode parent = region.parent();
            return new RegionView(
                    region.code().value(),
                    region.name(),
                    region.level(),
                    parent == null ? null : parent.value(),
                    region.childCount());
        }
    }

    /** @param path from the province down to the place itself */
    record RegionWithPath(
            String code,
            String name,
            Level level,
            @Nullable String parentCode,
            int childCount,
            List<RegionView> path) {}

    @GetMapping("/api/regions/{code}")
    RegionWithPath region(@PathVariable String code) {
        RegionCode wanted = RegionCode.of(code);
        RegionView view = RegionView.of(regions.get(wanted));
        return new RegionWithPath(
                view.code(),
                view.name(),
                view.level(),
                view.parentCode(),
                view.childCount(),
                views(regions.path(wanted)));
    }

    @GetMapping("/api/regions/{code}/children")
    List<RegionView> children(@PathVariable String code) {
        return views(regions.children(RegionCode.of(code)));
    }

    @GetMapping("/api/regions/search")
    List<RegionView> search(@RequestParam(defaultValue = "") String q) {
        return views(regions.search(q));
    }

    @GetMapping("/api/counties")
    List<RegionView> counties() {
        return views(regions.counties());
    }

    private static List<RegionView> views(List<Region> regions) {
        return regions.stream().map(RegionView::of).toList();
    }
}

package onewindow.cases;

import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.RouteStage;
import onewindow.catalogue.StageKind;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;

/** Which unit's turn it is: the route of the item's version, applied to where the applicant belongs. */
public final class CaseRoute {
    private CaseRoute() {}

    static RegionCode unit(ItemVersion item, CaseStatus status, RegionCode region, RegionCode site) {
        StageKind stage = status.stage;
        if (status == CaseStatus.REFUSAL_PROPOSED) {
            // A village station has nobody to confirm a refusal; its town centre answers for it.
            return upTo(site, Level.TOWN);
        }
        if (stage == null || stage == StageKind.ACCEPT) {
            return site;
        }
        return item.route().stream()
                .filter(s -> s.kind() == stage)
                .findFirst()
                .map(s -> upTo(region, s.level()))
                .orElse(site);
    }

    public static Level acceptLevel(ItemVersion item) {
        return item.route().stream()
                .filter(s -> s.kind() == StageKind.ACCEPT)
                .findFirst()
                .map(RouteStage::level)
                .orElse(Level.TOWN);
    }

    /** The region itself, or its ancestor at that level. */
    public static RegionCode upTo(RegionCode region, Level level) {
        return region.level().compareTo(level) > 0 ? region.at(level) : region;
    }
}

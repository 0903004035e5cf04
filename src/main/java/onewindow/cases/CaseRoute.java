package onewindow.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import onewindow.catalogue.Route;
import onewindow.catalogue.RouteStage;
import onewindow.catalogue.StageKind;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import org.jspecify.annotations.Nullable;

/** Which unit's turn it is: the route of the item's version, applied to where the applicant belongs. Pure. */
public final class CaseRoute {
    /** A region, and the department there. */
    public record Unit(String region, String department) {}

    private CaseRoute() {}

    /**
     * Of the states an act may lead to, the first whose stage the route has; the last is the one every route has. What was
     * proposed while the clocks stood still, and came to nothing, leaves them standing.
     */
    public static CaseStatus next(List<CaseStatus> ways, Route route, boolean suspended) {
        return ways.stream()
                .filter(status -> status.stage == null || route.has(status.stage))
                .filter(status -> status != CaseStatus.SUSPENDED || suspended)
                .findFirst()
                .orElse(ways.getLast());
    }

    public static Unit unit(Route route, CaseStatus status, CaseState at, String ownDepartment) {
        RegionCode site = RegionCode.of(at.place().siteRegion());
        if (status == CaseStatus.REFUSAL_PROPOSED || status == CaseStatus.SUPPLEMENT_PROPOSED) {
            // A village station has nobody to confirm for it; its town centre answers.
            return new Unit(upTo(site, Level.TOWN).value(), ownDepartment);
        }
        return stage(route, status, at.decision().amount())
                .map(stage -> new Unit(
                        upTo(RegionCode.of(at.place().regionCode()), stage.level())
                                .value(),
                        stage.department() == null ? ownDepartment : stage.department()))
                .orElse(new Unit(site.value(), ownDepartment));
    }

    /** The stage whose unit works on a case in this state; nothing: the window that accepted it. */
    public static Optional<RouteStage> stage(Route route, CaseStatus status, @Nullable BigDecimal amount) {
        if (status == CaseStatus.APPROVED) {
            return route.stage(StageKind.ISSUE, amount);
        }
        StageKind kind = status.stage;
        return kind == null || kind == StageKind.ACCEPT ? Optional.empty() : route.stage(kind, amount);
    }

    /** The region itself, or its ancestor at that level. */
    public static RegionCode upTo(RegionCode region, Level level) {
        return region.level().compareTo(level) > 0 ? region.at(level) : region;
    }
}

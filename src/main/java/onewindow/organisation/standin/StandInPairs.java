package onewindow.organisation.standin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.organisation.region.Regions;
import onewindow.organisation.staff.StaffTable;
import org.springframework.stereotype.Component;

/** The pairs of one site by name, with who is away and what is unmanned today. */
@Component
class StandInPairs {
    private final StandInTable pairs;
    private final Regions regions;

    StandInPairs(StandInTable pairs, Regions regions) {
        this.pairs = pairs;
        this.regions = regions;
    }

    List<StandInPages.PairView> of(
            UUID siteId, LocalDate day, List<StaffTable.StaffRow> people, List<AbsenceTable.AbsenceRow> absent) {
        List<StandInTable.Pair> found = pairs.pairsAt(siteId, day);
        Map<UUID, String> names =
                people.stream().collect(Collectors.toMap(StaffTable.StaffRow::id, StaffTable.StaffRow::name));
        Set<UUID> away = absent.stream()
                .filter(a -> !a.fromOn().isAfter(day))
                .map(AbsenceTable.AbsenceRow::staffId)
                .collect(Collectors.toSet());
        Map<String, String> places = regions.names(
                found.stream().map(StandInTable.Pair::regionCode).distinct().toList());
        return found.stream()
                .map(pair -> view(pair, names, away.contains(pair.staffId()), places))
                .toList();
    }

    private static StandInPages.PairView view(
            StandInTable.Pair pair, Map<UUID, String> names, boolean away, Map<String, String> places) {
        return new StandInPages.PairView(
                pair.staffId(),
                names.getOrDefault(pair.staffId(), ""),
                pair.role(),
                pair.role().chinese,
                pair.regionCode(),
                places.getOrDefault(pair.regionCode(), pair.regionCode()),
                pair.departmentKey(),
                pair.standInId(),
                pair.standInName(),
                pair.standInAway(),
                away,
                away && !pair.covered() && !pair.shared());
    }
}

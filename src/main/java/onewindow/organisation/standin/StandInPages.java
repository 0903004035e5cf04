package onewindow.organisation.standin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.organisation.region.Regions;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.SiteTable;
import onewindow.organisation.staff.StaffTable;
import onewindow.organisation.standin.StandInController.AbsenceView;
import onewindow.platform.Problem;
import onewindow.platform.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The AB 岗 of one site, for its director: pairs, who is away, what nobody serves. */
@Component
class StandInPages {
    private final StandInTable pairs;
    private final AbsenceTable absences;
    private final StaffTable staff;
    private final SiteTable sites;
    private final Regions regions;
    private final Today today;

    /** The day, and the record of who looked where he should not. */
    @Component
    record Today(Calendars calendars, Audit audit) {}

    StandInPages(
            StandInTable pairs,
            AbsenceTable absences,
            StaffTable staff,
            SiteTable sites,
            Regions regions,
            Today today) {
        this.pairs = pairs;
        this.absences = absences;
        this.staff = staff;
        this.sites = sites;
        this.regions = regions;
        this.today = today;
    }

    /** @param unmanned today nobody does what belongs to this post */
    record PairView(
            UUID staffId,
            String name,
            Role role,
            String roleName,
            String regionCode,
            String regionName,
            @Nullable String departmentKey,
            @Nullable UUID standInId,
            @Nullable String standInName,
            boolean standInAway,
            boolean away,
            boolean unmanned) {}

    record Candidate(UUID staffId, String name, String duty) {}

    record StandInPage(
            UUID siteId,
            String siteName,
            LocalDate today,
            List<PairView> pairs,
            List<AbsenceView> absences,
            List<Candidate> people) {}

    StandInPage of(Actor actor, UUID siteId) {
        Site site = sites.find(siteId).orElseThrow(() -> Problem.notFound("这个站点"));
        if (!actor.has(Role.CENTRE_DIRECTOR, site.regionCode())) {
            throw today.audit().hidden(actor, "这个站点", "SITE", siteId, "AB 岗");
        }
        LocalDate day = today.calendars().today();
        List<StaffTable.StaffRow> people = staff.at(siteId);
        List<AbsenceTable.AbsenceRow> away = absences.at(siteId, day);
        return new StandInPage(
                siteId,
                site.name(),
                day,
                views(siteId, day, people, away),
                away.stream().map(AbsenceView::of).toList(),
                people.stream()
                        .map(p -> new Candidate(p.id(), p.name(), p.duty() == null ? "" : p.duty()))
                        .toList());
    }

    private List<PairView> views(
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

    private static PairView view(
            StandInTable.Pair pair, Map<UUID, String> names, boolean away, Map<String, String> places) {
        return new PairView(
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

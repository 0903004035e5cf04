package onewindow.organisation.standin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
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
    private final StandInPairs pairs;
    private final AbsenceTable absences;
    private final StaffTable staff;
    private final SiteTable sites;
    private final Calendars calendars;
    private final Audit audit;

    StandInPages(
            StandInPairs pairs,
            AbsenceTable absences,
            StaffTable staff,
            SiteTable sites,
            Calendars calendars,
            Audit audit) {
        this.pairs = pairs;
        this.absences = absences;
        this.staff = staff;
        this.sites = sites;
        this.calendars = calendars;
        this.audit = audit;
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
            throw audit.hidden(actor, "这个站点", "SITE", siteId, "AB 岗");
        }
        LocalDate day = calendars.today();
        List<StaffTable.StaffRow> people = staff.at(siteId);
        List<AbsenceTable.AbsenceRow> away = absences.at(siteId, day);
        return new StandInPage(
                siteId,
                site.name(),
                day,
                pairs.of(siteId, day, people, away),
                away.stream().map(AbsenceView::of).toList(),
                people.stream()
                        .map(p -> new Candidate(p.id(), p.name(), p.duty() == null ? "" : p.duty()))
                        .toList());
    }
}

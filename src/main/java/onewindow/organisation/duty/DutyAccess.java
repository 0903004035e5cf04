package onewindow.organisation.duty;

import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.organisation.staff.StaffTable;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;

/** Who sees and decides about the people of a site: its director and those above; nobody about himself. */
@Component
public class DutyAccess {
    private final Sites sites;
    private final StaffTable staff;
    private final Audit audit;

    DutyAccess(Sites sites, StaffTable staff, Audit audit) {
        this.sites = sites;
        this.staff = staff;
        this.audit = audit;
    }

    /** Where this person works. */
    public Site own(Actor actor) {
        UUID site = actor.requireStaff().siteId();
        if (site == null) {
            throw Problem.notAllowed("您不在任何一个站点上班。");
        }
        return sites.get(site);
    }

    public Site site(UUID siteId) {
        return sites.get(siteId);
    }

    public Site directed(Actor actor, UUID siteId) {
        Site site = sites.get(siteId);
        if (!actor.has(Role.CENTRE_DIRECTOR, site.regionCode())) {
            throw audit.hidden(actor, "这个站点", "SITE", siteId, "考勤、请假、值班");
        }
        return site;
    }

    /** The site of a director, or one a supervisor of the county looks at. */
    public Site seen(Actor actor, UUID siteId) {
        Site site = sites.get(siteId);
        return actor.has(Role.COUNTY_SUPERVISOR, site.regionCode()) ? site : directed(actor, siteId);
    }

    public StaffTable.StaffRow person(UUID staffId) {
        return staff.all(List.of(staffId)).stream().findFirst().orElseThrow(() -> Problem.notFound("这位工作人员"));
    }

    public List<StaffTable.StaffRow> people(UUID siteId) {
        return staff.at(siteId);
    }

    /**
     * About somebody else's request: his director; a director's own is decided above him, by the director of a larger place
     * or by the county's supervisor.
     */
    public StaffTable.StaffRow decides(Actor actor, UUID staffId, String tried) {
        StaffTable.StaffRow row = person(staffId);
        RegionCode place = new RegionCode(row.regionCode());
        if (!mayDecide(actor, row, place)) {
            if (staffId.equals(actor.staffId())) {
                throw Problem.rule("自己的申请不能自己批，请由上一级批。", "请假、补签由主任批准，主任的由上一级批准");
            }
            throw audit.hidden(actor, "这个申请", "STAFF", staffId, tried);
        }
        return row;
    }

    /** Whose requests this person decides on. */
    public boolean mayDecide(Actor actor, StaffTable.StaffRow row) {
        return mayDecide(actor, row, new RegionCode(row.regionCode()));
    }

    private static boolean mayDecide(Actor actor, StaffTable.StaffRow row, RegionCode place) {
        if (row.id().equals(actor.staffId())) {
            return false;
        }
        boolean director = row.posts().stream()
                .anyMatch(post -> post.role() == Role.CENTRE_DIRECTOR
                        && RegionCode.of(post.regionCode()).contains(place));
        if (!director) {
            return actor.has(Role.CENTRE_DIRECTOR, place);
        }
        return actor.has(Role.COUNTY_SUPERVISOR, place)
                || actor.regions(Role.CENTRE_DIRECTOR).stream()
                        .anyMatch(region -> region.contains(place) && !region.equals(place));
    }
}

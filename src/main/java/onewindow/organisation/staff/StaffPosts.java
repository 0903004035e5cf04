package onewindow.organisation.staff;

import java.util.List;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Actor.Grant;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.organisation.department.Departments;
import onewindow.organisation.region.Regions;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.SiteTable;
import onewindow.platform.Problem;
import org.springframework.stereotype.Component;

/** Checks posts against the places and departments there are, and against the reach of the administrator who gives them. */
@Component
class StaffPosts {
    private final StaffTable table;
    private final SiteTable sites;
    private final Regions regions;
    private final Departments departments;
    private final Audit audit;

    StaffPosts(StaffTable table, SiteTable sites, Regions regions, Departments departments, Audit audit) {
        this.table = table;
        this.sites = sites;
        this.regions = regions;
        this.departments = departments;
        this.audit = audit;
    }

    StaffTable.StaffRow inScope(Actor actor, UUID staffId) {
        StaffTable.StaffRow row =
                table.all(List.of(staffId)).stream().findFirst().orElseThrow(() -> Problem.notFound("这位工作人员"));
        if (!actor.has(Role.SYSTEM_ADMIN, new RegionCode(row.regionCode()))) {
            throw audit.hidden(actor, "这位工作人员", "STAFF", staffId, "");
        }
        return row;
    }

    /** A post without a region is one at the site's own. */
    List<Grant> checked(Actor actor, UUID siteId, List<Grant> posts) {
        Site site = sites.find(siteId)
                .filter(s -> actor.has(Role.SYSTEM_ADMIN, s.regionCode()))
                .orElseThrow(() -> Problem.invalid("siteId", "没有这个服务场所。"));
        List<Grant> placed = posts.stream().map(post -> placed(post, site)).toList();
        placed.forEach(post -> check(actor, site, post));
        PostCheck.check(placed);
        return placed;
    }

    private static Grant placed(Grant post, Site site) {
        String region = post.regionCode().isBlank()
                ? site.regionCode().value()
                : RegionCode.of(post.regionCode().strip()).value();
        String department = post.departmentKey();
        return new Grant(post.role(), region, department == null || department.isBlank() ? null : department);
    }

    private void check(Actor actor, Site site, Grant post) {
        RegionCode region = new RegionCode(post.regionCode());
        if (regions.find(region).isEmpty() || !actor.has(Role.SYSTEM_ADMIN, region)) {
            throw Problem.invalid("posts", "岗位的区划代码“" + region + "”不存在。");
        }
        if (!site.regionCode().at(Level.COUNTY).contains(region)) {
            throw Problem.invalid("posts", "岗位的区划不在“" + site.name() + "”所在的县（区）。");
        }
        if (post.departmentKey() != null) {
            departments.byKey(post.departmentKey());
        }
    }
}

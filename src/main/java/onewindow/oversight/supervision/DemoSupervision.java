package onewindow.oversight.supervision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.cases.people.CaseScope;
import onewindow.identity.Actor;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.organisation.site.Site;
import onewindow.organisation.site.Sites;
import onewindow.organisation.staff.Colleague;
import onewindow.organisation.staff.StaffMembers;
import onewindow.platform.db.Db;
import onewindow.platform.demo.DemoData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two supervision orders of the demo county: one waits for its answer, one for being accepted. */
@Component
@Order(61)
class DemoSupervision implements DemoData {
    private static final String COUNTY = "371312000000";
    private static final String ZHENGWANG = "371312108000";

    private final SupervisionOrders orders;
    private final Sites sites;
    private final StaffMembers staff;
    private final Db db;

    DemoSupervision(SupervisionOrders orders, Sites sites, StaffMembers staff, Db db) {
        this.orders = orders;
        this.sites = sites;
        this.staff = staff;
        this.db = db;
    }

    @Override
    public String name() {
        return "督办单";
    }

    @Override
    public void load() {
        Actor supervisor = somebody(COUNTY, Role.COUNTY_SUPERVISOR);
        List<UUID> late = longestOverdue();
        if (!late.isEmpty()) {
            issue(supervisor, late.getFirst(), "这件已超过承诺时限较久，请说明原因，写明办结日期。", 3);
        }
        UUID general = issue(supervisor, null, "本月窗口提请不予受理较多，请逐件复核并说明。", 5);
        SupervisionOrders.Act answer =
                new SupervisionOrders.Act(SupervisionAction.ANSWER, 0, "已逐件复核，其中一件应当受理，已通知窗口改正。", null);
        orders.act(somebody(ZHENGWANG, Role.CENTRE_DIRECTOR), general, answer);
    }

    private UUID issue(Actor supervisor, @org.jspecify.annotations.Nullable UUID caseId, String content, int days) {
        SupervisionDrafts.Draft draft =
                new SupervisionDrafts.Draft(caseId, ZHENGWANG, null, content, days, "demo " + content.hashCode());
        return orders.issue(supervisor, draft).id();
    }

    private List<UUID> longestOverdue() {
        return db.sql("select c.id from cases.case_file c where c.site_region = :town and " + CaseScope.OPEN
                        + " and c.due_on is not null order by c.due_on limit 1")
                .bind("town", ZHENGWANG)
                .list(UUID.class);
    }

    private Actor somebody(String region, Role role) {
        Site site = sites.at(RegionCode.of(region)).orElseThrow();
        Optional<Colleague> found = staff.at(site.id(), role).stream().findFirst();
        Colleague c = found.orElseThrow();
        return new Actor(c.staffId(), Actor.Kind.STAFF, c.name(), null, c.staffId(), c.siteId(), c.posts(), null);
    }
}

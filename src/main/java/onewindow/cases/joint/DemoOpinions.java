package onewindow.cases.joint;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Two departments have said what they think of the house site that was asked about first; the others are silent. */
@Component
@Order(52)
class DemoOpinions implements DemoData {
    private static final Map<String, String> SAID = Map.of("自然资源", "符合村庄规划，不占永久基本农田。", "农业农村", "一户一宅，面积未超标准。");

    private final Opinions opinions;
    private final Sites sites;
    private final StaffMembers staff;
    private final Db db;

    DemoOpinions(Opinions opinions, Sites sites, StaffMembers staff, Db db) {
        this.opinions = opinions;
        this.sites = sites;
        this.staff = staff;
        this.db = db;
    }

    @Override
    public String name() {
        return "联合办理的部门意见";
    }

    private record OpinionRequest(UUID caseId, String regionCode) {}

    @Override
    public void load() {
        List<OpinionRequest> first = db.sql(
                        "select case_id, region_code from cases.consultation order by asked_at, department_key limit 1")
                .list(OpinionRequest.class);
        for (OpinionRequest asked : first) {
            SAID.forEach((department, words) ->
                    opinions.answer(handler(asked.regionCode(), department), asked.caseId(), department, true, words));
        }
    }

    private Actor handler(String region, String department) {
        Site site = sites.at(RegionCode.of(region)).orElseThrow();
        Colleague c = staff.at(site.id(), Role.HANDLER).stream()
                .filter(one -> one.posts().stream().anyMatch(post -> department.equals(post.departmentKey())))
                .findFirst()
                .orElseThrow();
        return new Actor(c.staffId(), Actor.Kind.STAFF, c.name(), null, c.staffId(), c.siteId(), c.posts(), null);
    }
}

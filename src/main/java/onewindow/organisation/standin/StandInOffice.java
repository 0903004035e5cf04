package onewindow.organisation.standin;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onewindow.identity.Actor;
import onewindow.identity.Actor.Grant;
import onewindow.identity.RegionCode;
import onewindow.identity.Role;
import onewindow.identity.audit.Audit;
import onewindow.identity.staff.Accounts;
import onewindow.organisation.staff.StaffTable;
import onewindow.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The director names who stands in for whom. */
@Component
class StandInOffice {
    private final StandInTable table;
    private final StaffTable staff;
    private final Accounts accounts;
    private final Audit audit;

    StandInOffice(StandInTable table, StaffTable staff, Accounts accounts, Audit audit) {
        this.table = table;
        this.staff = staff;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Transactional
    public void name(Actor actor, UUID staffId, Grant post, @Nullable UUID standInId) {
        StaffTable.StaffRow holder = holder(actor, staffId);
        if (!holder.posts().contains(post)) {
            throw Problem.invalid("role", holder.name() + "没有这个岗位。");
        }
        if (!StandIns.MAY_BE_STOOD_IN_FOR.contains(post.role())) {
            throw Problem.rule("role", "“" + post.role().chinese + "”不能由别人顶岗。", "GB/T 22239-2019；民法典第一百六十九条");
        }
        StaffTable.StaffRow standIn = standInId == null ? null : standIn(holder, post, standInId);
        List<UUID> before = table.standInsOf(staffId);
        table.name(staffId, post, standInId);
        accounts.postsChanged(before);
        accounts.postsChanged(table.standInsOf(staffId));
        String named = standIn == null ? "不设 B 岗" : "B 岗 " + standIn.name();
        audit.record(
                actor,
                StandInAuditAct.STAND_IN_NAMED,
                staffId,
                holder.name() + " " + post.role().chinese + "：" + named);
    }

    private StaffTable.StaffRow holder(Actor actor, UUID staffId) {
        StaffTable.StaffRow row = find(staffId);
        if (row == null || !row.active()) {
            throw Problem.notFound("这位工作人员");
        }
        if (!actor.has(Role.CENTRE_DIRECTOR, new RegionCode(row.regionCode()))) {
            throw audit.hidden(actor, "这位工作人员", "STAFF", staffId, "设置 B 岗");
        }
        return row;
    }

    private StaffTable.@Nullable StaffRow find(UUID staffId) {
        return staff.all(List.of(staffId)).stream().findFirst().orElse(null);
    }

    /** Somebody of the same site, or with a post in the same unit. */
    private StaffTable.StaffRow standIn(StaffTable.StaffRow holder, Grant post, UUID standInId) {
        if (standInId.equals(holder.id())) {
            throw Problem.invalid("standInId", "B 岗不能是本人。");
        }
        StaffTable.StaffRow row = find(standInId);
        if (row == null || !row.active() || !near(holder, post, row) || !worksOnCases(row)) {
            throw Problem.invalid("standInId", "B 岗应是本站点或同一单位、在岗办业务的人。");
        }
        return row;
    }

    private static boolean near(StaffTable.StaffRow holder, Grant post, StaffTable.StaffRow row) {
        return Objects.equals(row.siteId(), holder.siteId())
                || row.posts().stream().anyMatch(p -> p.regionCode().equals(post.regionCode()));
    }

    private static boolean worksOnCases(StaffTable.StaffRow row) {
        return row.posts().stream().anyMatch(p -> StandIns.MAY_BE_STOOD_IN_FOR.contains(p.role()));
    }
}
